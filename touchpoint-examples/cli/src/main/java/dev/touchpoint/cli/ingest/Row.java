package dev.touchpoint.cli.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a file, with the columns that were joined, and what is wrong with it. */
final class Row {

    private final String file;
    private final long line;
    private final String[] cells;
    private final List<String> problems = new ArrayList<>();

    /** A row whose cells from {@code fields.size()} on are filled by joins. */
    Row(String file, long line, List<String> fields, int width) {
        this.file = file;
        this.line = line;
        this.cells = fields.toArray(new String[width]);
    }

    /** What stands in a column, spaces and all; null if that is blank. */
    @Nullable
    String raw(int column) {
        String text = cells[column];
        return text == null || Blank.is(text) ? null : text;
    }

    /** What stands in a column, without the spaces around it; null if that is nothing. */
    @Nullable
    String cell(int column) {
        String text = raw(column);
        return text == null ? null : text.trim();
    }

    /** Fills a column from a joined row. */
    void join(int column, String text) {
        cells[column] = text;
    }

    void problem(String message) {
        problems.add(file + ":" + line + ": " + message);
    }

    void problem(String column, String message) {
        problem("column " + Quoted.text(column) + ": " + message);
    }

    /** What tells the row from others of its file. */
    String id() {
        return Long.toString(line);
    }

    boolean isBad() {
        return !problems.isEmpty();
    }

    List<String> problems() {
        return problems;
    }
}
