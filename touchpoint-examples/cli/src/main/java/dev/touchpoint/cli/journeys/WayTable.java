package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways with figures before them, since ways are long. */
final class WayTable {

    private static final int LONGEST = 12;

    private final UnaryOperator<String> names;
    private final TextTable figures;
    private final List<String> ways = new ArrayList<>(List.of("way"));

    /**
     * A table that begins with its header.
     *
     * @param names what a stop is called
     * @param header the names of the figures
     */
    WayTable(UnaryOperator<String> names, String... header) {
        this.names = names;
        this.figures = new TextTable(0, header);
    }

    void way(List<String> steps, String... cells) {
        boolean isLong = steps.size() > LONGEST;
        String shown = steps.subList(0, isLong ? LONGEST : steps.size()).stream()
                .map(names)
                .collect(Collectors.joining(" > "));
        row(isLong ? shown + " > ... (" + Figures.count(steps.size()) + " steps)" : shown, cells);
    }

    void others(String... cells) {
        row("any other way", cells);
    }

    private void row(String way, String... cells) {
        ways.add(Plain.text(way));
        figures.row(cells);
    }

    List<String> lines() {
        List<String> lines = figures.lines("  ");
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            rows.add(lines.get(i) + "  " + ways.get(i));
        }
        return rows;
    }
}
