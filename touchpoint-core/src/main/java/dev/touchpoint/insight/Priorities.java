package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What to work on first: importance beside performance, in four quadrants.
 *
 * <pre>{@code
 * Scorecard<String> scores = log.responses().collect(Scorecard.by(Response::touchpoint, csat));
 * Priorities.of(scores, Priorities.statedBy(map), Split.MEAN, 0.95).all().forEach(System.out::println);
 * }</pre>
 *
 * <p>The importance is what somebody {@linkplain #statedBy states}, or what was derived from the answers, such as the relative
 * weights that {@code touchpoint-nps} computes: the two often disagree, and neither is a cause. Importance at the split or above
 * is important; performance at the split or better is good. Splits at the mean or the median are relative: whatever is done,
 * something is always below them. Source: Martilla and James (1977), Importance-performance analysis, Journal of Marketing 41.
 *
 * <p>Immutable and thread-safe.
 *
 * @param <K> what answers are grouped by
 */
public final class Priorities<K extends Comparable<? super K>> {

    private final List<Priority<K>> all;
    private final double importanceSplit;
    private final double performanceSplit;
    private final List<K> withoutAnswers;
    private final List<K> withoutImportance;

    private Priorities(
            List<Priority<K>> all,
            double importanceSplit,
            double performanceSplit,
            List<K> withoutAnswers,
            List<K> withoutImportance) {
        this.all = all;
        this.importanceSplit = importanceSplit;
        this.performanceSplit = performanceSplit;
        this.withoutAnswers = withoutAnswers;
        this.withoutImportance = withoutImportance;
    }

    /**
     * The priorities of all groups that have both answers and an importance.
     *
     * @param performance the answers of each group, not null
     * @param importance how much each group matters, 0 or more, on any scale; not null
     * @param split where both are split into more and less, not null
     * @param confidence the intervals' confidence, between 0 and 1, both excluded
     * @param <K> what answers are grouped by
     * @return the priorities, not null
     * @throws IllegalArgumentException if an importance is below 0, infinite or not a number, or above 1 where the split is
     *     {@link Split#SCALE_MIDDLE}; or the confidence is not between 0 and 1
     */
    public static <K extends Comparable<? super K>> Priorities<K> of(
            Scorecard<K> performance, Map<K, Double> importance, Split split, double confidence) {
        notNull("performance", performance);
        notNull("split", split);
        SortedMap<K, Double> weights = new TreeMap<>();
        notNull("importance", importance)
                .forEach((group, weight) ->
                        weights.put(group, checked(notNull("importance of " + group, weight), split)));
        SortedMap<K, Estimate> scores = new TreeMap<>();
        List<K> withoutAnswers = new ArrayList<>();
        for (K group : weights.keySet()) {
            Estimate estimate = performance.estimate(group, confidence);
            if (estimate.score().isPresent()) {
                scores.put(group, estimate);
            } else {
                withoutAnswers.add(group);
            }
        }
        List<K> withoutImportance = performance.groups().keySet().stream()
                .filter(group -> !weights.containsKey(group))
                .toList();
        weights.keySet().retainAll(scores.keySet());
        Definition definition = performance.metric().definition();
        double importanceSplit = split.of(doubles(weights.values()), 0, 1);
        double performanceSplit = split.of(
                scores.values().stream().mapToDouble(Priorities::score).toArray(),
                definition.lowest(),
                definition.highest());
        List<Priority<K>> all = new ArrayList<>();
        scores.forEach((group, estimate) -> {
            double weight = weights.getOrDefault(group, 0.0);
            boolean good = isGood(score(estimate), performanceSplit, definition.direction());
            boolean certain = !estimate.interval().orElseThrow().contains(performanceSplit);
            all.add(new Priority<>(group, weight, estimate, Quadrant.of(weight >= importanceSplit, good), certain));
        });
        all.sort(Comparator.<Priority<K>, Quadrant>comparing(Priority::quadrant)
                .thenComparing(Comparator.<Priority<K>>comparingDouble(Priority::importance)
                        .reversed()));
        return new Priorities<>(
                List.copyOf(all), importanceSplit, performanceSplit, List.copyOf(withoutAnswers), withoutImportance);
    }

    /**
     * The importance that a map states.
     *
     * @param map the map, not null
     * @return the importance of each touchpoint that has one, from 0 to 1, in the map's order; unmodifiable, not null
     */
    public static Map<String, Double> statedBy(TouchpointMap map) {
        Map<String, Double> stated = new LinkedHashMap<>();
        for (Touchpoint touchpoint : map.touchpoints()) {
            Double importance = touchpoint.importance();
            if (importance != null) {
                stated.put(touchpoint.id(), importance);
            }
        }
        return Collections.unmodifiableMap(stated);
    }

    private static double checked(double importance, Split split) {
        double most = split == Split.SCALE_MIDDLE ? 1 : Double.MAX_VALUE;
        if (!(importance >= 0 && importance <= most)) {
            throw new IllegalArgumentException("importance must be "
                    + (split == Split.SCALE_MIDDLE ? "from 0 to 1" : "0 or more, and finite") + ", was " + importance);
        }
        return importance;
    }

    private static double[] doubles(Collection<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private static double score(Estimate estimate) {
        return estimate.score().orElseThrow();
    }

    private static boolean isGood(double score, double split, Direction direction) {
        return direction == Direction.HIGHER_IS_BETTER ? score >= split : score <= split;
    }

    /**
     * The priorities: what to concentrate on first, and the most important first in each quadrant.
     *
     * @return the priorities, unmodifiable, not null
     */
    public List<Priority<K>> all() {
        return all;
    }

    /**
     * The priorities of one quadrant.
     *
     * @param quadrant the quadrant, not null
     * @return the priorities, the most important first; unmodifiable, not null
     */
    public List<Priority<K>> in(Quadrant quadrant) {
        return all.stream().filter(each -> each.quadrant() == quadrant).toList();
    }

    /**
     * Where the importance is split.
     *
     * @return the split; not a number if nothing has both answers and an importance, unless it is the middle of the scale
     */
    public double importanceSplit() {
        return importanceSplit;
    }

    /**
     * Where the performance is split.
     *
     * @return the split, in the metric's unit; not a number if nothing has both answers and an importance, unless it is the
     *     middle of the scale
     */
    public double performanceSplit() {
        return performanceSplit;
    }

    /**
     * What matters, but was not rated.
     *
     * @return the groups with an importance and no answers, in order; unmodifiable, not null
     */
    public List<K> withoutAnswers() {
        return withoutAnswers;
    }

    /**
     * What was rated, but nobody knows how much it matters.
     *
     * @return the groups with answers and no importance, in order; unmodifiable, not null
     */
    public List<K> withoutImportance() {
        return withoutImportance;
    }

    /** Sizes, as in {@code Priorities[12, of which 3 to concentrate on]}. */
    @Override
    public String toString() {
        return "Priorities[" + all.size() + ", of which "
                + in(Quadrant.CONCENTRATE_HERE).size() + " to concentrate on]";
    }
}
