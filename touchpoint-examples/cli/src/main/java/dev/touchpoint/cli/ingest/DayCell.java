package dev.touchpoint.cli.ingest;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where in a row a day stands: a date, or a time, which is on the day that it is in a zone. */
final class DayCell {

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final int LAST_YEAR = 9999;

    private final String column;
    private final int position;
    private final TimeFormat times;
    private final ZoneId zone;

    private DayCell(String column, int position, TimeFormat times, ZoneId zone) {
        this.column = column;
        this.position = position;
        this.times = times;
        this.zone = zone;
    }

    static DayCell of(String column, ZoneId zone, Columns columns) {
        TimeSource source = new TimeSource(column, null, zone, Precision.TIME, false);
        return new DayCell(column, columns.find(column), TimeFormat.of(source, Mapping.standard()), zone);
    }

    /** The day, which makes the row bad if it is blank or none. */
    @Nullable
    LocalDate requiredIn(Row row) {
        String value = row.cell(position);
        if (value == null) {
            row.problem(column, "must not be blank");
            return null;
        }
        try {
            LocalDate day = DATE.matcher(value).matches()
                    ? LocalDate.parse(value)
                    : times.parse(value).atZone(zone).toLocalDate();
            if (day.getYear() >= 0 && day.getYear() <= LAST_YEAR) {
                return day;
            }
        } catch (DateTimeException e) {
            // Said below, with the value.
        }
        row.problem(
                column,
                "must be a day such as 2026-11-23 or a time such as 2026-11-23T07:00:00Z, was " + Quoted.text(value));
        return null;
    }
}
