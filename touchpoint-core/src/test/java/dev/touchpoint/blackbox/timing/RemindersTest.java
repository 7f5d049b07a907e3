package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_SURVEY;
import static dev.touchpoint.timing.TimingRules.askedOnce;
import static dev.touchpoint.timing.TimingRules.cap;
import static dev.touchpoint.timing.TimingRules.consent;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.quietHours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.Reminders;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.temporal.TemporalAmount;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reminders belong to their invitation. */
class RemindersTest {

    private static final Instant DELIVERED = Instant.parse("2026-03-01T09:00:00Z");
    private static final Instant INVITED = Instant.parse("2026-03-02T09:00:00Z");
    private static final Customer CUSTOMER = Customer.builder("c-1")
            .zone(ZoneId.of("UTC"))
            .consent(Consent.granted(null, null, DELIVERED))
            .build();

    @Test
    void aReminderIsDueSoLongAfterTheInvitation() {
        Decision early = remind(policy(), invitation().build(), "2026-03-04T08:59:59Z");
        Decision due = remind(policy(), invitation().build(), "2026-03-05T09:00:00Z");

        assertThat(early).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo("2026-03-05T09:00:00Z"));
        assertThat(codes(early)).containsExactly("REMINDER");
        assertThat(due).isInstanceOfSatisfying(Ask.class, ask -> {
            assertThat(ask.invitation().id()).isEqualTo("i-1");
            assertThat(ask.invitation().reminder()).isEqualTo(1);
            assertThat(ask.channel()).isEqualTo("sms");
        });
    }

    @Test
    void calendarTimeInAnAssumedZoneIsWarnedOf() {
        Contact invitation = invitation().build();
        Customer elsewhere = Customer.of("c-2");

        assertThat(reminding(elsewhere, Period.ofDays(3), invitation).warnings())
                .containsExactly("ZONE_ASSUMED");
        assertThat(reminding(elsewhere, Duration.ofDays(3), invitation).warnings())
                .isEmpty();
        assertThat(reminding(CUSTOMER, Period.ofDays(3), invitation).warnings()).isEmpty();
    }

    private static Decision reminding(Customer customer, TemporalAmount after, Contact invitation) {
        SurveyPolicy policy = builder()
                .zone(ZoneId.of("Europe/Berlin"))
                .reminding(Reminders.after(after))
                .build();
        return SurveyPolicies.of(policy).remind(customer, invitation, History.of(invitation), List.of(), INVITED);
    }

    @Test
    void itWaitsForTheEndOfQuietHours() {
        SurveyPolicy quiet = policy(quietHours(LocalTime.of(8, 0), LocalTime.of(18, 0)));

        assertThat(remind(quiet, invitation().build(), "2026-03-05T09:00:00Z"))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-03-05T18:00:00Z"));
    }

    @Test
    void thereIsNoneAfterTheExpiry() {
        Decision decision =
                remind(policy(expiry(Period.ofDays(7))), invitation().build(), "2026-03-09T09:00:00Z");

        assertThat(decision).isInstanceOfSatisfying(Decline.class, decline -> assertThat(decline.lasts())
                .isEqualTo(Decline.Lasting.FOR_GOOD));
        assertThat(codes(decision)).containsExactly("EXPIRED");
    }

    @Test
    void thereIsNoneAfterAnAnswerEvenOfARatingAlone() {
        Contact answered = invitation().answeredAt(INVITED.plusSeconds(60)).build();

        assertThat(codes(remind(policy(), answered, "2026-03-06T09:00:00Z"))).containsExactly("ALREADY_ANSWERED");
    }

    @Test
    void thereIsNoneForWhoWavedItAway() {
        Contact dismissed = invitation().dismissedAt(INVITED.plusSeconds(60)).build();

        assertThat(codes(remind(policy(), dismissed, "2026-03-06T09:00:00Z"))).containsExactly("DISMISSED");
    }

    @Test
    void thereIsNoneOfWhatWasNeverSent() {
        Contact failed = invitation().failed().build();

        assertThat(codes(remind(policy(), failed, "2026-03-06T09:00:00Z"))).containsExactly("NOT_SENT");
    }

    @Test
    void thereIsNoneWithoutConsent() {
        Customer refusing = CUSTOMER.toBuilder()
                .consent(Consent.refused("sms", null, INVITED))
                .build();

        Decision decision = SurveyPolicies.of(policy(consent()))
                .remind(
                        refusing,
                        invitation().build(),
                        History.of(invitation().build()),
                        List.of(),
                        Instant.parse("2026-03-06T09:00:00Z"));

        assertThat(codes(decision)).containsExactly("CONSENT");
    }

    @Test
    void thereAreAsManyAsThePolicySaysEachSoLongAfterTheOneBefore() {
        SurveyPolicy twice = policy(Reminders.after(Period.ofDays(3)).atMost(2));
        Contact first = reminder("2026-03-06T09:00:00Z");
        Contact second = reminder("2026-03-10T09:00:00Z");

        assertThat(remind(twice, invitation().build(), "2026-03-07T09:00:00Z", first))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-03-09T09:00:00Z"));
        assertThat(remind(twice, invitation().build(), "2026-03-09T09:00:00Z", first))
                .isInstanceOfSatisfying(
                        Ask.class,
                        ask -> assertThat(ask.invitation().reminder()).isEqualTo(2));
        assertThat(codes(remind(twice, invitation().build(), "2026-04-09T09:00:00Z", first, second)))
                .containsExactly("REMINDED_ENOUGH");
    }

    @Test
    void aReservedReminderKeepsTheNextAwayUntilItsLeaseEnds() {
        Contact reserved = Contact.sent("survey", Instant.parse("2026-03-06T09:00:00Z"))
                .reminderOf("i-1")
                .over("sms")
                .reservedUntil(Instant.parse("2026-03-06T09:15:00Z"))
                .build();

        Decision decision = remind(policy(), invitation().build(), "2026-03-06T09:05:00Z", reserved);

        assertThat(decision).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo("2026-03-06T09:15:00Z"));
        assertThat(codes(decision)).containsExactly("RESERVED");
    }

    @Test
    void aPolicyThatDoesNotRemindDeclinesForGood() {
        SurveyPolicy never = builder().build();

        assertThat(codes(remind(never, invitation().build(), "2026-03-06T09:00:00Z")))
                .containsExactly("NO_REMINDERS");
    }

    @Test
    void itIsExemptFromTheGapAndTheRepetitionOfItsOwnInvitationButNotOfOthers() {
        SurveyPolicy policy = policy(gap(Period.ofDays(30), ANY_SURVEY), askedOnce());
        Contact other =
                Contact.sent("other", Instant.parse("2026-03-03T09:00:00Z")).build();

        assertThat(remind(policy, invitation().build(), "2026-03-06T09:00:00Z")).isInstanceOf(Ask.class);
        assertThat(codes(remind(policy, invitation().build(), "2026-03-06T09:00:00Z", other)))
                .containsExactly("GAP");
    }

    @Test
    void aCapOnContactsCountsItAndOneOnInvitationsDoesNot() {
        SurveyPolicy contacts = policy(cap(1, Duration.ofDays(30), THIS_SURVEY).countingContacts());
        SurveyPolicy invitations =
                policy(cap(1, Duration.ofDays(30), THIS_SURVEY).countingInvitations());

        assertThat(codes(remind(contacts, invitation().build(), "2026-03-06T09:00:00Z")))
                .containsExactly("CAP");
        assertThat(remind(invitations, invitation().build(), "2026-03-06T09:00:00Z"))
                .isInstanceOf(Ask.class);
    }

    @Test
    void whatLiftingARuleWouldChangeIsToldOfRemindersAsWell() {
        SurveyPolicy quiet = policy(quietHours(LocalTime.of(8, 0), LocalTime.of(18, 0)));

        assertThat(remind(quiet, invitation().build(), "2026-03-06T09:00:00Z").ifLifted())
                .singleElement()
                .satisfies(lifted -> {
                    assertThat(lifted.rule().type()).isEqualTo("quiet-hours");
                    assertThat(lifted.decision()).isInstanceOf(Ask.class);
                });
    }

    @Test
    void aReminderOfAReminderAnUnknownPolicyOrAForeignInvitationIsRefused() {
        Contact foreign = Contact.sent("another", INVITED).build();

        assertThatThrownBy(() -> remind(policy(), reminder("2026-03-06T09:00:00Z"), "2026-03-09T09:00:00Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("invitation must not be a reminder itself");
        assertThatThrownBy(() -> remind(policy(), foreign, "2026-03-09T09:00:00Z"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no policy \"another\"");
        assertThatThrownBy(() -> SurveyPolicies.of(policy())
                        .remind(CUSTOMER, invitation().build(), History.empty(), List.of(), INVITED))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("history must have the invitation");
    }

    private static SurveyPolicy.Builder builder() {
        return SurveyPolicy.about("delivery").askedAt("survey").over("email", "sms");
    }

    private static SurveyPolicy policy(TimingRule... rules) {
        return policy(Reminders.after(Period.ofDays(3)), rules);
    }

    private static SurveyPolicy policy(Reminders reminders, TimingRule... rules) {
        SurveyPolicy.Builder policy = builder().reminding(reminders);
        for (TimingRule rule : rules) {
            policy.rule(rule);
        }
        return policy.build();
    }

    private static Contact.Builder invitation() {
        return Contact.sent("survey", INVITED)
                .invitation("i-1")
                .about("order-1", DELIVERED)
                .over("sms");
    }

    private static Contact reminder(String at) {
        return Contact.sent("survey", Instant.parse(at))
                .reminderOf("i-1")
                .over("sms")
                .build();
    }

    private static Decision remind(SurveyPolicy policy, Contact invitation, String now, Contact... others) {
        History history = History.of(others).plus(invitation);
        return SurveyPolicies.of(policy).remind(CUSTOMER, invitation, history, List.of(), Instant.parse(now));
    }

    private static List<String> codes(Decision decision) {
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
