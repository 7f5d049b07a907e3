package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DAY;
import static dev.touchpoint.timing.TimeLine.NEVER;

import java.time.LocalDate;
import java.util.function.Predicate;

/** Local times that have to be permitted in each of several zones at once. */
final class Everywhere {

    /**
     * After so long without a clock being set anywhere, hours of the week have shown all that they will: a week, and as long
     * as what happened before may linger on.
     */
    private static final long ALL_OF_A_WEEK = 9 * DAY;

    private Everywhere() {}

    /** The first instant, not before the given one, that is permitted in each zone, or {@link TimeLine#NEVER}. */
    static long next(long instant, WallTimes times, ZoneLine[] zones) {
        if (zones.length == 1) {
            return times.next(instant, zones[0]);
        }
        long t = instant;
        long steadySince = instant;
        while (t != NEVER) {
            long next = latest(t, times, zones);
            if (next == t) {
                return t;
            }
            t = next;
            if (times instanceof OpenHours) {
                steadySince = lastChange(steadySince, t, zones);
                if (t - steadySince > ALL_OF_A_WEEK) {
                    // What no week of these offsets has, only others can bring.
                    t = Math.max(t, nextChange(steadySince, zones));
                }
            }
        }
        return NEVER;
    }

    /** The first zone in which an instant is not permitted. */
    static int blocking(long instant, WallTimes times, ZoneLine[] zones) {
        int blocking = 0;
        while (blocking < zones.length - 1 && times.next(instant, zones[blocking]) == instant) {
            blocking++;
        }
        return blocking;
    }

    /** A reason with the date that stands in the way of an instant, and its zone. */
    static Why dated(Why why, long instant, WallTimes times, Predicate<LocalDate> isQuiet, Facts facts) {
        int blocking = blocking(instant, times, facts.zones());
        LocalDate shown =
                TimeLine.local(facts.zones()[blocking].localAt(instant)).toLocalDate();
        // A clock may show the day after already, and be set back again.
        LocalDate date = isQuiet.test(shown) ? shown : shown.minusDays(1);
        return why.with("date", date.toString()).with("zone", facts.zoneName(blocking));
    }

    private static long latest(long t, WallTimes times, ZoneLine[] zones) {
        long latest = t;
        for (ZoneLine zone : zones) {
            latest = Math.max(latest, times.next(t, zone));
        }
        return latest;
    }

    /** The latest change of a clock between two instants; if there is none, the first of them. */
    private static long lastChange(long from, long to, ZoneLine[] zones) {
        long last = from;
        for (long change = nextChange(last, zones); change <= to && change != NEVER; ) {
            last = change;
            change = nextChange(last, zones);
        }
        return last;
    }

    /** When a clock of one of the zones is set next. */
    private static long nextChange(long instant, ZoneLine[] zones) {
        long next = NEVER;
        for (ZoneLine zone : zones) {
            next = Math.min(next, zone.endOf(zone.era(instant)));
        }
        return next;
    }
}
