package dev.touchpoint.render;

import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Success;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.Chart.Lane;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A map, or journeys of it, as a page of Markdown: a heading and a table for each journey, and for what is in none. */
final class MarkdownMap {

    private final TouchpointMap map;
    private final List<Journey> journeys;
    private final Chart chart;
    private final StringBuilder text = new StringBuilder();

    MarkdownMap(Chart chart, List<Journey> journeys) {
        this.map = chart.map();
        this.journeys = journeys;
        this.chart = chart;
    }

    String text() {
        text.append("# ").append(MarkdownText.of(map.name())).append('\n');
        paragraph("Mission", map.mission());
        Success success = map.success();
        paragraph("Success", success == null ? null : success.statement() + " (" + measure(success) + ")");
        paragraph("Goals", map.goals().isEmpty() ? null : String.join("; ", map.goals()));
        if (journeys.isEmpty()) {
            section("Touchpoints");
            table(chart.lanes().get(0), "Phase");
        }
        for (int i = 0; i < journeys.size(); i++) {
            journey(journeys.get(i), chart.lanes().get(i));
        }
        return text.toString();
    }

    /** With the touchpoints that no journey has. */
    String textWithTheRest() {
        text();
        Lane rest = chart.rest();
        if (!journeys.isEmpty() && !rest.groups().isEmpty()) {
            section(rest.title());
            table(rest, "Phase");
        }
        return text.toString();
    }

    private static String measure(Success success) {
        return success.metric() + " " + success.target().toPlainString();
    }

    private void section(String title) {
        text.append("\n## ").append(MarkdownText.of(title)).append('\n');
    }

    private void paragraph(String what, @Nullable String value) {
        if (value != null) {
            text.append("\n**")
                    .append(what)
                    .append(":** ")
                    .append(MarkdownText.of(value))
                    .append('\n');
        }
    }

    private void journey(Journey journey, Lane lane) {
        section(journey.name());
        paragraph("Customer", journey.persona() == null ? null : lane.customer());
        paragraph("Goal", journey.goal());
        paragraph("Begins with", journey.trigger());
        table(lane, "Stage");
    }

    private void table(Lane lane, String first) {
        text.append('\n')
                .append(new MarkdownTable(chart, first).rows(lane.groups()).text());
    }
}
