package dev.touchpoint.metric;

import java.util.List;

/**
 * A question with a scale, and what its answers add up to: a pure function of counts.
 *
 * <p>Whoever implements it keeps five laws, which the tests of {@code touchpoint-nps} state as properties: the score is what the
 * {@linkplain Definition#score definition} says; an estimate depends on the counts alone; empty counts give {@linkplain
 * Estimate#none no score}, never 0; the interval stays between the definition's lowest and highest score and contains the
 * score, or else its method names the centre that it does contain; more confidence never gives a narrower interval. The
 * statistical method belongs to the instance: a metric with another method is another object with the same definition.
 *
 * <p>Implementations are immutable and thread-safe.
 */
public interface Metric {

    /** The confidence of intervals where none is asked for: 95 %. */
    double USUAL_CONFIDENCE = 0.95;

    /**
     * What the score means. It is the same for every instance with this id, whatever its method.
     *
     * @return the definition, with {@link Denominator#SCORES}; not null
     */
    Definition definition();

    /**
     * The score of these counts with its interval.
     *
     * @param counts the answers, on this metric's scale, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the estimate, without a score if the counts are empty; not null
     * @throws IllegalArgumentException if the counts are on another scale, or the confidence is not between 0 and 1
     */
    Estimate estimate(ScoreCounts counts, double confidence);

    /**
     * A weighted sum of the scores of <em>independent</em> groups with its interval and two-sided p-value: with weights
     * (1, -1) a difference, with (1, -1, -1, 1) a difference in differences.
     *
     * @param groups the answers of each group, on this metric's scale, not null, at least one group
     * @param weights a weight for each group, from -10^100 to 10^100, not all zero
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the comparison, untestable if a group has no answers; not null
     * @throws IllegalArgumentException if groups are on another scale, the numbers of groups and weights differ or are
     *     zero, a weight is not in that range, all weights are zero, or the confidence is not between 0 and 1
     */
    Comparison contrast(List<ScoreCounts> groups, double[] weights, double confidence);

    /**
     * What identifies this metric in files, responses and policies: that of its definition.
     *
     * @return the id, such as {@code nps}; not null
     */
    default String id() {
        return definition().id();
    }

    /**
     * The scale its question is answered on: that of its definition.
     *
     * @return the scale, not null
     */
    default Scale scale() {
        return definition().scale();
    }

    /**
     * The score of these counts with its 95 % interval.
     *
     * @param counts the answers, on this metric's scale, not null
     * @return the estimate, without a score if the counts are empty; not null
     * @throws IllegalArgumentException if the counts are on another scale
     */
    default Estimate estimate(ScoreCounts counts) {
        return estimate(counts, USUAL_CONFIDENCE);
    }

    /**
     * The first group's score minus the second's, of two <em>independent</em> groups, with its 95 % interval.
     *
     * @param a the answers of the first group, on this metric's scale, not null
     * @param b the answers of the second group, on this metric's scale, not null
     * @return the comparison, untestable if a group has no answers; not null
     * @throws IllegalArgumentException if counts are on another scale
     */
    default Comparison compare(ScoreCounts a, ScoreCounts b) {
        return compare(a, b, USUAL_CONFIDENCE);
    }

    /**
     * The first group's score minus the second's, of two <em>independent</em> groups: {@link #contrast} with weights (1,
     * -1).
     *
     * @param a the answers of the first group, on this metric's scale, not null
     * @param b the answers of the second group, on this metric's scale, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the comparison, untestable if a group has no answers; not null
     * @throws IllegalArgumentException if counts are on another scale, or the confidence is not between 0 and 1
     */
    default Comparison compare(ScoreCounts a, ScoreCounts b, double confidence) {
        return contrast(List.of(a, b), new double[] {1, -1}, confidence);
    }
}
