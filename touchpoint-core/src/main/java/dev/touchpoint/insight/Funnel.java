package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * Steps that customers are hoped to take one after the other: how far do they get?
 *
 * <pre>{@code
 * FunnelCounts counts = Funnel.of("view", "bid", "win", "pay").within(Duration.ofMinutes(60)).count(log);
 * counts.steps().forEach(System.out::println);
 * }</pre>
 *
 * <p>A journey may try several times, beginning with each interaction at the first step. It counts once: for the attempt that
 * gets furthest and, of several, for the earliest. (Tools that look at the first attempt alone show lower numbers.) Responses and
 * interactions without a stop are passed over as if they were not there, as in a {@link Flow}. Instants and the window count to
 * the microsecond.
 *
 * <p>Immutable and thread-safe.
 *
 * @param steps the stops to come by, at least one, none blank; the same one may occur several times, and then takes several
 *     interactions
 * @param order what order they are to be taken in, not null
 * @param window how long after its first step an attempt may take the last one, zero or more, the end included; null if there
 *     is no limit
 * @param stopsBy what the steps are, not null
 */
public record Funnel(List<String> steps, Order order, @Nullable Duration window, StopsBy stopsBy) {

    /** What order the steps of a funnel are to be taken in. */
    public enum Order {
        /** One after the other, whatever happens in between. */
        ORDERED,
        /** One directly after the other. */
        STRICT,
        /** In any order; the first step is whichever comes first, and the k-th count is of those who took any k of them. */
        ANY
    }

    /** Refuses what breaks a rule, as the components state. */
    public Funnel {
        steps = Require.texts("steps", steps);
        notNull("order", order);
        notNull("stopsBy", stopsBy);
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("a funnel must have at least one step");
        }
        if (window != null && window.isNegative()) {
            throw new IllegalArgumentException("window must not be negative, was " + window);
        }
    }

    /**
     * A funnel whose steps are touchpoints, to be taken in order, whatever happens in between, and however long it takes.
     *
     * @param steps the ids of the touchpoints to come by, at least one, none blank
     * @return the funnel, not null
     * @throws IllegalArgumentException if there is no step, or one is blank
     */
    public static Funnel of(String... steps) {
        return new Funnel(List.of(steps), Order.ORDERED, null, StopsBy.touchpoint());
    }

    /**
     * The same steps within a time.
     *
     * @param window how long after its first step an attempt may take the last one, zero or more, the end included
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the window is negative
     */
    public Funnel within(Duration window) {
        return new Funnel(steps, order, notNull("window", window), stopsBy);
    }

    /**
     * The same steps, each directly after the one before.
     *
     * @return the changed copy, not null
     */
    public Funnel strict() {
        return new Funnel(steps, Order.STRICT, window, stopsBy);
    }

    /**
     * The same steps in any order.
     *
     * @return the changed copy, not null
     */
    public Funnel inAnyOrder() {
        return new Funnel(steps, Order.ANY, window, stopsBy);
    }

    /**
     * The same steps, but of another kind.
     *
     * @param stops what the steps are, such as {@link StopsBy#channel()}; not null
     * @return the changed copy, not null
     */
    public Funnel through(StopsBy stops) {
        return new Funnel(steps, order, window, notNull("stops", stops));
    }

    /**
     * How far the journeys of a log get.
     *
     * @param log the log, not null; may be empty
     * @return the counts, not null
     */
    public FunnelCounts count(TouchpointLog log) {
        return notNull("log", log).journeys().collect(collector());
    }

    /**
     * A collector that counts how far journeys get, in a sequential or parallel stream.
     *
     * @return the collector, not null
     */
    public Collector<ActualJourney, ?, FunnelCounts> collector() {
        return Collector.of(
                () -> new FunnelTally(this),
                (tally, journey) -> tally.add(PathStep.path(journey, stopsBy)),
                (tally, other) -> tally.add(other.counts()),
                FunnelTally::counts,
                Collector.Characteristics.UNORDERED);
    }

    /** Steps and conditions, as in {@code Funnel[view > bid > win > pay, ORDERED within PT1H]}. */
    @Override
    public String toString() {
        return "Funnel[" + String.join(" > ", steps) + ", " + order + (window == null ? "" : " within " + window)
                + (stopsBy.equals(StopsBy.touchpoint()) ? "" : ", " + stopsBy) + "]";
    }
}
