package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.picture.Crossing;
import dev.touchpoint.cli.picture.JourneyPicture;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.map.Visibility;
import dev.touchpoint.metric.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint of a journey as a row of a table.
 *
 * @param handOff what happens to the owner on the way to it; blank if nothing
 * @param scores the scores in the order of the metrics
 */
record JourneyRow(
        String stage,
        String step,
        String touchpoint,
        List<String> marks,
        String owner,
        String handOff,
        String channels,
        String feeling,
        List<Score> scores) {

    /** The score of one metric. */
    record Score(String metric, FigureView figure) {}

    static List<JourneyRow> of(Journey journey, Report report, List<String> metrics, Indices indices) {
        List<JourneyRow> rows = new ArrayList<>();
        @Nullable Step before = null;
        for (Stage stage : journey.stages()) {
            for (Step step : stage.steps()) {
                String handOff = before == null
                        ? ""
                        : Crossing.between(report.map(), before, step).words();
                for (String id : step.touchpoints()) {
                    Touchpoint touchpoint = report.map().touchpoint(id).orElseThrow();
                    rows.add(row(stage, step, touchpoint, handOff, report, scores(id, report, metrics, indices)));
                }
                before = step;
            }
        }
        return rows;
    }

    private static JourneyRow row(
            Stage stage, Step step, Touchpoint touchpoint, String handOff, Report report, List<Score> scores) {
        TouchpointMap map = report.map();
        return new JourneyRow(
                Plain.text(stage.name()),
                Plain.text(step.name()),
                Plain.text(touchpoint.name()),
                marks(touchpoint),
                touchpoint.owner() == null
                        ? "nobody"
                        : map.owner(touchpoint.owner())
                                .map(Owner::name)
                                .map(Plain::text)
                                .orElse(""),
                handOff,
                touchpoint.channels().stream()
                        .map(id -> Plain.text(map.channel(id).map(Channel::name).orElse(id)))
                        .collect(Collectors.joining(", ")),
                touchpoint.emotion() == null ? Shown.NONE : Plain.text(JourneyPicture.words(touchpoint.emotion())),
                scores);
    }

    private static List<String> marks(Touchpoint touchpoint) {
        List<String> marks = new ArrayList<>();
        if (touchpoint.momentOfTruth()) {
            marks.add("moment of truth");
        }
        if (touchpoint.purpose() == Purpose.FEEDBACK) {
            marks.add("asks the customer");
        }
        if (touchpoint.visibility() == Visibility.BACKSTAGE) {
            marks.add("behind the scenes");
        }
        return marks;
    }

    private static List<Score> scores(String touchpoint, Report report, List<String> metrics, Indices indices) {
        List<Score> scores = new ArrayList<>();
        for (Reading reading : report.readings()) {
            if (metrics.contains(reading.metric().id())) {
                Optional<Estimate> estimate = reading.touchpoints().stream()
                        .filter(scored -> scored.key().equals(touchpoint))
                        .map(Scored::estimate)
                        .findFirst();
                scores.add(new Score(
                        reading.metric().id(),
                        FigureView.of(
                                indices.touchpoints().contains(touchpoint) ? indices.touchpoint(touchpoint) : "",
                                estimate.orElseGet(
                                        () -> Estimate.none(reading.metric().definition())),
                                reading.total().estimate())));
            }
        }
        return scores;
    }
}
