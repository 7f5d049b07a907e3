package dev.touchpoint.metric;

/** What a score is counted in. */
public enum Unit {
    /** Points of a net score, such as NPS from -100 to 100. A difference is in points, too. */
    POINTS,
    /** A share in percent, from 0 to 100. A difference is in percentage points. */
    PERCENT,
    /** The scale's own numbers, as for a mean. A difference is in steps of the scale. */
    STEPS
}
