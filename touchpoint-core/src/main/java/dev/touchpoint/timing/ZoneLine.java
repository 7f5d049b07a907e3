package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DAY;
import static dev.touchpoint.timing.TimeLine.DISTANT_PAST;
import static dev.touchpoint.timing.TimeLine.NEVER;
import static dev.touchpoint.timing.TimeLine.SECOND;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/**
 * What the clocks of a zone show, as tables of long: {@link ZoneRules} answers in objects, and knows only how to resolve a
 * local date-time, not when a clock shows it first or for good. Both are looked up here in any order of gaps and overlaps,
 * however close or large.
 *
 * <p>An <em>era</em> is the time from one transition to the next. From 1900 to 2200 the eras are those of the zone; before
 * and after, its nearest offset goes on.
 *
 * <p>Immutable. To build one takes long, compared with asking it: keep it.
 */
final class ZoneLine {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    /** An offset is from -18:00 to +18:00, so no two instants of a zone differ by more in theirs. */
    private static final long WIDEST_CHANGE = 36 * 3600 * SECOND;

    /** More months than any number of days in a period can make up for. */
    private static final long ABSURD_MONTHS = 12 * 10_000_000L;

    private static final long DAYS_IN_400_YEARS = 146_097;
    private static final long MONTHS_IN_400_YEARS = 4_800;

    /** By how many days so many months can be longer than they are on average, or a negative number of them shorter. */
    private static final long UNEVEN_MONTHS = 5;

    private final long[] starts;
    private final int[] offsets;

    /** The latest local date-time that was shown before an era. */
    private final long[] latestBefore;

    /** The earliest local date-time that is shown after an era. */
    private final long[] earliestAfter;

    private ZoneLine(long[] starts, int[] offsets) {
        int eras = starts.length;
        this.starts = starts;
        this.offsets = offsets;
        this.latestBefore = new long[eras];
        this.earliestAfter = new long[eras];
        latestBefore[0] = DISTANT_PAST;
        for (int i = 1; i < eras; i++) {
            latestBefore[i] = Math.max(latestBefore[i - 1], endOnTheClock(i - 1) - 1);
        }
        earliestAfter[eras - 1] = NEVER;
        for (int i = eras - 1; i > 0; i--) {
            earliestAfter[i - 1] = Math.min(earliestAfter[i], starts[i] + offset(i));
        }
    }

    static ZoneLine of(ZoneId zone) {
        return of(zone.getRules());
    }

    static ZoneLine of(ZoneRules rules) {
        List<ZoneOffsetTransition> transitions = new ArrayList<>();
        ZoneOffsetTransition transition = rules.nextTransition(FIRST.minusNanos(1));
        while (transition != null && transition.getInstant().isBefore(LAST)) {
            transitions.add(transition);
            transition = rules.nextTransition(transition.getInstant());
        }
        long[] starts = new long[transitions.size() + 1];
        int[] offsets = new int[starts.length];
        starts[0] = DISTANT_PAST;
        offsets[0] = rules.getOffset(FIRST.minusNanos(1)).getTotalSeconds();
        for (int i = 1; i < starts.length; i++) {
            ZoneOffsetTransition begin = transitions.get(i - 1);
            starts[i] = TimeLine.of(begin.getInstant());
            offsets[i] = begin.getOffsetAfter().getTotalSeconds();
        }
        return new ZoneLine(starts, offsets);
    }

    long localAt(long instant) {
        return localAt(era(instant), instant);
    }

    /** The first instant whose local date-time is at or after the given one. */
    long closing(long local) {
        if (local == DISTANT_PAST) {
            return local;
        }
        int era = firstAtLeast(latestBefore, local) - 1;
        return Math.max(starts[era], instantIn(era, local));
    }

    /** The first instant from which on the local date-time is never again before the given one. */
    long opening(long local) {
        int era = firstAtLeast(earliestAfter, local);
        return Math.min(endOf(era), Math.max(starts[era], instantIn(era, local)));
    }

    /** The first instant, not before the given one, whose local date-time is at or after the given one. */
    long firstAtOrAfter(long instant, long local) {
        long closing = closing(local);
        if (closing >= instant) {
            return closing;
        }
        int era = era(instant);
        while (endOnTheClock(era) <= local) {
            era++;
        }
        return Math.max(instant, Math.max(starts[era], instantIn(era, local)));
    }

    /** The latest local date-time that the clocks have shown until then: later than the present one in an overlap. */
    long latestUntil(long instant) {
        int era = era(instant);
        return Math.max(latestBefore[era], localAt(era, instant));
    }

    /** The earliest local date-time that the clocks show from then on: earlier than the present one before an overlap. */
    long earliestFrom(long instant) {
        int era = era(instant);
        return Math.min(earliestAfter[era], localAt(era, instant));
    }

    /**
     * {@link java.time.ZonedDateTime#plus(java.time.temporal.TemporalAmount) ZonedDateTime plus a period}: the same time of
     * the day, the day of the month clamped; a gap shifts by its length, an overlap keeps the offset if it can.
     */
    long plus(long instant, Period period) {
        if (instant == NEVER || instant == DISTANT_PAST) {
            return instant;
        }
        int era = era(instant);
        long local = localAt(era, instant);
        long day = Math.floorDiv(local, DAY);
        long later = TimeLine.plus(TimeLine.midnight(dayAfter(day, period)), Math.floorMod(local, DAY));
        long sameOffset = instantIn(era, later);
        return offsets[era(sameOffset)] == offsets[era] ? sameOffset : resolved(later);
    }

    private long resolved(long local) {
        long closing = closing(local);
        int era = era(closing);
        return localAt(era, closing) == local ? closing : instantIn(era - 1, local);
    }

    /** Not before instant plus period, in whichever zone, and at most nine days after: to know cheaply what is long over. */
    static long atMost(long instant, Period period) {
        if (instant == NEVER || instant == DISTANT_PAST) {
            return instant;
        }
        long months = period.toTotalMonths();
        long days = period.get(ChronoUnit.DAYS);
        if (months != 0) {
            days += Math.floorDiv(months * DAYS_IN_400_YEARS, MONTHS_IN_400_YEARS) + UNEVEN_MONTHS;
        }
        long later = TimeLine.midnight(Math.floorDiv(instant, DAY) + days);
        return TimeLine.plus(later, Math.floorMod(instant, DAY) + WIDEST_CHANGE);
    }

    private static long dayAfter(long day, Period period) {
        long months = period.toTotalMonths();
        if (months == 0) {
            return day + period.get(ChronoUnit.DAYS);
        }
        if (Math.abs(months) > ABSURD_MONTHS) {
            return months < 0 ? DISTANT_PAST : NEVER;
        }
        return LocalDate.ofEpochDay(day).plus(period).toEpochDay();
    }

    int era(long instant) {
        return instant == NEVER ? starts.length - 1 : firstAtLeast(starts, instant + 1) - 1;
    }

    long localAt(int era, long instant) {
        return TimeLine.plus(instant, offset(era));
    }

    long instantIn(int era, long local) {
        return TimeLine.plus(local, -offset(era));
    }

    /**
     * Whether between two local date-times of an era no clock is set: until then nothing later than the first was shown, and
     * after the second nothing as early will be, so that instants and what the clock shows differ by the era's offset.
     *
     * @param from a local date-time that is shown in the era
     */
    boolean isPlain(int era, long from, long to) {
        return from >= latestBefore[era] && to < earliestAfter[era] && to < endOnTheClock(era);
    }

    long endOf(int era) {
        return era == starts.length - 1 ? NEVER : starts[era + 1];
    }

    private long endOnTheClock(int era) {
        return localAt(era, endOf(era));
    }

    private long offset(int era) {
        return offsets[era] * SECOND;
    }

    /** The first index whose value is at least the given one, or the length. */
    static int firstAtLeast(long[] ascending, long value) {
        int low = 0;
        int high = ascending.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ascending[middle] < value) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
