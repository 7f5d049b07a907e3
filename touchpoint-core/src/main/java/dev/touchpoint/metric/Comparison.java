package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;
import static dev.touchpoint.check.Require.text;

import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What a metric says of several independent groups: a difference with its interval and p-value, or that it cannot be
 * tested, and why.
 *
 * <p>The difference keeps its sign: positive if the first group scores higher. It is in the metric's unit (points of NPS,
 * percentage points of a share, steps of a mean). The p-value is two-sided, for the hypothesis that the true difference
 * is zero. Immutable and thread-safe.
 */
public final class Comparison {

    private final Definition definition;
    private final String method;
    private final @Nullable Double difference;
    private final @Nullable Interval interval;
    private final @Nullable Double pValue;
    private final @Nullable String untestable;

    private Comparison(
            Definition definition,
            String method,
            @Nullable Double difference,
            @Nullable Interval interval,
            @Nullable Double pValue,
            @Nullable String untestable) {
        this.definition = notNull("definition", definition);
        this.method = text("method", method);
        this.difference = difference;
        this.interval = interval;
        this.pValue = pValue;
        this.untestable = untestable;
    }

    /**
     * A difference that was tested.
     *
     * @param definition what the scores mean, not null
     * @param difference the difference in the metric's unit, finite
     * @param interval its interval in the same unit; its method is the comparison's, not null
     * @param pValue the two-sided p-value, from 0 to 1
     * @return the comparison, not null
     * @throws IllegalArgumentException if the difference is not finite or the p-value not from 0 to 1
     */
    public static Comparison tested(Definition definition, double difference, Interval interval, double pValue) {
        if (!(pValue >= 0 && pValue <= 1)) {
            throw new IllegalArgumentException("p-value must be from 0 to 1, was " + pValue);
        }
        String method = notNull("interval", interval).method();
        return new Comparison(definition, method, finite(difference), interval, pValue, null);
    }

    /**
     * A difference that is known but cannot be tested, such as between two groups without any variation.
     *
     * @param definition what the scores mean, not null
     * @param difference the difference in the metric's unit, finite
     * @param method the method that cannot test it, not blank
     * @param reason why, for readers, not blank
     * @return the comparison, not null
     * @throws IllegalArgumentException if the difference is not finite, or a text is blank
     */
    public static Comparison untestable(Definition definition, double difference, String method, String reason) {
        return new Comparison(definition, method, finite(difference), null, null, text("reason", reason));
    }

    /**
     * No difference to tell, because a group has no answers. That is not the same as a difference of 0.
     *
     * @param definition what the scores mean, not null
     * @param method the method that was asked for, not blank
     * @param reason why, for readers, not blank
     * @return the comparison, not null
     * @throws IllegalArgumentException if a text is blank
     */
    public static Comparison none(Definition definition, String method, String reason) {
        return new Comparison(definition, method, null, null, null, text("reason", reason));
    }

    private static double finite(double difference) {
        if (!Double.isFinite(difference)) {
            throw new IllegalArgumentException("difference must be finite, was " + difference);
        }
        return Figures.withoutNegativeZero(difference);
    }

    /**
     * What the scores mean.
     *
     * @return the definition of the metric that compared, not null
     */
    public Definition definition() {
        return definition;
    }

    /**
     * The name of the method, for readers.
     *
     * @return the name, not null
     */
    public String method() {
        return method;
    }

    /**
     * The difference in the metric's unit.
     *
     * @return the difference; empty if a group has no answers
     */
    public OptionalDouble difference() {
        return difference == null ? OptionalDouble.empty() : OptionalDouble.of(difference);
    }

    /**
     * The interval around the difference.
     *
     * @return the interval; empty if the difference is untestable
     */
    public Optional<Interval> interval() {
        return Optional.ofNullable(interval);
    }

    /**
     * The two-sided p-value of "no difference".
     *
     * @return from 0 to 1; empty if the difference is untestable
     */
    public OptionalDouble pValue() {
        return pValue == null ? OptionalDouble.empty() : OptionalDouble.of(pValue);
    }

    /**
     * Why there is no interval and no p-value.
     *
     * @return the reason for readers; empty if the difference was tested
     */
    public Optional<String> untestable() {
        return Optional.ofNullable(untestable);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Comparison that
                && definition.equals(that.definition)
                && method.equals(that.method)
                && Objects.equals(difference, that.difference)
                && Objects.equals(interval, that.interval)
                && Objects.equals(pValue, that.pValue)
                && Objects.equals(untestable, that.untestable);
    }

    @Override
    public int hashCode() {
        return Objects.hash(definition, method, difference, interval, pValue, untestable);
    }

    /**
     * For readers, as in {@code 35.5 (14.5 to 55.2, 95 % MOVER of Tango, p = 0.0010)}, {@code 35.5 (untestable: …)} or, if
     * a group has no answers, {@code untestable: …}.
     */
    @Override
    public String toString() {
        if (difference == null) {
            return "untestable: " + untestable;
        }
        String shown = Figures.oneDecimal(difference);
        return pValue == null
                ? shown + " (untestable: " + untestable + ")"
                : shown + " (" + interval + ", " + Figures.pValue(pValue) + ")";
    }
}
