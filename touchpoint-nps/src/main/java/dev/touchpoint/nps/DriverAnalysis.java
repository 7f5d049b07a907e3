package dev.touchpoint.nps;

import java.util.List;

/** What the scores at touchpoints explain of the relationship answers, or why nothing can be said about it. */
public sealed interface DriverAnalysis {

    /**
     * The variance of an outcome, shared out to the touchpoints.
     *
     * <p>Immutable and thread-safe.
     *
     * @param outcome what is explained, not null
     * @param customers how many customers it rests on: those with a score at every touchpoint
     * @param explained how many percent of the outcome's variance the touchpoints explain together, 100·R² of the linear
     *     regression on their scores; from 0 to 100
     * @param drivers the touchpoints in the order in which they were given, but for those in {@code constant}; at least one
     * @param constant the touchpoints at which all these customers gave the same score, so that nothing can be said about
     *     them; in the order in which they were given
     */
    record Explained(
            DriverOutcome outcome, long customers, double explained, List<Driver> drivers, List<String> constant)
            implements DriverAnalysis {

        /** Keeps copies of the lists. */
        public Explained {
            drivers = List.copyOf(drivers);
            constant = List.copyOf(constant);
        }
    }

    /**
     * Answers that explain nothing.
     *
     * <p>Immutable and thread-safe.
     *
     * @param reason why, for readers
     */
    record Untestable(String reason) implements DriverAnalysis {}
}
