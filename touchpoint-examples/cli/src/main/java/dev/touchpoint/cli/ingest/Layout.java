package dev.touchpoint.cli.ingest;

/** What a row is. */
public enum Layout {
    /** One event. */
    LONG,
    /** One order or one form, with a column for each of its steps or questions. */
    WIDE
}
