package dev.touchpoint.nps;

/**
 * How many answers fell in each class of an NPS, in the order of the scale.
 *
 * <p>Immutable and thread-safe.
 *
 * @param detractors the answers that count against, 0 or more
 * @param passives the answers that count neither way but are part of the total, 0 or more
 * @param promoters the answers that count in favour, 0 or more; all three together at most {@link Long#MAX_VALUE}
 */
public record NpsCounts(long detractors, long passives, long promoters) {

    /**
     * Counts that are possible.
     *
     * @throws IllegalArgumentException if a count is below 0, or the total is above {@link Long#MAX_VALUE}
     */
    public NpsCounts {
        requireCount("detractors", detractors);
        requireCount("passives", passives);
        requireCount("promoters", promoters);
        if (passives > Long.MAX_VALUE - detractors || promoters > Long.MAX_VALUE - detractors - passives) {
            throw new IllegalArgumentException("answers must be at most " + Long.MAX_VALUE + " in all, were "
                    + detractors + " + " + passives + " + " + promoters);
        }
    }

    private static void requireCount(String what, long count) {
        if (count < 0) {
            throw new IllegalArgumentException(what + " must be 0 or more, was " + count);
        }
    }

    /**
     * How many answers there are in all.
     *
     * @return the sum of the three classes, 0 or more
     */
    public long n() {
        return detractors + passives + promoters;
    }
}
