package dev.touchpoint.cli.ingest;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where in a row a value stands. */
final class Cell {

    private final String column;
    private final int position;
    private final @Nullable String constant;
    private final Map<String, String> rename;
    private final Recent recent = new Recent();

    private Cell(String column, int position, @Nullable String constant, Map<String, String> rename) {
        this.column = column;
        this.position = position;
        this.constant = constant;
        this.rename = rename;
    }

    static Cell of(@Nullable Source source, Columns columns) {
        if (source == null) {
            return new Cell("", Columns.ABSENT, null, Map.of());
        }
        String constant = source.constant();
        if (constant != null) {
            return constant(constant);
        }
        String column = Rules.required("column", source.column());
        int position = source.optional() ? columns.findOptional(column) : columns.find(column);
        return new Cell(column, position, null, source.rename());
    }

    static Cell constant(String value) {
        return new Cell("", Columns.ABSENT, value, Map.of());
    }

    /** The value, null if it is blank. */
    @Nullable
    String in(Row row) {
        if (position == Columns.ABSENT) {
            return constant;
        }
        String raw = row.raw(position);
        if (raw == null) {
            return null;
        }
        String value = raw.trim();
        String same = value.length() == raw.length() ? value : recent.same(value);
        return rename.isEmpty() ? same : rename.getOrDefault(same, same);
    }

    /** The value, which makes the row bad if it is blank. */
    @Nullable
    String requiredIn(Row row) {
        String value = in(row);
        if (value == null) {
            row.problem(column, "must not be blank");
        }
        return value;
    }

    /** The value with the spaces around it, null if it is blank. */
    @Nullable
    String rawIn(Row row) {
        return position == Columns.ABSENT ? constant : row.raw(position);
    }

    /** The name of the column. */
    String column() {
        return column;
    }
}
