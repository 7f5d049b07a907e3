package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.AskedWhen;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scores by when customers were asked.
 *
 * @param rows a row for each touchpoint that some were asked about before they met it, or without meeting it, and each time
 */
record AskedWhenView(List<Row> rows) {

    /** The scores of those who were asked about a touchpoint at one time. */
    record Row(String touchpoint, String when, FigureView figure) {}

    /** The scores; null if all were asked after the touchpoint, or it is not known when. */
    static @Nullable AskedWhenView of(Reading reading, Report report) {
        List<Row> rows = new ArrayList<>();
        reading.askedWhen().forEach((touchpoint, times) -> {
            if (times.keySet().stream().anyMatch(when -> when != AskedWhen.AFTER)) {
                String name =
                        Plain.text(report.coverage().touchpoint(touchpoint).name());
                times.forEach((when, counts) -> rows.add(new Row(name, words(when), figure(reading, counts, report))));
            }
        });
        return rows.isEmpty() || !report.given().interactions() ? null : new AskedWhenView(rows);
    }

    private static FigureView figure(Reading reading, ScoreCounts counts, Report report) {
        Estimate estimate = reading.metric().estimate(counts, report.confidence());
        return FigureView.of("", estimate, reading.total().estimate());
    }

    private static String words(AskedWhen when) {
        return switch (when) {
            case BEFORE -> "asked before it";
            case AFTER -> "asked after it";
            case NEVER_MET -> "asked, but never there";
        };
    }
}
