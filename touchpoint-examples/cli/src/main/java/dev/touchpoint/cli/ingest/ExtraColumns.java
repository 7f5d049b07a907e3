package dev.touchpoint.cli.ingest;

/** What becomes of columns that a mapping does not name. */
public enum ExtraColumns {
    /** They are passed over. */
    IGNORE,
    /** They are an error: perhaps a name is misspelled. */
    REFUSE
}
