package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One of many comparisons of groups, with a p-value that is honest about how many there are: the lowest of fifty shops is not
 * bad because it is the lowest.
 *
 * <pre>{@code
 * GroupComparison.eachAgainstRest(nps, scorecard.groups(), Correction.HOLM, 0.95).stream()
 *         .filter(shop -> shop.isFound(0.05))
 *         ...
 * }</pre>
 *
 * <p>The groups must be independent: no answer is in two of them. The intervals are those of single comparisons; each holds with
 * its confidence, and not all of them together. Immutable and thread-safe.
 *
 * @param group the group that is compared, not null
 * @param other the group that it is compared with; null if with all others together
 * @param comparison the first's score minus the second's, with the p-value of a single comparison; not null
 * @param adjustedPValue the p-value raised for the number of comparisons that could be tested, from 0 to 1; null if this one
 *     could not
 * @param <K> what groups are known by
 */
public record GroupComparison<K>(K group, @Nullable K other, Comparison comparison, @Nullable Double adjustedPValue) {

    /** Refuses a missing group or comparison. */
    public GroupComparison {
        notNull("group", group);
        notNull("comparison", comparison);
    }

    /**
     * Compares each group with all others together. The p-values of such comparisons depend on each other: {@link
     * Correction#HOLM} is right whatever the dependence.
     *
     * @param metric the metric, not null
     * @param groups the answers of each group, on the metric's scale, not null
     * @param correction how p-values are raised, not null
     * @param confidence the intervals' confidence, between 0 and 1, both excluded
     * @param <K> what groups are known by
     * @return a comparison for each group, in their order; none for fewer than two groups; not null, unmodifiable
     * @throws IllegalArgumentException if counts are on another scale, or the confidence is not between 0 and 1
     */
    public static <K> List<GroupComparison<K>> eachAgainstRest(
            Metric metric, Map<K, ScoreCounts> groups, Correction correction, double confidence) {
        ScoreCounts total = groups.values().stream().reduce(ScoreCounts.empty(metric.scale()), ScoreCounts::plus);
        List<GroupComparison<K>> single = new ArrayList<>();
        if (groups.size() > 1) {
            groups.forEach((group, counts) -> single.add(
                    new GroupComparison<>(group, null, metric.compare(counts, total.minus(counts), confidence), null)));
        }
        return adjusted(single, correction);
    }

    /**
     * Compares each group with each other one: of m groups m·(m - 1) / 2 comparisons.
     *
     * @param metric the metric, not null
     * @param groups the answers of each group, on the metric's scale, not null
     * @param correction how p-values are raised, not null
     * @param confidence the intervals' confidence, between 0 and 1, both excluded
     * @param <K> what groups are known by
     * @return a comparison for each pair, in the groups' order, the first of a pair minus the second; not null, unmodifiable
     * @throws IllegalArgumentException if counts are on another scale, or the confidence is not between 0 and 1
     */
    public static <K> List<GroupComparison<K>> pairwise(
            Metric metric, Map<K, ScoreCounts> groups, Correction correction, double confidence) {
        return adjusted(pairs(metric, groups, confidence), correction);
    }

    /**
     * Compares each group with each other one of the same family, such as the channels of each touchpoint with each other. The
     * p-values are raised for all comparisons of all families together.
     *
     * @param metric the metric, not null
     * @param families the groups of each family with their answers, on the metric's scale; not null
     * @param correction how p-values are raised, not null
     * @param confidence the intervals' confidence, between 0 and 1, both excluded
     * @param <F> what families are known by
     * @param <K> what groups are known by
     * @return for each family, in their order, a comparison for each pair, the first of a pair minus the second; not null,
     *     unmodifiable
     * @throws IllegalArgumentException if counts are on another scale, or the confidence is not between 0 and 1
     */
    public static <F, K> Map<F, List<GroupComparison<K>>> pairwiseWithin(
            Metric metric, Map<F, ? extends Map<K, ScoreCounts>> families, Correction correction, double confidence) {
        List<GroupComparison<K>> single = new ArrayList<>();
        Map<F, Integer> ends = new LinkedHashMap<>();
        families.forEach((family, groups) -> {
            single.addAll(pairs(metric, groups, confidence));
            ends.put(family, single.size());
        });
        List<GroupComparison<K>> adjusted = adjusted(single, correction);
        Map<F, List<GroupComparison<K>>> within = new LinkedHashMap<>();
        int from = 0;
        for (Map.Entry<F, Integer> end : ends.entrySet()) {
            within.put(end.getKey(), adjusted.subList(from, end.getValue()));
            from = end.getValue();
        }
        return Collections.unmodifiableMap(within);
    }

    private static <K> List<GroupComparison<K>> pairs(Metric metric, Map<K, ScoreCounts> groups, double confidence) {
        List<K> keys = List.copyOf(groups.keySet());
        List<ScoreCounts> counts = List.copyOf(groups.values());
        List<GroupComparison<K>> single = new ArrayList<>();
        for (int i = 0; i < keys.size(); i++) {
            for (int j = i + 1; j < keys.size(); j++) {
                single.add(new GroupComparison<>(
                        keys.get(i), keys.get(j), metric.compare(counts.get(i), counts.get(j), confidence), null));
            }
        }
        return single;
    }

    private static <K> List<GroupComparison<K>> adjusted(List<GroupComparison<K>> single, Correction correction) {
        double[] p = correction.adjust(single.stream()
                .flatMapToDouble(each -> each.comparison.pValue().stream())
                .toArray());
        List<GroupComparison<K>> adjusted = new ArrayList<>();
        int next = 0;
        for (GroupComparison<K> each : single) {
            adjusted.add(
                    each.comparison.pValue().isEmpty()
                            ? each
                            : new GroupComparison<>(each.group, each.other, each.comparison, p[next++]));
        }
        return List.copyOf(adjusted);
    }

    /**
     * Whether the difference holds at a level, after the correction.
     *
     * @param level the level, such as 0.05
     * @return true if the adjusted p-value is at most the level; false if it is above, or there is none
     */
    public boolean isFound(double level) {
        return adjustedPValue != null && adjustedPValue <= level;
    }
}
