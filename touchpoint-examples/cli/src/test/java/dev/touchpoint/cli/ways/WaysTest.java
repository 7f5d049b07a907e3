package dev.touchpoint.cli.ways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.touchpoint.insight.ConformanceSummary.Promise;
import dev.touchpoint.insight.ConformanceSummary.StepCount;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.log.TouchpointLog;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaysTest {

    private final Ways ways = Parcels.ways();

    @Test
    void countsJourneysThatHaveAnInteractionAndFlowsWithoutTheAsking() {
        assertThat(ways.journeys()).isEqualTo(5);
        assertThat(ways.flow().journeys()).isEqualTo(4);
        assertThat(ways.flow().emptyJourneys()).isOne();
        assertThat(ways.flow().leftOut()).isEqualTo(3);
        assertThat(ways.flow().edge("order", "notice").orElseThrow().waiting().totalDays())
                .isEqualTo(4);
    }

    @Test
    void timesTheMostFrequentWays() {
        Ways twice = Ways.of(
                Parcels.map(),
                Parcels.log(
                        List.of("a order 0", "a survey 1", "a parcel 4"),
                        List.of("b order 1", "b parcel 3"),
                        List.of("c help 0")),
                Parcels.UNTIL);

        assertThat(twice.most()).extracting(Way::stops).containsExactly(List.of("order", "parcel"), List.of("help"));
        assertThat(twice.most()).extracting(Way::journeys).containsExactly(2L, 1L);
        assertThat(twice.most().get(0).lasting().totalDays()).isEqualTo(6);
        assertThat(twice.most().get(0).lasting().n()).isEqualTo(2);
        assertThat(twice.otherWays()).isZero();
    }

    @Test
    void holdsEachJourneyAgainstThePlanThatItFitsBestTheMainOnesFirst() {
        assertThat(ways.byPlan())
                .extracting(reading -> reading.plan().id(), reading -> reading.summary()
                        .journeys())
                .containsExactly(tuple("buy", 4L), tuple("complain", 1L));
        assertThat(ways.unplanned()).isZero();
        assertThat(ways.byPlan().get(0).summary().steps())
                .extracting(StepCount::completed, StepCount::missing, StepCount::outOfSequence, StepCount::late)
                .containsExactly(
                        tuple(3L, 1L, 0L, 0L), tuple(1L, 2L, 1L, 1L), tuple(2L, 2L, 0L, 0L), tuple(3L, 1L, 0L, 0L));
    }

    @Test
    void knowsWhichPromisesWereKept() {
        Promise promise = ways.byPlan().get(0).summary().promises().get(0);

        assertThat(promise.touchpoint()).isEqualTo("order");
        assertThat(promise.kept()).isOne();
        assertThat(promise.late()).isOne();
        assertThat(promise.overdue()).isOne();
    }

    @Test
    void theFunnelIsOfAllJourneysAndLeavesTheAskingOut() {
        FunnelReading funnel = ways.byPlan().get(0).funnel();

        assertThat(funnel.steps()).extracting(step -> step.name()).containsExactly("Order", "Hear of it", "Get it");
        assertThat(funnel.counts().journeys()).isEqualTo(5);
        assertThat(funnel.counts().steps()).extracting(FunnelCounts.Step::count).containsExactly(3L, 2L, 1L);
        assertThat(funnel.came()).containsExactly(3L, 2L, 2L);
        assertThat(ways.byPlan().get(1).funnel()).isNull();
    }

    @Test
    void saysWhoWaitedForWhom() {
        HandOver most = ways.owners().between().get(0);

        assertThat(most.from()).isEqualTo("sales");
        assertThat(most.to()).isEqualTo("logistics");
        assertThat(most.ours().totalDays()).isEqualTo(8);
        assertThat(most.ours().n()).isEqualTo(3);
        assertThat(most.others().n()).isZero();
        assertThat(ways.owners().within()).extracting(HandOver::days).containsExactly(2.0);
        assertThat(ways.owners().days()).isEqualTo(8);
        assertThat(ways.owners().oursDays()).isEqualTo(8);
    }

    @Test
    void whatTheCustomerEndsIsNotWaitingForTheCompanyAndComesAfterIt() {
        OwnerGaps gaps = Ways.of(
                        Parcels.map(),
                        Parcels.log(
                                List.of("a order 0", "a help 9", "a notice 10"), List.of("b order 0", "b notice 1")),
                        Parcels.UNTIL)
                .owners();

        assertThat(gaps.between())
                .extracting(HandOver::from, HandOver::to, each -> each.ours().totalDays(), each -> each.others()
                        .totalDays())
                .containsExactly(
                        tuple("care", "logistics", 1.0, 0.0),
                        tuple("sales", "logistics", 1.0, 0.0),
                        tuple("sales", "care", 0.0, 9.0));
    }

    @Test
    void ofNothingThereIsNothing() {
        assertThat(Ways.of(Parcels.map(), TouchpointLog.of(List.of()), Parcels.UNTIL)
                        .isEmpty())
                .isTrue();
        Ways asked = Ways.of(Parcels.map(), Parcels.log(List.of("a survey 0")), Parcels.UNTIL);
        assertThat(asked.isEmpty()).isTrue();
    }

    @Test
    void whatNoPlanHasFitsNone() {
        Ways strange = Ways.of(Parcels.map(), Parcels.log(List.of("a bot 0", "a bot 1")), Parcels.UNTIL);

        assertThat(strange.unplanned()).isOne();
        assertThat(strange.byPlan()).isEmpty();
        assertThat(strange.most().get(0).check()).isNull();
        assertThat(strange.owners().between()).isEmpty();
    }
}
