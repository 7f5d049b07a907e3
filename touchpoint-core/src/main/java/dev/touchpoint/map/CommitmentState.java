package dev.touchpoint.map;

/** How far a commitment has come. */
public enum CommitmentState {
    /** Suggested, not taken on yet. */
    PROPOSED,
    /** Taken on by its owner. */
    AGREED,
    /** In effect for customers. */
    LIVE,
    /** Given up. */
    DROPPED
}
