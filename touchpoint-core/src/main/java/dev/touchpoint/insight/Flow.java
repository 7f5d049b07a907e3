package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.TouchpointLog;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collector;

/**
 * What customers really go through: which stop follows which, after how long, where journeys start and end, how long they
 * take, and which ways there are. A stop is a touchpoint, or whatever else interactions are taken for: a channel, an owner, a
 * stage.
 *
 * <pre>{@code
 * Flow flow = Flow.of(log);
 * Flow channels = Flow.of(log, StopsBy.channel());
 * Flow owners = Flow.of(log, StopsBy.of("owner", Places.on(map).by(Touchpoint::owner)));
 * owners.changes().totalDays();   // what customers wait while one owner hands them over to another
 * owners.repeats().totalDays();   // what they wait within one owner's reach
 * }</pre>
 *
 * <p>A journey is what one customer went through on one occasion. Its interactions, in order, are the steps of its path; what
 * happened at the same instant keeps the order of the log, and zero is a waiting time. Responses are no steps. Neither are
 * interactions without a stop, such as those over an unknown channel or at a touchpoint that is not on the map: they are
 * {@linkplain #leftOut() left out}, and the path leads over them to the next. Instants count to the microsecond, and those more
 * than 145,000 years before or after 1970 as so far away.
 *
 * <p>Made in one pass; memory grows with stops, edges and variants, not with interactions. Flows of different journeys {@linkplain
 * #plus add up}: threads and machines each take a {@linkplain TouchpointLog#split part}. Unless there are more variants than the
 * {@link VariantLimits}, the sum is equal to the flow of all journeys, bit for bit, whatever the order; beyond them, only
 * {@link #variants()} depends on it.
 *
 * <p>Immutable and thread-safe; prints names of stops, never whose journey it is.
 */
public final class Flow {

    static final Comparator<Stop> STOPS =
            Comparator.comparingLong(Stop::count).reversed().thenComparing(Stop::name);

    static final Comparator<Edge> EDGES = Comparator.comparingLong(Edge::count)
            .reversed()
            .thenComparing(Edge::from)
            .thenComparing(Edge::to);

    private final long journeys;
    private final long emptyJourneys;
    private final long interactions;
    private final long leftOut;
    private final List<Stop> stops;
    private final List<Edge> edges;
    private final Durations throughput;
    private final Variants variants;
    private final StopsBy by;
    private final VariantLimits limits;

    Flow(
            long journeys,
            long emptyJourneys,
            long interactions,
            long leftOut,
            List<Stop> stops,
            List<Edge> edges,
            Durations throughput,
            Variants variants,
            StopsBy by,
            VariantLimits limits) {
        this.journeys = journeys;
        this.emptyJourneys = emptyJourneys;
        this.interactions = interactions;
        this.leftOut = leftOut;
        this.stops = stops;
        this.edges = edges;
        this.throughput = throughput;
        this.variants = variants;
        this.by = by;
        this.limits = limits;
    }

    /**
     * A stop of a flow.
     *
     * @param name the touchpoint's id, or what else stops are; not null
     * @param count how many interactions were at it, 1 or more
     * @param journeys how many journeys came by, 1 to {@code count}
     * @param starts how many journeys started here, 0 to {@code journeys}
     * @param ends how many journeys ended here, 0 to {@code journeys}
     */
    public record Stop(String name, long count, long journeys, long starts, long ends) {

        /** Refuses what breaks a rule, as the components state. */
        public Stop {
            notNull("name", name);
            requireBetween("count", count, 1, Long.MAX_VALUE);
            requireBetween("journeys", journeys, 1, count);
            requireBetween("starts", starts, 0, journeys);
            requireBetween("ends", ends, 0, journeys);
        }

        /**
         * The share of the journeys that came by that ended here: wanted at the last stop, a loss anywhere else.
         *
         * @return {@code ends} divided by {@code journeys}, 0 to 1
         */
        public double dropOff() {
            return (double) ends / journeys;
        }
    }

    /**
     * A step from one stop to the next.
     *
     * @param from the stop that it leaves, not null
     * @param to the stop that directly follows, which may be the same; not null
     * @param journeys how many journeys took it, 1 to {@link #count()}
     * @param waiting the time from one to the other, each time; not null
     */
    public record Edge(String from, String to, long journeys, Durations waiting) {

        /** Refuses what breaks a rule, as the components state. */
        public Edge {
            notNull("from", from);
            notNull("to", to);
            requireBetween("journeys", journeys, 1, notNull("waiting", waiting).n());
        }

        /**
         * How often it was taken.
         *
         * @return 1 or more
         */
        public long count() {
            return waiting.n();
        }

        /**
         * Whether it leads back to where it comes from.
         *
         * @return true if both stops are the same
         */
        public boolean isRepeat() {
            return from.equals(to);
        }

        /** As in {@code Edge[order > parcel: 12 in 10 journeys]}. */
        @Override
        public String toString() {
            return "Edge[" + from + " > " + to + ": " + count() + " in " + journeys + " journeys]";
        }
    }

    private static void requireBetween(String what, long value, long least, long most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be from " + least + " to " + most + ", was " + value);
        }
    }

    /**
     * The flow of a log from touchpoint to touchpoint.
     *
     * @param log the log, not null; may be empty
     * @return the flow, not null
     */
    public static Flow of(TouchpointLog log) {
        return of(log, StopsBy.touchpoint());
    }

    /**
     * The flow of a log between stops of whatever kind.
     *
     * @param log the log, not null; may be empty
     * @param stops what an interaction is taken for, such as {@link StopsBy#channel()}; not null
     * @return the flow, not null
     */
    public static Flow of(TouchpointLog log, StopsBy stops) {
        return notNull("log", log).journeys().collect(by(stops));
    }

    /**
     * A collector that reads the flow from touchpoint to touchpoint out of a stream of journeys, sequential or parallel.
     *
     * @return the collector, not null
     */
    public static Collector<ActualJourney, ?, Flow> collector() {
        return by(StopsBy.touchpoint());
    }

    /**
     * A collector that reads the flow between stops of whatever kind out of a stream of journeys, sequential or parallel.
     *
     * @param stops what an interaction is taken for, such as {@link StopsBy#channel()}; not null
     * @return the collector, not null
     */
    public static Collector<ActualJourney, ?, Flow> by(StopsBy stops) {
        return by(stops, VariantLimits.STANDARD);
    }

    /**
     * A collector as above, with limits of one's own for the variants.
     *
     * @param stops what an interaction is taken for, not null
     * @param limits how much is remembered of variants, not null
     * @return the collector, not null
     */
    public static Collector<ActualJourney, ?, Flow> by(StopsBy stops, VariantLimits limits) {
        notNull("stops", stops);
        notNull("limits", limits);
        return Collector.of(
                () -> new FlowTally(stops, limits),
                (tally, journey) -> tally.add(journey),
                (tally, other) -> tally.add(other.flow()),
                FlowTally::flow,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The flow of these journeys and of others. No journey may be in both.
     *
     * @param other the flow of other journeys, not null
     * @return the flow of all of them, not null
     * @throws IllegalArgumentException if stops are of another kind, or the limits of variants differ
     * @throws ArithmeticException if there would be more than {@link Long#MAX_VALUE} interactions
     */
    public Flow plus(Flow other) {
        return new FlowTally(by, limits).add(this).add(notNull("other", other)).flow();
    }

    /**
     * How many journeys there are.
     *
     * @return those with at least one step, 0 or more
     */
    public long journeys() {
        return journeys;
    }

    /**
     * How many further journeys have no step: only responses, or interactions that were all left out. Nothing else counts them.
     *
     * @return 0 or more
     */
    public long emptyJourneys() {
        return emptyJourneys;
    }

    /**
     * How many interactions are steps.
     *
     * @return 0 or more, without those left out
     */
    public long interactions() {
        return interactions;
    }

    /**
     * How many interactions are no steps, for want of a stop. Nothing else counts them.
     *
     * @return 0 or more
     */
    public long leftOut() {
        return leftOut;
    }

    /**
     * How many times an interaction followed another one in a journey: the sum of the {@linkplain #edges() edges'} counts.
     *
     * @return {@link #interactions()} less {@link #journeys()}
     */
    public long transitions() {
        return interactions - journeys;
    }

    /**
     * All stops.
     *
     * @return those with most interactions first, then by name; unmodifiable, not null
     */
    public List<Stop> stops() {
        return stops;
    }

    /**
     * A stop. Looks through the list: index it yourself for many look-ups.
     *
     * @param name its name, not null
     * @return the stop, or empty if no journey came by
     */
    public Optional<Stop> stop(String name) {
        notNull("name", name);
        return stops.stream().filter(stop -> stop.name().equals(name)).findFirst();
    }

    /**
     * The directly-follows graph: which stop follows which.
     *
     * @return the most frequent edges first, then by their stops; unmodifiable, not null
     */
    public List<Edge> edges() {
        return edges;
    }

    /**
     * An edge. Looks through the list: index it yourself for many look-ups.
     *
     * @param from the stop that it leaves, not null
     * @param to the stop that directly follows, not null
     * @return the edge, or empty if no journey took it
     */
    public Optional<Edge> edge(String from, String to) {
        notNull("from", from);
        notNull("to", to);
        return edges.stream()
                .filter(edge -> edge.from().equals(from) && edge.to().equals(to))
                .findFirst();
    }

    /**
     * The waiting times of all edges between different stops: switches, if stops are channels, and hand-overs, if they are
     * owners.
     *
     * @return as many times as there are such transitions, not null
     */
    public Durations changes() {
        return waiting(edge -> !edge.isRepeat());
    }

    /**
     * The waiting times of all edges from a stop to itself.
     *
     * @return as many times as there are such transitions, not null
     */
    public Durations repeats() {
        return waiting(Edge::isRepeat);
    }

    private Durations waiting(Predicate<Edge> which) {
        DurationTally tally = new DurationTally();
        edges.stream().filter(which).forEach(edge -> tally.add(edge.waiting()));
        return tally.durations();
    }

    /**
     * How long journeys take, from the first step to the last; zero for a journey of one step.
     *
     * @return as many times as there are journeys, not null
     */
    public Durations throughput() {
        return throughput;
    }

    /**
     * The ways that journeys take.
     *
     * @return the variants, whose counts and others add up to {@link #journeys()}; not null
     */
    public Variants variants() {
        return variants;
    }

    /**
     * What stops are.
     *
     * @return what interactions were taken for, not null
     */
    public StopsBy stopsBy() {
        return by;
    }

    /**
     * How much is remembered of variants.
     *
     * @return the limits, not null
     */
    public VariantLimits limits() {
        return limits;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Flow that
                && journeys == that.journeys
                && emptyJourneys == that.emptyJourneys
                && interactions == that.interactions
                && leftOut == that.leftOut
                && stops.equals(that.stops)
                && edges.equals(that.edges)
                && throughput.equals(that.throughput)
                && variants.equals(that.variants)
                && by.equals(that.by)
                && limits.equals(that.limits);
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                journeys, emptyJourneys, interactions, leftOut, stops, edges, throughput, variants, by, limits);
    }

    /** Sizes, as in {@code Flow[6 journeys, 42 interactions at 8 stops, 16 edges, 6 variants]}. */
    @Override
    public String toString() {
        return "Flow[" + journeys + " journeys, " + interactions + " interactions at " + stops.size() + " stops, "
                + edges.size() + " edges, " + variants.list().size() + " variants]";
    }
}
