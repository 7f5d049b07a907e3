package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The score as it would be if every group of customers had answered as often as it is large: Σ Nₕ·sₕ / N over groups of Nₕ
 * customers with the score sₕ. It mends that some groups answer more than others; not that within a group the happy or the
 * angry do. Source: Holt and Smith (1979), Post stratification, Journal of the Royal Statistical Society A 142.
 */
public final class PostStratification {

    private PostStratification() {}

    /**
     * The score with its interval, which is that of {@link Metric#contrast} with the groups' shares as weights: groups of
     * certain size, each answered by a sample of its own.
     *
     * @param metric the metric, not null
     * @param answers the answers of each group, on the metric's scale, not null
     * @param customers how many customers each group has, or any numbers in that proportion; the same groups, each number
     *     finite and above 0; not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @param <K> what groups are known by
     * @return the estimate, with the whole range as its interval where the metric's method can't tell; not null
     * @throws IllegalArgumentException if there are other groups of answers than of customers, a group has no answers (join it
     *     with one that is like it), a number of customers breaks a rule, counts are on another scale, or the confidence is
     *     not between 0 and 1
     */
    public static <K> Estimate estimate(
            Metric metric, Map<K, ScoreCounts> answers, Map<K, ? extends Number> customers, double confidence) {
        if (answers.isEmpty() || !answers.keySet().equals(customers.keySet())) {
            throw new IllegalArgumentException("groups of answers must be those of customers, at least one, were "
                    + answers.keySet() + " and " + customers.keySet());
        }
        List<ScoreCounts> groups = new ArrayList<>();
        double[] weights = new double[answers.size()];
        double total =
                customers.values().stream().mapToDouble(Number::doubleValue).sum();
        long n = 0;
        for (Map.Entry<K, ScoreCounts> group : answers.entrySet()) {
            double size = requireNonNull(customers.get(group.getKey()), "customers must not be null")
                    .doubleValue();
            if (!(size > 0 && size < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException(
                        "customers of " + group.getKey() + " must be finite and above 0, were " + size);
            }
            if (group.getValue().isEmpty()) {
                throw new IllegalArgumentException("group " + group.getKey() + " must have answers, has none");
            }
            weights[groups.size()] = size / total;
            groups.add(group.getValue());
            n = Math.addExact(n, group.getValue().n());
        }
        Comparison score = metric.contrast(groups, weights, confidence);
        Range range =
                new Range(metric.definition().lowest(), metric.definition().highest());
        Interval interval = score.interval()
                .orElseGet(() -> new Interval(range.lowest(), range.highest(), confidence, score.method()));
        return Estimate.of(
                metric.definition(),
                n,
                range.clip(score.difference().orElseThrow()),
                new Interval(range.clip(interval.low()), range.clip(interval.high()), confidence, interval.method()));
    }
}
