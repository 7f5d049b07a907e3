package dev.touchpoint.cli.ingest;

/** How exact the times of a column are. */
public enum Precision {
    /** Times of day are meant. */
    TIME,
    /** Only the date is meant, also where midnight is written: the event counts as of the start of that local day. */
    DAY
}
