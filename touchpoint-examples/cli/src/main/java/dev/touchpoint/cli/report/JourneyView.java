package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.picture.JourneyPicture;
import dev.touchpoint.cli.picture.ScoreMark;
import dev.touchpoint.cli.picture.ScorePanel;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Persona;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A planned journey with what was measured along it.
 *
 * @param id the journey's id
 * @param first whether it is the first on the page
 * @param kind what kind of journey it is
 * @param labels the names of the rows of the picture, ready to be shown
 * @param picture the picture, ready to be shown
 * @param strips the picture in parts that fit on paper, ready to be shown
 * @param metrics the metrics whose scores it has
 * @param rows the same as a table
 */
record JourneyView(
        String id,
        String name,
        boolean first,
        String kind,
        @Nullable String persona,
        @Nullable String goal,
        @Nullable String trigger,
        String labels,
        String picture,
        List<String> strips,
        List<String> metrics,
        List<JourneyRow> rows) {

    /** The journeys that have steps, the main ones first. */
    static List<JourneyView> of(Report report, Indices indices) {
        List<JourneyView> views = new ArrayList<>();
        report.map().journeys().stream()
                .filter(journey -> journey.steps().findAny().isPresent())
                .sorted(Comparator.comparing(Journey::kind))
                .forEach(journey -> views.add(of(journey, views.size(), report, indices)));
        return views;
    }

    private static JourneyView of(Journey journey, int number, Report report, Indices indices) {
        Set<String> touchpoints =
                journey.steps().flatMap(step -> step.touchpoints().stream()).collect(Collectors.toSet());
        List<ScorePanel> panels = new ArrayList<>();
        for (Reading reading : report.readings()) {
            ScorePanel panel = panel(reading, touchpoints, indices);
            if (!panel.marks().isEmpty()) {
                panels.add(panel);
            }
        }
        JourneyPicture picture = new JourneyPicture(report.map(), journey, panels);
        String name = Plain.text(journey.name());
        String anchor = "journey-" + number;
        return new JourneyView(
                journey.id(),
                name,
                number == 0,
                JourneyPicture.words(journey.kind()),
                persona(journey, report),
                plain(journey.goal()),
                plain(journey.trigger()),
                picture.labels(anchor + "-labels"),
                picture.svg(anchor, "The journey “" + name + "” from left to right, as in the table that follows"),
                picture.strips(anchor + "-labels", anchor),
                panels.stream().map(ScorePanel::metric).toList(),
                JourneyRow.of(
                        journey, report, panels.stream().map(ScorePanel::metric).toList(), indices));
    }

    private static @Nullable String persona(Journey journey, Report report) {
        return journey.persona() == null
                ? null
                : report.map()
                        .persona(journey.persona())
                        .map(Persona::name)
                        .map(Plain::text)
                        .orElse(null);
    }

    private static @Nullable String plain(@Nullable String text) {
        return text == null ? null : Plain.text(text);
    }

    private static ScorePanel panel(Reading reading, Set<String> touchpoints, Indices indices) {
        Definition definition = reading.metric().definition();
        Map<String, ScoreMark> marks = new HashMap<>();
        for (Scored<String> scored : reading.touchpoints()) {
            Estimate estimate = scored.estimate();
            if (touchpoints.contains(scored.key()) && estimate.n() > 0) {
                marks.put(
                        scored.key(),
                        new ScoreMark(
                                indices.touchpoint(scored.key()),
                                estimate.score().orElseThrow(),
                                estimate.interval().orElseThrow().low(),
                                estimate.interval().orElseThrow().high(),
                                Shown.score(estimate),
                                "n " + Figures.count(estimate.n())));
            }
        }
        return new ScorePanel(
                reading.metric().id(),
                definition.name(),
                definition.lowest(),
                definition.highest(),
                reading.total().estimate().score().orElse(definition.lowest()),
                marks);
    }

    /** How many steps it has, in words. */
    public String size() {
        return Figures.count(rows.size()) + (rows.size() == 1 ? " touchpoint" : " touchpoints");
    }
}
