package dev.touchpoint.insight;

import dev.touchpoint.insight.ConformanceSummary.Variant;
import dev.touchpoint.insight.ConformanceTally.Likeness;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Counts the shortest variants, of equally long ones the first in the alphabet. That order knows nothing of counts, so that
 * those of what is kept are exact however journeys are cut into parts: a part that has one of the first variants of the whole has
 * it among its own first, and never dropped it. Not thread-safe.
 */
final class KeptVariants {

    static final Comparator<List<String>> SHORTEST_FIRST =
            Comparator.<List<String>>comparingInt(List::size).thenComparing(KeptVariants::compare);

    private final int most;
    private final Map<List<String>, Count> counts = new HashMap<>();

    KeptVariants(int most) {
        this.most = most;
    }

    private static final class Count {

        private final Likeness likeness;
        private long journeys;

        Count(Likeness likeness) {
            this.likeness = likeness;
        }
    }

    /** How many are kept. */
    int most() {
        return most;
    }

    void add(List<String> touchpoints, Likeness likeness) {
        if (touchpoints.size() <= ConformanceSummary.LONGEST_VARIANT) {
            count(touchpoints, likeness, 1);
            // Not each time, since it takes as long as there are variants.
            if (counts.size() / 2 >= most) {
                trim();
            }
        }
    }

    void add(KeptVariants other) {
        other.counts.forEach((touchpoints, part) -> count(touchpoints, part.likeness, part.journeys));
        trim();
    }

    private void count(List<String> touchpoints, Likeness likeness, long journeys) {
        counts.computeIfAbsent(touchpoints, unseen -> new Count(likeness)).journeys += journeys;
    }

    /** Drops what is not to be kept. */
    void trim() {
        if (counts.size() > most) {
            List<List<String>> dropped =
                    counts.keySet().stream().sorted(SHORTEST_FIRST).skip(most).toList();
            dropped.forEach(counts::remove);
        }
    }

    List<Variant> list() {
        List<Variant> list = new ArrayList<>(counts.size());
        counts.forEach((touchpoints, count) ->
                list.add(new Variant(touchpoints, count.journeys, count.likeness.cost(), count.likeness.fitness())));
        return list;
    }

    /** Of lists of the same length. */
    private static int compare(List<String> a, List<String> b) {
        for (int i = 0; i < a.size(); i++) {
            int order = a.get(i).compareTo(b.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }
}
