package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.TimingRules.allowedHours;
import static dev.touchpoint.timing.TimingRules.blackout;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.holidays;
import static dev.touchpoint.timing.TimingRules.quietHours;
import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.Scope;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Window;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class HoursTest {

    private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final TimingRule NIGHT = quietHours(time("22:00"), time("06:00"));

    private static LocalTime time(String text) {
        return LocalTime.parse(text);
    }

    private static Customer.Builder nowhere() {
        return Customer.builder("c-2");
    }

    @Test
    void quietHoursLastUntilTheyAreOverWhereTheCustomerIs() {
        assertThat(Asking.with(NIGHT).at("2026-02-10T04:30:00Z"))
                .hasToString("Wait[email until 2026-02-10T05:00:00Z: QUIET_HOURS 22:00-06:00 Europe/Berlin]");
    }

    @Test
    void quietHoursThatEndInAnOverlapEndInItsSecondPass() {
        TimingRule rule = quietHours(time("22:00"), time("02:30"));

        assertThat(Asking.with(rule).saysAt("2026-10-25T00:45:00Z"))
                .isEqualTo("wait until 2026-10-25T01:30:00Z QUIET_HOURS");
    }

    @Test
    void aWindowThatOpensInAGapOpensWhereTheGapEnds() {
        TimingRule rule = allowedHours(Window.daily(time("02:30"), time("20:00")));

        assertThat(Asking.with(rule).saysAt("2026-03-28T21:00:00Z"))
                .isEqualTo("wait until 2026-03-29T01:00:00Z WINDOW");
    }

    @Test
    void anOvernightWindowIsNotItsInverse() {
        TimingRule rule = allowedHours(Window.daily(time("22:00"), time("06:00")));

        assertThat(Asking.with(rule).saysAt("2026-02-10T11:00:00Z"))
                .isEqualTo("wait until 2026-02-10T21:00:00Z WINDOW");
        assertThat(Asking.with(rule).saysAt("2026-02-10T22:00:00Z")).isEqualTo("ask");
    }

    @Test
    void windowsOfAWeekWithHolidaysAreWhatALawSays() {
        Set<DayOfWeek> weekdays = EnumSet.range(MONDAY, FRIDAY);
        TimingRule hours = allowedHours(
                        Window.of(weekdays, time("10:00"), time("13:00")),
                        Window.of(weekdays, time("14:00"), time("20:00")))
                .legal();
        TimingRule easter = holidays("FR", LocalDate.of(2026, 4, 6)::equals);
        Asking asking =
                Asking.with(hours, easter).customer(Customer.builder("c-2").zone(ZoneId.of("Europe/Paris")));

        assertThat(asking.saysAt("2026-04-02T11:30:00Z")).isEqualTo("wait until 2026-04-02T12:00:00Z WINDOW");
        assertThat(asking.saysAt("2026-04-03T18:00:00Z")).isEqualTo("wait until 2026-04-07T08:00:00Z HOLIDAY WINDOW");
        assertThat(asking.at("2026-04-03T18:00:00Z").reasons())
                .extracting(Object::toString)
                .containsExactly(
                        "HOLIDAY 2026-04-06 FR Europe/Paris",
                        "WINDOW MONDAY-FRIDAY 10:00-13:00, MONDAY-FRIDAY 14:00-20:00 Europe/Paris");
    }

    @Test
    void noHoursAtAllAreNeverForGood() {
        for (TimingRule rule :
                new TimingRule[] {allowedHours(), allowedHours(new Window(Set.of(), time("08:00"), time("09:00")))}) {
            assertThat(Asking.with(rule).saysAt("2026-02-10T11:00:00Z")).isEqualTo("decline NO_WINDOW");
            assertThat(((Decline) Asking.with(rule).at("2026-02-10T11:00:00Z")).lasts())
                    .isEqualTo(Decline.Lasting.FOR_GOOD);
        }
    }

    @Test
    void aCourtesyAssumesThePolicysZoneAndALawDoesNot() {
        Asking courtesy = Asking.with(NIGHT).customer(nowhere()).policy(policy -> policy.zone(NEW_YORK));
        Asking law = Asking.with(quietHours(time("22:00"), time("06:00")).legal())
                .customer(nowhere())
                .policy(policy -> policy.zone(NEW_YORK));

        assertThat(courtesy.saysAt("2026-02-10T04:30:00Z")).isEqualTo("wait until 2026-02-10T11:00:00Z QUIET_HOURS");
        assertThat(courtesy.at("2026-02-10T04:30:00Z").warnings()).containsExactly("ZONE_ASSUMED");
        assertThat(law.saysAt("2026-02-10T15:00:00Z")).isEqualTo("decline ZONE_UNKNOWN");
        assertThat(law.at("2026-02-10T15:00:00Z").warnings()).isEmpty();
        assertThat(((Decline) law.at("2026-02-10T15:00:00Z")).lasts()).isEqualTo(Decline.Lasting.UNTIL_FACTS_CHANGE);
        assertThat(Asking.with(NIGHT).customer(nowhere()).saysAt("2026-02-10T15:00:00Z"))
                .isEqualTo("decline ZONE_UNKNOWN");
    }

    @Test
    void thereIsNoWarningWhereTheZoneIsKnownOrOfNoMatter() {
        assertThat(Asking.with(NIGHT)
                        .policy(policy -> policy.zone(NEW_YORK))
                        .at("2026-02-10T15:00:00Z")
                        .warnings())
                .isEmpty();
        assertThat(Asking.with()
                        .customer(nowhere())
                        .policy(policy -> policy.zone(NEW_YORK))
                        .at("2026-02-10T15:00:00Z")
                        .warnings())
                .isEmpty();
        assertThat(Asking.with(gap(Period.ofDays(7), Scope.ANY_SURVEY))
                        .customer(nowhere())
                        .policy(policy -> policy.zone(NEW_YORK))
                        .at("2026-02-10T15:00:00Z")
                        .warnings())
                .containsExactly("ZONE_ASSUMED");
    }

    @Test
    void theCustomersOwnZoneComesFirst() {
        TimingRule morning = allowedHours(Window.daily(time("08:00"), time("08:00:10")));
        Asking asking = Asking.with(morning)
                .customer(Customer.builder("c-2").zone(ZoneId.of("Asia/Tokyo")))
                .policy(policy -> policy.zone(NEW_YORK));

        assertThat(asking.saysAt("2023-12-19T23:00:12Z")).isEqualTo("wait until 2023-12-20T23:00:00Z WINDOW");
    }

    @Test
    void everyCandidateZoneMustPermitIt() {
        TimingRule day = allowedHours(Window.daily(time("09:00"), time("20:00")));
        Asking asking = Asking.with(day)
                .customer(Customer.builder("c-2").zone(Asking.BERLIN).zone(ZoneId.of("America/Los_Angeles")));

        assertThat(asking.saysAt("2026-02-10T12:00:00Z")).isEqualTo("wait until 2026-02-10T17:00:00Z WINDOW");
        assertThat(asking.at("2026-02-10T12:00:00Z").reasons())
                .singleElement()
                .hasToString("WINDOW 09:00-20:00 America/Los_Angeles");
    }

    @Test
    void candidateZonesThatAreNeverOpenTogetherAreSeenThrough() {
        TimingRule morning = allowedHours(Window.daily(time("09:00"), time("10:00")));
        Asking asking = Asking.with(morning)
                .customer(Customer.builder("c-2").zone(Asking.BERLIN).zone(NEW_YORK));

        assertThat(asking.saysAt("2026-02-10T12:00:00Z")).isEqualTo("decline WINDOW");
    }

    @Test
    void candidateZonesThatAreOpenTogetherForSomeWeeksOfTheYearWaitForThem() {
        // Five hours apart for three weeks in March, else six.
        TimingRule rule = allowedHours(
                Window.of(EnumSet.allOf(DayOfWeek.class), time("08:00"), time("09:00")),
                Window.of(EnumSet.allOf(DayOfWeek.class), time("13:00"), time("14:00")));
        Asking asking = Asking.with(rule)
                .customer(Customer.builder("c-2").zone(Asking.BERLIN).zone(NEW_YORK));

        assertThat(asking.saysAt("2025-11-10T12:00:00Z")).isEqualTo("wait until 2026-03-08T12:00:00Z WINDOW");
    }

    @Test
    void hoursMayHoldForSomeChannelsOnly() {
        Asking asking = Asking.with(quietHours(time("20:00"), time("08:00")).on("sms"))
                .policy(policy -> policy.over("sms", "email"));

        assertThat(asking.at("2026-02-10T21:00:00Z"))
                .hasToString("Ask[over email: QUIET_HOURS 20:00-08:00 Europe/Berlin]");
    }

    @Test
    void aBlackoutDateIsQuietFromMidnightToMidnight() {
        Asking asking = Asking.with(blackout(LocalDate.of(2026, 12, 24), LocalDate.of(2026, 12, 25)));

        assertThat(asking.saysAt("2026-12-23T22:59:59Z")).isEqualTo("ask");
        assertThat(asking.at("2026-12-23T23:00:00Z"))
                .hasToString("Wait[email until 2026-12-25T23:00:00Z: BLACKOUT 2026-12-24 Europe/Berlin]");
        assertThat(Asking.with(blackout()).customer(nowhere()).saysAt("2026-12-24T12:00:00Z"))
                .isEqualTo("ask");
    }

    @Test
    void aCalendarOfNothingButHolidaysIsNever() {
        assertThat(Asking.with(holidays("always", date -> true)).saysAt("2026-12-24T12:00:00Z"))
                .isEqualTo("decline HOLIDAY");
    }

    @Test
    void aCalendarThatFailsIsStoppedAndNamed() {
        TimingRule broken = holidays("broken", date -> {
            throw new IllegalStateException("no calendar");
        });

        assertThat(Asking.with(broken).saysAt("2026-12-24T12:00:00Z")).isEqualTo("decline RULE_FAILED");
    }

    @Test
    void windowsSpeakForThemselves() {
        assertThat(Window.daily(time("22:00"), time("06:00"))).hasToString("22:00-06:00");
        assertThat(Window.allDay(SATURDAY, SUNDAY)).hasToString("SATURDAY,SUNDAY");
        assertThat(Window.allDay(DayOfWeek.values())).hasToString("always");
        assertThat(Window.of(EnumSet.of(MONDAY, FRIDAY, SATURDAY, SUNDAY), time("09:00"), time("12:00")))
                .hasToString("MONDAY,FRIDAY-SUNDAY 09:00-12:00");
        assertThat(Window.allDay()).hasToString("on no day");
    }

    @Test
    void theSameWindowsInAnotherOrderAreTheSameRule() {
        Window morning = Window.daily(time("08:00"), time("12:00"));
        Window evening = Window.daily(time("17:00"), time("20:00"));

        assertThat(allowedHours(evening, morning, morning)).isEqualTo(allowedHours(morning, evening));
        assertThat(allowedHours(morning)).isNotEqualTo(allowedHours(evening));
        assertThat(quietHours(time("22:00"), time("06:00")).on("sms").on("email"))
                .isEqualTo(quietHours(time("22:00"), time("06:00")).on("email", "sms"));
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> quietHours(time("08:00"), time("08:00")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("quiet hours must not start and end at the same time, was 08:00");
        assertThatThrownBy(() -> Window.daily(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window must not start and end at the same time, was 00:00");
        assertThatThrownBy(() -> new Window(Set.of(MONDAY), time("08:00"), null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("window from and to must be both there or both missing, was 08:00 and null");
    }
}
