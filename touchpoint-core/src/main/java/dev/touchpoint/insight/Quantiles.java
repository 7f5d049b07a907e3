package dev.touchpoint.insight;

/** Quantiles of sorted values as a step function, averaged at jumps: type 2 of Hyndman and Fan (1996), as in R. */
final class Quantiles {

    private Quantiles() {}

    /**
     * The quantile of at least one value, rounded down where two values are averaged. A rank that misses a whole number by a
     * rounding, as 100 · 0.55 does, is that number.
     */
    static long of(long[] sorted, double share) {
        double rank = sorted.length * share;
        double nearest = Math.rint(rank);
        boolean whole = Math.abs(rank - nearest) <= 2 * Math.ulp(rank);
        int below = (int) (whole ? nearest : Math.ceil(rank));
        if (whole && below > 0 && below < sorted.length) {
            return floorOfMean(sorted[below - 1], sorted[below]);
        }
        return sorted[Math.max(below, 1) - 1];
    }

    /** Without the sum, which may be too large. */
    private static long floorOfMean(long a, long b) {
        return (a & b) + ((a ^ b) >> 1);
    }
}
