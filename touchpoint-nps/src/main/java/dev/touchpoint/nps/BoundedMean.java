package dev.touchpoint.nps;

import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;

/**
 * The mean of answers on a scale, with Wilson's limits of the mean as a share of the way from the lowest to the highest
 * point. See {@link CesAggregation#MEAN}.
 */
record BoundedMean(double value, Scale scale, long n) implements Limits {

    static BoundedMean of(ScoreCounts counts) {
        return new BoundedMean(counts.mean().orElseThrow(), counts.scale(), counts.n());
    }

    @Override
    public double low(double z) {
        return Math.min(value, scale.lowest() + way() * Wilson.lower(below(), above(), n, z));
    }

    @Override
    public double high(double z) {
        return Math.max(value, scale.lowest() + way() * Wilson.upper(below(), above(), n, z));
    }

    private double below() {
        return (value - scale.lowest()) / way();
    }

    private double above() {
        return (scale.highest() - value) / way();
    }

    private double way() {
        return (double) scale.highest() - scale.lowest();
    }
}
