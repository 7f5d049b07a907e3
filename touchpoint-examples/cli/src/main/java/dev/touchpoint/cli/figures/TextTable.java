package dev.touchpoint.cli.figures;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table in plain text: the first columns to the left, the others to the right, two spaces between. */
public final class TextTable {

    private final int leftColumns;
    private final List<List<String>> rows = new ArrayList<>();

    /**
     * A table that begins with its header.
     *
     * @param leftColumns how many of the first columns hold words
     * @param header the names of all columns
     */
    public TextTable(int leftColumns, String... header) {
        this.leftColumns = leftColumns;
        row(header);
    }

    /** Adds a row, with as many cells as the header has. */
    public TextTable row(String... cells) {
        rows.add(Arrays.stream(cells).map(Plain::text).toList());
        return this;
    }

    /** The lines of the table, each after an indent and without spaces at its end. */
    public List<String> lines(String indent) {
        int[] widths = IntStream.range(0, rows.get(0).size()).map(this::width).toArray();
        return rows.stream().map(row -> indent + line(row, widths)).toList();
    }

    private int width(int column) {
        return rows.stream().mapToInt(row -> length(row.get(column))).max().orElse(0);
    }

    private String line(List<String> row, int[] widths) {
        return IntStream.range(0, row.size())
                .mapToObj(column -> cell(row.get(column), widths[column], column < leftColumns))
                .collect(Collectors.joining("  "))
                .stripTrailing();
    }

    private static String cell(String text, int width, boolean left) {
        String spaces = " ".repeat(width - length(text));
        return left ? text + spaces : spaces + text;
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
