package dev.touchpoint.metric;

/** Which way a metric's score improves. */
public enum Direction {
    /** More is better, as for NPS and CSAT. */
    HIGHER_IS_BETTER,
    /** Less is better, as for effort asked on a scale whose low end is "very easy". */
    LOWER_IS_BETTER
}
