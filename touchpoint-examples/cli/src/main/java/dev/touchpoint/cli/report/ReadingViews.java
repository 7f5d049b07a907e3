package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.cli.picture.Drawing;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Puts a reading into words for the page. */
final class ReadingViews {

    private static final String UNKNOWN = "unknown channel";

    private final Reading reading;
    private final Report report;
    private final Indices indices;
    private final Coverage coverage;
    private final Definition definition;
    private final ScoreCounts answers;
    private final Estimate total;
    private final Map<String, Integer> touchpointNumbers;
    private final Map<String, Integer> channelNumbers;
    private final boolean heard;

    ReadingViews(Reading reading, Report report, Indices indices) {
        this.reading = reading;
        this.report = report;
        this.indices = indices;
        this.coverage = report.coverage();
        this.definition = reading.metric().definition();
        this.answers = reading.total().counts();
        this.total = reading.total().estimate();
        this.touchpointNumbers = Indices.numbers(indices.touchpoints());
        this.channelNumbers = Indices.numbers(indices.channels());
        this.heard = report.given().interactions();
    }

    ReadingView view() {
        boolean answered = !answers.isEmpty();
        return new ReadingView(
                definition.id(),
                definition.name(),
                FigureView.of("all", total, total),
                Jargon.score(definition),
                Units.method(total),
                Jargon.interval(total),
                answered ? TargetText.of(reading, report.map()) : null,
                mean(answers),
                String.valueOf(definition.scale().lowest()),
                String.valueOf(definition.scale().highest()),
                Figures.plain(definition.lowest()) + Units.suffix(definition),
                Figures.plain(definition.highest()) + Units.suffix(definition),
                withoutScore(reading.asking().responses() - reading.asking().withScore()),
                answered,
                heard,
                reading.touchpoints().size() > Shown.MANY,
                groups(),
                answers(),
                reading.touchpoints().stream().map(this::touchpoint).toList(),
                unanswered(),
                channels().stream().map(this::nameOfChannel).toList(),
                matrix(),
                answered ? TrendPicture.of(reading.trend(), total) : null,
                reading.trend().stream().map(this::month).toList(),
                reading.trend().stream().anyMatch(period -> period.key().partial()),
                reading.voices().stream().anyMatch(voices -> !voices.newest().isEmpty()),
                IntStream.range(0, reading.voices().size())
                        .mapToObj(i -> VoicesView.of(i, reading.voices().get(i), coverage))
                        .toList(),
                PrioritiesView.of(reading, report),
                AskedWhenView.of(reading, report),
                answered ? NewsView.of(reading, report) : null);
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
        return mean.isPresent() ? Shown.number(mean.getAsDouble(), 2) : Shown.NONE;
    }

    private List<ReadingView.Group> groups() {
        List<ReadingView.Group> shown = new ArrayList<>();
        double x = 0;
        for (AnswerGroup group : AnswerGroup.of(definition)) {
            long count = answers.count(group.lowest(), group.highest());
            double width = answers.isEmpty() ? 0 : 200.0 * count / answers.n();
            shown.add(new ReadingView.Group(
                    "g" + place(group.lowest()) + "-" + place(group.highest()),
                    Plain.text(group.name()),
                    group.range(),
                    group.tone().css(),
                    Figures.count(count),
                    Shown.share(count, answers.n()),
                    Drawing.number(x),
                    Drawing.number(width)));
            x += width;
        }
        return shown;
    }

    /** An answer's place on the scale, from 0. */
    private int place(int answer) {
        return answer - definition.scale().lowest();
    }

    private List<ReadingView.Answer> answers() {
        long most = Arrays.stream(answers.toArray()).max().orElse(0);
        List<ReadingView.Answer> shown = new ArrayList<>();
        for (AnswerGroup group : AnswerGroup.of(definition)) {
            for (int answer = group.lowest(); answer <= group.highest(); answer++) {
                long count = answers.count(answer);
                shown.add(new ReadingView.Answer(
                        "a" + place(answer),
                        String.valueOf(answer),
                        group.tone().css(),
                        Figures.count(count),
                        Shown.share(count, answers.n()),
                        Drawing.number(most == 0 ? 0 : 200.0 * count / most)));
            }
        }
        return shown;
    }

    private String key(String touchpoint) {
        return "t" + touchpointNumbers.get(touchpoint);
    }

    private String number(String touchpoint) {
        return String.valueOf(touchpointNumbers.get(touchpoint));
    }

    private ReadingView.Row touchpoint(Scored<String> scored) {
        Seen touchpoint = coverage.touchpoint(scored.key());
        String name = Plain.text(touchpoint.name());
        String id = Plain.text(touchpoint.id());
        return new ReadingView.Row(
                name,
                id.equals(name) ? null : id,
                touchpoint.onMap(),
                number(scored.key()),
                FigureView.of(key(scored.key()), scored.estimate(), total),
                mean(scored.counts()),
                heard(touchpoint.sighting().interactions(), scored.estimate().n()));
    }

    /** Answers of a hundred encounters; more answers than encounters are no share. */
    private static String heard(long met, long answered) {
        return met < answered ? Shown.NONE : Shown.share(answered, met);
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
    private List<String> channels() {
        Set<String> answered = reading.places().stream()
                .map(place -> Indices.channel(place.key().channel()))
                .collect(Collectors.toSet());
        return indices.channels().stream().filter(answered::contains).toList();
    }

    private String nameOfChannel(String id) {
        return id.isEmpty() ? UNKNOWN : Plain.text(coverage.channel(id).name());
    }

    private List<ReadingView.MatrixRow> matrix() {
        Map<String, Map<String, Estimate>> rows = new LinkedHashMap<>();
        for (Scored<Place> place : reading.places()) {
            rows.computeIfAbsent(place.key().touchpoint(), touchpoint -> new LinkedHashMap<>())
                    .put(Indices.channel(place.key().channel()), place.estimate());
        }
        List<String> channels = channels();
        List<ReadingView.MatrixRow> matrix = new ArrayList<>();
        rows.forEach((touchpoint, byChannel) -> matrix.add(new ReadingView.MatrixRow(
                Plain.text(coverage.touchpoint(touchpoint).name()),
                number(touchpoint),
                channels.stream()
                        .map(channel -> FigureView.of(
                                key(touchpoint) + "c" + channelNumbers.get(channel),
                                byChannel.getOrDefault(channel, Estimate.none(definition)),
                                total))
                        .toList())));
        return matrix;
    }

    private ReadingView.Month month(Scored<Period> period) {
        return new ReadingView.Month(
                period.key().month().toString(),
                period.key().partial(),
                FigureView.of(indices.month(period.key().month()), period.estimate(), total));
    }
}
