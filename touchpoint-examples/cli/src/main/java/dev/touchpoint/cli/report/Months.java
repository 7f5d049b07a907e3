package dev.touchpoint.cli.report;

import static java.time.temporal.ChronoField.PROLEPTIC_MONTH;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/** Months as numbers, since the hash codes of {@link YearMonth} crowd in a few places of a map. */
final class Months {

    private Months() {}

    static long number(Instant at, ZoneId zone) {
        return LocalDate.ofInstant(at, zone).getLong(PROLEPTIC_MONTH);
    }

    static long number(YearMonth month) {
        return month.getLong(PROLEPTIC_MONTH);
    }

    static YearMonth of(long number) {
        return YearMonth.of(1, 1).with(PROLEPTIC_MONTH, number);
    }
}
