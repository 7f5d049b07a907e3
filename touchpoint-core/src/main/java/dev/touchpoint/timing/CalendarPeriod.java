package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DISTANT_PAST;
import static dev.touchpoint.timing.TimeLine.NEVER;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotNull;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Period;

/**
 * The days, weeks, months, quarters or years of a calendar. Each begins when a clock of the zone first shows 00:00 of its
 * first day or later, and lasts until the next begins; so each instant is in one period, even if a clock that is set back at
 * midnight shows yesterday's date again.
 *
 * @param unit how long a period is
 * @param weekStart on which day a week begins; Monday for other units
 */
public record CalendarPeriod(@NotNull Unit unit, @NotNull DayOfWeek weekStart) {

    /** How long a period is. */
    public enum Unit {
        /** From midnight to midnight. */
        DAY(1),
        /** Seven days. */
        WEEK(7),
        /** A month of the calendar. */
        MONTH(31),
        /** Three months, from January, April, July or October on. */
        QUARTER(92),
        /** From January to December. */
        YEAR(366);

        private final int mostDays;

        Unit(int mostDays) {
            this.mostDays = mostDays;
        }
    }

    /** Days. */
    public static final CalendarPeriod DAY = of(Unit.DAY);

    /** Weeks that start on Monday. */
    public static final CalendarPeriod WEEK = of(Unit.WEEK);

    /** Months. */
    public static final CalendarPeriod MONTH = of(Unit.MONTH);

    /** Quarters. */
    public static final CalendarPeriod QUARTER = of(Unit.QUARTER);

    /** Years. */
    public static final CalendarPeriod YEAR = of(Unit.YEAR);

    /** Refuses what breaks a rule, as the components state, and a start of the week for anything but a week. */
    public CalendarPeriod {
        Require.notNull("calendar period unit", unit);
        Require.notNull("calendar period weekStart", weekStart);
        if (unit != Unit.WEEK && weekStart != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("only a week may start on another day than MONDAY, was " + weekStart);
        }
    }

    /**
     * Periods of a length, weeks from Monday on.
     *
     * @param unit how long
     * @return the period, not null
     */
    public static CalendarPeriod of(Unit unit) {
        return new CalendarPeriod(unit, DayOfWeek.MONDAY);
    }

    /**
     * Weeks from another day on.
     *
     * @param weekStart their first day
     * @return the period, not null
     */
    public static CalendarPeriod weekFrom(DayOfWeek weekStart) {
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

    /** Not before the end of the period that contains the instant, in whatever zone. A later instant never has an earlier bound. */
    long atMostFrom(long instant) {
        return ZoneLine.atMost(instant, Period.ofDays(unit.mostDays));
    }

    /** A spec with this period as its settings. */
    RuleSpec addedTo(RuleSpec spec) {
        RuleSpec named = spec.with("each", unit.name());
        return weekStart == DayOfWeek.MONDAY ? named : named.with("weekStart", weekStart.name());
    }

    /** As in {@code MONTH}, or {@code WEEK from SUNDAY}. */
    @Override
    public String toString() {
        return weekStart == DayOfWeek.MONDAY ? unit.name() : unit + " from " + weekStart;
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
