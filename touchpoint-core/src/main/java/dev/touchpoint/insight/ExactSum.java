package dev.touchpoint.insight;

/**
 * A sum of parts of 1, kept in units of 2^-62. Unlike one of doubles it is the same in whatever order it is added up, and the
 * parts of a whole add up to it.
 */
final class ExactSum {

    private static final long ONE = 1L << 62;

    private long whole;
    private long rest;

    /** The part at a position, from 0, of 1 that is shared out in so many parts as equal as units allow. */
    static long part(int position, int parts) {
        return ONE / parts + (position < ONE % parts ? 1 : 0);
    }

    /** The units nearest to a share, from 0 to 1. */
    static long part(double share) {
        return (long) Math.rint(share * ONE);
    }

    /** Adds units, from 0 to 1 in all. */
    void add(long part) {
        rest += part;
        if (rest >= ONE) {
            rest -= ONE;
            whole++;
        }
    }

    void add(ExactSum other) {
        whole += other.whole;
        add(other.rest);
    }

    double value() {
        return whole + (double) rest / ONE;
    }
}
