package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.TextTable;
import java.util.ArrayList;
import java.util.List;

/** How the asking went, as text. */
final class AskingText {

    private AskingText() {}

    static List<String> of(Report report) {
        List<String> lines = new ArrayList<>();
        lines.add("Asking");
        lines.addAll(
                report.readings().isEmpty()
                        ? List.of("  no responses")
                        : table(report).lines("  "));
        report.readings().stream()
                .map(AskingView::of)
                .filter(row -> row.beforeAsked() != null)
                .forEach(row -> lines.add("  " + row.metric() + ": " + row.beforeAsked()));
        if (report.input().askedByDay()) {
            lines.add("  It is known only on which day customers were asked: delays run from the start of that day.");
        }
        return lines;
    }

    private static TextTable table(Report report) {
        TextTable table = new TextTable(
                1,
                "metric",
                "responses",
                "with score",
                "with comment",
                "share",
                "with delay",
                "median delay",
                "90 % within");
        for (Reading reading : report.readings()) {
            AskingView row = AskingView.of(reading);
            table.row(
                    row.metric(),
                    row.responses(),
                    row.withScore(),
                    row.withComment(),
                    row.commentShare(),
                    row.withDelay(),
                    row.median(),
                    row.p90());
        }
        return table;
    }
}
