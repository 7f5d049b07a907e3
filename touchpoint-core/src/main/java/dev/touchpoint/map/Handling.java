package dev.touchpoint.map;

/** Who serves the customer at a touchpoint. */
public enum Handling {
    /** A person. */
    HUMAN,
    /** A machine or program. */
    AUTOMATED
}
