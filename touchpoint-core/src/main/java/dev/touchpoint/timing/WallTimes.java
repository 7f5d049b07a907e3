package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.NEVER;

/**
 * Local times at which something is permitted, as maximal intervals [a, b) of the clock on the wall: the same for each zone,
 * and told apart by gaps, so that the end of one is before the start of the next.
 *
 * <p>In a zone, each is open from the first instant from which the clock is never again before a, until the first instant at
 * or after it at which the clock shows b or later. So a permitted instant shows a time inside, and an interval is one piece:
 * nothing is permitted, refused and permitted again when the clock is set back.
 */
interface WallTimes {

    /** The start of the first interval that ends after the given time, or {@link TimeLine#NEVER}. */
    long start(long local);

    /** The end of the interval that starts there, or {@link TimeLine#NEVER}. */
    long end(long start);

    /** The first permitted time, not before the given one, or {@link TimeLine#NEVER}. */
    default long entry(long local) {
        return Math.max(local, start(local));
    }

    /** The first permitted instant, not before the given one, or {@link TimeLine#NEVER}. */
    default long next(long instant, ZoneLine zone) {
        int era = zone.era(instant);
        long local = zone.localAt(era, instant);
        long entry = entry(local);
        if (zone.isPlain(era, local, entry)) {
            return entry == local ? instant : zone.instantIn(era, entry);
        }
        return nextByIntervals(instant, zone);
    }

    private long nextByIntervals(long instant, ZoneLine zone) {
        long start = start(zone.earliestFrom(instant));
        while (start != NEVER) {
            long opening = zone.opening(start);
            long end = end(start);
            long closing = zone.firstAtOrAfter(opening, end);
            if (closing > instant && closing > opening) {
                return Math.max(instant, opening);
            }
            start = start(end);
        }
        return NEVER;
    }
}
