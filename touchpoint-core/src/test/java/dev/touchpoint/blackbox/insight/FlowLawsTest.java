package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.Journeys;
import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.insight.VariantLimits;
import dev.touchpoint.insight.Variants.Variant;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class FlowLawsTest {

    @Property(seed = "7", tries = 500)
    void anySplitByJourneysMergedInAnyOrderIsTheWhole(
            @ForAll("interactions") List<Interaction> interactions,
            @ForAll("keys") StopsBy key,
            @ForAll @IntRange(min = 1, max = 6) int parts,
            @ForAll long chance) {
        TouchpointLog log = TouchpointLog.of(interactions);
        Flow whole = Flow.of(log, key);
        Random random = new Random(chance);
        List<List<ActualJourney>> split = new ArrayList<>();
        for (int i = 0; i < parts; i++) {
            split.add(new ArrayList<>());
        }
        log.journeys().forEach(journey -> split.get(random.nextInt(parts)).add(journey));
        List<Flow> flows = new ArrayList<>();
        split.forEach(journeys -> {
            Collections.shuffle(journeys, random);
            flows.add(journeys.stream().collect(Flow.by(key)));
        });
        while (flows.size() > 1) {
            Flow a = flows.remove(random.nextInt(flows.size()));
            Flow b = flows.remove(random.nextInt(flows.size()));
            flows.add(a.plus(b));
        }

        assertThat(flows.get(0)).isEqualTo(whole).hasSameHashCodeAs(whole).hasToString(whole.toString());
        assertThat(log.journeys().toList().parallelStream().collect(Flow.by(key)))
                .isEqualTo(whole);
        assertThat(log.split(parts).stream()
                        .map(part -> Flow.of(part, key))
                        .reduce(Flow.of(TouchpointLog.of(List.of()), key), Flow::plus))
                .isEqualTo(whole);
    }

    @Property(seed = "8", tries = 500)
    void totalsAddUp(@ForAll("interactions") List<Interaction> interactions, @ForAll("keys") StopsBy key) {
        TouchpointLog log = TouchpointLog.of(interactions);
        Flow flow = Flow.of(log, key);

        assertThat(flow.interactions() + flow.leftOut()).isEqualTo(interactions.size());
        assertThat(flow.journeys() + flow.emptyJourneys())
                .isEqualTo(log.journeys().count());
        assertThat(flow.stops().stream().mapToLong(Flow.Stop::count).sum()).isEqualTo(flow.interactions());
        assertThat(flow.stops().stream().mapToLong(Flow.Stop::starts).sum()).isEqualTo(flow.journeys());
        assertThat(flow.stops().stream().mapToLong(Flow.Stop::ends).sum()).isEqualTo(flow.journeys());
        assertThat(flow.edges().stream().mapToLong(Flow.Edge::count).sum()).isEqualTo(flow.transitions());
        assertThat(flow.changes().n() + flow.repeats().n()).isEqualTo(flow.transitions());
        assertThat(flow.variants().journeys()).isEqualTo(flow.journeys());
        assertThat(flow.throughput().n()).isEqualTo(flow.journeys());
        assertThat(flow.changes().total().plus(flow.repeats().total()))
                .isEqualTo(flow.throughput().total());
        for (Flow.Stop stop : flow.stops()) {
            assertThat(stop.starts() + into(flow, stop)).isEqualTo(stop.count());
            assertThat(stop.ends() + outOf(flow, stop)).isEqualTo(stop.count());
        }
    }

    private static long into(Flow flow, Flow.Stop stop) {
        return flow.edges().stream()
                .filter(edge -> edge.to().equals(stop.name()))
                .mapToLong(Flow.Edge::count)
                .sum();
    }

    private static long outOf(Flow flow, Flow.Stop stop) {
        return flow.edges().stream()
                .filter(edge -> edge.from().equals(stop.name()))
                .mapToLong(Flow.Edge::count)
                .sum();
    }

    @Property(seed = "9", tries = 500)
    void agreesWithMapsOfLists(@ForAll("interactions") List<Interaction> interactions) {
        TouchpointLog log = Journeys.withoutTheEndsOfTime(interactions);
        Map<List<String>, List<Duration>> waiting = new HashMap<>();
        Map<List<String>, Long> journeys = new HashMap<>();
        Map<List<String>, Long> variants = new HashMap<>();
        log.journeys().map(ActualJourney::events).forEach(events -> {
            variants.merge(events.stream().map(Event::touchpoint).toList(), 1L, Long::sum);
            HashSet<List<String>> taken = new HashSet<>();
            for (int i = 1; i < events.size(); i++) {
                List<String> edge =
                        List.of(events.get(i - 1).touchpoint(), events.get(i).touchpoint());
                waiting.computeIfAbsent(edge, pair -> new ArrayList<>())
                        .add(Duration.ofNanos(1_000 * (micros(events.get(i)) - micros(events.get(i - 1)))));
                taken.add(edge);
            }
            taken.forEach(edge -> journeys.merge(edge, 1L, Long::sum));
        });
        Flow flow = Flow.of(log);

        assertThat(flow.edges()).hasSize(waiting.size()).allSatisfy(edge -> {
            List<String> pair = List.of(edge.from(), edge.to());
            assertThat(edge.journeys()).isEqualTo(journeys.get(pair));
            assertThat(edge.waiting()).isEqualTo(waiting.get(pair).stream().collect(Durations.collector()));
        });
        assertThat(flow.variants().list()).hasSize(variants.size()).allSatisfy(variant -> assertThat(variant.count())
                .isEqualTo(variants.get(variant.steps())));
    }

    private static long micros(Event event) {
        return Math.floorDiv(Duration.between(Journeys.START, event.at()).toNanos(), 1_000);
    }

    @Property(seed = "10", tries = 500)
    void beyondTheLimitsCountsAreLowerBoundsAndTheShortfallSaysHowLow(
            @ForAll("interactions") List<Interaction> interactions,
            @ForAll @IntRange(min = 0, max = 8) int most,
            @ForAll @IntRange(min = 0, max = 6) int longest,
            @ForAll @IntRange(min = 1, max = 4) int parts) {
        TouchpointLog log = TouchpointLog.of(interactions);
        Flow exact = Flow.of(log);
        Flow limited = log.split(parts).stream()
                .map(part -> part.journeys().collect(Flow.by(StopsBy.touchpoint(), new VariantLimits(most, longest))))
                .reduce(
                        log.journeys()
                                .limit(0)
                                .collect(Flow.by(StopsBy.touchpoint(), new VariantLimits(most, longest))),
                        Flow::plus);

        assertThat(limited.variants().journeys()).isEqualTo(exact.journeys());
        assertThat(limited.variants().list().size()).isLessThanOrEqualTo(most);
        assertThat(limited.edges()).isEqualTo(exact.edges());
        assertThat(limited.stops()).isEqualTo(exact.stops());
        Map<List<String>, Long> kept = new HashMap<>();
        limited.variants().list().forEach(variant -> kept.put(variant.steps(), variant.count()));
        long fitting = 0;
        for (Variant variant : exact.variants().list()) {
            if (variant.steps().size() <= longest) {
                fitting++;
                long count = kept.getOrDefault(variant.steps(), 0L);
                assertThat(count).isBetween(variant.count() - limited.variants().shortfall(), variant.count());
            } else {
                assertThat(kept).doesNotContainKey(variant.steps());
            }
        }
        if (fitting <= most) {
            assertThat(limited.variants().shortfall()).isZero();
            assertThat(kept).hasSize((int) fitting);
        } else {
            assertThat(limited.variants().shortfall()).isPositive();
        }
    }

    @Provide
    Arbitrary<List<Interaction>> interactions() {
        return Journeys.interactions();
    }

    @Provide
    Arbitrary<StopsBy> keys() {
        return Arbitraries.of(
                StopsBy.touchpoint(),
                StopsBy.channel(),
                StopsBy.of("not a", interaction -> interaction.touchpoint().equals("a") ? null : "x"));
    }
}
