package dev.touchpoint.nps;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

/** What the metrics here share: the checks at the door, and the way from limits to estimates and comparisons. */
abstract sealed class CountedMetric implements Metric permits Nps, Csat, Ces {

    private static final List<String> STANDARD_IDS =
            List.of("ces", "ces-agree", "ces-net", "ces-original", "csat", "enps", "nps");

    /** Far beyond any use, and small enough that no sum of weighted scores overflows. */
    private static final double LARGEST_WEIGHT = 1e100;

    private final Definition definition;
    private final Range range;

    CountedMetric(Definition definition) {
        this.definition = definition;
        this.range = new Range(definition.lowest(), definition.highest());
    }

    /** The score of counts that are not empty, with its limits. */
    abstract Limits limits(ScoreCounts counts);

    /** The weighted sum of the scores of groups that are not empty. */
    Limits sum(List<ScoreCounts> groups, double[] weights) {
        return new Mover(groups.stream().map(this::limits).toList(), weights);
    }

    abstract String methodLabel();

    String sumLabel() {
        return Mover.of(methodLabel());
    }

    /** The door for definitions of a host's own: lest two numbers under one name mean different things. */
    static <M extends CountedMetric> M ownDefinition(M metric) {
        if (STANDARD_IDS.contains(metric.id())) {
            throw new IllegalArgumentException("id of a definition of one's own must not be one of "
                    + String.join(", ", STANDARD_IDS) + ", was \"" + metric.id() + "\"");
        }
        return metric;
    }

    /**
     * What the score means, whatever the method.
     *
     * @return the definition, not null
     */
    @Override
    public final Definition definition() {
        return definition;
    }

    /**
     * The score of these counts with its interval.
     *
     * @param counts the answers, on this metric's scale, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the estimate, without a score if the counts are empty; not null
     * @throws IllegalArgumentException if the counts are on another scale, or the confidence is not between 0 and 1
     */
    @Override
    public final Estimate estimate(ScoreCounts counts, double confidence) {
        Interval.requireConfidence(confidence);
        if (requireOnScale(counts).isEmpty()) {
            return Estimate.none(definition);
        }
        Limits limits = limits(counts);
        return Estimate.of(definition, counts.n(), limits.value(), limits.interval(range, confidence, methodLabel()));
    }

    /**
     * A weighted sum of the scores of <em>independent</em> groups with its interval and two-sided p-value: with weights (1,
     * -1) a difference, with (1, -1, -1, 1) a difference in differences. The package comment says how.
     *
     * @param groups the answers of each group, on this metric's scale, not null, at least one group
     * @param weights a weight for each group, from -10^100 to 10^100, not all zero
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the comparison, untestable if a group has no answers; not null
     * @throws IllegalArgumentException if groups are on another scale, the numbers of groups and weights differ or are
     *     zero, a weight is not in that range, all weights are zero, or the confidence is not between 0 and 1
     */
    @Override
    public final Comparison contrast(List<ScoreCounts> groups, double[] weights, double confidence) {
        Interval.requireConfidence(confidence);
        double[] w = requireWeights(groups.size(), weights.clone());
        groups.forEach(this::requireOnScale);
        for (int i = 0; i < w.length; i++) {
            if (groups.get(i).isEmpty()) {
                return Comparison.none(
                        definition, sumLabel(), "group " + (i + 1) + " of " + w.length + " has no answers");
            }
        }
        Limits sum = sum(groups, w);
        return sum.isFlat()
                ? Comparison.untestable(definition, sum.value(), sumLabel(), sum.flatness())
                : Comparison.tested(
                        definition, sum.value(), sum.interval(range.weighted(w), confidence, sumLabel()), sum.pValue());
    }

    /** How many answers are worth so much. */
    final long answersWorth(double worth, ScoreCounts counts) {
        return definition.classes().stream()
                .filter(each -> each.worth() == worth)
                .mapToLong(each -> counts.count(each.lowest(), each.highest()))
                .sum();
    }

    final ScoreCounts requireOnScale(ScoreCounts counts) {
        if (!counts.scale().equals(scale())) {
            throw new IllegalArgumentException(
                    "counts for " + id() + " must be on the scale " + scale() + ", were on " + counts.scale());
        }
        return counts;
    }

    private static double[] requireWeights(int groups, double[] weights) {
        if (groups == 0 || weights.length != groups) {
            throw new IllegalArgumentException("there must be 1 group or more and a weight for each, were " + groups
                    + " groups and " + weights.length + " weights");
        }
        if (!DoubleStream.of(weights).allMatch(weight -> Math.abs(weight) <= LARGEST_WEIGHT)) {
            throw new IllegalArgumentException(
                    "weights must be from -1.0E100 to 1.0E100, were " + Arrays.toString(weights));
        }
        if (DoubleStream.of(weights).allMatch(weight -> weight == 0)) {
            throw new IllegalArgumentException("weights must not all be 0, were " + Arrays.toString(weights));
        }
        return weights;
    }
}
