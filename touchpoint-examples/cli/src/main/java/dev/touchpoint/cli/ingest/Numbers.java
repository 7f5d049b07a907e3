package dev.touchpoint.cli.ingest;

import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Whole numbers of rows: digits, perhaps after a minus. 7.0 and +7 are refused, 07 is 7. */
final class Numbers {

    /** So few that no sum of rows overflows. */
    private static final long MOST = 1_000_000_000;

    private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,18}");

    private Numbers() {}

    /** A score on the metric's scale, null if it is blank; any other makes the row bad. */
    static @Nullable Integer score(Cell cell, Row row, Metric metric) {
        String value = cell.in(row);
        if (value == null) {
            return null;
        }
        Scale scale = metric.scale();
        long number = WHOLE.matcher(value).matches() ? Long.parseLong(value) : Long.MIN_VALUE;
        if (number < scale.lowest() || number > scale.highest()) {
            row.problem(
                    cell.column(),
                    "must be a whole number from " + scale.lowest() + " to " + scale.highest() + ", was "
                            + Quoted.text(value));
            return null;
        }
        return (int) number;
    }

    /** How many there are, which makes the row bad if it is blank or more than anybody counts in a day. */
    static long count(Cell cell, Row row) {
        String value = cell.requiredIn(row);
        if (value == null) {
            return 0;
        }
        long number = WHOLE.matcher(value).matches() ? Long.parseLong(value) : -1;
        if (number < 0 || number > MOST) {
            row.problem(cell.column(), "must be a whole number from 0 to " + MOST + ", was " + Quoted.text(value));
            return 0;
        }
        return number;
    }

    /** Any whole number, 0 if it is blank. */
    static long whole(Cell cell, Row row) {
        String value = cell.in(row);
        if (value == null) {
            return 0;
        }
        if (!WHOLE.matcher(value).matches()) {
            row.problem(cell.column(), "must be a whole number, was " + Quoted.text(value));
            return 0;
        }
        return Long.parseLong(value);
    }
}
