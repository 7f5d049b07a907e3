package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.JourneyCheck;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which of several plans journeys fit best. That depends on nothing but the order of their touchpoints, and most journeys go a way
 * that others have gone before them: what is known of a way is remembered. Not thread-safe.
 */
final class BestFit {

    private static final int NONE = -1;
    private static final int MOST_REMEMBERED = 20_000;
    private static final int LONGEST_REMEMBERED = 100;

    private final List<Conformance> plans;
    private final Map<List<String>, Integer> known = new HashMap<>();

    BestFit(List<Conformance> plans) {
        this.plans = plans;
    }

    /** The number of the plan; -1 if none has a step that was taken in sequence. */
    int of(ActualJourney actual) {
        List<String> way = actual.interactions().map(Interaction::touchpoint).toList();
        Integer before = known.get(way);
        if (before != null) {
            return before;
        }
        int found = find(actual);
        if (known.size() < MOST_REMEMBERED && way.size() <= LONGEST_REMEMBERED) {
            known.put(way, found);
        }
        return found;
    }

    private int find(ActualJourney actual) {
        String id = Conformance.bestFit(plans, actual)
                .map(JourneyCheck::journey)
                .map(journey -> journey.id())
                .orElse("");
        return IntStream.range(0, plans.size())
                .filter(i -> plans.get(i).journey().id().equals(id))
                .findFirst()
                .orElse(NONE);
    }
}
