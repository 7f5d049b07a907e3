package dev.touchpoint.nps;

import dev.touchpoint.metric.Interval;
import java.util.function.DoubleUnaryOperator;

/**
 * A value, and limits for any confidence, given as the normal quantile z of 0 or more. They are around the value, or around
 * a centre near it.
 */
interface Limits {

    double value();

    /** What the limits are around: the value, unless it was shrunk. */
    default double centre() {
        return value();
    }

    /** Not above the centre; falls, or stays, as z grows. */
    double low(double z);

    /** Not below the centre; rises, or stays, as z grows. */
    double high(double z);

    /** Whether there is no spread to measure anything by. */
    default boolean isFlat() {
        return false;
    }

    /** Why there is none, for readers. */
    default String flatness() {
        return "within each group all answers are of one class, so that nothing shows how they vary";
    }

    default Interval interval(Range range, double confidence, String method) {
        double z = Normal.quantile(confidence);
        return new Interval(range.clip(low(z)), range.clip(high(z)), confidence, method);
    }

    /** The two-sided p-value of a true value of zero: that of the z at which the limits touch zero. */
    default double pValue() {
        return Normal.twoSided(Math.abs(distance(0)));
    }

    /** The z at which the limits touch a true value: positive if they are above it at first, negative if they are below. */
    default double distance(double truth) {
        if (low(0) > truth) {
            return lastAboveZero(z -> low(z) - truth);
        }
        if (high(0) < truth) {
            return -lastAboveZero(z -> truth - high(z));
        }
        return 0;
    }

    /** Most limits go nearly straight away from the centre, so where they would arrive says about where to look. */
    private static double lastAboveZero(DoubleUnaryOperator falling) {
        double atZero = falling.applyAsDouble(0);
        double guess = atZero / (atZero - falling.applyAsDouble(1));
        for (int i = 0; i < 2 && guess < Normal.FARTHEST / 2; i++) {
            guess *= atZero / (atZero - falling.applyAsDouble(guess));
        }
        double from = 0;
        double to = Normal.FARTHEST;
        if (guess < to / 2) {
            double less = guess * 0.98;
            double more = guess * 1.02;
            from = falling.applyAsDouble(less) > 0 ? less : 0;
            to = falling.applyAsDouble(more) > 0 ? to : more;
        }
        return falling.applyAsDouble(to) > 0 ? to : Search.lastAboveZero(falling, from, to);
    }
}
