package dev.touchpoint.metric;

/** Which responses a score is divided by, beyond the classes that a definition leaves out. */
public enum Denominator {
    /** The answers that have a score. */
    SCORES,
    /**
     * All responses, also those without a score, which then add 0 to the sum. Some tools do so, mostly without saying it; no
     * {@link Metric} does, since it sees scores alone.
     */
    RESPONSES
}
