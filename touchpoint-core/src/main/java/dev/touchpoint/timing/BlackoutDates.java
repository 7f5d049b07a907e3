package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DISTANT_PAST;
import static dev.touchpoint.timing.TimeLine.NEVER;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/**
 * Local dates on which nothing is permitted, each from 00:00 to 00:00 of the next day; days that follow each other are one
 * silence.
 */
final class BlackoutDates implements WallTimes {

    /** The first midnight of each silence, ascending. */
    private final long[] quiet;

    /** The midnight after each silence. */
    private final long[] over;

    private BlackoutDates(long[] quiet, long[] over) {
        this.quiet = quiet;
        this.over = over;
    }

    static BlackoutDates of(Collection<LocalDate> dates) {
        long[] days = dates.stream()
                .mapToLong(LocalDate::toEpochDay)
                .filter(day -> TimeLine.midnight(day) > DISTANT_PAST && TimeLine.midnight(day + 1) < NEVER)
                .sorted()
                .distinct()
                .toArray();
        long[] first = new long[days.length];
        long[] after = new long[days.length];
        int silences = 0;
        for (long day : days) {
            if (silences == 0 || after[silences - 1] < day) {
                first[silences++] = day;
            }
            after[silences - 1] = day + 1;
        }
        return new BlackoutDates(midnights(first, silences), midnights(after, silences));
    }

    private static long[] midnights(long[] days, int count) {
        return Arrays.stream(days, 0, count).map(TimeLine::midnight).toArray();
    }

    @Override
    public long start(long local) {
        if (local == NEVER) {
            return NEVER;
        }
        int next = ZoneLine.firstAtLeast(quiet, local + 1);
        return next == 0 ? DISTANT_PAST : over[next - 1];
    }

    @Override
    public long end(long start) {
        int next = ZoneLine.firstAtLeast(quiet, start);
        return next == quiet.length ? NEVER : quiet[next];
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof BlackoutDates that
                && Arrays.equals(quiet, that.quiet)
                && Arrays.equals(over, that.over);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(quiet) + Arrays.hashCode(over);
    }
}
