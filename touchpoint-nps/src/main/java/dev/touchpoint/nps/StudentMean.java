package dev.touchpoint.nps;

import dev.touchpoint.metric.ScoreCounts;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * A mean, or a weighted sum of means, with limits at t standard errors. See {@link MeanMethod#STUDENT}.
 *
 * @param value the mean, or the weighted sum
 * @param variance the squared standard error; 0 if nothing shows how answers vary
 * @param degrees the degrees of freedom, above 0
 * @param lone whether there is a group with one answer alone
 */
record StudentMean(double value, double variance, double degrees, boolean lone) implements Limits {

    static StudentMean of(ScoreCounts counts) {
        return sum(List.of(counts), new double[] {1});
    }

    static StudentMean sum(List<ScoreCounts> groups, double[] weights) {
        double value = 0;
        double variance = 0;
        double squares = 0;
        boolean lone = false;
        for (int i = 0; i < weights.length; i++) {
            ScoreCounts counts = groups.get(i);
            double mean = counts.mean().orElseThrow();
            value += weights[i] * mean;
            if (weights[i] != 0 && counts.n() > 1) {
                double v = weights[i] * weights[i] * (squares(counts, mean) / (counts.n() - 1) / counts.n());
                variance += v;
                squares += v * v / (counts.n() - 1);
            }
            lone |= weights[i] != 0 && counts.n() == 1;
        }
        return new StudentMean(value, variance, squares == 0 ? 1 : variance * variance / squares, lone);
    }

    /** Σ (x - x̄)², and 0 without rounding if all answers are alike. */
    private static double squares(ScoreCounts counts, double mean) {
        long[] points = counts.toArray();
        if (Arrays.stream(points).filter(count -> count > 0).count() == 1) {
            return 0;
        }
        double squares = 0;
        for (int i = 0; i < points.length; i++) {
            double off = counts.scale().lowest() + i - mean;
            squares += points[i] * (off * off);
        }
        return squares;
    }

    @Override
    public double low(double z) {
        return value - reach(z);
    }

    @Override
    public double high(double z) {
        return value + reach(z);
    }

    private double reach(double z) {
        if (isFlat()) {
            return Double.POSITIVE_INFINITY;
        }
        double t = TDistribution.of(degrees).inverseSurvivalProbability(Normal.upperTail(z));
        return Math.max(0, t) * Math.sqrt(variance);
    }

    @Override
    public boolean isFlat() {
        return lone || variance == 0;
    }

    @Override
    public String flatness() {
        return lone ? "a group has one answer alone, so that nothing shows how it varies" : Limits.super.flatness();
    }

    @Override
    public double pValue() {
        return Math.min(1, 2 * TDistribution.of(degrees).survivalProbability(Math.abs(value) / Math.sqrt(variance)));
    }
}
