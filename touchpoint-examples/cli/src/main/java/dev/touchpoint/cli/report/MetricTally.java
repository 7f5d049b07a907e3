package dev.touchpoint.cli.report;

import static java.time.temporal.ChronoField.PROLEPTIC_MONTH;
import static java.util.Objects.requireNonNull;

import dev.touchpoint.insight.Asking;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Tallies the responses to one metric's question. */
final class MetricTally {

    private final Metric metric;
    private final Gathering<Response, ?, Scorecard<Place>> places;
    private final Gathering<Response, ?, Scorecard<Long>> months;
    private final Gathering<Response, ?, Asking> asking = Gathering.by(Asking.collector());

    MetricTally(Metric metric, ZoneId zone) {
        this.metric = metric;
        this.places = Gathering.by(Scorecard.by(Place::of, metric));
        this.months = Gathering.by(Scorecard.by(response -> monthNumber(response.at(), zone), metric));
    }

    /** Months as numbers, since the hash codes of {@link YearMonth} crowd in a few places of a map. */
    private static long monthNumber(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).getLong(PROLEPTIC_MONTH);
    }

    private static YearMonth month(long number) {
        return YearMonth.of(1, 1).with(PROLEPTIC_MONTH, number);
    }

    void add(Response response) {
        places.accept(response);
        months.accept(response);
        asking.accept(response);
    }

    Reading reading(Coverage coverage, Span span, double confidence) {
        Scorecard<Place> scorecard = places.result();
        return new Reading(
                metric,
                scored("total", scorecard.total(), confidence),
                touchpoints(scorecard, coverage, confidence),
                places(scorecard, coverage, confidence),
                Trend.of(months.result().rollUp(MetricTally::month), span, confidence),
                asking.result());
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
