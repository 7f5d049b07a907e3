package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;
import static dev.touchpoint.check.Require.range;

import java.math.RoundingMode;

/**
 * How a score becomes the number that a reader sees. Nothing is ever computed from the rounded number.
 *
 * <p>Immutable and thread-safe.
 *
 * @param decimals how many decimals are shown, from 0 to {@value #MOST_DECIMALS}
 * @param mode what happens to the rest; any but {@link RoundingMode#UNNECESSARY}; not null
 * @param sharesFirst whether the share of each class is rounded before they are added up, which can be off by a whole unit
 *     of the last decimal for each class; of no effect on means
 */
public record Rounding(int decimals, RoundingMode mode, boolean sharesFirst) {

    /** The most decimals that can be shown. */
    public static final int MOST_DECIMALS = 15;

    /** Refuses what breaks a rule, as the components state. */
    public Rounding {
        range("decimals", decimals, 0, MOST_DECIMALS);
        if (notNull("rounding mode", mode) == RoundingMode.UNNECESSARY) {
            throw new IllegalArgumentException("rounding mode must be one that rounds, was UNNECESSARY");
        }
    }

    /**
     * Rounds the score itself, halves away from zero, as people are taught.
     *
     * @param decimals how many decimals are shown, from 0 to {@value #MOST_DECIMALS}
     * @return the rounding, not null
     * @throws IllegalArgumentException if the decimals are not in that range
     */
    public static Rounding halfUp(int decimals) {
        return new Rounding(decimals, RoundingMode.HALF_UP, false);
    }
}
