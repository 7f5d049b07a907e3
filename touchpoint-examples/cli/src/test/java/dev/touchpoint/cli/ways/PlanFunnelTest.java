package dev.touchpoint.cli.ways;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Step;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PlanFunnelTest {

    private static final Asking ASKING = new Asking(Set.of("survey"));

    private static Journey plan(Step... steps) {
        return Journey.builder("plan", "Plan").stage("all", "All", steps).build();
    }

    private static List<Long> counts(TouchpointLog log, Step... steps) {
        PlanFunnel funnel = requireNonNull(PlanFunnel.of(plan(steps), ASKING));
        FunnelCounts counts = log.journeys().collect(funnel.collector());
        return counts.steps().stream().map(FunnelCounts.Step::count).toList();
    }

    /** The worked case of the funnel, by the minute; here by the day. */
    @Test
    void countsAsTheOrderedFunnelDoes() {
        TouchpointLog log = Parcels.log(
                List.of("a view 0", "a bid 10", "a win 20", "a pay 30"),
                List.of("b view 0", "b win 5", "b bid 10", "b pay 15"),
                List.of("c view 0", "c bid 10"),
                List.of("d bid 0", "d view 5", "d win 8"),
                List.of("e view 0", "e help 3", "e bid 6", "e win 50", "e pay 200"));

        assertThat(counts(
                        log,
                        Step.of("View", "view"),
                        Step.of("Bid", "bid"),
                        Step.of("Win", "win"),
                        Step.of("Pay", "pay")))
                .containsExactly(5L, 4L, 2L, 2L);
    }

    @Test
    void aStepIsTakenByAnyOfItsTouchpoints() {
        TouchpointLog log = Parcels.log(List.of("a web 0", "a pay 1"), List.of("b phone 0", "b pay 1"));

        assertThat(counts(log, Step.of("Order", "web", "phone"), Step.of("Pay", "pay")))
                .containsExactly(2L, 2L);
    }

    @Test
    void aStepThatComesTwiceTakesTwoInteractions() {
        TouchpointLog log = Parcels.log(List.of("a web 0", "a phone 1"), List.of("b phone 0"));

        assertThat(counts(log, Step.of("Ask", "web", "phone"), Step.of("Ask again", "phone", "web")))
                .containsExactly(2L, 1L);
    }

    @Test
    void stepsThatShareSomeTouchpointsAndNotOthersMakeNoFunnel() {
        assertThat(PlanFunnel.of(plan(Step.of("A", "web", "phone"), Step.of("B", "phone")), ASKING))
                .isNull();
        assertThat(PlanFunnel.of(plan(Step.of("A", "phone"), Step.of("B", "phone", "web")), ASKING))
                .isNull();
        assertThat(PlanFunnel.of(plan(Step.of("A", "phone", "b"), Step.of("B", "phone", "c")), ASKING))
                .isNull();
        assertThat(PlanFunnel.of(plan(Step.of("A", "a", "m"), Step.of("B", "b", "m")), ASKING))
                .isNull();
    }

    @Test
    void oneStepBesideTheAskingMakesNoFunnel() {
        assertThat(PlanFunnel.of(plan(Step.of("A", "web"), Step.of("B", "survey")), ASKING))
                .isNull();
    }
}
