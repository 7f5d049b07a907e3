package dev.touchpoint.insight;

import java.util.Arrays;

/**
 * The worst look of each shuffle, by which real looks are judged. Small, and apart from all that the search had to keep.
 *
 * <p>If the shuffles stopped at so many as bad as the worst real look, p-values are shares of those that there were; otherwise the
 * real one counts as a shuffle, too.
 */
final class WorstLooks {

    static final WorstLooks NONE = new WorstLooks(new double[0], false);

    private final double[] sorted;
    private final boolean stopped;

    WorstLooks(double[] worst, boolean stopped) {
        this.sorted = worst.clone();
        this.stopped = stopped;
        Arrays.sort(sorted);
    }

    int shuffles() {
        return sorted.length;
    }

    /** In how many shuffles any look was at least as bad. */
    int atLeastAsBad(double drop) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < drop) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return sorted.length - low;
    }

    /** The p-value of a look. */
    double p(double drop) {
        return share(atLeastAsBad(drop));
    }

    private double share(int atLeastAsBad) {
        return stopped ? (double) atLeastAsBad / sorted.length : (1.0 + atLeastAsBad) / (1 + sorted.length);
    }

    /**
     * What a drop must exceed, in standard errors, to be found at a level: of so many shuffles as may be at least as bad for that,
     * the next worst. Where they stopped too early to know, and where there are none, Bonferroni's bound of the normal distribution.
     *
     * @param comparisons how many looks there were
     */
    double critical(double level, int comparisons) {
        int most = -1;
        while (most + 1 < sorted.length && share(most + 1) <= level) {
            most++;
        }
        boolean known = stopped ? most >= SegmentSearch.ENOUGH : most >= 0;
        return known ? sorted[sorted.length - 1 - most] : NormalTail.exceededBy(level / comparisons);
    }

    /** How many, as in {@code WorstLooks[999 shuffles]}. */
    @Override
    public String toString() {
        return "WorstLooks[" + sorted.length + " shuffles]";
    }
}
