package dev.touchpoint.cli.report;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;

/**
 * From the first event to the last one.
 *
 * @param first when the first event happened
 * @param last when the last event happened
 * @param zone the zone in which days and months are counted
 */
record Span(Instant first, Instant last, ZoneId zone) {

    Span including(Instant instant) {
        if (instant.isBefore(first)) {
            return new Span(instant, last, zone);
        }
        return instant.isAfter(last) ? new Span(first, instant, zone) : this;
    }

    LocalDate firstDay() {
        return LocalDate.ofInstant(first, zone);
    }

    LocalDate lastDay() {
        return LocalDate.ofInstant(last, zone);
    }

    /** Whether the log has events from the first to the last day of a month, or at least could have. */
    boolean covers(YearMonth month) {
        return !firstDay().isAfter(month.atDay(1)) && !lastDay().isBefore(month.atEndOfMonth());
    }
}
