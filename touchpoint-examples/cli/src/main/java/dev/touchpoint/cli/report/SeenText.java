package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.TextTable;
import java.util.ArrayList;
import java.util.List;

/** Where customers were met, as text. */
final class SeenText {

    private static final String NOT_PLANNED = "*";

    private SeenText() {}

    static List<String> of(Report report) {
        Coverage coverage = report.coverage();
        List<String> header = new ArrayList<>(List.of("touchpoint"));
        header.addAll(coverage.channels().keySet());
        if (coverage.withoutChannel().interactions() > 0) {
            header.add("(unknown)");
        }
        header.add("interactions");
        if (report.given().responses()) {
            header.add("responses");
        }
        TextTable table = new TextTable(1, header.toArray(String[]::new));
        for (SeenView row : SeenView.rows(report.map(), coverage)) {
            List<String> cells = new ArrayList<>(List.of(row.id()));
            row.cells().forEach(cell -> cells.add(cell.count() + (cell.unplanned() ? NOT_PLANNED : "")));
            cells.add(row.interactions());
            if (report.given().responses()) {
                cells.add(row.responses());
            }
            table.row(cells.toArray(String[]::new));
        }
        List<String> lines = new ArrayList<>();
        lines.add("Interactions by touchpoint and channel" + (report.given().responses() ? ", and responses" : ""));
        lines.addAll(table.lines("  "));
        if (!coverage.unplanned().isEmpty()) {
            lines.add("  * over a channel that the map does not plan for the touchpoint");
        }
        return lines;
    }
}
