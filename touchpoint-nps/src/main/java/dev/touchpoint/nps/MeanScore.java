package dev.touchpoint.nps;

import dev.touchpoint.metric.Definition;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * The mean of a variable that takes a few known values, with the limits of the score test: a mean δ lies within them if |x̄ - δ|
 * ≤ z·√(v(δ) / n), where v(δ) is the variance under the most likely shares of the values whose mean is δ. For the values -100,
 * 0 and 100 they are Tango's.
 *
 * <p>The most likely shares are s / (1 - μ·(x - δ)) for the seen share s of each value x, with μ so that their mean is δ; if that
 * would take more of μ than the outermost value allows, what is missing to 1 is the share of that value, though nobody was
 * seen there. Source: Owen (2001), Empirical Likelihood, for the shares; Tango (1998) for the limits.
 */
final class MeanScore implements Limits {

    private final double[] values;
    private final double[] shares;
    private final double n;
    private final double mean;

    private MeanScore(double[] values, double[] shares, double n, double mean) {
        this.values = values;
        this.shares = shares;
        this.n = n;
        this.mean = mean;
    }

    /**
     * The mean of some values.
     *
     * @param values the values there can be, in any order
     * @param weights how much weight was seen at each, not all 0
     * @param n how many answers that is worth, above 0
     */
    static MeanScore of(double[] values, double[] weights, double n) {
        double total = DoubleStream.of(weights).sum();
        double sum = 0;
        double lowest = Double.POSITIVE_INFINITY;
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < values.length; i++) {
            if (weights[i] > 0) {
                sum += values[i] * weights[i];
                lowest = Math.min(lowest, values[i]);
                highest = Math.max(highest, values[i]);
            }
        }
        return new MeanScore(
                values.clone(),
                DoubleStream.of(weights).map(weight -> weight / total).toArray(),
                n,
                Math.max(lowest, Math.min(highest, sum / total)));
    }

    /** What answers at each point of a scale are worth, the lowest first; of no use for definitions that leave answers out. */
    static double[] worths(Definition definition) {
        return IntStream.rangeClosed(
                        definition.scale().lowest(), definition.scale().highest())
                .mapToDouble(definition::worth)
                .toArray();
    }

    @Override
    public double value() {
        return mean;
    }

    /** The variance of one answer, as seen. */
    double variance() {
        return IntStream.range(0, values.length)
                .mapToDouble(i -> shares[i] * (values[i] - mean) * (values[i] - mean))
                .sum();
    }

    @Override
    public double low(double z) {
        return -mirrored().high(z);
    }

    private MeanScore mirrored() {
        return new MeanScore(DoubleStream.of(values).map(value -> -value).toArray(), shares, n, -mean);
    }

    @Override
    public double high(double z) {
        double room = DoubleStream.of(values).max().orElseThrow() - mean;
        if (room <= 0 || z == 0) {
            return mean;
        }
        double rootN = Math.sqrt(n);
        return mean + Search.lastAboveZero(up -> z * Math.sqrt(varianceAt(mean + up)) - up * rootN, 0, room);
    }

    @Override
    public double distance(double truth) {
        double off = mean - truth;
        double variance = off > 0 ? mirrored().varianceAt(-truth) : varianceAt(truth);
        return off == 0 ? 0 : off * Math.sqrt(n / variance);
    }

    @Override
    public double pValue() {
        return Normal.twoSided(Math.min(Normal.FARTHEST, Math.abs(distance(0))));
    }

    /** v(δ) for a mean above the seen one. */
    private double varianceAt(double delta) {
        double outermost = DoubleStream.of(values).max().orElseThrow() - delta;
        if (outermost <= 0) {
            return 0;
        }
        double most = 1 / outermost;
        double mu = off(most, delta) < 0 ? most : Search.lastAboveZero(each -> -off(each, delta), 0, most);
        double variance = 0;
        double missing = 1;
        for (int i = 0; i < values.length; i++) {
            double off = values[i] - delta;
            double share = share(i, mu, off);
            variance += share * off * off;
            missing -= share;
        }
        return variance + Math.max(0, missing) * outermost * outermost;
    }

    /** How far the mean of the shares for μ is from δ. */
    private double off(double mu, double delta) {
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            double off = values[i] - delta;
            sum += share(i, mu, off) * off;
        }
        return sum;
    }

    private double share(int i, double mu, double off) {
        return shares[i] == 0 ? 0 : shares[i] / Math.max(Double.MIN_NORMAL, 1 - mu * off);
    }
}
