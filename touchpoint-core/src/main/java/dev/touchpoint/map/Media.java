package dev.touchpoint.map;

/** Whose a channel is. */
public enum Media {
    /** The company's own. */
    OWNED,
    /** Others', given freely: reviews, press, word of mouth. */
    EARNED,
    /** Others', paid for: advertisements. */
    PAID
}
