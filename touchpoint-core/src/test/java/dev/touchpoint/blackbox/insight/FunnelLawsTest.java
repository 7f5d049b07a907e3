package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.insight.Funnel;
import dev.touchpoint.insight.Funnel.Order;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FunnelLawsTest {

    record Visit(String stop, long minute) {}

    @Property(seed = "31", tries = 2_000)
    void agreesWithTryingEveryAttempt(
            @ForAll("paths") List<Visit> path,
            @ForAll("steps") List<String> steps,
            @ForAll Order order,
            @ForAll @IntRange(min = -1, max = 12) int window) {
        long limit = window < 0 ? Long.MAX_VALUE : window;
        List<Visit> best = List.of();
        for (int start = 0; start < path.size(); start++) {
            List<Visit> attempt = order == Order.ANY
                    ? inAnyOrder(path.subList(start, path.size()), steps, limit)
                    : inOrder(path.subList(start, path.size()), steps, order, limit);
            best = attempt.size() > best.size() ? attempt : best;
        }
        FunnelCounts counts = count(
                path, new Funnel(steps, order, window < 0 ? null : Duration.ofMinutes(window), StopsBy.touchpoint()));

        for (int k = 0; k < steps.size(); k++) {
            FunnelCounts.Step step = counts.steps().get(k);
            assertThat(step.count()).isEqualTo(k < best.size() ? 1 : 0);
            if (k > 0 && k < best.size()) {
                assertThat(step.waiting().total())
                        .isEqualTo(Duration.ofMinutes(
                                best.get(k).minute() - best.get(k - 1).minute()));
            }
        }
    }

    /** From the first visit on, which must be at the first step. */
    private static List<Visit> inOrder(List<Visit> path, List<String> steps, Order order, long window) {
        List<Visit> taken = new ArrayList<>();
        for (int i = 0; i < path.size() && taken.size() < steps.size(); i++) {
            Visit visit = path.get(i);
            boolean fits = visit.stop().equals(steps.get(taken.size()))
                    && visit.minute() - path.get(0).minute() <= window;
            if (fits) {
                taken.add(visit);
            } else if (taken.isEmpty() || order == Order.STRICT) {
                return taken;
            }
        }
        return taken;
    }

    private static List<Visit> inAnyOrder(List<Visit> path, List<String> steps, long window) {
        List<String> missing = new ArrayList<>(steps);
        List<Visit> taken = new ArrayList<>();
        for (Visit visit : path) {
            if (visit.minute() - path.get(0).minute() <= window && missing.remove(visit.stop())) {
                taken.add(visit);
            }
            if (taken.isEmpty()) {
                return taken;
            }
        }
        return taken;
    }

    private static FunnelCounts count(List<Visit> path, Funnel funnel) {
        List<Interaction> interactions = path.stream()
                .map(visit -> Interaction.of("ann", visit.stop(), Journeys.START.plusSeconds(60 * visit.minute())))
                .toList();
        return funnel.count(TouchpointLog.of(interactions));
    }

    @Property(seed = "32", tries = 300)
    void looserConditionsLoseNobody(
            @ForAll("interactions") List<Interaction> interactions,
            @ForAll("steps") List<String> steps,
            @ForAll @IntRange(min = 0, max = 50) int window) {
        TouchpointLog log = TouchpointLog.of(interactions);
        Funnel ordered = Funnel.of(steps.toArray(String[]::new));
        List<Long> strict = counts(ordered.strict().count(log));
        List<Long> within = counts(ordered.within(Duration.ofMinutes(window)).count(log));
        List<Long> unlimited = counts(ordered.count(log));
        List<Long> any = counts(ordered.inAnyOrder().count(log));

        for (int k = 0; k < steps.size(); k++) {
            assertThat(strict.get(k)).isLessThanOrEqualTo(unlimited.get(k));
            assertThat(within.get(k)).isLessThanOrEqualTo(unlimited.get(k));
            assertThat(unlimited.get(k)).isLessThanOrEqualTo(any.get(k));
        }
    }

    @Property(seed = "33", tries = 300)
    void partsAddUpToTheWhole(
            @ForAll("interactions") List<Interaction> interactions,
            @ForAll("steps") List<String> steps,
            @ForAll Order order,
            @ForAll @IntRange(min = 1, max = 5) int parts) {
        TouchpointLog log = TouchpointLog.of(interactions);
        Funnel funnel = new Funnel(steps, order, Duration.ofMinutes(20), StopsBy.touchpoint());
        FunnelCounts none = funnel.count(TouchpointLog.of(List.of()));

        assertThat(log.split(parts).stream().map(funnel::count).reduce(none, FunnelCounts::plus))
                .isEqualTo(funnel.count(log));
    }

    private static List<Long> counts(FunnelCounts counts) {
        return counts.steps().stream().map(FunnelCounts.Step::count).toList();
    }

    @Provide
    Arbitrary<List<Visit>> paths() {
        Arbitrary<Integer> pauses = Arbitraries.of(0, 0, 1, 2, 5);
        Arbitrary<String> stops = Arbitraries.of("a", "b", "c", "x");
        return Combinators.combine(stops, pauses)
                .as((stop, pause) -> new Visit(stop, pause))
                .list()
                .ofMaxSize(12)
                .map(FunnelLawsTest::oneAfterTheOther);
    }

    private static List<Visit> oneAfterTheOther(List<Visit> pauses) {
        List<Visit> path = new ArrayList<>();
        long minute = 0;
        for (Visit pause : pauses) {
            minute += pause.minute();
            path.add(new Visit(pause.stop(), minute));
        }
        return path;
    }

    @Provide
    Arbitrary<List<String>> steps() {
        return Arbitraries.of("a", "b", "c").list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<List<Interaction>> interactions() {
        return Journeys.interactions();
    }
}
