package dev.touchpoint.nps;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The beta distribution with parameters from ½ to 10¹⁵ and more. Shares are given together with what they leave of 1, so that
 * none loses digits near 1. Tails of large parameters are a {@link GammaSum}, since a continued fraction would take as many
 * steps as their square root.
 */
record Beta(double a, double b) {

    /** Up to this sum of the parameters tails are those of Commons Statistics. */
    private static final double LARGE = 1e5;

    private double mean() {
        return a / (a + b);
    }

    private double sd() {
        return Math.sqrt(mean() * (b / (a + b)) / (a + b + 1));
    }

    /** The distribution of what the share leaves of 1. */
    private Beta mirrored() {
        return new Beta(/* a= */ b, /* b= */ a);
    }

    /** The probability of a share up to this one. */
    double below(double share, double rest) {
        if (a + b > LARGE) {
            return GammaSum.above(new double[] {a, b}, new double[] {-rest, share});
        }
        return share <= rest
                ? BetaDistribution.of(a, b).cumulativeProbability(share)
                : BetaDistribution.of(b, a).survivalProbability(rest);
    }

    /** The share below which another one is with the probability of the upper tail of z, for z of 0 or more. */
    double lowEnd(double z) {
        return a > b ? 1 - mirrored().end(z, 1) : end(z, -1);
    }

    /** The share above which another one is with the probability of the upper tail of z, for z of 0 or more. */
    double highEnd(double z) {
        return a > b ? 1 - mirrored().end(z, -1) : end(z, 1);
    }

    /**
     * Where the tail, as a normal quantile, is z: downwards for side -1, upwards for side 1. It is nearly a straight line, the
     * more so the larger the parameters are, and the first terms of Cornish and Fisher's expansion are close to it.
     */
    private double end(double z, int side) {
        DoubleUnaryOperator falling = side < 0
                ? share -> Normal.upperQuantile(below(share, 1 - share)) - z
                : share -> z - Normal.upperQuantile(mirrored().below(1 - share, share));
        double skew = (z * z - 1) / 3 * ((b - a) / (a + b) / (a + b + 2));
        double guess = mean() + side * z * sd() + skew;
        double near = sd() * (1 + z * z * z) * Math.min(2, 2 / Math.min(a, b));
        double from = Math.max(0, guess - near);
        double to = Math.max(from, Math.min(1, guess + near));
        return Search.lastAboveZero(
                falling, falling.applyAsDouble(from) > 0 ? from : 0, falling.applyAsDouble(to) <= 0 ? to : 1);
    }
}
