package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DAY;
import static dev.touchpoint.timing.TimeLine.NEVER;

import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * {@link BlackoutDates} that a host's calendar knows, from the first to the last date there is.
 *
 * @param quiet whether nothing is permitted on a date; always the same answer for the same date, and quick: it is asked again
 *     and again
 */
record Holidays(Predicate<LocalDate> quiet) implements WallTimes {

    /**
     * 2200-01-01. No decision is made from then on, so nothing is permitted: a search must come to an end, and it must be the
     * same one wherever it begins.
     */
    private static final long END = 84_006;

    /**
     * How many days around a date have to be known. No zone shows the same date again after more than a day, so whether an
     * interval began earlier, or ends later, makes no difference.
     */
    private static final int NEAR = 3;

    @Override
    public long entry(long local) {
        return isQuiet(day(local)) ? start(local) : local;
    }

    @Override
    public long start(long local) {
        if (local == NEVER) {
            return NEVER;
        }
        long day = day(local);
        if (isQuiet(day)) {
            return afterQuiet(day);
        }
        long first = day;
        while (first > day - NEAR && !isQuiet(first - 1)) {
            first--;
        }
        return TimeLine.midnight(first);
    }

    private long afterQuiet(long quietDay) {
        for (long day = quietDay + 1; day < END; day++) {
            if (!isQuiet(day)) {
                return TimeLine.midnight(day);
            }
        }
        return NEVER;
    }

    @Override
    public long end(long start) {
        long first = day(start);
        for (long day = first + 1; day <= first + 3 * NEAR; day++) {
            if (isQuiet(day)) {
                return TimeLine.midnight(day);
            }
        }
        return NEVER;
    }

    private boolean isQuiet(long day) {
        return day >= END || quiet.test(LocalDate.ofEpochDay(day));
    }

    private static long day(long local) {
        return Math.floorDiv(local, DAY);
    }
}
