package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DISTANT_PAST;
import static dev.touchpoint.timing.TimeLine.NEVER;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * The days, weeks, months, quarters or years of a calendar. Each begins when a clock of the zone first shows 00:00 of its
 * first day or later, and lasts until the next begins; so each instant is in one period, even if a clock that is set back at
 * midnight shows yesterday's date again.
 *
 * @param unit how long a period is
 * @param weekStart on which day a week begins; Monday for other units
 */
record CalendarPeriod(Unit unit, DayOfWeek weekStart) {

    enum Unit {
        DAY,
        WEEK,
        MONTH,
        QUARTER,
        YEAR
    }

    CalendarPeriod {
        if (unit != Unit.WEEK && weekStart != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("only a week may start on another day than MONDAY, was " + weekStart);
        }
    }

    /** Weeks start on Monday. */
    static CalendarPeriod of(Unit unit) {
        return new CalendarPeriod(unit, DayOfWeek.MONDAY);
    }

    static CalendarPeriod weekFrom(DayOfWeek weekStart) {
        return new CalendarPeriod(Unit.WEEK, weekStart);
    }

    /** The instant at which the period that contains the given one begins. */
    long startOf(long instant, ZoneLine zone) {
        if (instant == NEVER || instant == DISTANT_PAST) {
            return instant;
        }
        return zone.closing(TimeLine.midnight(firstDay(instant, zone)));
    }

    /** The instant at which the period that contains the given one is over. */
    long endOf(long instant, ZoneLine zone) {
        if (instant == NEVER || instant == DISTANT_PAST) {
            return instant;
        }
        return zone.closing(TimeLine.midnight(firstDayAfter(firstDay(instant, zone))));
    }

    private long firstDay(long instant, ZoneLine zone) {
        long day = Math.floorDiv(zone.latestUntil(instant), TimeLine.DAY);
        LocalDate date = LocalDate.ofEpochDay(day);
        return switch (unit) {
            case DAY -> day;
            case WEEK -> day - Math.floorMod(date.getDayOfWeek().getValue() - weekStart.getValue(), 7);
            case MONTH -> day - (date.getDayOfMonth() - 1);
            case QUARTER ->
                date.withDayOfMonth(1)
                        .withMonth(date.getMonth().firstMonthOfQuarter().getValue())
                        .toEpochDay();
            case YEAR -> day - (date.getDayOfYear() - 1);
        };
    }

    private long firstDayAfter(long firstDay) {
        LocalDate date = LocalDate.ofEpochDay(firstDay);
        return switch (unit) {
            case DAY -> firstDay + 1;
            case WEEK -> firstDay + 7;
            case MONTH -> firstDay + date.lengthOfMonth();
            case QUARTER -> date.plusMonths(3).toEpochDay();
            case YEAR -> firstDay + date.lengthOfYear();
        };
    }
}
