package dev.touchpoint.insight;

import java.util.function.LongUnaryOperator;

/** Quantiles of sorted values as a step function, averaged at jumps: type 2 of Hyndman and Fan (1996), as in R. */
final class Quantiles {

    private Quantiles() {}

    /**
     * The quantile of at least one value, rounded down where two values are averaged. A rank that misses a whole number by a
     * rounding, as 100 · 0.55 does, is that number.
     */
    static long of(long[] sorted, double share) {
        return of(sorted.length, rank -> sorted[(int) rank - 1], share);
    }

    /** The same of values that are found by their rank, from 1 for the least to n for the most. */
    static long of(long n, LongUnaryOperator valueOfRank, double share) {
        double rank = n * share;
        double nearest = Math.rint(rank);
        boolean whole = Math.abs(rank - nearest) <= 2 * Math.ulp(rank);
        long below = (long) (whole ? nearest : Math.ceil(rank));
        if (whole && below > 0 && below < n) {
            return floorOfMean(valueOfRank.applyAsLong(below), valueOfRank.applyAsLong(below + 1));
        }
        return valueOfRank.applyAsLong(Math.max(1, Math.min(below, n)));
    }

    /** Without the sum, which may be too large. */
    private static long floorOfMean(long a, long b) {
        return (a & b) + ((a ^ b) >> 1);
    }
}
