package dev.touchpoint.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Instants as a long: nanoseconds since 1970-01-01T00:00Z, as rules compare them by the million. What lies further away than
 * a long reaches (1677 to 2262) is as good as never, and is clamped.
 */
final class TimeLine {

    static final long DISTANT_PAST = Long.MIN_VALUE;

    /** After every instant: what is permitted from here on is never permitted. */
    static final long NEVER = Long.MAX_VALUE;

    static final long SECOND = 1_000_000_000L;
    static final long DAY = 86_400 * SECOND;

    private TimeLine() {}

    static long of(Instant instant) {
        return clamped(instant.getEpochSecond(), instant.getNano());
    }

    static Instant instant(long nanos) {
        return Instant.ofEpochSecond(Math.floorDiv(nanos, SECOND), Math.floorMod(nanos, SECOND));
    }

    static long of(Duration duration) {
        return clamped(duration.getSeconds(), duration.getNano());
    }

    static Duration duration(long nanos) {
        return Duration.ofNanos(nanos);
    }

    /** A local date-time as a long: the nanoseconds since 1970-01-01T00:00 of the same clock. */
    static long of(LocalDateTime local) {
        return plus(
                midnight(local.toLocalDate().toEpochDay()), local.toLocalTime().toNanoOfDay());
    }

    static LocalDateTime local(long nanos) {
        return LocalDateTime.ofEpochSecond(
                Math.floorDiv(nanos, SECOND), (int) Math.floorMod(nanos, SECOND), ZoneOffset.UTC);
    }

    /** The beginning of a day, counted from 1970-01-01, as a local date-time. */
    static long midnight(long epochDay) {
        if (epochDay > NEVER / DAY) {
            return NEVER;
        }
        return epochDay < DISTANT_PAST / DAY ? DISTANT_PAST : epochDay * DAY;
    }

    /** The sum, clamped; to what is clamped already, nothing is added. */
    static long plus(long time, long nanos) {
        if (time == DISTANT_PAST || time == NEVER) {
            return time;
        }
        long sum = time + nanos;
        boolean overflowed = ((time ^ sum) & (nanos ^ sum)) < 0;
        if (overflowed) {
            return nanos < 0 ? DISTANT_PAST : NEVER;
        }
        return sum;
    }

    private static long clamped(long seconds, int nanos) {
        if (seconds >= NEVER / SECOND) {
            return NEVER;
        }
        return seconds <= DISTANT_PAST / SECOND ? DISTANT_PAST : seconds * SECOND + nanos;
    }
}
