package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.insight.ControlChart;
import dev.touchpoint.insight.Trend;
import dev.touchpoint.insight.TrendPeriod;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A trend for readers and programs. */
final class TrendView {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("uuuu-MM", Locale.ROOT);

    private final Metric metric;
    private final TrendPeriod period;
    private final ZoneId zone;
    private final long minimum;
    private final int window;
    private final double confidence;
    private final List<Trend.Point> points;
    private final @Nullable ControlChart chart;

    TrendView(
            Metric metric,
            TrendPeriod period,
            ZoneId zone,
            long minimum,
            int window,
            double confidence,
            List<Trend.Point> points) {
        this.metric = metric;
        this.period = period;
        this.zone = zone;
        this.minimum = minimum;
        this.window = window;
        this.confidence = confidence;
        this.points = points;
        Optional<ControlChart> drawn = window > 1
                ? Optional.empty()
                : ControlChart.of(
                        metric.definition(),
                        points.stream().map(Trend.Point::counts).toList());
        this.chart = drawn.orElse(null);
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(metric.definition().name() + " (" + metric.id() + ") by "
                + (window > 1 ? window + " " + ConstantOption.name(period) + "s" : ConstantOption.name(period)) + " in "
                + zone.getId());
        if (points.isEmpty()) {
            lines.add("  there are fewer than " + window + " periods");
            return lines;
        }
        String interval = points.stream()
                .map(Trend.Point::estimate)
                .filter(Objects::nonNull)
                .map(Units::method)
                .findFirst()
                .orElse("interval");
        TextTable table = chart == null
                ? new TextTable(1, ConstantOption.name(period), "n", "score", interval, "")
                : new TextTable(1, ConstantOption.name(period), "n", "score", interval, "control limits", "");
        for (int i = 0; i < points.size(); i++) {
            table.row(cells(i));
        }
        lines.addAll(table.lines("  "));
        if (chart != null) {
            lines.add("  Control chart around " + Figures.score(chart.centre()) + Units.suffix(metric.definition())
                    + ", the score of all; limits at 3 sigma.");
        }
        return lines;
    }

    private String[] cells(int i) {
        Trend.Point point = points.get(i);
        Estimate estimate = point.estimate();
        List<String> cells = new ArrayList<>(List.of(
                name(point),
                Figures.count(point.counts().n()),
                estimate == null ? "-" : Units.score(estimate),
                estimate == null ? "-" : Units.range(estimate)));
        if (chart != null) {
            ControlChart.Point limits = chart.points().get(i);
            cells.add(Figures.score(limits.low()) + " to " + Figures.score(limits.high()));
        }
        cells.add(note(i));
        return cells.toArray(String[]::new);
    }

    private String note(int i) {
        Trend.Point point = points.get(i);
        List<String> notes = new ArrayList<>();
        if (point.partial()) {
            notes.add("partial");
        }
        if (point.estimate() == null) {
            notes.add("n < " + minimum);
        }
        if (isOut(i)) {
            notes.add("outside");
        }
        return String.join(", ", notes);
    }

    /** Of a score that is not shown nothing is said. */
    private boolean isOut(int i) {
        return chart != null
                && points.get(i).estimate() != null
                && chart.points().get(i).isOut();
    }

    private String name(Trend.Point point) {
        String first = name(point.from());
        return window == 1
                ? first
                : first + " to " + name(period.startOf(point.until().minusDays(1)));
    }

    /** As in 2026-11-23, 2026-11, 2026-Q4 and 2026; a week by its Monday. */
    private String name(LocalDate start) {
        return switch (period) {
            case DAY, WEEK -> start.toString();
            case MONTH -> MONTH.format(start);
            case QUARTER -> start.getYear() + "-Q" + start.get(IsoFields.QUARTER_OF_YEAR);
            case YEAR -> Integer.toString(start.getYear());
        };
    }

    ObjectNode json(long otherMetrics) {
        ObjectNode tree = Json.object();
        tree.put("metric", metric.id());
        tree.put("period", ConstantOption.name(period));
        tree.put("zone", zone.getId());
        tree.put("window", window);
        tree.put("minimum", minimum);
        tree.put("confidence", confidence);
        tree.put("centre", chart == null ? null : (Double) chart.centre());
        ArrayNode array = tree.putArray("points");
        for (int i = 0; i < points.size(); i++) {
            array.add(json(i));
        }
        tree.put("otherMetrics", otherMetrics);
        tree.set("definition", Json.definition(metric.definition()));
        return tree;
    }

    private ObjectNode json(int i) {
        Trend.Point point = points.get(i);
        Estimate estimate = point.estimate();
        ObjectNode object = Json.object();
        object.put("from", point.from().toString());
        object.put("until", point.until().toString());
        object.put("count", point.counts().n());
        object.put("partial", point.partial());
        object.put("score", estimate == null ? null : (Double) estimate.score().orElseThrow());
        object.set("interval", Json.interval(Optional.ofNullable(estimate).flatMap(Estimate::interval)));
        if (chart == null) {
            object.putNull("limits");
        } else {
            ControlChart.Point limits = chart.points().get(i);
            object.putObject("limits").put("low", limits.low()).put("high", limits.high());
        }
        object.put("outside", isOut(i));
        return object;
    }
}
