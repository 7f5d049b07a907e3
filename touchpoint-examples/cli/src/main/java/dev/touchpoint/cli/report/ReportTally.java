package dev.touchpoint.cli.report;

import dev.touchpoint.cli.gaps.GapSearch;
import dev.touchpoint.cli.packed.PackedLog;
import dev.touchpoint.cli.ways.Ways;
import dev.touchpoint.insight.Lexicon;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Makes a report of events that come one by one. Keeps counts, eight bytes of each customer, and the newest few comments; and where
 * there are interactions, all events in columns: what one means depends on what else happened to the customer.
 */
final class ReportTally {

    private final TouchpointMap map;
    private final Metrics metrics;
    private final ZoneId zone;
    private final int comments;
    private @Nullable PackedLog log = PackedLog.with(Lexicon.english());
    private final Sightings sightings = new Sightings();
    private final DistinctTexts customers = new DistinctTexts();
    private final SortedMap<String, MetricTally> byMetric = new TreeMap<>();
    private long interactions;
    private long responses;
    private @Nullable Span span;

    /**
     * A tally of nothing yet.
     *
     * @param map the map that the log is held against
     * @param metrics the metrics that are known
     * @param zone the zone in which days and months are counted
     * @param comments how many of the newest comments are kept for each touchpoint and group of answers; 0 for none
     */
    ReportTally(TouchpointMap map, Metrics metrics, ZoneId zone, int comments) {
        this.comments = comments;
        this.map = map;
        this.metrics = metrics;
        this.zone = zone;
    }

    /** This tally, if there will be no interactions: then no event is kept. */
    ReportTally withoutInteractions() {
        log = null;
        return this;
    }

    /**
     * Counts an interaction.
     *
     * @throws IllegalStateException if there were to be none
     */
    void add(Interaction interaction) {
        if (log == null) {
            throw new IllegalStateException("there were to be no interactions");
        }
        see(interaction);
        log.add(interaction);
        interactions++;
    }

    /**
     * Counts a response, or nothing of it.
     *
     * @throws IllegalArgumentException if its metric is not known, or its score is not on the metric's scale
     */
    void add(Response response) {
        Metric metric = metrics.get(response.metric());
        Integer score = response.score();
        if (score != null) {
            metric.scale().require(score);
        }
        see(response);
        if (log != null) {
            log.add(response);
        }
        responses++;
        byMetric.computeIfAbsent(metric.id(), id -> new MetricTally(metric, zone, comments))
                .add(response);
    }

    private void see(Event event) {
        sightings.add(event);
        customers.add(event.customer());
        span = span == null ? new Span(event.at(), event.at(), zone) : span.including(event.at());
    }

    /**
     * What has been tallied so far.
     *
     * @param confidence the confidence of all intervals
     * @param skippedRows how many rows were left out before they came here
     * @param askedByDay whether it is known only on which day customers were asked
     */
    Report report(double confidence, long skippedRows, boolean askedByDay) {
        Coverage coverage = Coverage.of(map, sightings);
        TouchpointLog events = log == null ? TouchpointLog.of(List.of()) : log.log();
        return new Report(
                map,
                Given.BOTH,
                new Input(interactions, responses, customers.count(), skippedRows, askedByDay, zone, span),
                events,
                coverage,
                readings(coverage, events, confidence, askedByDay),
                GapSearch.find(GapSearch.of(map, events, zone).withConfidence(confidence), events),
                confidence,
                ways(events),
                null);
    }

    private @Nullable Ways ways(TouchpointLog events) {
        Span all = span;
        Ways ways = all == null ? null : Ways.of(map, events, all.last());
        return ways == null || ways.isEmpty() ? null : ways;
    }

    private List<Reading> readings(Coverage coverage, TouchpointLog events, double confidence, boolean askedByDay) {
        Span all = span;
        return all == null
                ? List.of()
                : byMetric.values().stream()
                        .map(tally -> tally.reading(
                                coverage,
                                all,
                                confidence,
                                AskedAbout.scores(events, tally.metric(), askedByDay ? zone : null)))
                        .toList();
    }
}
