package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a metric says of some counts: the score with its interval or, where nobody answered, that there is none.
 *
 * <p>Scores are in the metric's usual unit: NPS from -100 to 100, shares in percent, means on their scale. Immutable and
 * thread-safe.
 */
public final class Estimate {

    private final Definition definition;
    private final long n;
    private final @Nullable Double score;
    private final @Nullable Interval interval;

    private Estimate(Definition definition, long n, @Nullable Double score, @Nullable Interval interval) {
        this.definition = notNull("definition", definition);
        this.n = n;
        this.score = score;
        this.interval = interval;
    }

    /**
     * A score that at least one answer stands behind.
     *
     * @param definition what the score means, not null
     * @param n how many answers were counted, 1 or more
     * @param score the score in the metric's unit, finite
     * @param interval its interval in the same unit, not null
     * @return the estimate, not null
     * @throws IllegalArgumentException if n is below 1 or the score not finite
     */
    public static Estimate of(Definition definition, long n, double score, Interval interval) {
        if (n < 1) {
            throw new IllegalArgumentException("a score must rest on 1 answer or more, was " + n);
        }
        if (!Double.isFinite(score)) {
            throw new IllegalArgumentException("score must be finite, was " + score);
        }
        return new Estimate(definition, n, Figures.withoutNegativeZero(score), notNull("interval", interval));
    }

    /**
     * The estimate of no answers: no score, which is not the same as a score of 0.
     *
     * @param definition what the score means, not null
     * @return the estimate, not null
     */
    public static Estimate none(Definition definition) {
        return new Estimate(definition, 0, null, null);
    }

    /**
     * What the score means.
     *
     * @return the definition of the metric that made this estimate, not null
     */
    public Definition definition() {
        return definition;
    }

    /**
     * How many answers were counted.
     *
     * @return 0 or more
     */
    public long n() {
        return n;
    }

    /**
     * The score in the metric's unit.
     *
     * @return the score; empty if nobody answered
     */
    public OptionalDouble score() {
        return score == null ? OptionalDouble.empty() : OptionalDouble.of(score);
    }

    /**
     * The interval around the score.
     *
     * @return the interval; empty if nobody answered
     */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Estimate that
                && definition.equals(that.definition)
                && n == that.n
                && Objects.equals(score, that.score)
                && Objects.equals(interval, that.interval);
    }

    @Override
    public int hashCode() {
        return Objects.hash(definition, n, score, interval);
    }

    /** For readers, to one decimal, as in {@code 42.1 (27.1 to 54.9, 95 % Tango, n = 107)}, or {@code no score (n = 0)}. */
    @Override
    public String toString() {
        return score == null ? "no score (n = 0)" : Figures.oneDecimal(score) + " (" + interval + ", n = " + n + ")";
    }
}
