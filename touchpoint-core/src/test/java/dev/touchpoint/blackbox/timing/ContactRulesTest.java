package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_CHANNEL;
import static dev.touchpoint.timing.Scope.THIS_METRIC;
import static dev.touchpoint.timing.Scope.THIS_PURPOSE;
import static dev.touchpoint.timing.Scope.THIS_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_TOUCHPOINT;
import static dev.touchpoint.timing.TimingRules.askedOnce;
import static dev.touchpoint.timing.TimingRules.atMost;
import static dev.touchpoint.timing.TimingRules.attention;
import static dev.touchpoint.timing.TimingRules.cap;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.oneAtATime;
import static dev.touchpoint.timing.TimingRules.refusalPause;
import static dev.touchpoint.timing.TimingRules.untilAnswered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.timing.CalendarPeriod;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.Scope;
import dev.touchpoint.timing.TimingRule;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ContactRulesTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    private static Instant at(String text) {
        return Instant.parse(text);
    }

    @Test
    void aGapIsOverWhenItIsExactlyOver() {
        Asking asking = Asking.with(gap(WEEK, ANY_SURVEY)).sent("other", "2025-01-08T12:00:00Z");

        assertThat(asking.saysAt("2025-01-11T12:00:00Z")).isEqualTo("wait until 2025-01-15T12:00:00Z GAP");
        assertThat(asking.saysAt("2025-01-15T11:59:59.999999999Z")).isEqualTo("wait until 2025-01-15T12:00:00Z GAP");
        assertThat(asking.saysAt("2025-01-15T12:00:00Z")).isEqualTo("ask");
    }

    @Test
    void aGapOfZeroIsOffAndOneOfZeroDaysToo() {
        for (TimingRule off : new TimingRule[] {gap(Duration.ZERO, ANY_SURVEY), gap(Period.ZERO, ANY_SURVEY)}) {
            Asking asking = Asking.with(off)
                    .customer(Customer.builder("c-2"))
                    .sent("other", "2026-01-08T12:00:00Z")
                    .sent("other", "2026-01-09T12:00:00Z");

            assertThat(asking.saysAt("2026-01-08T12:00:00Z")).isEqualTo("ask");
        }
    }

    @Test
    void aGapIsCountedOnTheCustomersCalendar() {
        Asking asking = Asking.with(gap(Period.ofDays(1), ANY_SURVEY)).sent("other", "2026-03-28T11:00:00Z");

        assertThat(asking.saysAt("2026-03-28T12:00:00Z")).isEqualTo("wait until 2026-03-29T10:00:00Z GAP");
        assertThat(asking.customer(Customer.builder("c-2")).saysAt("2026-03-28T12:00:00Z"))
                .isEqualTo("decline ZONE_UNKNOWN");
    }

    @Test
    void aGapHoldsAfterEveryContactNotOnlyTheLast() {
        // A month after January 29th and after January 31st is the same day, at the time of the earlier one's day.
        Asking asking = Asking.with(gap(Period.ofMonths(1), ANY_SURVEY))
                .sent("other", "2026-01-29T20:00:00Z")
                .sent("other", "2026-01-31T08:00:00Z");

        assertThat(asking.saysAt("2026-02-10T12:00:00Z")).isEqualTo("wait until 2026-02-28T20:00:00Z GAP");
    }

    @Test
    void scopesTellContactsApart() {
        Contact other = Contact.sent("other", at("2026-01-10T00:00:00Z"))
                .over("sms")
                .purpose("service")
                .touchpoint("support")
                .measuring("nps")
                .build();
        Contact like = Contact.sent("other", at("2026-01-10T00:00:00Z"))
                .over("email")
                .purpose("survey")
                .touchpoint("delivery")
                .measuring("csat")
                .build();
        for (Scope scope : new Scope[] {THIS_METRIC, THIS_TOUCHPOINT, THIS_CHANNEL, THIS_PURPOSE}) {
            assertThat(Asking.with(gap(WEEK, scope)).contact(other).saysAt("2026-01-11T00:00:00Z"))
                    .as(scope.name())
                    .isEqualTo("ask");
            assertThat(Asking.with(gap(WEEK, scope)).contact(like).saysAt("2026-01-11T00:00:00Z"))
                    .as(scope.name())
                    .isEqualTo("wait until 2026-01-17T00:00:00Z GAP");
        }
        assertThat(Asking.with(gap(WEEK, THIS_SURVEY)).contact(like).saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("ask");
        assertThat(Asking.with(gap(WEEK, THIS_SURVEY))
                        .sent("mine", "2026-01-10T00:00:00Z")
                        .saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("wait until 2026-01-17T00:00:00Z GAP");
        assertThat(Asking.with(gap(WEEK, ANY_SURVEY)).contact(other).saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("wait until 2026-01-17T00:00:00Z GAP");
    }

    @Test
    void aGapOverThisChannelLeavesTheOtherChannels() {
        Asking asking = Asking.with(gap(WEEK, THIS_CHANNEL))
                .policy(policy -> policy.over("email", "sms"))
                .sent("other", "2026-01-10T00:00:00Z");

        assertThat(asking.at("2026-01-11T00:00:00Z").toString())
                .isEqualTo("Ask[over sms: GAP PT168H THIS_CHANNEL 2026-01-10T00:00:00Z]");
    }

    @Test
    void fourClocksTickForThemselves() {
        Contact answered = Contact.sent("other", at("2026-03-01T00:00:00Z"))
                .answeredAt(at("2026-03-01T00:00:00Z"))
                .build();
        Asking asking = Asking.with(
                        gap(Duration.ofDays(10), THIS_SURVEY),
                        gap(Duration.ofDays(90), THIS_SURVEY).answered(),
                        gap(Duration.ofDays(7), ANY_SURVEY),
                        gap(Duration.ofDays(30), ANY_SURVEY).answered())
                .contact(answered);

        assertThat(asking.saysAt("2026-03-09T00:00:00Z")).isEqualTo("wait until 2026-03-31T00:00:00Z GAP");
        assertThat(asking.at("2026-03-09T00:00:00Z").reasons())
                .singleElement()
                .hasToString("GAP ANSWERED PT720H ANY_SURVEY 2026-03-01T00:00:00Z");
    }

    @Test
    void anOwnGapOfOneClockLeavesADefaultOfTheOther() {
        Asking asking = Asking.with(gap(Duration.ofDays(1), ANY_SURVEY))
                .policy(policy -> policy.defaults(
                        gap(Duration.ofDays(7), ANY_SURVEY),
                        gap(Duration.ofDays(30), ANY_SURVEY).answered()))
                .contact(Contact.sent("other", at("2026-03-01T00:00:00Z"))
                        .answeredAt(at("2026-03-01T00:00:00Z"))
                        .build())
                .sent("other", "2026-03-29T00:00:00Z");

        assertThat(asking.saysAt("2026-03-30T00:00:00Z")).isEqualTo("wait until 2026-03-31T00:00:00Z GAP");
        assertThat(asking.saysAt("2026-03-31T00:00:00Z")).isEqualTo("ask");
    }

    @Test
    void aGapIsLongerAfterSilenceAndLongestAfterDismissal() {
        TimingRule rule = gap(Duration.ofDays(10), ANY_SURVEY)
                .afterSilence(Duration.ofDays(20))
                .afterDismissal(Duration.ofDays(40));
        Contact.Builder contact = Contact.sent("other", at("2026-01-01T00:00:00Z"));

        Contact silent = contact.build();
        Contact dismissed = contact.dismissedAt(at("2026-01-03T00:00:00Z")).build();
        Contact answered = Contact.sent("other", at("2026-01-01T00:00:00Z"))
                .answeredAt(at("2026-01-03T00:00:00Z"))
                .build();

        assertThat(Asking.with(rule).contact(silent).saysAt("2026-01-05T00:00:00Z"))
                .isEqualTo("wait until 2026-01-21T00:00:00Z GAP");
        assertThat(Asking.with(rule).contact(dismissed).saysAt("2026-01-05T00:00:00Z"))
                .isEqualTo("wait until 2026-02-10T00:00:00Z GAP");
        assertThat(Asking.with(rule).contact(answered).saysAt("2026-01-05T00:00:00Z"))
                .isEqualTo("wait until 2026-01-11T00:00:00Z GAP");
        assertThat(Asking.with(rule).contact(silent).at("2026-01-05T00:00:00Z").reasons())
                .singleElement()
                .hasToString("GAP PT480H ANY_SURVEY 2026-01-01T00:00:00Z");
    }

    @Test
    void aPromisedFollowUpMayBeLeftOutOfAGap() {
        TimingRule rule = gap(WEEK, ANY_SURVEY).except("follow-up");

        assertThat(Asking.with(rule).sent("follow-up", "2026-01-10T00:00:00Z").saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("ask");
        assertThat(Asking.with(rule).sent("other", "2026-01-10T00:00:00Z").saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("wait until 2026-01-17T00:00:00Z GAP");
    }

    @Test
    void whatNeverReachedTheCustomerDoesNotCount() {
        Contact.Builder contact = Contact.sent("other", at("2026-01-10T00:00:00Z"));

        Asking asking = Asking.with(gap(WEEK, ANY_SURVEY), cap(1, WEEK, ANY_SURVEY))
                .contact(contact.failed().build())
                .contact(contact.cancelled().build());

        assertThat(asking.saysAt("2026-01-11T00:00:00Z")).isEqualTo("ask");
    }

    @Test
    void aReservationCountsUntilItsLeaseEnds() {
        Contact reserved = Contact.sent("other", at("2026-01-10T00:00:00Z"))
                .reservedUntil(at("2026-01-10T00:15:00Z"))
                .build();
        for (TimingRule rule : new TimingRule[] {
            gap(WEEK, ANY_SURVEY), cap(1, WEEK, ANY_SURVEY), cap(1, CalendarPeriod.WEEK, ANY_SURVEY), oneAtATime(DAY)
        }) {
            Asking asking = Asking.with(rule).contact(reserved);

            assertThat(asking.saysAt("2026-01-10T00:01:00Z"))
                    .as(rule.toString())
                    .isEqualTo("wait until 2026-01-10T00:15:00Z RESERVED");
            assertThat(asking.saysAt("2026-01-10T00:15:00Z"))
                    .as(rule.toString())
                    .isEqualTo("ask");
        }
    }

    @Test
    void aContactOfALaterTimeCountsAsIfItHadJustHappened() {
        for (TimingRule rule : new TimingRule[] {
            gap(WEEK, ANY_SURVEY), cap(1, WEEK, ANY_SURVEY), attention(Duration.ZERO, WEEK, ANY_SURVEY)
        }) {
            Asking asking = Asking.with(rule)
                    .contact(Contact.sent("other", at("2026-01-10T00:00:00Z"))
                            .burdenSeconds(1)
                            .build());

            assertThat(asking.saysAt("2026-01-01T00:00:00Z"))
                    .as(rule.toString())
                    .isEqualTo("wait until 2026-01-17T00:00:00Z CLOCK_SKEW");
        }
    }

    @Test
    void aRollingCapCountsAContactWhileItsWindowLasts() {
        Asking asking = Asking.with(cap(2, DAY, ANY_SURVEY))
                .sent("other", "2026-01-10T08:00:00Z")
                .sent("other", "2026-01-10T12:00:00Z");

        assertThat(asking.saysAt("2026-01-10T13:00:00Z")).isEqualTo("wait until 2026-01-11T08:00:00Z CAP");
        assertThat(asking.saysAt("2026-01-11T08:00:00Z")).isEqualTo("ask");
    }

    @Test
    void aCapOfZeroIsNeverForGood() {
        for (TimingRule rule : new TimingRule[] {cap(0, DAY, ANY_SURVEY), cap(0, CalendarPeriod.DAY, ANY_SURVEY)}) {
            Asking asking = Asking.with(rule);

            assertThat(asking.saysAt("2026-01-10T13:00:00Z")).isEqualTo("decline CAP");
            assertThat(((Decline) asking.at("2026-01-10T13:00:00Z")).lasts()).isEqualTo(Decline.Lasting.FOR_GOOD);
        }
    }

    @Test
    void theMoreRestrictiveOfTwoCapsHolds() {
        Asking asking =
                Asking.with(cap(3, WEEK, THIS_METRIC), cap(1, WEEK, ANY_SURVEY)).sent("other", "2026-01-10T08:00:00Z");

        assertThat(asking.saysAt("2026-01-11T08:00:00Z")).isEqualTo("wait until 2026-01-17T08:00:00Z CAP");
    }

    @Test
    void aCalendarCapBeginsAnewWithThePeriodOfTheCustomersZone() {
        Asking asking = Asking.with(cap(1, CalendarPeriod.DAY, ANY_SURVEY)).sent("other", "2026-01-10T22:30:00Z");

        assertThat(asking.saysAt("2026-01-10T22:45:00Z")).isEqualTo("wait until 2026-01-10T23:00:00Z CAP");
        assertThat(asking.saysAt("2026-01-10T23:00:00Z")).isEqualTo("ask");
        assertThat(asking.customer(Customer.builder("c-2")).saysAt("2026-01-10T22:45:00Z"))
                .isEqualTo("decline ZONE_UNKNOWN");
    }

    @Test
    void weeksBeginOnMondayUnlessSaid() {
        // A Saturday.
        Asking monday = Asking.with(cap(1, CalendarPeriod.WEEK, ANY_SURVEY)).sent("other", "2026-01-10T12:00:00Z");
        Asking sunday = Asking.with(cap(1, CalendarPeriod.weekFrom(DayOfWeek.SUNDAY), ANY_SURVEY))
                .sent("other", "2026-01-10T12:00:00Z");

        assertThat(monday.saysAt("2026-01-10T13:00:00Z")).isEqualTo("wait until 2026-01-11T23:00:00Z CAP");
        assertThat(sunday.saysAt("2026-01-10T13:00:00Z")).isEqualTo("wait until 2026-01-10T23:00:00Z CAP");
    }

    @Test
    void aCapWithCandidateZonesHoldsUnderEach() {
        Asking asking = Asking.with(cap(1, CalendarPeriod.DAY, ANY_SURVEY))
                .customer(Customer.builder("c-2").zone(Asking.BERLIN).zone(ZoneId.of("America/New_York")))
                .sent("other", "2026-01-10T22:30:00Z");

        assertThat(asking.saysAt("2026-01-10T22:45:00Z")).isEqualTo("wait until 2026-01-11T05:00:00Z CAP");
    }

    @Test
    void capsSayWhetherRemindersCount() {
        Contact reminder = Contact.sent("other", at("2026-01-10T00:00:00Z"))
                .reminderOf("i-1")
                .build();

        assertThat(Asking.with(cap(1, WEEK, ANY_SURVEY)).contact(reminder).saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("ask");
        assertThat(Asking.with(cap(1, WEEK, ANY_SURVEY).countingContacts())
                        .contact(reminder)
                        .saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("wait until 2026-01-17T00:00:00Z CAP");
    }

    @Test
    void whatWasAskedOnceIsNotAskedAgain() {
        Asking asking = Asking.with(askedOnce()).sent("mine", "2024-11-01T00:00:00Z");

        assertThat(asking.saysAt("2026-01-11T00:00:00Z")).isEqualTo("decline ALREADY_ASKED");
        assertThat(((Decline) asking.at("2026-01-11T00:00:00Z")).lasts()).isEqualTo(Decline.Lasting.FOR_GOOD);
        assertThat(Asking.with(askedOnce())
                        .sent("other", "2024-11-01T00:00:00Z")
                        .saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("ask");
        assertThat(askedOnce()).isEqualTo(atMost(1));
    }

    @Test
    void atMostCountsInvitationsNotReminders() {
        Asking asking = Asking.with(atMost(2))
                .sent("mine", "2025-11-01T00:00:00Z")
                .contact(Contact.sent("mine", at("2025-11-05T00:00:00Z"))
                        .reminderOf("mine@2025-11-01T00:00:00Z")
                        .build());

        assertThat(asking.saysAt("2026-01-11T00:00:00Z")).isEqualTo("ask");
        assertThat(asking.sent("mine", "2025-12-01T00:00:00Z").saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("decline ALREADY_ASKED");
    }

    @Test
    void aSurveyIsAskedUntilItIsAnswered() {
        Asking asking = Asking.with(untilAnswered()).sent("mine", "2025-11-01T00:00:00Z");

        assertThat(asking.saysAt("2026-01-11T00:00:00Z")).isEqualTo("ask");
        assertThat(asking.contact(Contact.sent("mine", at("2025-12-01T00:00:00Z"))
                                .answeredAt(at("2025-12-01T00:05:00Z"))
                                .build())
                        .saysAt("2026-01-11T00:00:00Z"))
                .isEqualTo("decline ALREADY_ANSWERED");
    }

    @Test
    void aRefusalIsPausedFromTheDismissalOn() {
        Asking asking = Asking.with(refusalPause(Period.ofDays(60), ANY_SURVEY))
                .contact(Contact.sent("other", at("2026-01-01T00:00:00Z"))
                        .dismissedAt(at("2026-01-10T00:00:00Z"))
                        .build())
                .sent("other", "2026-01-11T00:00:00Z");

        assertThat(asking.saysAt("2026-01-12T00:00:00Z")).isEqualTo("wait until 2026-03-11T00:00:00Z REFUSED");
    }

    @Test
    void theAttentionBudgetWeighsWhatContactsBurden() {
        Asking asking = Asking.with(attention(Duration.ofMinutes(5), WEEK, ANY_SURVEY))
                .policy(policy -> policy.burdenSeconds(120))
                .contact(Contact.sent("other", at("2026-01-10T00:00:00Z"))
                        .burdenSeconds(100)
                        .build())
                .contact(Contact.sent("other", at("2026-01-11T00:00:00Z"))
                        .burdenSeconds(80)
                        .build());

        assertThat(asking.saysAt("2026-01-12T00:00:00Z")).isEqualTo("ask");
        asking.contact(Contact.sent("other", at("2026-01-12T00:00:00Z"))
                .burdenSeconds(1)
                .build());
        assertThat(asking.saysAt("2026-01-12T00:00:01Z")).isEqualTo("wait until 2026-01-17T00:00:00Z ATTENTION");
        assertThat(Asking.with(attention(Duration.ofSeconds(119), WEEK, ANY_SURVEY))
                        .policy(policy -> policy.burdenSeconds(120))
                        .saysAt("2026-01-12T00:00:01Z"))
                .isEqualTo("decline ATTENTION");
    }

    @Test
    void whatIsOnTheScreenIsFinishedFirst() {
        Contact seen = Contact.sent("other", at("2026-01-10T00:00:00Z"))
                .seenAt(at("2026-01-10T00:10:00Z"))
                .build();
        Asking asking = Asking.with(oneAtATime(Duration.ofMinutes(30))).contact(seen);

        assertThat(asking.saysAt("2026-01-10T00:20:00Z")).isEqualTo("wait until 2026-01-10T00:40:00Z IN_PROGRESS");
        assertThat(Asking.with(oneAtATime(Duration.ofMinutes(30)))
                        .contact(seen.toBuilder()
                                .dismissedAt(at("2026-01-10T00:11:00Z"))
                                .build())
                        .saysAt("2026-01-10T00:20:00Z"))
                .isEqualTo("ask");
    }

    @Test
    void rulesSayHowFarTheyLookBack() {
        assertThat(gap(WEEK, ANY_SURVEY).lookBack()).isEqualTo(WEEK);
        assertThat(gap(WEEK, ANY_SURVEY).afterSilence(Duration.ofDays(30)).lookBack())
                .isEqualTo(Duration.ofDays(30));
        assertThat(gap(Duration.ZERO, ANY_SURVEY).lookBack()).isZero();
        assertThat(gap(Period.ofDays(7), ANY_SURVEY).lookBack()).isBetween(WEEK, WEEK.plusDays(2));
        assertThat(cap(1, DAY, ANY_SURVEY).lookBack()).isEqualTo(DAY);
        assertThat(cap(1, CalendarPeriod.MONTH, ANY_SURVEY).lookBack())
                .isBetween(Duration.ofDays(31), Duration.ofDays(33));
        assertThat(askedOnce().lookBack()).isEqualTo(ChronoUnit.FOREVER.getDuration());
        assertThat(untilAnswered().lookBack()).isEqualTo(ChronoUnit.FOREVER.getDuration());
    }

    @Test
    void nonsenseIsRefused() {
        assertThatThrownBy(() -> gap(Duration.ofDays(-1), ANY_SURVEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("gap must not be negative, was PT-24H");
        assertThatThrownBy(() -> cap(1, Duration.ZERO, ANY_SURVEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cap amount must be longer than zero, was PT0S");
        assertThatThrownBy(() -> cap(-1, DAY, ANY_SURVEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("cap must be from 0 to 2147483647, was -1");
        assertThatThrownBy(() -> atMost(0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("at most must be from 1 to 2147483647, was 0");
        assertThatThrownBy(() -> gap(DAY, ANY_SURVEY).answered().afterSilence(DAY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a gap after answers must not depend on silence");
        assertThatThrownBy(() -> gap(DAY, ANY_SURVEY).afterDismissal(DAY).answered())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a gap after answers must not depend on silence or dismissal");
        assertThatThrownBy(() -> gap(DAY, ANY_SURVEY).except("not an id"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("except[0] must be 1 to 100 letters");
        assertThatThrownBy(() -> attention(Duration.ofSeconds(-1), DAY, ANY_SURVEY))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("attention budget must not be negative, was PT-1S");
    }

    @ParameterizedTest
    @EnumSource(Scope.class)
    void aRuleNamesAChannelIfItsScopeDoes(Scope scope) {
        boolean names = scope == THIS_CHANNEL;

        assertThat(gap(DAY, scope).perChannel()).isEqualTo(names);
        assertThat(cap(1, DAY, scope).perChannel()).isEqualTo(names);
        assertThat(refusalPause(DAY, scope).perChannel()).isEqualTo(names);
        assertThat(attention(DAY, DAY, scope).perChannel()).isEqualTo(names);
    }
}
