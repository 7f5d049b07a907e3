package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Metric;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What one customer told of moments one after the other, on one range of scores, and what these add up to, by one {@link
 * Aggregator} or another.
 *
 * <pre>{@code
 * Experience experience = Experience.of(csat, responses);
 * OptionalDouble value = experience.by(Aggregators.peakEnd());
 * experience.curve(Aggregators.mean()).forEach(System.out::println);
 * }</pre>
 *
 * <p>Moments are in the order of their instants and sequences, and ties keep the order of the log. Those of many customers, or of
 * several metrics, are read by {@link Experiences}. Immutable and thread-safe.
 */
public final class Experience {

    private final @Nullable String customer;
    private final @Nullable String occasion;
    private final Range range;
    private final List<Moment> moments;
    private final long withoutScore;
    private final long otherMetrics;

    /** From the lowest to the highest score, and which way it improves. */
    record Range(double lowest, double highest, Direction direction) {}

    /**
     * A moment and what the experience came to there.
     *
     * @param moment the moment, not null
     * @param value the value of all moments until then, this one included; null if the aggregator has none
     */
    public record Point(Moment moment, @Nullable Double value) {}

    Experience(
            @Nullable String customer,
            @Nullable String occasion,
            Range range,
            List<Moment> moments,
            long withoutScore,
            long otherMetrics) {
        this.customer = customer;
        this.occasion = occasion;
        this.range = range;
        this.moments = Collections.unmodifiableList(moments);
        this.withoutScore = withoutScore;
        this.otherMetrics = otherMetrics;
    }

    /**
     * The experience that a customer's answers to one question tell of: in all, or on one occasion, as is handed over.
     *
     * @param metric the metric whose answers count, not null; those to others are passed over and counted
     * @param responses the answers of one customer in any order, none null; may be empty
     * @return the experience, not null
     * @throws IllegalArgumentException if the answers are not all of one customer, or a score is not on the metric's scale
     */
    public static Experience of(Metric metric, Collection<Response> responses) {
        return Experiences.of(metric).read(responses);
    }

    /**
     * Whose experience it is.
     *
     * @return the customer's opaque id; null if there was no answer to tell
     */
    public @Nullable String customer() {
        return customer;
    }

    /**
     * What it belongs to.
     *
     * @return the order, ticket or stay that all answers belong to; null if there is none, or they belong to several
     */
    public @Nullable String occasion() {
        return occasion;
    }

    /**
     * The answers with a score.
     *
     * @return the moments in order; unmodifiable, not null, may be empty
     */
    public List<Moment> moments() {
        return moments;
    }

    /**
     * The scores of the moments.
     *
     * @return a new array in the order of the moments, not null
     */
    public double[] scores() {
        return moments.stream().mapToDouble(Moment::score).toArray();
    }

    /**
     * The lowest score there can be, which is the worst or the best, as the {@linkplain #direction} says.
     *
     * @return the lowest point of the metric's scale; 0 if scores were rescaled
     */
    public double lowest() {
        return range.lowest;
    }

    /**
     * The highest score there can be.
     *
     * @return the highest point of the metric's scale; 1 if scores were rescaled
     */
    public double highest() {
        return range.highest;
    }

    /**
     * The middle of the range, from which good and bad are told: 3 of 1 to 5.
     *
     * @return (lowest + highest) / 2
     */
    public double middle() {
        return (range.lowest + range.highest) / 2;
    }

    /**
     * Which way scores improve.
     *
     * @return the metric's direction; {@link Direction#HIGHER_IS_BETTER} if scores were rescaled; not null
     */
    public Direction direction() {
        return range.direction;
    }

    /**
     * How many answers were passed over as they have no score, or one that the metric's definition leaves out.
     *
     * @return 0 or more
     */
    public long withoutScore() {
        return withoutScore;
    }

    /**
     * How many answers were passed over as they belong to another metric.
     *
     * @return 0 or more
     */
    public long otherMetrics() {
        return otherMetrics;
    }

    /**
     * What the experience adds up to.
     *
     * @param aggregator how, not null
     * @return the value; empty if there are no moments, or the aggregator has none for these; never 0 for want of answers
     * @throws IllegalArgumentException if the aggregator gives a number that is not finite
     */
    public OptionalDouble by(Aggregator aggregator) {
        notNull("aggregator", aggregator);
        OptionalDouble value = moments.isEmpty() ? OptionalDouble.empty() : aggregator.value(this);
        if (value.isPresent() && !Double.isFinite(value.getAsDouble())) {
            throw new IllegalArgumentException("aggregator must give a finite number, was " + value.getAsDouble());
        }
        return value;
    }

    /**
     * How the experience came about: its value after one moment, after two, and so on. Each is computed anew, so that the time
     * grows with the square of moments.
     *
     * @param aggregator how moments add up, not null
     * @return a point for each moment; the last has the value {@link #by} gives; unmodifiable, not null
     * @throws IllegalArgumentException if the aggregator gives a number that is not finite
     */
    public List<Point> curve(Aggregator aggregator) {
        List<Point> curve = new ArrayList<>(moments.size());
        for (int i = 0; i < moments.size(); i++) {
            OptionalDouble value = upTo(i + 1).by(aggregator);
            curve.add(new Point(moments.get(i), value.isPresent() ? value.getAsDouble() : null));
        }
        return Collections.unmodifiableList(curve);
    }

    private Experience upTo(int end) {
        return new Experience(customer, occasion, range, moments.subList(0, end), withoutScore, otherMetrics);
    }

    /** Sizes and range, never whose, as in {@code Experience[5 moments on 1.0..5.0]}. */
    @Override
    public String toString() {
        return "Experience[" + moments.size() + " moments on " + range.lowest + ".." + range.highest + "]";
    }
}
