package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * A metric by group: the answers' {@link ScoreCounts} for each touchpoint, channel, period, segment or whatever else
 * responses are grouped by.
 *
 * <pre>{@code
 * Scorecard<String> byTouchpoint = log.responses().collect(Scorecard.by(Response::touchpoint, nps));
 * Scorecard<YearMonth> byMonth = log.responses().collect(Scorecard.by(r -> YearMonth.from(r.at().atZone(zone)), nps));
 * }</pre>
 *
 * <p>By two things at once, as touchpoint and channel, it is one scorecard in each group of another grouping:
 *
 * <pre>{@code
 * Map<String, Scorecard<String>> matrix =
 *         log.responses().collect(groupingBy(Response::touchpoint, TreeMap::new, Scorecard.by(Response::channel, nps)));
 * }</pre>
 *
 * <p>Scorecards of parts of a log {@linkplain #plus add up}, and groups {@linkplain #rollUp roll up} into larger ones.
 *
 * <p>Only responses to the metric's own question count; those without a score are kept apart, and so are those that belong
 * to no group, so that totals always add up. Memory grows with groups, not with responses. Immutable and thread-safe.
 *
 * @param <K> what responses are grouped by
 */
public final class Scorecard<K extends Comparable<? super K>> {

    private final Metric metric;
    private final SortedMap<K, ScoreCounts> groups;
    private final ScoreCounts ungrouped;
    private final long withoutScore;

    private Scorecard(Metric metric, SortedMap<K, ScoreCounts> groups, ScoreCounts ungrouped, long withoutScore) {
        this.metric = metric;
        this.groups = Collections.unmodifiableSortedMap(groups);
        this.ungrouped = ungrouped;
        this.withoutScore = withoutScore;
    }

    /**
     * A collector that makes a scorecard of a stream of responses, sequential or parallel.
     *
     * @param key what a response is grouped by; null for a response that belongs to no group
     * @param metric the metric whose answers count; responses with another metric id are passed over
     * @param <K> what responses are grouped by
     * @return the collector, not null; it throws {@link IllegalArgumentException} at a score that is not on the metric's
     *     scale
     */
    public static <K extends Comparable<? super K>> Collector<Response, ?, Scorecard<K>> by(
            Function<? super Response, ? extends @Nullable K> key, Metric metric) {
        notNull("key", key);
        notNull("metric", metric);
        return Collector.<Response, Tally<K>, Scorecard<K>>of(
                () -> new Tally<>(metric),
                (tally, response) -> tally.add(response, key),
                Tally::merge,
                Tally::scorecard,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * A collector that makes a scorecard of a stream of journeys, sequential or parallel, where the group of a response
     * depends on what else happened: whether the parcel was late, or had come when the customer was asked.
     *
     * <pre>{@code
     * log.journeys().collect(Scorecard.byJourney(AskedWhen.byDay(zone), csat));
     * }</pre>
     *
     * @param key what a response is grouped by, given the journey that it is part of; null for a response that belongs to no
     *     group
     * @param metric the metric whose answers count; responses with another metric id are passed over
     * @param <K> what responses are grouped by
     * @return the collector, not null; it throws {@link IllegalArgumentException} at a score that is not on the metric's
     *     scale
     */
    public static <K extends Comparable<? super K>> Collector<ActualJourney, ?, Scorecard<K>> byJourney(
            BiFunction<? super ActualJourney, ? super Response, ? extends @Nullable K> key, Metric metric) {
        notNull("key", key);
        notNull("metric", metric);
        return Collector.<ActualJourney, Tally<K>, Scorecard<K>>of(
                () -> new Tally<>(metric),
                (tally, journey) ->
                        journey.responses().forEach(response -> tally.add(response, each -> key.apply(journey, each))),
                Tally::merge,
                Tally::scorecard,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * A scorecard of answers that were counted elsewhere.
     *
     * @param metric the metric, not null
     * @param groups the counts of each group, on the metric's scale; empty ones are left out; not null
     * @param <K> what the answers are grouped by
     * @return the scorecard, with no other answers; not null
     * @throws IllegalArgumentException if counts are on another scale
     */
    public static <K extends Comparable<? super K>> Scorecard<K> of(
            Metric metric, Map<? extends K, ScoreCounts> groups) {
        Tally<K> tally = new Tally<>(notNull("metric", metric));
        notNull("groups", groups).forEach((group, counts) -> tally.add(notNull("group", group), counts));
        return tally.scorecard();
    }

    /**
     * This scorecard and one of other answers to the same question: that of all of them.
     *
     * @param other a scorecard of the same metric, not null
     * @return the sum, not null
     * @throws IllegalArgumentException if the other is of another metric
     */
    public Scorecard<K> plus(Scorecard<K> other) {
        if (!metric.definition().equals(other.metric.definition())) {
            throw new IllegalArgumentException("scorecards must be of the same metric, were of " + metric.id() + " and "
                    + other.metric.id() + (metric.id().equals(other.metric.id()) ? " by another definition" : ""));
        }
        return tally(key -> key).merge(other.tally(key -> key)).scorecard();
    }

    /**
     * The same answers in larger groups: of touchpoints by owner, of days by month.
     *
     * @param key the larger group of a group; null for one that belongs to none, whose answers are then ungrouped
     * @param <L> what the larger groups are known by
     * @return the rolled-up scorecard with the same total, not null
     */
    public <L extends Comparable<? super L>> Scorecard<L> rollUp(Function<? super K, ? extends @Nullable L> key) {
        return this.<L>tally(notNull("key", key)).scorecard();
    }

    private <L extends Comparable<? super L>> Tally<L> tally(Function<? super K, ? extends @Nullable L> key) {
        Tally<L> tally = new Tally<>(metric);
        groups.forEach((group, counts) -> tally.add(key.apply(group), counts));
        tally.add(null, ungrouped);
        tally.withoutScore = withoutScore;
        return tally;
    }

    /**
     * The metric.
     *
     * @return the metric, not null
     */
    public Metric metric() {
        return metric;
    }

    /**
     * The counts of each group that has an answer with a score.
     *
     * @return an unmodifiable map in the order of its keys, not null
     */
    public SortedMap<K, ScoreCounts> groups() {
        return groups;
    }

    /**
     * The counts of a group.
     *
     * @param key the group, not null
     * @return its counts, empty if it has no answer; not null
     */
    public ScoreCounts counts(K key) {
        return groups.getOrDefault(key, ScoreCounts.empty(metric.scale()));
    }

    /**
     * The answers that belong to no group.
     *
     * @return their counts, not null
     */
    public ScoreCounts ungrouped() {
        return ungrouped;
    }

    /**
     * All answers: of all groups and of none.
     *
     * @return their counts, not null
     */
    public ScoreCounts total() {
        return groups.values().stream().reduce(ungrouped, ScoreCounts::plus);
    }

    /**
     * How many responses to the metric's question came without a score.
     *
     * @return 0 or more; they are not among the counts
     */
    public long withoutScore() {
        return withoutScore;
    }

    /**
     * A group's score with its interval.
     *
     * @param key the group, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the estimate, without a score if the group has no answer; not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1
     */
    public Estimate estimate(K key, double confidence) {
        return metric.estimate(counts(key), confidence);
    }

    /** Metric and sizes, as in {@code Scorecard[nps: 12 groups, 3421 answers]}. */
    @Override
    public String toString() {
        return "Scorecard[" + metric.id() + ": " + groups.size() + " groups, " + total().n() + " answers]";
    }

    private static final class Tally<K extends Comparable<? super K>> {

        private final Metric metric;
        private final Map<K, ScoreTally> groups = new HashMap<>();
        private final ScoreTally ungrouped;
        private long withoutScore;

        Tally(Metric metric) {
            this.metric = metric;
            this.ungrouped = new ScoreTally(metric.scale());
        }

        void add(Response response, Function<? super Response, ? extends @Nullable K> key) {
            if (!response.metric().equals(metric.id())) {
                return;
            }
            Integer score = response.score();
            if (score == null) {
                withoutScore++;
            } else {
                group(key.apply(response)).add(score);
            }
        }

        void add(@Nullable K group, ScoreCounts counts) {
            if (!counts.isEmpty() || !counts.scale().equals(metric.scale())) {
                group(group).addAll(counts);
            }
        }

        private ScoreTally group(@Nullable K group) {
            return group == null ? ungrouped : groups.computeIfAbsent(group, k -> new ScoreTally(metric.scale()));
        }

        Tally<K> merge(Tally<K> other) {
            other.groups.forEach((group, tally) -> group(group).addAll(tally.counts()));
            ungrouped.addAll(other.ungrouped.counts());
            withoutScore += other.withoutScore;
            return this;
        }

        Scorecard<K> scorecard() {
            SortedMap<K, ScoreCounts> counts = new TreeMap<>();
            // Keys may differ and still compare as equal, as 1.0 and 1.00 do: they are one group.
            groups.forEach((group, tally) -> counts.merge(group, tally.counts(), ScoreCounts::plus));
            return new Scorecard<>(metric, counts, ungrouped.counts(), withoutScore);
        }
    }
}
