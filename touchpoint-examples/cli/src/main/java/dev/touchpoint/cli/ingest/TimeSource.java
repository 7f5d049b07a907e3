package dev.touchpoint.cli.ingest;

import jakarta.validation.constraints.NotBlank;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A column of times.
 *
 * @param column the name of the column, exactly as in the header
 * @param pattern how the times are written, as {@link java.time.format.DateTimeFormatter} has it; null for the mapping's
 * @param zone the zone of local times; null for the mapping's
 * @param precision how exact they are; null counts as {@link Precision#TIME}
 * @param optional whether a file without the column is fine, as if all of its values were blank
 */
public record TimeSource(
        @NotBlank String column,
        @Nullable String pattern,
        @Nullable ZoneId zone,
        @Nullable Precision precision,
        boolean optional) {

    public TimeSource {
        Rules.text("column", column);
        TimeFormat.checkPattern(pattern);
        precision = precision == null ? Precision.TIME : precision;
    }

    /** Whether only the day is known. */
    boolean byDay() {
        return precision == Precision.DAY;
    }

    static TimeSource column(String column) {
        return new TimeSource(column, null, null, Precision.TIME, false);
    }

    static TimeSource optional(String column) {
        return new TimeSource(column, null, null, Precision.TIME, true);
    }
}
