package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_METRIC;
import static dev.touchpoint.timing.Scope.THIS_PURPOSE;
import static dev.touchpoint.timing.TimingRules.atMost;
import static dev.touchpoint.timing.TimingRules.cap;
import static dev.touchpoint.timing.TimingRules.consent;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.quietHours;
import static dev.touchpoint.timing.TimingRules.refusalPause;
import static dev.touchpoint.timing.TimingRules.untilAnswered;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Reminders;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class RulesTogetherTest {

    private static final TimingRule NIGHT = quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0));

    private static final Contact INVITATION = contact("mine", "2026-02-01T10:00:00Z")
            .about("order-1", Instant.parse("2026-02-01T00:00:00Z"))
            .build();

    private static Contact.Builder contact(String policy, String at) {
        return Contact.sent(policy, Instant.parse(at));
    }

    @Test
    void everyRuleThatStandsInTheWayIsNamedThePermanentOnesFirst() {
        Asking asking = Asking.with(gap(Duration.ofDays(30), ANY_SURVEY), NIGHT, consent())
                .customer(c -> c.consent(Consent.refused(null, null, Instant.parse("2020-01-01T00:00:00Z"))))
                .sent("other", "2026-01-01T10:00:00Z");

        Decision decision = asking.at("2026-01-21T04:00:00Z");

        assertThat(decision).isInstanceOf(Decline.class);
        assertThat(decision.reasons()).extracting(Object::toString).contains("CONSENT survey");
        assertThat(asking.saysAt("2026-01-21T04:00:00Z")).isEqualTo("decline CONSENT GAP QUIET_HOURS");
    }

    @Test
    void aMetricHasAGapOfItsOwn() {
        TimingRule rule = gap(Duration.ofDays(30), THIS_METRIC);
        Contact csat =
                contact("other", "2026-02-26T00:00:00Z").measuring("csat").build();

        assertThat(Asking.with(rule)
                        .policy(p -> p.measuring("nps"))
                        .contact(csat)
                        .contact(contact("old", "2026-01-19T00:00:00Z")
                                .measuring("nps")
                                .build())
                        .saysAt("2026-02-28T00:00:00Z"))
                .isEqualTo("ask");
        assertThat(Asking.with(rule)
                        .policy(p -> p.measuring("nps"))
                        .contact(csat)
                        .contact(contact("old", "2026-02-08T00:00:00Z")
                                .measuring("nps")
                                .build())
                        .saysAt("2026-02-28T00:00:00Z"))
                .isEqualTo("wait until 2026-03-10T00:00:00Z GAP");
    }

    @Test
    void aDismissedContactIsAContact() {
        assertThat(Asking.with(gap(Duration.ofDays(28), ANY_SURVEY))
                        .contact(contact("mine", "2026-02-01T00:00:00Z")
                                .dismissedAt(Instant.parse("2026-02-01T00:01:00Z"))
                                .build())
                        .saysAt("2026-02-06T00:00:00Z"))
                .isEqualTo("wait until 2026-03-01T00:00:00Z GAP");
    }

    @Test
    void ofTwoRequestsInOneWindowOneIsAsked() {
        Asking asking = Asking.with(cap(1, Duration.ofMinutes(2), ANY_SURVEY));

        assertThat(asking.saysAt("2026-02-06T00:00:00Z")).isEqualTo("ask");
        assertThat(asking.sent("mine", "2026-02-06T00:00:00Z").saysAt("2026-02-06T00:00:01Z"))
                .isEqualTo("wait until 2026-02-06T00:02:00Z CAP");
    }

    @Test
    void aCapOnSurveysLeavesMessagesOfServiceAlone() {
        TimingRule rule = cap(1, Duration.ofDays(7), THIS_PURPOSE);
        Contact survey = contact("other", "2026-02-05T00:00:00Z").build();
        Contact service = survey.toBuilder().purpose("service").build();

        assertThat(Asking.with(rule)
                        .contact(survey)
                        .policy(p -> p.purpose("service"))
                        .saysAt("2026-02-06T00:00:00Z"))
                .isEqualTo("ask");
        assertThat(Asking.with(rule).contact(service).saysAt("2026-02-06T00:00:00Z"))
                .isEqualTo("ask");
        assertThat(Asking.with(rule).contact(survey).saysAt("2026-02-06T00:00:00Z"))
                .isEqualTo("wait until 2026-02-12T00:00:00Z CAP");
    }

    private static Decision reminding(String now, Contact invitation, TimingRule... rules) {
        return reminding(now, invitation, History.of(invitation), rules);
    }

    private static Decision reminding(String now, Contact invitation, History history, TimingRule... rules) {
        SurveyPolicy.Builder policy = SurveyPolicy.about("delivery")
                .askedAt("survey")
                .named("mine")
                .over("email")
                .reminding(Reminders.after(Duration.ofDays(3)));
        for (TimingRule rule : rules) {
            policy.rule(rule);
        }
        Customer customer = Customer.builder("c-1").zone(Asking.BERLIN).build();
        return SurveyPolicies.of(policy.build()).remind(customer, invitation, history, List.of(), Instant.parse(now));
    }

    @Test
    void aReminderIsFreeOfItsOwnInvitationAndOfNothingElse() {
        TimingRule[] rules = {
            gap(Duration.ofDays(30), ANY_SURVEY), cap(1, Duration.ofDays(30), ANY_SURVEY), atMost(1), untilAnswered()
        };
        Contact other = contact("other", "2026-02-02T10:00:00Z").build();

        assertThat(reminding("2026-02-04T10:00:00Z", INVITATION, rules)).hasToString("Ask[over email]");
        assertThat(reminding("2026-02-04T10:00:00Z", INVITATION, History.of(INVITATION, other), rules))
                .hasToString("Wait[email until 2026-03-04T10:00:00Z: GAP PT720H ANY_SURVEY 2026-02-02T10:00:00Z]");
    }

    @Test
    void aCapOnContactsRestrainsReminders() {
        assertThat(reminding(
                        "2026-02-04T10:00:00Z",
                        INVITATION,
                        cap(1, Duration.ofDays(7), ANY_SURVEY).countingContacts()))
                .hasToString("Wait[email until 2026-02-08T10:00:00Z: CAP 1 PT168H ANY_SURVEY 2026-02-01T10:00:00Z]");
    }

    @Test
    void aReminderKeepsQuietHoursExpiryAndRefusals() {
        Contact dismissed = contact("other", "2026-02-01T10:00:00Z")
                .dismissedAt(Instant.parse("2026-02-01T11:00:00Z"))
                .build();

        assertThat(reminding("2026-02-04T23:00:00Z", INVITATION, NIGHT))
                .hasToString("Wait[email until 2026-02-05T07:00:00Z: QUIET_HOURS 21:00-08:00 Europe/Berlin]");
        assertThat(reminding("2026-02-08T10:00:00Z", INVITATION, expiry(Period.ofDays(7))))
                .hasToString("Decline[for good: EXPIRED P7D]");
        assertThat(reminding(
                        "2026-02-04T10:00:00Z",
                        INVITATION,
                        History.of(INVITATION, dismissed),
                        refusalPause(Duration.ofDays(60), ANY_SURVEY)))
                .hasToString("Wait[email until 2026-04-02T11:00:00Z: REFUSED PT1440H ANY_SURVEY 2026-02-01T11:00:00Z]");
    }
}
