package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.JourneyCheck;
import dev.touchpoint.insight.Variants;
import dev.touchpoint.insight.Variants.Variant;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A way that journeys take.
 *
 * @param stops its touchpoints in order
 * @param journeys how many take it
 * @param lasting how long each of these takes, from the first touchpoint to the last
 * @param check the way beside the plan that it fits best; null if it has no step of any in sequence
 */
record Way(List<String> stops, long journeys, Durations lasting, @Nullable JourneyCheck check) {

    Way {
        stops = List.copyOf(stops);
    }

    /** The listed variants, whose times take another pass over the log. */
    static List<Way> of(Variants variants, TouchpointLog log, Asking asking, List<Conformance> plans) {
        Map<List<String>, Running<Duration, ?, Durations>> times = new HashMap<>();
        variants.list().forEach(variant -> times.put(variant.steps(), Running.of(Durations.collector())));
        log.journeys().forEach(journey -> time(journey, asking, times));
        return variants.list().stream()
                .map(variant -> new Way(
                        variant.steps(),
                        variant.count(),
                        times.getOrDefault(variant.steps(), Running.of(Durations.collector()))
                                .result(),
                        check(variant, plans)))
                .toList();
    }

    private static void time(
            ActualJourney journey, Asking asking, Map<List<String>, Running<Duration, ?, Durations>> times) {
        List<String> stops = new ArrayList<>();
        Instant first = null;
        Instant last = null;
        for (Event event : journey.events()) {
            String stop = event instanceof Interaction interaction ? asking.stop(interaction) : null;
            if (stop != null) {
                stops.add(stop);
                first = first == null ? event.at() : first;
                last = event.at();
            }
        }
        Running<Duration, ?, Durations> tally = times.get(stops);
        if (tally != null && first != null && last != null) {
            tally.add(Duration.between(first, last));
        }
    }

    /** Only the order of its touchpoints matters, so that any customer and any instants do. */
    private static @Nullable JourneyCheck check(Variant variant, List<Conformance> plans) {
        List<Event> events = new ArrayList<>();
        for (String stop : variant.steps()) {
            events.add(new Interaction("anyone", null, stop, null, Instant.ofEpochSecond(events.size()), 0, false));
        }
        return Conformance.bestFit(plans, new ActualJourney("anyone", null, events))
                .orElse(null);
    }

    /** Whether nothing of the plan is missing or out of order, and nothing is ad hoc. */
    boolean isAsPlanned() {
        return check != null && check.cost() == 0;
    }
}
