package dev.touchpoint.cli.ingest;

import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import org.jspecify.annotations.Nullable;

/** Whole numbers of rows: digits, perhaps after a minus. 7.0 and +7 are refused, 07 is 7. */
final class Numbers {

    /** So few that no sum of rows overflows. */
    private static final long MOST = 1_000_000_000;

    private static final int MOST_DIGITS = 18;

    private Numbers() {}

    /** A score on the metric's scale, null if it is blank; any other makes the row bad. */
    static @Nullable Integer score(Cell cell, Row row, Metric metric) {
        String value = cell.in(row);
        if (value == null) {
            return null;
        }
        Scale scale = metric.scale();
        long number = isWhole(value) ? Long.parseLong(value) : Long.MIN_VALUE;
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
        long number = isWhole(value) ? Long.parseLong(value) : -1;
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
        if (!isWhole(value)) {
            row.problem(cell.column(), "must be a whole number, was " + Quoted.text(value));
            return 0;
        }
        return Long.parseLong(value);
    }

    private static boolean isWhole(String value) {
        int first = value.startsWith("-") ? 1 : 0;
        int digits = value.length() - first;
        if (digits < 1 || digits > MOST_DIGITS) {
            return false;
        }
        for (int i = first; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
