package dev.touchpoint.nps;

import dev.touchpoint.metric.Interval;
import java.util.function.DoublePredicate;

/**
 * A value, and limits for any confidence, given as the normal quantile z of 0 or more. They are around the value, or around
 * a centre near it.
 */
interface Limits {

    double value();

    /** Not above the centre; falls, or stays, as z grows. */
    double low(double z);

    /** Not below the centre; rises, or stays, as z grows. */
    double high(double z);

    /** Whether there is no spread to measure anything by. */
    default boolean isFlat() {
        return false;
    }

    default Interval interval(Range range, double confidence, String method) {
        double z = Normal.quantile(confidence);
        return new Interval(range.clip(low(z)), range.clip(high(z)), confidence, method);
    }

    /** The two-sided p-value of a true value of zero: that of the z at which the limits touch zero. */
    default double pValue() {
        if (low(0) > 0) {
            return Normal.twoSided(lastThat(z -> low(z) > 0));
        }
        if (high(0) < 0) {
            return Normal.twoSided(lastThat(z -> high(z) < 0));
        }
        return 1;
    }

    /** Halves down to neighbouring doubles the place up to which a predicate holds, which it does at 0. */
    private static double lastThat(DoublePredicate excludesZero) {
        double low = 0;
        double high = Normal.FARTHEST;
        if (excludesZero.test(high)) {
            return high;
        }
        for (double mid = high / 2; mid > low && mid < high; mid = (low + high) / 2) {
            if (excludesZero.test(mid)) {
                low = mid;
            } else {
                high = mid;
            }
        }
        return low;
    }
}
