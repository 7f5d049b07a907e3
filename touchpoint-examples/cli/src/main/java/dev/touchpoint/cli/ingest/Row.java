package dev.touchpoint.cli.ingest;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of a file, with the columns that were joined, and what is wrong with it. */
final class Row {

    private static final String[] NONE = {};

    private final String file;
    private final Fields fields;
    private final @Nullable String[] joined;
    private List<String> problems = List.of();

    /** A row with so many columns, of which those that the file itself does not have are filled by joins. */
    Row(String file, Fields fields, int width) {
        this.file = file;
        this.fields = fields;
        this.joined = width > fields.count() ? new String[width - fields.count()] : NONE;
    }

    /** What stands in a column, spaces and all; null if that is blank. */
    @Nullable
    String raw(int column) {
        String text = column < fields.count() ? fields.text(column) : joined[column - fields.count()];
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
        joined[column - fields.count()] = text;
    }

    void problem(String message) {
        if (problems.isEmpty()) {
            problems = new ArrayList<>();
        }
        problems.add(file + ":" + fields.line() + ": " + message);
    }

    void problem(String column, String message) {
        problem("column " + Quoted.text(column) + ": " + message);
    }

    /** What tells the row from others of its file. */
    String id() {
        return Long.toString(fields.line());
    }

    boolean isBad() {
        return !problems.isEmpty();
    }

    List<String> problems() {
        return problems;
    }
}
