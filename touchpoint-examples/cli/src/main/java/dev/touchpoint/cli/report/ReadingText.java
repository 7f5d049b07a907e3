package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** What a metric's answers say, as text. */
final class ReadingText {

    private static final String INDENT = "    ";

    private final Reading reading;
    private final Metric metric;
    private final String method;
    private final List<String> lines = new ArrayList<>();

    private ReadingText(Reading reading) {
        this.reading = reading;
        this.metric = reading.metric();
        this.method = Units.method(reading.total().estimate());
    }

    static List<String> of(Reading reading, Coverage coverage) {
        ReadingText text = new ReadingText(reading);
        text.total();
        if (!reading.total().counts().isEmpty()) {
            text.touchpoints(coverage);
            text.matrix();
            text.trend();
        }
        return text.lines;
    }

    private void total() {
        Scale scale = metric.scale();
        lines.add(metric.definition().name() + " (" + metric.id() + ")");
        lines.add("  score  " + Units.line(reading.total().estimate()));
        reading.total()
                .counts()
                .mean()
                .ifPresent(mean -> lines.add("  mean   " + Figures.mean(mean) + " on the scale from " + scale.lowest()
                        + " to " + scale.highest()));
        lines.add("  count  " + Figures.count(reading.total().counts().n()));
    }

    private void touchpoints(Coverage coverage) {
        TextTable table = new TextTable(2, "touchpoint", "name", "n", "score", method);
        for (Scored<String> touchpoint : reading.touchpoints()) {
            row(
                    table,
                    touchpoint.estimate(),
                    touchpoint.key(),
                    coverage.touchpoint(touchpoint.key()).name());
        }
        add("By touchpoint", table);
    }

    private void matrix() {
        TextTable table = new TextTable(2, "touchpoint", "channel", "n", "score", method);
        for (Scored<Place> place : reading.places()) {
            String channel = Objects.requireNonNullElse(place.key().channel(), "(unknown)");
            row(table, place.estimate(), place.key().touchpoint(), channel);
        }
        add("By touchpoint and channel of the answer", table);
    }

    private void trend() {
        TextTable table = new TextTable(2, "month", "", "n", "score", method);
        for (Scored<Period> period : reading.trend()) {
            String partial = period.key().partial() ? "partial" : "";
            row(table, period.estimate(), period.key().month().toString(), partial);
        }
        add("By month of the answer", table);
    }

    private void row(TextTable table, Estimate estimate, String first, String second) {
        table.row(first, second, Figures.count(estimate.n()), Units.score(estimate), Units.range(estimate));
    }

    private void add(String title, TextTable table) {
        lines.add("");
        lines.add("  " + title);
        lines.addAll(table.lines(INDENT));
    }
}
