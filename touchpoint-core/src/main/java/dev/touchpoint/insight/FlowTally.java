package dev.touchpoint.insight;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Counts the flow of journeys as they come. What it keeps grows with stops, edges and variants only. Not thread-safe. */
final class FlowTally {

    private final StopsBy by;
    private final VariantLimits limits;
    private final Map<String, StopTally> stops = new HashMap<>();
    private final List<StopTally> numbered = new ArrayList<>();
    private final LongIndex pairs = new LongIndex();
    private final List<EdgeTally> edges = new ArrayList<>();
    private final DurationTally throughput = new DurationTally();
    private final VariantTally variants;
    private long journeys;
    private long emptyJourneys;
    private long interactions;
    private long leftOut;

    private @Nullable StopTally last;
    private long firstAt;
    private long lastAt;

    FlowTally(StopsBy by, VariantLimits limits) {
        this.by = by;
        this.limits = limits;
        this.variants = new VariantTally(limits);
    }

    void add(ActualJourney journey) {
        last = null;
        variants.begin();
        for (Event event : journey.events()) {
            if (event instanceof Interaction interaction) {
                String name = by.stop(interaction);
                if (name == null) {
                    leftOut++;
                } else {
                    step(stop(name), Micros.of(interaction.at()));
                }
            }
        }
        end();
    }

    private void step(StopTally stop, long at) {
        interactions++;
        if (last == null) {
            journeys++;
            stop.starts++;
            firstAt = at;
        } else {
            edge(last, stop).add(at - lastAt, journeys);
        }
        stop.visit(journeys);
        variants.step(stop.number);
        last = stop;
        lastAt = at;
    }

    private void end() {
        if (last == null) {
            emptyJourneys++;
        } else {
            last.ends++;
            throughput.add(lastAt - firstAt);
            variants.end(1);
        }
    }

    private StopTally stop(String name) {
        StopTally known = stops.get(name);
        return known == null ? newStop(name) : known;
    }

    private StopTally newStop(String name) {
        StopTally stop = new StopTally(name, numbered.size());
        stops.put(name, stop);
        numbered.add(stop);
        return stop;
    }

    private EdgeTally edge(StopTally from, StopTally to) {
        int place = pairs.indexOf((long) from.number << Integer.SIZE | to.number);
        if (place == edges.size()) {
            edges.add(new EdgeTally(from.name, to.name));
        }
        return edges.get(place);
    }

    FlowTally add(Flow part) {
        by.requireSame("flows", part.stopsBy());
        if (!part.limits().equals(limits)) {
            throw new IllegalArgumentException(
                    "flows must have the same limits, was " + limits + " and " + part.limits());
        }
        interactions = Math.addExact(interactions, part.interactions());
        leftOut = Math.addExact(leftOut, part.leftOut());
        emptyJourneys = Math.addExact(emptyJourneys, part.emptyJourneys());
        journeys += part.journeys();
        throughput.add(part.throughput());
        part.stops().forEach(stop -> stop(stop.name()).add(stop));
        part.edges().forEach(edge -> edge(stop(edge.from()), stop(edge.to())).add(edge));
        part.variants().list().forEach(this::add);
        variants.addUnlisted(part.variants());
        return this;
    }

    private void add(Variants.Variant variant) {
        variants.begin();
        variant.steps().forEach(step -> variants.step(stop(step).number));
        variants.end(variant.count());
    }

    Flow flow() {
        return new Flow(
                journeys,
                emptyJourneys,
                interactions,
                leftOut,
                numbered.stream().map(StopTally::stop).sorted(Flow.STOPS).toList(),
                edges.stream().map(EdgeTally::edge).sorted(Flow.EDGES).toList(),
                throughput.durations(),
                variants.variants(numbered.stream().map(stop -> stop.name).toList()),
                by,
                limits);
    }

    private static final class StopTally {

        private final String name;
        private final int number;
        private long count;
        private long journeys;
        private long starts;
        private long ends;
        private long lastJourney;

        StopTally(String name, int number) {
            this.name = name;
            this.number = number;
        }

        void visit(long journey) {
            count++;
            if (lastJourney != journey) {
                lastJourney = journey;
                journeys++;
            }
        }

        void add(Flow.Stop stop) {
            count += stop.count();
            journeys += stop.journeys();
            starts += stop.starts();
            ends += stop.ends();
        }

        Flow.Stop stop() {
            return new Flow.Stop(name, count, journeys, starts, ends);
        }
    }

    private static final class EdgeTally {

        private final String from;
        private final String to;
        private final DurationTally waiting = new DurationTally();
        private long journeys;
        private long lastJourney;

        EdgeTally(String from, String to) {
            this.from = from;
            this.to = to;
        }

        void add(long waited, long journey) {
            waiting.add(waited);
            if (lastJourney != journey) {
                lastJourney = journey;
                journeys++;
            }
        }

        void add(Flow.Edge edge) {
            waiting.add(edge.waiting());
            journeys += edge.journeys();
        }

        Flow.Edge edge() {
            return new Flow.Edge(from, to, journeys, waiting.durations());
        }
    }
}
