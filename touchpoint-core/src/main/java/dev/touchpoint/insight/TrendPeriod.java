package dev.touchpoint.insight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/** The periods of the calendar that a {@link Trend} goes by. */
public enum TrendPeriod {
    /** From midnight to midnight. */
    DAY {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date;
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusDays(periods);
        }
    },

    /** From Monday to Monday. */
    WEEK {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusWeeks(periods);
        }
    },

    /** From the first of a month to the first of the next. */
    MONTH {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date.withDayOfMonth(1);
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusMonths(periods);
        }
    },

    /** Three months, the first of the year beginning on 1 January. */
    QUARTER {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date.with(IsoFields.DAY_OF_QUARTER, 1);
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusMonths(3 * periods);
        }
    },

    /** From 1 January to 1 January. */
    YEAR {
        @Override
        public LocalDate startOf(LocalDate date) {
            return date.withDayOfYear(1);
        }

        @Override
        LocalDate plus(LocalDate start, long periods) {
            return start.plusYears(periods);
        }
    };

    /**
     * The first day of the period that a day is in.
     *
     * @param date the day, not null
     * @return the first day, not after the given one; not null
     */
    public abstract LocalDate startOf(LocalDate date);

    abstract LocalDate plus(LocalDate start, long periods);

    /** How many periods after one that begins on a day another begins. */
    long between(LocalDate start, LocalDate other) {
        return switch (this) {
            case DAY -> ChronoUnit.DAYS.between(start, other);
            case WEEK -> ChronoUnit.WEEKS.between(start, other);
            case MONTH -> ChronoUnit.MONTHS.between(start, other);
            case QUARTER -> ChronoUnit.MONTHS.between(start, other) / 3;
            case YEAR -> ChronoUnit.YEARS.between(start, other);
        };
    }
}
