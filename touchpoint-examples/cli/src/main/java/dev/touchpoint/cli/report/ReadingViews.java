package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts a reading into words for the page. */
final class ReadingViews {

    private static final String UNKNOWN = "unknown channel";

    private final Reading reading;
    private final Coverage coverage;
    private final Metric metric;
    private final ScoreCounts answers;

    ReadingViews(Reading reading, Coverage coverage) {
        this.reading = reading;
        this.coverage = coverage;
        this.metric = reading.metric();
        this.answers = reading.total().counts();
    }

    ReadingView view() {
        Estimate total = reading.total().estimate();
        return new ReadingView(
                metric.id(),
                metric.definition().name(),
                Figures.count(total.n()),
                total.n() == 0 ? "no score" : Units.score(total),
                Units.range(total),
                Units.method(total),
                mean(answers),
                String.valueOf(metric.scale().lowest()),
                String.valueOf(metric.scale().highest()),
                withoutScore(reading.asking().responses() - reading.asking().withScore()),
                !answers.isEmpty(),
                answers(),
                touchpoints(),
                unanswered(),
                channels().stream().map(this::nameOfChannel).toList(),
                matrix(),
                reading.trend().stream().map(this::month).toList(),
                reading.trend().stream().anyMatch(period -> period.key().partial()));
    }

    private static @Nullable String withoutScore(long count) {
        if (count == 0) {
            return null;
        }
        return count == 1
                ? "1 further answer came without a score and is not counted."
                : Figures.count(count) + " further answers came without a score and are not counted.";
    }

    private static String mean(ScoreCounts counts) {
        OptionalDouble mean = counts.mean();
        return mean.isPresent() ? Figures.mean(mean.getAsDouble()) : "-";
    }

    private List<ReadingView.Answer> answers() {
        Scale scale = metric.scale();
        List<ReadingView.Answer> shown = new ArrayList<>();
        for (int answer = scale.lowest(); answer <= scale.highest(); answer++) {
            long count = answers.count(answer);
            shown.add(new ReadingView.Answer(
                    String.valueOf(answer), Figures.count(count), Figures.share(count, answers.n())));
        }
        return shown;
    }

    private List<ReadingView.Row> touchpoints() {
        return reading.touchpoints().stream().map(this::touchpoint).toList();
    }

    private ReadingView.Row touchpoint(Scored<String> scored) {
        Seen touchpoint = coverage.touchpoint(scored.key());
        String name = Plain.text(touchpoint.name());
        String id = Plain.text(touchpoint.id());
        return new ReadingView.Row(
                name,
                id.equals(name) ? null : id,
                touchpoint.onMap(),
                Figures.count(scored.estimate().n()),
                Units.score(scored.estimate()),
                Units.range(scored.estimate()),
                mean(scored.counts()));
    }

    private ReadingView.@Nullable Unanswered unanswered() {
        Set<String> answered = reading.touchpoints().stream().map(Scored::key).collect(Collectors.toSet());
        List<String> names = coverage.touchpoints().values().stream()
                .filter(touchpoint -> touchpoint.onMap() && !answered.contains(touchpoint.id()))
                .map(touchpoint -> Plain.text(touchpoint.name()))
                .toList();
        return names.isEmpty() ? null : new ReadingView.Unanswered(names);
    }

    /** The channels of the answers in the order of the map; an empty text for an unknown channel, which comes last. */
    private Set<String> channels() {
        Set<String> answered =
                reading.places().stream().map(place -> channel(place.key())).collect(Collectors.toSet());
        Set<String> ordered = new LinkedHashSet<>();
        coverage.channels().keySet().stream().filter(answered::contains).forEach(ordered::add);
        ordered.addAll(answered);
        return ordered;
    }

    private static String channel(Place place) {
        String channel = place.channel();
        return channel == null ? "" : channel;
    }

    private String nameOfChannel(String id) {
        return id.isEmpty() ? UNKNOWN : Plain.text(coverage.channel(id).name());
    }

    private List<ReadingView.MatrixRow> matrix() {
        Map<String, Map<String, Estimate>> rows = new LinkedHashMap<>();
        for (Scored<Place> place : reading.places()) {
            rows.computeIfAbsent(place.key().touchpoint(), touchpoint -> new LinkedHashMap<>())
                    .put(channel(place.key()), place.estimate());
        }
        Set<String> channels = channels();
        List<ReadingView.MatrixRow> matrix = new ArrayList<>();
        rows.forEach((touchpoint, byChannel) -> matrix.add(new ReadingView.MatrixRow(
                Plain.text(coverage.touchpoint(touchpoint).name()),
                channels.stream()
                        .map(channel -> cell(byChannel.getOrDefault(channel, Estimate.none(metric.definition()))))
                        .toList())));
        return matrix;
    }

    private ReadingView.Cell cell(Estimate estimate) {
        return new ReadingView.Cell(
                estimate.n() > 0, Figures.count(estimate.n()), Units.score(estimate), Units.range(estimate));
    }

    private ReadingView.Month month(Scored<Period> period) {
        return new ReadingView.Month(
                period.key().month().toString(),
                period.key().partial(),
                Figures.count(period.estimate().n()),
                Units.score(period.estimate()),
                Units.range(period.estimate()));
    }
}
