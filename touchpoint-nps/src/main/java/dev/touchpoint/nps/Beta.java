package dev.touchpoint.nps;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.distribution.BetaDistribution;

/**
 * The beta distribution with parameters from ½ to 10¹⁵ and more. Shares are given together with what they leave of 1, so that
 * none loses digits near 1. Where the parameters are large, tails are integrated here, since a continued fraction would take
 * as many steps as their square root.
 */
record Beta(double a, double b) {

    /** A function of a share that is above {@code low} by {@code past}. */
    interface Factor {
        double at(double share, double past);
    }

    /** Up to this sum of the parameters tails are those of Commons Statistics. */
    private static final double LARGE = 1e5;

    private static final double NEGLIGIBLE = 1e-18;

    /** Fine enough for half a bell, cut off where it is highest. */
    private static final double STEP = 0.15;

    double mean() {
        return a / (a + b);
    }

    double sd() {
        return Math.sqrt(mean() * (b / (a + b)) / (a + b + 1));
    }

    /** The distribution of what the share leaves of 1. */
    Beta mirrored() {
        return new Beta(/* a= */ b, /* b= */ a);
    }

    /** The probability of a share up to this one. */
    double below(double share, double rest) {
        if (a + b > LARGE) {
            return mirrored().integral(rest, share, (s, past) -> 1);
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

    /** Where the tail, as a normal quantile, is z: downwards for side -1, upwards for side 1. It is nearly a straight line. */
    private double end(double z, int side) {
        DoubleUnaryOperator falling = side < 0
                ? share -> Normal.upperQuantile(below(share, 1 - share)) - z
                : share -> z - Normal.upperQuantile(mirrored().below(1 - share, share));
        double guess = mean() + side * z * sd();
        double from = Math.max(0, guess - 2 * sd());
        double to = Math.max(from, Math.min(1, guess + 2 * sd()));
        return Search.lastAboveZero(
                falling, falling.applyAsDouble(from) > 0 ? from : 0, falling.applyAsDouble(to) <= 0 ? to : 1);
    }

    /**
     * The mean of a factor from 0 to 1 over the shares above {@code low}, those below counting as 0: the trapezoidal rule for t,
     * where the share is low + room / (1 + exp(-t)). On that line the density and its like fade at both ends and have no
     * corner, so that the rule converges faster than any power of its step.
     */
    double integral(double low, double room, Factor factor) {
        return room > 0 ? new Line(low, room, factor).sum() : 0;
    }

    /** The deviance-like x - log(1 + x), not below 0. */
    private static double excess(double x) {
        return Math.max(0, x - Math.log1p(x));
    }

    /** The logarithm of Γ(z) over √(2π / z)·(z / e)^z: Stirling's series, after going up to where it is exact. */
    private static double stirling(double z) {
        double sum = 0;
        double up = z;
        for (; up < 16; up++) {
            sum += (up + 0.5) * Math.log1p(1 / up) - 1;
        }
        double square = 1 / (up * up);
        return sum
                + (1 / 12.0 - square * (1 / 360.0 - square * (1 / 1260.0 - square * (1 / 1680.0 - square / 1188))))
                        / up;
    }

    /** The shares above {@code low} as a line without ends. */
    private final class Line {

        private final double low;
        private final double room;
        private final Factor factor;
        private final double mean = mean();
        private final double meanRest = b / (a + b);
        private final double peak =
                Math.sqrt(a * meanRest / (2 * Math.PI)) * Math.exp(stirling(a + b) - stirling(a) - stirling(b));
        private final double start;
        private final double step;

        private Line(double low, double room, Factor factor) {
            this.low = low;
            this.room = room;
            this.factor = factor;
            double sd = sd();
            double margin = Math.min(sd, room / 2);
            double toMean = low > 0.5 ? room - meanRest : mean - low;
            double past = Math.max(margin, Math.min(room - margin, toMean));
            this.start = Math.log(past / (room - past));
            this.step = Math.min(STEP, sd / past * room / (room - past) / 4);
        }

        double sum() {
            double share = low + past(start);
            double first = density(start) * factor.at(share, past(start));
            return Math.min(1, step * march(march(first, step), -step));
        }

        private double march(double from, double by) {
            double sum = from;
            double last = 0;
            for (int i = 1; ; i++) {
                double t = start + i * by;
                double density = density(t);
                if (density <= NEGLIGIBLE * sum) {
                    return sum;
                }
                double past = past(t);
                double term = density * factor.at(low + past, past);
                sum += term;
                if (term < last && term <= NEGLIGIBLE * sum) {
                    return sum;
                }
                last = term;
            }
        }

        private double past(double t) {
            return room / (1 + Math.exp(-t));
        }

        /** The density for t, as its part of the greatest one, so that large parameters cancel before they are applied. */
        private double density(double t) {
            double past = past(t);
            double rest = past(-t);
            double share = low + past;
            double off = mean < 0.5 ? share - mean : meanRest - rest;
            double fall = a * excess(off / mean) + b * excess(-off / meanRest);
            return peak * Math.exp(-fall) * (past / room / share);
        }
    }
}
