package dev.touchpoint.timing;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class OpenHoursTest {

    private static final Set<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);
    private static final ZoneLine BERLIN = ZoneLine.of(ZoneId.of("Europe/Berlin"));

    @Test
    void quietHoursEndWhenTheNightDoes() {
        OpenHours hours = OpenHours.quiet(at("22:00"), at("06:00"));

        assertThat(next(hours, "2026-02-10T04:30:00Z")).isEqualTo("2026-02-10T05:00:00Z");
    }

    @Test
    void anOvernightWindowIsNotItsInverse() {
        OpenHours hours = OpenHours.none().with(EVERY_DAY, at("22:00"), at("06:00"));

        assertThat(next(hours, "2026-02-10T11:00:00Z")).isEqualTo("2026-02-10T21:00:00Z");
        assertThat(next(hours, "2026-02-10T22:00:00Z")).isEqualTo("2026-02-10T22:00:00Z");
    }

    @Test
    void anOvernightWindowBelongsToItsFirstDay() {
        OpenHours hours = OpenHours.none().with(Set.of(SUNDAY), at("22:00"), at("06:00"));

        assertThat(next(hours, "2026-02-08T04:00:00Z")).isEqualTo("2026-02-08T21:00:00Z");
        assertThat(next(hours, "2026-02-09T04:00:00Z")).isEqualTo("2026-02-09T04:00:00Z");
        assertThat(next(hours, "2026-02-09T05:00:00Z")).isEqualTo("2026-02-15T21:00:00Z");
    }

    @Test
    void noWindowsAreNeverOpen() {
        assertThat(OpenHours.none().next(0, BERLIN)).isEqualTo(TimeLine.NEVER);
        assertThat(OpenHours.none().with(Set.of(), at("09:00"), at("17:00"))).isEqualTo(OpenHours.none());
    }

    @Test
    void aWindowThatOpensInAGapOpensAtItsEnd() {
        OpenHours hours = OpenHours.none().with(EVERY_DAY, at("02:30"), at("22:00"));

        assertThat(next(hours, "2026-03-28T21:00:00Z")).isEqualTo("2026-03-29T01:00:00Z");
    }

    @Test
    void aNightThatEndsInAnOverlapEndsInItsSecondPass() {
        OpenHours hours = OpenHours.quiet(at("22:00"), at("02:30"));

        assertThat(next(hours, "2026-10-25T00:45:00Z")).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(next(hours, "2026-10-25T01:29:59.999999999Z")).isEqualTo("2026-10-25T01:30:00Z");
        assertThat(next(hours, "2026-10-25T01:31:00Z")).isEqualTo("2026-10-25T01:31:00Z");
    }

    @Test
    void startAndEndDiffer() {
        assertThatThrownBy(() -> OpenHours.none().with(Set.of(MONDAY), at("09:00"), at("09:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a window must not start and end at the same time, was 09:00");
        assertThatThrownBy(() -> OpenHours.quiet(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .hasMessage("a window must not start and end at the same time, was 00:00");
    }

    @Test
    void windowsThatTouchAreOne() {
        OpenHours pieces = OpenHours.none()
                .with(Set.of(FRIDAY), at("18:00"), at("00:00"))
                .with(Set.of(MONDAY), at("00:00"), at("06:00"))
                .withAllDay(Set.of(DayOfWeek.SATURDAY, SUNDAY));

        assertThat(pieces).hasToString("[FRIDAY 18:00 to MONDAY 06:00]");
        assertThat(next(pieces, "2026-02-08T22:59:59Z")).isEqualTo("2026-02-08T22:59:59Z");
    }

    @Test
    void theFullWeekIsAlwaysOpen() {
        OpenHours nights = OpenHours.none().with(EVERY_DAY, at("22:00"), at("06:00"));
        OpenHours all = nights.with(EVERY_DAY, at("06:00"), at("22:00"));

        assertThat(all).isEqualTo(OpenHours.none().withAllDay(EVERY_DAY));
        assertThat(next(all, "2026-10-25T00:45:00Z")).isEqualTo("2026-10-25T00:45:00Z");
    }

    @Test
    void windowsThatAddUpToTheSameAreEqual() {
        OpenHours night = OpenHours.none().with(Set.of(SUNDAY), at("22:00"), at("06:00"));
        OpenHours halves = OpenHours.none()
                .with(Set.of(MONDAY), at("00:00"), at("06:00"))
                .with(Set.of(SUNDAY), at("22:00"), at("00:00"));

        assertThat(halves).isEqualTo(night).hasSameHashCodeAs(night);
        assertThat(night)
                .isNotEqualTo(night.withAllDay(Set.of(FRIDAY)))
                .isNotEqualTo(OpenHours.none().with(Set.of(SUNDAY), at("22:00"), at("07:00")))
                .isNotEqualTo(BlackoutDates.of(Set.of()));
    }

    private static Instant next(OpenHours hours, String instant) {
        return TimeLine.instant(hours.next(TimeLine.of(Instant.parse(instant)), BERLIN));
    }

    private static LocalTime at(String time) {
        return LocalTime.parse(time);
    }
}
