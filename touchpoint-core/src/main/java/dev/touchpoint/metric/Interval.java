package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.text;

/**
 * A range that covers the true value with a stated confidence, and how it was computed.
 *
 * <p>Immutable and thread-safe.
 *
 * @param low the lower end, in the unit of what it belongs to; finite
 * @param high the upper end, in the same unit; finite, not below {@code low}
 * @param confidence the nominal coverage, between 0 and 1, both excluded; 0.95 means 95 %
 * @param method the name of the method for readers, such as "Tango", not blank
 */
public record Interval(double low, double high, double confidence, String method) {

    /** Refuses what breaks a rule, as the components state. */
    public Interval {
        if (!Double.isFinite(low) || !Double.isFinite(high) || low > high) {
            throw new IllegalArgumentException("interval must have finite ends in order, was " + low + " to " + high);
        }
        requireConfidence(confidence);
        text("method", method);
        low = Figures.withoutNegativeZero(low);
        high = Figures.withoutNegativeZero(high);
    }

    /**
     * The door for confidence levels.
     *
     * @param confidence the level to check
     * @return the level
     * @throws IllegalArgumentException unless it lies between 0 and 1, both excluded
     */
    public static double requireConfidence(double confidence) {
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be between 0 and 1, was " + confidence);
        }
        return confidence;
    }

    /**
     * Whether a value lies in the interval.
     *
     * @param value any number
     * @return true from {@code low} to {@code high}, both included
     */
    public boolean contains(double value) {
        return value >= low && value <= high;
    }

    /** For readers, to one decimal, as in {@code 27.1 to 54.9, 95 % Tango}. */
    @Override
    public String toString() {
        return Figures.oneDecimal(low) + " to " + Figures.oneDecimal(high) + ", " + Figures.percent(confidence) + " "
                + method;
    }
}
