package dev.touchpoint.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Blackout dates, and the holidays of a calendar, which are the same but for who knows them. */
class BlackoutDatesTest {

    @ParameterizedTest(name = "{0} quiet on {1} {2}: from {3} next {4}")
    @CsvSource({
        "Europe/Berlin,     2026-12-25, 2026-12-26, 2026-12-24T22:59:59Z, 2026-12-24T22:59:59Z",
        "Europe/Berlin,     2026-12-25, 2026-12-26, 2026-12-24T23:00:00Z, 2026-12-26T23:00:00Z",
        "Europe/Berlin,     2026-12-24, 2026-12-26, 2026-12-24T12:00:00Z, 2026-12-24T23:00:00Z",
        "America/Santiago,  2026-04-04, 2026-04-04, 2026-04-05T02:30:00Z, 2026-04-05T04:00:00Z",
        "America/Santiago,  2026-04-05, 2026-04-05, 2026-04-05T03:30:00Z, 2026-04-05T03:30:00Z",
        "America/Sao_Paulo, 2018-02-18, 2018-02-18, 2018-02-18T02:30:00Z, 2018-02-18T02:30:00Z",
        "America/Sao_Paulo, 2018-02-17, 2018-02-17, 2018-02-18T02:30:00Z, 2018-02-18T03:00:00Z",
        "Africa/Cairo,      2026-04-23, 2026-04-23, 2026-04-23T12:00:00Z, 2026-04-23T22:00:00Z",
        "Africa/Cairo,      2026-04-24, 2026-04-24, 2026-04-23T21:59:59Z, 2026-04-23T21:59:59Z",
        "Africa/Cairo,      2026-04-24, 2026-04-24, 2026-04-23T22:00:00Z, 2026-04-24T21:00:00Z",
        "Pacific/Apia,      2011-12-30, 2011-12-30, 2011-12-30T10:00:00Z, 2011-12-30T10:00:00Z",
        "Pacific/Apia,      2011-12-29, 2011-12-30, 2011-12-29T12:00:00Z, 2011-12-30T10:00:00Z",
    })
    void nothingIsPermittedOnTheirDays(
            String zone, LocalDate first, LocalDate second, Instant instant, Instant expected) {
        Set<LocalDate> dates = Stream.of(first, second).collect(Collectors.toSet());
        for (WallTimes quiet : List.of(BlackoutDates.of(dates), new Holidays(dates::contains))) {
            assertThat(next(quiet, zone, instant)).isEqualTo(expected);
        }
    }

    /** The clock of Santiago, set back at midnight, shows the last hour of Saturday a second time. */
    @Test
    void aDayOnceBegunIsNotOverWhenYesterdayComesBack() {
        WallTimes quiet = BlackoutDates.of(Set.of(LocalDate.parse("2026-04-05")));

        assertThat(next(quiet, "America/Santiago", Instant.parse("2026-04-05T02:59:59Z")))
                .isEqualTo("2026-04-05T02:59:59Z");
        assertThat(next(quiet, "America/Santiago", Instant.parse("2026-04-05T04:00:00Z")))
                .isEqualTo("2026-04-06T04:00:00Z");
    }

    @Test
    void telephoneHoursWithoutWeekendsAndHolidays() {
        EnumSet<DayOfWeek> weekdays = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
        WallTimes hours = OpenHours.none()
                .with(weekdays, LocalTime.of(10, 0), LocalTime.of(13, 0))
                .with(weekdays, LocalTime.of(14, 0), LocalTime.of(20, 0));
        WallTimes days = new Holidays(LocalDate.parse("2026-04-06")::equals);

        assertThat(nextOfBoth(hours, days, "2026-04-02T11:30:00Z")).isEqualTo("2026-04-02T12:00:00Z");
        assertThat(nextOfBoth(hours, days, "2026-04-03T18:00:00Z")).isEqualTo("2026-04-07T08:00:00Z");
    }

    private static Instant nextOfBoth(WallTimes one, WallTimes other, String from) {
        Instant instant = Instant.parse(from);
        Instant next = next(other, "Europe/Paris", next(one, "Europe/Paris", instant));
        while (!next.equals(instant)) {
            instant = next;
            next = next(other, "Europe/Paris", next(one, "Europe/Paris", instant));
        }
        return next;
    }

    @Test
    void noDatesAreAlwaysPermitted() {
        Instant instant = Instant.parse("2026-10-25T00:45:00Z");

        assertThat(next(BlackoutDates.of(Set.of()), "Europe/Berlin", instant)).isEqualTo(instant);
        assertThat(next(new Holidays(date -> false), "Europe/Berlin", instant)).isEqualTo(instant);
    }

    @Test
    void datesThatNoClockShowsOnThisTimeLineAreNoMatter() {
        Instant instant = Instant.parse("2026-10-25T00:45:00Z");

        assertThat(next(BlackoutDates.of(Set.of(LocalDate.MIN, LocalDate.MAX)), "Europe/Berlin", instant))
                .isEqualTo(instant);
    }

    @Test
    void holidaysEndWhenTheirCalendarSaysSo() {
        LocalDate end = LocalDate.parse("2036-01-01");
        long noon = TimeLine.of(Instant.parse("2026-01-01T12:00:00Z"));
        ZoneLine utc = ZoneLine.of(ZoneId.of("UTC"));

        assertThat(TimeLine.instant(new Holidays(date -> date.isBefore(end)).next(noon, utc)))
                .isEqualTo("2036-01-01T00:00:00Z");
        assertThat(new Holidays(date -> true).next(noon, utc)).isEqualTo(TimeLine.NEVER);
    }

    @Test
    void theSameDatesAreEqual() {
        LocalDate first = LocalDate.parse("2026-12-25");
        BlackoutDates dates = BlackoutDates.of(List.of(first.plusDays(1), first, first));

        assertThat(dates)
                .isEqualTo(BlackoutDates.of(Set.of(first, first.plusDays(1))))
                .hasSameHashCodeAs(BlackoutDates.of(Set.of(first, first.plusDays(1))))
                .isNotEqualTo(BlackoutDates.of(Set.of(first)))
                .isNotEqualTo(BlackoutDates.of(Set.of(first, first.plusDays(2))))
                .isNotEqualTo(OpenHours.none());
    }

    private static Instant next(WallTimes times, String zone, Instant instant) {
        return TimeLine.instant(times.next(TimeLine.of(instant), ZoneLine.of(ZoneId.of(zone))));
    }
}
