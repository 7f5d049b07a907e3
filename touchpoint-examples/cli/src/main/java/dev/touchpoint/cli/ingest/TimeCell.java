package dev.touchpoint.cli.ingest;

import java.time.DateTimeException;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where in a row a time stands, and how it is written. */
final class TimeCell {

    private final String column;
    private final int position;
    private final TimeFormat format;

    private TimeCell(String column, int position, TimeFormat format) {
        this.column = column;
        this.position = position;
        this.format = format;
    }

    static TimeCell of(TimeSource source, Mapping mapping, Columns columns) {
        String column = source.column();
        int position = source.optional() ? columns.findOptional(column) : columns.find(column);
        return new TimeCell(column, position, TimeFormat.of(source, mapping));
    }

    /** The time, null if it is blank; one that is not written as it must be makes the row bad. */
    @Nullable
    Instant in(Row row) {
        String value = position == Columns.ABSENT ? null : row.cell(position);
        if (value == null) {
            return null;
        }
        try {
            return format.parse(value);
        } catch (DateTimeException e) {
            row.problem(column, e.getMessage() + ", was " + Quoted.text(value));
            return null;
        }
    }

    /** The time, which makes the row bad if it is blank. */
    @Nullable
    Instant requiredIn(Row row) {
        if (row.cell(position) == null) {
            row.problem(column, "must not be blank");
        }
        return in(row);
    }
}
