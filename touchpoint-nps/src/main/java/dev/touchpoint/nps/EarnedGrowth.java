package dev.touchpoint.nps;

import java.util.OptionalDouble;

/**
 * The growth of a business that its customers earned for it, by coming back and by telling others, as opposed to what it
 * bought. All amounts are revenues of one and the same currency. Source: Reichheld, Darnell and Burns (2021), Winning on
 * Purpose, appendix B.
 *
 * <p>Immutable and thread-safe.
 *
 * @param before the revenue of the year before, finite and above 0
 * @param returning this year's revenue from customers of the year before, finite, 0 or more
 * @param earnedNew this year's revenue from new customers who came by recommendation, finite, 0 or more
 * @param boughtNew this year's revenue from all other new customers, finite, 0 or more
 */
public record EarnedGrowth(double before, double returning, double earnedNew, double boughtNew) {

    /**
     * Revenues that are possible.
     *
     * @throws IllegalArgumentException if the revenue before is not above 0, another is below 0, or one is not finite
     */
    public EarnedGrowth {
        if (!(before > 0 && Double.isFinite(before))) {
            throw new IllegalArgumentException("revenue before must be finite and above 0, was " + before);
        }
        requireRevenue("returning", returning);
        requireRevenue("earned new", earnedNew);
        requireRevenue("bought new", boughtNew);
    }

    private static void requireRevenue(String what, double revenue) {
        if (!(revenue >= 0 && Double.isFinite(revenue))) {
            throw new IllegalArgumentException(what + " revenue must be finite and 0 or more, was " + revenue);
        }
    }

    /**
     * The earned growth rate: net revenue retention plus earned new revenue, both in percent of the year before, minus 100.
     *
     * @return the rate in percent, -100 or more
     */
    public double rate() {
        return 100 * (returning - before + earnedNew) / before;
    }

    /**
     * The growth of the whole revenue.
     *
     * @return the rate in percent, -100 or more
     */
    public double totalRate() {
        return 100 * (returning - before + earnedNew + boughtNew) / before;
    }

    /**
     * The earned growth ratio: how much of the growth was earned, 100·{@link #rate} / {@link #totalRate}.
     *
     * @return the ratio in percent, below 0 if only bought growth outweighs a loss; empty unless there was growth at all
     */
    public OptionalDouble ratio() {
        return totalRate() > 0 ? OptionalDouble.of(100 * rate() / totalRate()) : OptionalDouble.empty();
    }
}
