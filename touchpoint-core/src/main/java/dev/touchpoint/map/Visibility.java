package dev.touchpoint.map;

/** On which side of the line of visibility something happens. */
public enum Visibility {
    /** The customer sees it or is told of it. */
    VISIBLE,
    /** The customer is not told: an event below the line of visibility. */
    BACKSTAGE
}
