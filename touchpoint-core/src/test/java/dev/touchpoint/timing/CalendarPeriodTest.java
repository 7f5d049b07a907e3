package dev.touchpoint.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.timing.CalendarPeriod.Unit;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.time.zone.ZoneRules;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CalendarPeriodTest {

    @ParameterizedTest(name = "{0} of {2} in {1}: {3} to {4}")
    @CsvSource({
        "DAY,     Europe/Berlin,     2026-02-10T11:00:00Z, 2026-02-09T23:00:00Z, 2026-02-10T23:00:00Z",
        "DAY,     Europe/Berlin,     2026-10-25T11:00:00Z, 2026-10-24T22:00:00Z, 2026-10-25T23:00:00Z",
        "WEEK,    Europe/Berlin,     2026-10-25T11:00:00Z, 2026-10-18T22:00:00Z, 2026-10-25T23:00:00Z",
        "WEEK,    Europe/Berlin,     2026-10-25T23:00:00Z, 2026-10-25T23:00:00Z, 2026-11-01T23:00:00Z",
        "MONTH,   Europe/Berlin,     2024-02-29T22:59:59Z, 2024-01-31T23:00:00Z, 2024-02-29T23:00:00Z",
        "MONTH,   Europe/Berlin,     2026-12-31T23:00:00Z, 2026-12-31T23:00:00Z, 2027-01-31T23:00:00Z",
        "QUARTER, Europe/Berlin,     2026-05-31T12:00:00Z, 2026-03-31T22:00:00Z, 2026-06-30T22:00:00Z",
        "QUARTER, Europe/Berlin,     2026-12-31T12:00:00Z, 2026-09-30T22:00:00Z, 2026-12-31T23:00:00Z",
        "YEAR,    Europe/Berlin,     2024-12-31T22:59:59Z, 2023-12-31T23:00:00Z, 2024-12-31T23:00:00Z",
        "DAY,     America/Santiago,  2026-04-05T02:30:00Z, 2026-04-04T03:00:00Z, 2026-04-05T04:00:00Z",
        "DAY,     America/Santiago,  2026-04-05T03:30:00Z, 2026-04-04T03:00:00Z, 2026-04-05T04:00:00Z",
        "DAY,     Africa/Cairo,      2026-04-23T22:00:00Z, 2026-04-23T22:00:00Z, 2026-04-24T21:00:00Z",
        "DAY,     America/Goose_Bay, 2010-11-07T02:30:00Z, 2010-11-06T03:00:00Z, 2010-11-07T03:00:00Z",
        "DAY,     America/Goose_Bay, 2010-11-07T03:30:00Z, 2010-11-07T03:00:00Z, 2010-11-08T04:00:00Z",
        "DAY,     Pacific/Apia,      2011-12-30T09:00:00Z, 2011-12-29T10:00:00Z, 2011-12-30T10:00:00Z",
        "DAY,     Pacific/Apia,      2011-12-30T10:00:00Z, 2011-12-30T10:00:00Z, 2011-12-31T10:00:00Z",
        "DAY,     Pacific/Kwajalein, 1969-09-30T14:00:00Z, 1969-09-29T13:00:00Z, 1969-10-01T12:00:00Z",
    })
    void containsTheInstant(Unit unit, String id, Instant instant, Instant start, Instant end) {
        CalendarPeriod period = CalendarPeriod.of(unit);
        ZoneLine zone = ZoneLine.of(ZoneId.of(id));

        assertThat(TimeLine.instant(period.startOf(TimeLine.of(instant), zone))).isEqualTo(start);
        assertThat(TimeLine.instant(period.endOf(TimeLine.of(instant), zone))).isEqualTo(end);
    }

    @Test
    void weeksStartOnTheDayThatIsSaid() {
        ZoneLine utc = ZoneLine.of(ZoneId.of("UTC"));
        long sunday = TimeLine.of(Instant.parse("2026-02-08T12:00:00Z"));

        assertThat(TimeLine.instant(CalendarPeriod.of(Unit.WEEK).endOf(sunday, utc)))
                .isEqualTo("2026-02-09T00:00:00Z");
        assertThat(TimeLine.instant(CalendarPeriod.weekFrom(DayOfWeek.SUNDAY).startOf(sunday, utc)))
                .isEqualTo("2026-02-08T00:00:00Z");
        assertThat(TimeLine.instant(CalendarPeriod.weekFrom(DayOfWeek.SATURDAY).endOf(sunday, utc)))
                .isEqualTo("2026-02-14T00:00:00Z");
        assertThatThrownBy(() -> new CalendarPeriod(Unit.MONTH, DayOfWeek.SUNDAY))
                .hasMessage("only a week may start on another day than MONDAY, was SUNDAY");
    }

    @ParameterizedTest
    @EnumSource
    void theEndsOfTimeArePassedThrough(Unit unit) {
        CalendarPeriod period = CalendarPeriod.of(unit);
        ZoneLine zone = ZoneLine.of(ZoneId.of("Europe/Berlin"));
        for (long end : new long[] {TimeLine.NEVER, TimeLine.DISTANT_PAST}) {
            assertThat(period.startOf(end, zone)).isEqualTo(end);
            assertThat(period.endOf(end, zone)).isEqualTo(end);
        }
    }

    @Property(seed = "71", tries = 3000)
    void periodsPartitionTheTimeLine(@ForAll Unit unit, @ForAll("moments") ZonedDateTime moment) {
        CalendarPeriod period = CalendarPeriod.of(unit);
        ZoneLine zone = ZoneLine.of(moment.getZone());
        long at = TimeLine.of(moment.toInstant());
        long start = period.startOf(at, zone);
        long end = period.endOf(at, zone);

        assertThat(at).isBetween(start, end - 1);
        assertThat(period.startOf(start, zone)).isEqualTo(start);
        assertThat(period.endOf(start, zone)).isEqualTo(end);
        assertThat(period.startOf(end - 1, zone)).isEqualTo(start);
        assertThat(period.startOf(end, zone)).isEqualTo(end);
        assertThat(period.endOf(start - 1, zone)).isEqualTo(start);
    }

    @Property(seed = "72", tries = 3000)
    void periodsStartWhenTheirFirstDayDoes(@ForAll Unit unit, @ForAll("moments") ZonedDateTime moment) {
        ZoneRules zone = moment.getZone().getRules();
        ZoneLine line = ZoneLine.of(zone);
        LocalDate next = firstDayAfter(unit, moment.toLocalDate());
        Instant begin = ZoneCases.closing(zone, next.atStartOfDay());
        Instant end = nextDayThatIsShown(zone, unit, next);

        assertThat(TimeLine.instant(CalendarPeriod.of(unit).startOf(TimeLine.of(begin), line)))
                .isEqualTo(begin);
        assertThat(TimeLine.instant(CalendarPeriod.of(unit).endOf(TimeLine.of(begin), line)))
                .isEqualTo(end);
    }

    /** The end of the period; where no clock shows the whole of it, of the next one. */
    private static Instant nextDayThatIsShown(ZoneRules zone, Unit unit, LocalDate first) {
        LocalDate next = firstDayAfter(unit, first);
        Instant begin = ZoneCases.closing(zone, first.atStartOfDay());
        while (ZoneCases.closing(zone, next.atStartOfDay()).equals(begin)) {
            next = firstDayAfter(unit, next);
        }
        return ZoneCases.closing(zone, next.atStartOfDay());
    }

    private static LocalDate firstDayAfter(Unit unit, LocalDate date) {
        return switch (unit) {
            case DAY -> date.plusDays(1);
            case WEEK -> date.with(TemporalAdjusters.next(DayOfWeek.MONDAY));
            case MONTH -> date.with(TemporalAdjusters.firstDayOfNextMonth());
            case QUARTER -> date.with(IsoFields.DAY_OF_QUARTER, 1).plus(1, IsoFields.QUARTER_YEARS);
            case YEAR -> date.with(TemporalAdjusters.firstDayOfNextYear());
        };
    }

    /** Half of them within two days of a moment at which the clocks of their zone are set. */
    @Provide
    Arbitrary<ZonedDateTime> moments() {
        Arbitrary<ZonedDateTime> turns = Arbitraries.of(ZoneCases.SPECIAL.stream()
                .map(ZoneId::of)
                .flatMap(zone -> ZoneCases.transitions(zone.getRules(), 1960, 2040).stream()
                        .map(transition -> transition.getInstant().atZone(zone)))
                .toList());
        Arbitrary<ZonedDateTime> near = Combinators.combine(
                        turns, Arbitraries.integers().between(-3000, 3000))
                .as((turn, minutes) -> turn.plus(minutes, ChronoUnit.MINUTES));
        Arbitrary<ZonedDateTime> any = Combinators.combine(
                        Arbitraries.of(ZoneCases.SPECIAL).map(ZoneId::of),
                        Arbitraries.longs()
                                .between(
                                        ZoneCases.newYear(1905).getEpochSecond(),
                                        ZoneCases.newYear(2190).getEpochSecond()))
                .as((zone, seconds) -> Instant.ofEpochSecond(seconds).atZone(zone));
        return Arbitraries.oneOf(near, any);
    }
}
