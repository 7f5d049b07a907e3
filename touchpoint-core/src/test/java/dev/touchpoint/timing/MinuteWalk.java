package dev.touchpoint.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.time.zone.ZoneRules;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.Predicate;

/**
 * What {@link WallTimes} promises, worked out minute by minute: eight days of a zone's clock, set at whole minutes only, and
 * local times of which a predicate knows whether they are inside.
 */
final class MinuteWalk {

    private static final int DAY = 1440;
    private static final int LENGTH = 8 * DAY;

    /** Before that, an interval may have begun before the walk; after, it may end after it. */
    private static final int EDGE = 2 * DAY;

    private final Instant first;
    private final LocalDateTime origin;

    /** What the clock shows in each minute of the walk, in minutes after the origin. */
    private final int[] shown = new int[LENGTH];

    private final BitSet permitted = new BitSet(LENGTH);

    MinuteWalk(ZoneRules zone, Instant around, Predicate<LocalDateTime> inside, boolean nothingIsLost) {
        first = around.truncatedTo(ChronoUnit.MINUTES).minus(Duration.ofDays(4));
        origin = LocalDateTime.ofInstant(first, ZoneOffset.UTC).minusDays(2);
        for (int i = 0; i < LENGTH; i++) {
            shown[i] = (int)
                    Duration.between(origin, ZoneCases.shown(zone, instant(i))).toMinutes();
        }
        int end = LENGTH + 4 * DAY;
        BitSet insides = new BitSet(end);
        for (int local = 0; local < end; local++) {
            insides.set(local, inside.test(origin.plusMinutes(local)));
        }
        for (int a = insides.nextSetBit(0); a >= 0; a = insides.nextSetBit(insides.nextClearBit(a))) {
            permit(a, insides.nextClearBit(a), nothingIsLost);
        }
    }

    private void permit(int a, int b, boolean nothingIsLost) {
        int from = LENGTH;
        while (from > 0 && shown[from - 1] >= a) {
            from--;
        }
        int until = from;
        while (until < LENGTH && shown[until] < b) {
            until++;
        }
        permitted.set(from, until);
        if (nothingIsLost && from == until && Arrays.stream(shown).anyMatch(local -> a <= local && local < b)) {
            throw new AssertionError("nothing is left of " + origin.plusMinutes(a) + " to " + origin.plusMinutes(b));
        }
    }

    /** Asks at each minute, and one nanosecond before. */
    void agreesWith(WallTimes times, ZoneLine line) {
        for (int i = EDGE; i < LENGTH - EDGE; i++) {
            Instant instant = instant(i);
            int next = permitted.nextSetBit(i);
            long expected = next < 0 ? TimeLine.of(instant(LENGTH)) : TimeLine.of(instant(next));
            long at = TimeLine.of(instant);
            assertNext(times, line, at, expected, next < 0);
            if (permitted.get(i - 1)) {
                assertNext(times, line, at - 1, at - 1, false);
            } else {
                assertNext(times, line, at - 1, expected, next < 0);
            }
        }
    }

    private static void assertNext(WallTimes times, ZoneLine line, long instant, long expected, boolean orLater) {
        long next = times.next(instant, line);
        if (orLater ? next < expected : next != expected) {
            throw new AssertionError(
                    times + ": next permitted from " + TimeLine.instant(instant) + " is " + TimeLine.instant(next)
                            + ", should be " + TimeLine.instant(expected) + (orLater ? " or later" : ""));
        }
    }

    private Instant instant(int minute) {
        return first.plusSeconds(60L * minute);
    }
}
