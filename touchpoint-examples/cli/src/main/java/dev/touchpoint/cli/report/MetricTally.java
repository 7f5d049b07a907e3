package dev.touchpoint.cli.report;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.insight.AskedWhen;
import dev.touchpoint.insight.Asking;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Tallies the responses to one metric's question. */
final class MetricTally {

    private final Metric metric;
    private final Gathering<Response, ?, Scorecard<Place>> places;
    private final Gathering<Response, ?, Scorecard<Long>> months;
    private final Gathering<Response, ?, Asking> asking = Gathering.by(Asking.collector());
    private final CubeTally cube;
    private final VoicesTally voices;

    /**
     * A tally of nothing yet.
     *
     * @param comments how many of the newest comments are kept for each touchpoint and group of answers
     */
    MetricTally(Metric metric, ZoneId zone, int comments) {
        this.metric = metric;
        this.places = Gathering.by(Scorecard.by(Place::of, metric));
        this.months = Gathering.by(Scorecard.by(response -> Months.number(response.at(), zone), metric));
        this.cube = new CubeTally(metric.scale(), zone);
        this.voices = new VoicesTally(metric.definition(), zone, comments);
    }

    Metric metric() {
        return metric;
    }

    void add(Response response) {
        places.accept(response);
        months.accept(response);
        asking.accept(response);
        cube.add(response);
        voices.add(response);
    }

    /**
     * What has been tallied so far.
     *
     * @param askedWhen the answers about each touchpoint by when the customer was asked
     */
    Reading reading(
            Coverage coverage, Span span, double confidence, SortedMap<String, Map<AskedWhen, ScoreCounts>> askedWhen) {
        Scorecard<Place> scorecard = places.result();
        return new Reading(
                metric,
                scored("total", scorecard.total(), confidence),
                touchpoints(scorecard, coverage, confidence),
                places(scorecard, coverage, confidence),
                Trend.of(months.result().rollUp(Months::of), span, confidence),
                asking.result(),
                cube.cube(),
                voices.voices(),
                askedWhen);
    }

    private List<Scored<String>> touchpoints(Scorecard<Place> scorecard, Coverage coverage, double confidence) {
        Map<String, ScoreCounts> sums = new HashMap<>();
        scorecard.groups().forEach((place, answers) -> sums.merge(place.touchpoint(), answers, ScoreCounts::plus));
        return coverage.touchpoints().keySet().stream()
                .filter(sums::containsKey)
                .map(touchpoint -> scored(touchpoint, requireNonNull(sums.get(touchpoint)), confidence))
                .toList();
    }

    private List<Scored<Place>> places(Scorecard<Place> scorecard, Coverage coverage, double confidence) {
        return scorecard.groups().entrySet().stream()
                .sorted(Comparator.comparing(Map.Entry::getKey, coverage.order()))
                .map(place -> scored(place.getKey(), place.getValue(), confidence))
                .toList();
    }

    private <K> Scored<K> scored(K key, ScoreCounts answers, double confidence) {
        return new Scored<>(key, answers, metric.estimate(answers, confidence));
    }
}
