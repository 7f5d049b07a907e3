package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collector;

/**
 * How long it takes from each stop to the next time at each other stop, and which journeys took unusually long or short: the
 * temporal profile of Stertz, Mangler and Rinderle-Ma (2020), Temporal Conformance Checking at Runtime based on Time-infused
 * Process Models.
 *
 * <pre>{@code
 * TemporalProfile profile = TemporalProfile.of(lastYear);
 * Stream<ActualJourney> odd = thisMonth.journeys().filter(journey -> !profile.deviations(journey, 6).isEmpty());
 * }</pre>
 *
 * <p>Each time that a journey comes by a, and by b at some later step, counts for the pair (a, b): from a to the first b after
 * it, whatever is in between. A stop pairs with itself, too. Paths are those of a {@link Flow}. Takes a time that grows with
 * steps times different stops of a journey; memory grows with pairs only. Parts add up, in any order, to what the whole
 * gives, bit for bit.
 *
 * <p>Immutable and thread-safe, if the function that gives the stops is.
 */
public final class TemporalProfile {

    private static final SortedMap<String, Durations> EMPTY = Collections.emptySortedMap();

    private final StopsBy by;
    private final SortedMap<String, SortedMap<String, Durations>> pairs;

    private TemporalProfile(StopsBy by, SortedMap<String, SortedMap<String, Durations>> pairs) {
        this.by = by;
        this.pairs = pairs;
    }

    /**
     * Two stops, one some time after the other.
     *
     * @param from the one, not null
     * @param to the other, which may be the same; not null
     * @param between the time from one to the next other, each time; not null
     */
    public record Pair(String from, String to, Durations between) {

        /** Refuses what is missing. */
        public Pair {
            notNull("from", from);
            notNull("to", to);
            notNull("between", between);
        }
    }

    /**
     * A time between two stops that is unusual.
     *
     * @param from the one stop, not null
     * @param to the other, not null
     * @param step the place of the one in the path of the journey, from 0
     * @param took the time from the one to the other, not null
     * @param deviation by how many standard deviations it is longer than the mean; negative if it is shorter; infinite if all
     *     times of the profile are the same and this one is not
     */
    public record Deviation(String from, String to, int step, Duration took, double deviation) {

        /** Refuses what is missing. */
        public Deviation {
            notNull("from", from);
            notNull("to", to);
            notNull("took", took);
        }
    }

    /**
     * The profile of a log from touchpoint to touchpoint.
     *
     * @param log the log, not null; may be empty
     * @return the profile, not null
     */
    public static TemporalProfile of(TouchpointLog log) {
        return notNull("log", log).journeys().collect(by(StopsBy.touchpoint()));
    }

    /**
     * A collector that reads the profile between stops of whatever kind out of a stream of journeys, sequential or parallel.
     *
     * @param stops what an interaction is taken for, such as {@link StopsBy#channel()}; not null
     * @return the collector, not null
     */
    public static Collector<ActualJourney, ?, TemporalProfile> by(StopsBy stops) {
        notNull("stops", stops);
        return Collector.of(
                Tally::new,
                (tally, journey) -> visit(PathStep.path(journey, stops), (from, to, place, took) -> tally.pair(from, to)
                        .add(took)),
                (tally, other) -> tally.add(other.durations()),
                tally -> new TemporalProfile(stops, tally.durations()),
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The profile of these journeys and of others. No journey may be in both.
     *
     * @param other the profile of other journeys, not null
     * @return the profile of all of them, not null
     * @throws IllegalArgumentException if stops are of another kind
     * @throws ArithmeticException if a pair would have more than {@link Long#MAX_VALUE} times
     */
    public TemporalProfile plus(TemporalProfile other) {
        by.requireSame("profiles", notNull("other", other).by);
        return new TemporalProfile(by, new Tally().add(pairs).add(other.pairs).durations());
    }

    /**
     * All pairs.
     *
     * @return by their stops; unmodifiable, not null
     */
    public List<Pair> pairs() {
        return pairs.entrySet().stream()
                .flatMap(from -> from.getValue().entrySet().stream()
                        .map(to -> new Pair(from.getKey(), to.getKey(), to.getValue())))
                .toList();
    }

    /**
     * The times from one stop to the next time at another.
     *
     * @param from the one, not null
     * @param to the other, not null
     * @return the times, or empty if no journey came by the one and later the other
     */
    public Optional<Durations> between(String from, String to) {
        return Optional.ofNullable(
                pairs.getOrDefault(notNull("from", from), EMPTY).get(notNull("to", to)));
    }

    /**
     * The times of a journey that differ from the mean of their pair by more than so many standard deviations. Pairs with fewer
     * than two times have no standard deviation, and deviate never.
     *
     * @param journey a journey, in the profile or not; not null
     * @param zeta how many standard deviations are not unusual, 0 or more
     * @return the deviations in the order of the path; empty if nothing is unusual, unmodifiable, not null
     * @throws IllegalArgumentException if zeta is negative or not a number
     */
    public List<Deviation> deviations(ActualJourney journey, double zeta) {
        if (!(zeta >= 0)) {
            throw new IllegalArgumentException("zeta must be 0 or more, was " + zeta);
        }
        List<Deviation> found = new ArrayList<>();
        visit(PathStep.path(notNull("journey", journey), by), (from, to, step, took) -> {
            double deviation = deviation(from, to, took);
            if (Math.abs(deviation) > zeta) {
                found.add(new Deviation(from, to, step, Micros.duration(took), deviation));
            }
        });
        found.sort(Comparator.comparingInt(Deviation::step).thenComparing(Deviation::to));
        return List.copyOf(found);
    }

    /** Not a number, which is never unusual, without a standard deviation. */
    private double deviation(String from, String to, long took) {
        Durations times = pairs.getOrDefault(from, EMPTY).getOrDefault(to, Durations.none());
        double difference = took - times.meanMicros();
        return difference == 0 && times.n() > 1 ? 0 : difference / times.sdMicros();
    }

    private interface Visitor {
        void visit(String from, String to, int place, long took);
    }

    /** Backwards, so that the next time at each stop is known. */
    private static void visit(List<PathStep> path, Visitor visitor) {
        Map<String, Long> next = new HashMap<>();
        for (int place = path.size() - 1; place >= 0; place--) {
            PathStep from = path.get(place);
            for (Map.Entry<String, Long> to : next.entrySet()) {
                visitor.visit(from.stop(), to.getKey(), place, to.getValue() - from.at());
            }
            next.put(from.stop(), from.at());
        }
    }

    /** How many, as in {@code TemporalProfile[12 pairs]}. */
    @Override
    public String toString() {
        return "TemporalProfile[" + pairs.values().stream().mapToInt(Map::size).sum() + " pairs]";
    }

    private static final class Tally {

        private final Map<String, Map<String, DurationTally>> pairs = new HashMap<>();

        DurationTally pair(String from, String to) {
            return pairs.computeIfAbsent(from, key -> new HashMap<>()).computeIfAbsent(to, key -> new DurationTally());
        }

        Tally add(Map<String, ? extends Map<String, Durations>> part) {
            part.forEach((from, times) ->
                    times.forEach((to, between) -> pair(from, to).add(between)));
            return this;
        }

        SortedMap<String, SortedMap<String, Durations>> durations() {
            SortedMap<String, SortedMap<String, Durations>> durations = new TreeMap<>();
            pairs.forEach((from, times) -> {
                SortedMap<String, Durations> row = new TreeMap<>();
                times.forEach((to, tally) -> row.put(to, tally.durations()));
                durations.put(from, row);
            });
            return durations;
        }
    }
}
