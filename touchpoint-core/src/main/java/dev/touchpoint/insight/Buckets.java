package dev.touchpoint.insight;

/**
 * Numbers that are not negative in buckets whose width grows with the numbers in them: 128 for each power of two, as
 * HdrHistogram has them. The middle of a bucket differs from any number in it by at most one part in 256 of that number. A
 * sketch of such buckets merges exactly (Masson, Rim and Lee, 2019, DDSketch).
 */
final class Buckets {

    private static final int DIGITS = 7;

    private Buckets() {}

    /** Smaller numbers have smaller buckets; those up to 255 have one of their own. */
    static int of(long value) {
        int shift = Math.max(0, Long.SIZE - 1 - DIGITS - Long.numberOfLeadingZeros(value));
        return (shift << DIGITS) + (int) (value >>> shift);
    }

    static long middle(long bucket) {
        int shift = Math.max(0, (int) (bucket >>> DIGITS) - 1);
        long width = 1L << shift;
        return ((bucket - ((long) shift << DIGITS)) << shift) + (width - 1) / 2;
    }
}
