package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DISTANT_PAST;
import static dev.touchpoint.timing.TimeLine.NEVER;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ZoneLineTest {

    private static final List<Duration> NEAR = List.of(
            Duration.ofNanos(1),
            Duration.ofSeconds(1),
            Duration.ofMinutes(30),
            Duration.ofMinutes(59),
            Duration.ofHours(1),
            Duration.ofHours(2).minusNanos(1),
            Duration.ofHours(24),
            Duration.ofHours(25));

    private static final List<Period> PERIODS = List.of(
            Period.ZERO,
            Period.ofDays(1),
            Period.ofDays(-1),
            Period.ofDays(7),
            Period.ofMonths(1),
            Period.ofMonths(-1),
            Period.ofYears(1),
            Period.of(1, -1, 30));

    @ParameterizedTest
    @MethodSource("dev.touchpoint.timing.ZoneCases#ids")
    void agreesWithJavaTimeAroundEveryTransition(String id) {
        ZoneId zone = ZoneId.of(id);
        ZoneLine line = ZoneLine.of(zone);
        for (ZoneOffsetTransition transition : ZoneCases.transitions(zone.getRules(), 1970, 2038)) {
            Instant at = transition.getInstant();
            agreesWithJavaTime(zone, line, at);
            for (Duration near : NEAR) {
                agreesWithJavaTime(zone, line, at.plus(near));
                agreesWithJavaTime(zone, line, at.minus(near));
            }
        }
    }

    private static void agreesWithJavaTime(ZoneId zone, ZoneLine line, Instant instant) {
        long time = TimeLine.of(instant);
        assertEquals(
                line.localAt(time), TimeLine.of(ZoneCases.shown(zone.getRules(), instant)), "local date-time", instant);
        for (Period period : PERIODS) {
            agreesWithJavaTime(zone, line, instant, period);
            // To come to the transition, not only from it.
            agreesWithJavaTime(zone, line, instant.atZone(zone).minus(period).toInstant(), period);
        }
    }

    private static void agreesWithJavaTime(ZoneId zone, ZoneLine line, Instant instant, Period period) {
        long sum = line.plus(TimeLine.of(instant), period);
        assertEquals(sum, TimeLine.of(instant.atZone(zone).plus(period).toInstant()), period, instant);
        assertThat(ZoneLine.atMost(TimeLine.of(instant), period)).isGreaterThanOrEqualTo(sum);
    }

    @ParameterizedTest
    @MethodSource("dev.touchpoint.timing.ZoneCases#ids")
    void closesFirstAndOpensLastAtEveryTransition(String id) {
        ZoneRules zone = ZoneId.of(id).getRules();
        ZoneLine line = ZoneLine.of(zone);
        for (ZoneOffsetTransition transition : ZoneCases.transitions(zone, 1970, 2038)) {
            Duration change = transition.getDuration().abs();
            LocalDateTime before = transition.getDateTimeBefore();
            LocalDateTime after = transition.getDateTimeAfter();
            for (LocalDateTime local : List.of(
                    before.minus(change).minusNanos(1),
                    before.minusNanos(1),
                    before,
                    before.plusNanos(1),
                    before.plus(change.dividedBy(3)),
                    after.plus(change.dividedBy(3)),
                    after.minusNanos(1),
                    after,
                    after.plusNanos(1),
                    after.plus(change))) {
                long time = TimeLine.of(local);
                assertEquals(line.closing(time), TimeLine.of(ZoneCases.closing(zone, local)), "closing", local);
                assertEquals(line.opening(time), TimeLine.of(ZoneCases.opening(zone, local)), "opening", local);
                for (Duration near : NEAR) {
                    Instant since = transition.getInstant().plus(near);
                    assertEquals(
                            line.firstAtOrAfter(TimeLine.of(since), time),
                            TimeLine.of(ZoneCases.firstAtOrAfter(zone, since, local)),
                            "first since " + since,
                            local);
                }
            }
        }
    }

    /** Not AssertJ: it would take a hundred times as long, millions of times. */
    private static void assertEquals(long actual, long expected, Object what, Object at) {
        if (actual != expected) {
            throw new AssertionError(what + " at " + at + " is " + TimeLine.instant(actual) + ", should be "
                    + TimeLine.instant(expected));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2} and {3}")
    @CsvSource({
        "Europe/Berlin,       2026-02-10T12:00, 2026-02-10T11:00:00Z, 2026-02-10T11:00:00Z",
        "Europe/Berlin,       2026-03-29T02:30, 2026-03-29T01:00:00Z, 2026-03-29T01:00:00Z",
        "Europe/Berlin,       2026-10-25T02:00, 2026-10-25T00:00:00Z, 2026-10-25T00:00:00Z",
        "Europe/Berlin,       2026-10-25T02:30, 2026-10-25T00:30:00Z, 2026-10-25T01:30:00Z",
        "Europe/Berlin,       2026-10-25T03:00, 2026-10-25T02:00:00Z, 2026-10-25T02:00:00Z",
        "Africa/Cairo,        2026-04-24T00:00, 2026-04-23T22:00:00Z, 2026-04-23T22:00:00Z",
        "America/Santiago,    2026-04-05T00:00, 2026-04-05T04:00:00Z, 2026-04-05T04:00:00Z",
        "America/Santiago,    2026-04-04T23:30, 2026-04-05T02:30:00Z, 2026-04-05T03:30:00Z",
        "Pacific/Apia,        2011-12-30T00:00, 2011-12-30T10:00:00Z, 2011-12-30T10:00:00Z",
        "Pacific/Apia,        2011-12-30T18:00, 2011-12-30T10:00:00Z, 2011-12-30T10:00:00Z",
        "Pacific/Kwajalein,   1993-08-21T12:00, 1993-08-21T12:00:00Z, 1993-08-21T12:00:00Z",
        "Australia/Lord_Howe, 2026-04-05T01:45, 2026-04-04T14:45:00Z, 2026-04-04T15:15:00Z",
        "Antarctica/Troll,    2026-10-25T02:00, 2026-10-25T00:00:00Z, 2026-10-25T02:00:00Z",
        "UTC,                 2026-10-25T02:00, 2026-10-25T02:00:00Z, 2026-10-25T02:00:00Z",
        "+05:45,              2026-10-25T02:00, 2026-10-24T20:15:00Z, 2026-10-24T20:15:00Z",
    })
    void closesAndOpens(String id, LocalDateTime local, Instant closing, Instant opening) {
        ZoneLine line = ZoneLine.of(ZoneId.of(id));

        assertThat(TimeLine.instant(line.closing(TimeLine.of(local)))).isEqualTo(closing);
        assertThat(TimeLine.instant(line.opening(TimeLine.of(local)))).isEqualTo(opening);
    }

    @ParameterizedTest(name = "{0} {1} + {2} = {3}")
    @CsvSource({
        "Europe/Berlin, 2024-01-31T12:00:00Z, P1M,         2024-02-29T12:00:00Z",
        "Europe/Berlin, 2026-01-31T12:00:00Z, P1M,         2026-02-28T12:00:00Z",
        "Europe/Berlin, 2024-02-29T12:00:00Z, P1Y,         2025-02-28T12:00:00Z",
        "Europe/Berlin, 2024-02-29T12:00:00Z, P4Y,         2028-02-29T12:00:00Z",
        "Europe/Berlin, 2026-03-31T12:00:00Z, P-1M,        2026-02-28T13:00:00Z",
        "Europe/Berlin, 2026-03-22T10:00:00Z, P7D,         2026-03-29T09:00:00Z",
        "Europe/Berlin, 2026-03-28T01:30:00Z, P1D,         2026-03-29T01:30:00Z",
        "Europe/Berlin, 2026-10-24T00:30:00Z, P1D,         2026-10-25T00:30:00Z",
        "Europe/Berlin, 2026-10-25T01:30:00Z, P0D,         2026-10-25T01:30:00Z",
        "Europe/Berlin, 2026-10-25T01:30:00Z, P1D,         2026-10-26T01:30:00Z",
        "Europe/Berlin, 2026-10-26T01:30:00Z, P-1D,        2026-10-25T01:30:00Z",
        "UTC,           1901-01-01T00:00:00Z, P298Y,       2199-01-01T00:00:00Z",
        "Pacific/Apia,  2011-12-29T20:00:00Z, P1D,         2011-12-30T20:00:00Z",
        "UTC,           2026-01-01T00:00:00Z, P1000Y-365243D, 2025-12-31T00:00:00Z",
    })
    void addsCalendarTime(String id, Instant instant, Period period, Instant sum) {
        assertThat(instant.atZone(ZoneId.of(id)).plus(period).toInstant()).isEqualTo(sum);
        assertThat(TimeLine.instant(ZoneLine.of(ZoneId.of(id)).plus(TimeLine.of(instant), period)))
                .isEqualTo(sum);
        assertThat(TimeLine.instant(ZoneLine.atMost(TimeLine.of(instant), period)))
                .isAfterOrEqualTo(sum);
    }

    @ParameterizedTest
    @CsvSource({
        "P2147483647D, true",
        "P2147483647M, true",
        "P2147483647Y, true",
        "P300Y, true",
        "P400Y, true",
        "P2147483647Y2147483647M2147483647D, true",
        "P-2147483648D, false",
        "P-2147483648M, false",
        "P-2147483648Y, false",
        "P-400Y, false",
        "P-2147483648Y-2147483648M-2147483648D, false",
    })
    void calendarTimeWithoutEndIsNever(Period period, boolean later) {
        ZoneLine line = ZoneLine.of(ZoneId.of("Europe/Berlin"));
        long now = TimeLine.of(Instant.parse("2026-02-10T11:00:00Z"));

        assertThat(line.plus(now, period)).isEqualTo(later ? NEVER : DISTANT_PAST);
        assertThat(ZoneLine.atMost(now, period)).isEqualTo(later ? NEVER : DISTANT_PAST);
    }

    @ParameterizedTest
    @MethodSource("dev.touchpoint.timing.ZoneCases#ids")
    void toTheEndsOfTimeNothingIsAdded(String id) {
        ZoneLine line = ZoneLine.of(ZoneId.of(id));
        for (long end : List.of(NEVER, DISTANT_PAST)) {
            assertThat(line.localAt(end)).isEqualTo(end);
            assertThat(line.closing(end)).isEqualTo(end);
            assertThat(line.opening(end)).isEqualTo(end);
            assertThat(line.plus(end, Period.ofDays(1))).isEqualTo(end);
            assertThat(ZoneLine.atMost(end, Period.ofDays(-1))).isEqualTo(end);
        }
        assertThat(line.firstAtOrAfter(0, NEVER)).isEqualTo(NEVER);
        assertThat(line.firstAtOrAfter(0, DISTANT_PAST)).isZero();
        assertThat(line.firstAtOrAfter(NEVER, 0)).isEqualTo(NEVER);
    }

    @Test
    void beforeAndAfterTheTablesTheNearestOffsetGoesOn() {
        ZoneLine berlin = ZoneLine.of(ZoneId.of("Europe/Berlin"));

        assertThat(TimeLine.local(berlin.localAt(TimeLine.of(Instant.parse("1700-07-01T00:00:00Z")))))
                .isEqualTo("1700-07-01T01:00:00");
        assertThat(TimeLine.local(berlin.localAt(TimeLine.of(Instant.parse("2250-07-01T00:00:00Z")))))
                .isEqualTo("2250-07-01T01:00:00");
        assertThat(TimeLine.local(berlin.localAt(TimeLine.of(Instant.parse("2199-07-01T00:00:00Z")))))
                .isEqualTo("2199-07-01T02:00:00");
    }

    @Property(seed = "51", tries = 3000)
    void agreesWithJavaTimeAtAnyTime(
            @ForAll("zones") String id, @ForAll("instants") Instant instant, @ForAll("periods") Period period) {
        ZoneId zone = ZoneId.of(id);
        ZoneLine line = ZoneLine.of(zone);
        LocalDateTime local = ZoneCases.shown(zone.getRules(), instant);

        assertThat(line.localAt(TimeLine.of(instant))).isEqualTo(TimeLine.of(local));
        assertThat(line.closing(TimeLine.of(local))).isEqualTo(TimeLine.of(ZoneCases.closing(zone.getRules(), local)));
        assertThat(line.opening(TimeLine.of(local))).isEqualTo(TimeLine.of(ZoneCases.opening(zone.getRules(), local)));
        Instant sum = instant.atZone(zone).plus(period).toInstant();
        if (sum.isAfter(ZoneCases.newYear(1901)) && sum.isBefore(ZoneCases.newYear(2199))) {
            assertThat(line.plus(TimeLine.of(instant), period)).isEqualTo(TimeLine.of(sum));
        }
    }

    @Property(seed = "52", tries = 3000)
    void atMostIsNeverTooEarly(@ForAll("instants") Instant instant, @ForAll("periods") Period period) {
        long atMost = ZoneLine.atMost(TimeLine.of(instant), period);
        for (ZoneOffset offset : List.of(ZoneOffset.MIN, ZoneOffset.UTC, ZoneOffset.MAX)) {
            LocalDateTime later = LocalDateTime.ofInstant(instant, offset).plus(period);
            // As if the clocks had meanwhile been set by as much as there can be.
            long latest = TimeLine.of(later.toInstant(ZoneOffset.MIN))
                    - TimeLine.of(Duration.ofHours(18))
                    + TimeLine.of(Duration.ofSeconds(offset.getTotalSeconds()));
            assertThat(atMost).isBetween(latest, TimeLine.plus(latest, 12 * TimeLine.DAY));
        }
    }

    /** As no zone is, but a host's may be: one change before the other is over. */
    @Property(seed = "53", tries = 2000)
    void closesFirstAndOpensLastHoweverOftenClocksAreSet(
            @ForAll("restless") ZoneRules zone, @ForAll("minutes") int minute) {
        ZoneLine line = ZoneLine.of(zone);
        LocalDateTime local = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(minute);
        Instant since = local.minusHours(minute % 48).toInstant(ZoneOffset.UTC);

        assertThat(line.closing(TimeLine.of(local))).isEqualTo(TimeLine.of(ZoneCases.closing(zone, local)));
        assertThat(line.opening(TimeLine.of(local))).isEqualTo(TimeLine.of(ZoneCases.opening(zone, local)));
        assertThat(line.firstAtOrAfter(TimeLine.of(since), TimeLine.of(local)))
                .isEqualTo(TimeLine.of(ZoneCases.firstAtOrAfter(zone, since, local)));
    }

    @Provide
    Arbitrary<ZoneRules> restless() {
        return ZoneCases.restless();
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(-2 * 1440, 8 * 1440);
    }

    @Provide
    Arbitrary<String> zones() {
        return Arbitraries.of(ZoneCases.ids().toList());
    }

    @Provide
    Arbitrary<Instant> instants() {
        return Arbitraries.longs()
                .between(
                        ZoneCases.newYear(1970).getEpochSecond(),
                        ZoneCases.newYear(2190).getEpochSecond())
                .map(Instant::ofEpochSecond);
    }

    @Provide
    Arbitrary<Period> periods() {
        return Combinators.combine(
                        Arbitraries.integers().between(-10, 10),
                        Arbitraries.integers().between(-40, 40),
                        Arbitraries.integers().between(-800, 800))
                .as(Period::of);
    }
}
