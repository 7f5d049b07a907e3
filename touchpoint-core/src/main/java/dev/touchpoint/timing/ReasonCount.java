package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often the same reasons, together, were why nobody was asked.
 *
 * <p>Immutable and thread-safe.
 *
 * @param codes the codes of the reasons, such as {@code EXPIRED} and {@code GAP}, sorted; null counts as empty
 * @param count how often, 0 or more
 */
public record ReasonCount(List<String> codes, long count) {

    private static final Comparator<ReasonCount> MOST_FREQUENT = Comparator.comparingLong(ReasonCount::count)
            .reversed()
            .thenComparing(reasons -> String.join(" ", reasons.codes));

    /** Refuses what breaks a rule, as the components state. */
    public ReasonCount {
        codes = Require.texts("reason codes", codes);
        if (count < 0) {
            throw new IllegalArgumentException("reason count must be 0 or more, was " + count);
        }
    }

    /** The most frequent first. */
    static List<ReasonCount> of(Map<List<String>, Long> counts) {
        List<ReasonCount> reasons = new ArrayList<>();
        counts.forEach((codes, count) -> reasons.add(new ReasonCount(codes, count)));
        reasons.sort(MOST_FREQUENT);
        return List.copyOf(reasons);
    }

    static List<ReasonCount> sum(List<ReasonCount> one, List<ReasonCount> other) {
        Map<List<String>, Long> sum = new HashMap<>();
        one.forEach(reasons -> sum.merge(reasons.codes, reasons.count, Long::sum));
        other.forEach(reasons -> sum.merge(reasons.codes, reasons.count, Long::sum));
        return of(sum);
    }

    /** As in {@code EXPIRED, GAP: 12}. */
    @Override
    public String toString() {
        return String.join(", ", codes) + ": " + count;
    }
}
