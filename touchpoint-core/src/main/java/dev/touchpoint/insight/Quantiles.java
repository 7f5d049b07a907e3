package dev.touchpoint.insight;

/** Quantiles of sorted values as a step function, averaged at jumps: type 2 of Hyndman and Fan (1996), as in R. */
final class Quantiles {

    private Quantiles() {}

    /** The quantile of at least one value, rounded down where two values are averaged. */
    static long of(long[] sorted, double share) {
        double rank = sorted.length * share;
        int below = (int) Math.ceil(rank);
        if (rank == below && below > 0 && below < sorted.length) {
            return Math.floorDiv(sorted[below - 1] + sorted[below], 2L);
        }
        return sorted[Math.max(below, 1) - 1];
    }
}
