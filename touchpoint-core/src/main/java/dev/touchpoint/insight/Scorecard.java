package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

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
            Function<? super Response, @Nullable K> key, Metric metric) {
        notNull("key", key);
        notNull("metric", metric);
        return Collector.<Response, Tally<K>, Scorecard<K>>of(
                () -> new Tally<>(key, metric),
                Tally::add,
                Tally::merge,
                Tally::scorecard,
                Collector.Characteristics.UNORDERED);
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

        private final Function<? super Response, @Nullable K> key;
        private final Metric metric;
        private final Map<K, ScoreTally> groups = new HashMap<>();
        private final ScoreTally ungrouped;
        private long withoutScore;

        Tally(Function<? super Response, @Nullable K> key, Metric metric) {
            this.key = key;
            this.metric = metric;
            this.ungrouped = new ScoreTally(metric.scale());
        }

        void add(Response response) {
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
