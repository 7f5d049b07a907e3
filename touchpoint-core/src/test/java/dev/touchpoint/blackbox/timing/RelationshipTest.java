package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.THIS_METRIC;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Policies about the relationship ask once in each iteration. */
class RelationshipTest {

    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final Customer CUSTOMER =
            Customer.builder("c-1").zone(ZoneId.of("UTC")).build();

    @Test
    void theBoundaryBelongsToTheLaterIteration() {
        SurveyPolicy policy = policy(Iterations.every(Period.ofDays(60), START).times(3));

        assertThat(iteration(policy, "2026-03-01T23:59:59.999999999Z")).isEqualTo("nps/1");
        assertThat(iteration(policy, "2026-03-02T00:00:00Z")).isEqualTo("nps/2");
    }

    @Test
    void iterationsNeverDriftFromTheirStart() {
        SurveyPolicy monthly = policy(Iterations.every(Period.ofMonths(1), Instant.parse("2026-01-31T00:00:00Z")));

        assertThat(iteration(monthly, "2026-02-27T23:59:59Z")).isEqualTo("nps/1");
        assertThat(iteration(monthly, "2026-02-28T00:00:00Z")).isEqualTo("nps/2");
        assertThat(iteration(monthly, "2026-03-30T23:59:59Z")).isEqualTo("nps/2");
        assertThat(iteration(monthly, "2026-03-31T00:00:00Z")).isEqualTo("nps/3");
    }

    @Test
    void aHugePeriodDoesNotOverflowAndIsTheFirstIterationForEver() {
        assertThat(iteration(policy(Iterations.every(Period.ofDays(Integer.MAX_VALUE), START)), "2199-01-01T00:00:00Z"))
                .isEqualTo("nps/1");
        assertThat(iteration(
                        policy(Iterations.every(Duration.ofSeconds(Long.MAX_VALUE), START)), "2199-01-01T00:00:00Z"))
                .isEqualTo("nps/1");
    }

    @Test
    void iterationsOfThreeCenturiesAreCountedToTheEnd() {
        Instant first = Instant.parse("1900-01-01T00:00:00Z");
        Iterations hours = Iterations.every(Duration.ofHours(1), first);
        Iterations months = Iterations.every(Period.ofMonths(1), first);
        Iterations days = Iterations.every(Period.ofDays(1), first);

        // 300 years of 365 days, and 73 leap days.
        assertThat(iteration(policy(hours), "2199-12-31T23:00:00Z")).isEqualTo("nps/" + 109_573 * 24);
        assertThat(iteration(policy(days), "2199-12-31T23:59:59.999999999Z")).isEqualTo("nps/109573");
        assertThat(iteration(policy(months), "2199-12-31T23:59:59Z")).isEqualTo("nps/3600");
        assertThat(iteration(policy(hours), "1900-01-01T00:59:59.999999999Z")).isEqualTo("nps/1");
    }

    @Test
    void aStartBeforeAnyDecisionIsRefused() {
        assertThatThrownBy(() -> Iterations.every(Period.ofMonths(1), Instant.parse("0001-01-01T00:00:00Z")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("iterations start must not be before 1900-01-01T00:00:00Z, was 0001-01-01T00:00:00Z");
        assertThatThrownBy(() -> Iterations.every(Period.ofMonths(1), Instant.MIN))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aPeriodOfZeroIsRefused() {
        assertThatThrownBy(() -> Iterations.every(Period.ZERO, START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("iterations every must be longer than zero, was P0D");
    }

    @Test
    void beforeTheFirstIterationItWaitsForItsStart() {
        Decision decision = decide(policy(Iterations.every(Period.ofDays(60), START)), "2025-12-24T00:00:00Z");

        assertThat(decision).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo(START));
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("NOT_YET");
    }

    @Test
    void askedInThisIterationItWaitsForTheNext() {
        SurveyPolicy policy = policy(Iterations.every(Period.ofDays(60), START));
        Contact asked =
                Contact.sent("nps", START.plusSeconds(60)).about("nps/1", START).build();

        Decision decision = decide(policy, "2026-02-01T00:00:00Z", asked);

        assertThat(decision).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo("2026-03-02T00:00:00Z"));
        assertThat(decision.reasons()).extracting(Reason::code).containsExactlyInAnyOrder("ALREADY_ASKED", "NOT_YET");
        assertThat(decision.reasons()).noneMatch(Reason::isFinal);
    }

    @Test
    void afterTheLastIterationItDeclinesForGood() {
        SurveyPolicy policy = policy(Iterations.every(Period.ofDays(60), START).times(3));

        Decision decision = decide(policy, "2026-06-30T00:00:00Z");

        assertThat(decision).isInstanceOfSatisfying(Decline.class, decline -> assertThat(decline.lasts())
                .isEqualTo(Decline.Lasting.FOR_GOOD));
        assertThat(decision.reasons()).extracting(Reason::code).containsExactly("NO_MORE_ITERATIONS");
    }

    @Test
    void aCadenceCountsFromTheLastAskWhoeverMadeIt() {
        SurveyPolicy policy = policy(Iterations.every(Period.ofDays(1), START), gap(Period.ofMonths(3), THIS_METRIC));
        Contact byHand = Contact.sent("by-hand", Instant.parse("2026-03-15T09:00:00Z"))
                .measuring("nps")
                .build();

        assertThat(decide(policy, "2026-05-15T09:00:00Z", byHand))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-06-15T09:00:00Z"));
    }

    @Test
    void whoIsInTheAudienceAgainIsAskedAtOnceUnlessItIsTooLate() {
        Iterations quarterly = Iterations.every(Period.ofMonths(3), START);
        SurveyPolicy patient = policy(quarterly, segment("audience", true));
        SurveyPolicy strict = policy(quarterly, segment("audience", true), expiry(Period.ofDays(7)));
        Customer out = CUSTOMER.toBuilder().attribute("audience", false).build();
        Customer in = CUSTOMER.toBuilder().attribute("audience", true).build();

        assertThat(decide(patient, out, "2026-01-01T00:00:00Z")).isInstanceOf(Decline.class);
        assertThat(decide(patient, in, "2026-01-11T00:00:00Z")).isInstanceOf(Ask.class);
        assertThat(decide(strict, in, "2026-01-11T00:00:00Z"))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.until()).isEqualTo("2026-04-01T00:00:00Z"));
    }

    @Test
    void withoutAnOccasionOnlyTheRelationshipIsInQuestion() {
        SurveyPolicy nps = policy(Iterations.every(Period.ofDays(60), START));
        SurveyPolicy csat = SurveyPolicy.about("delivery")
                .askedAt("survey")
                .named("csat")
                .over("email")
                .build();

        Decision decision = SurveyPolicies.of(nps, csat)
                .decide(CUSTOMER, null, History.empty(), List.of(), Instant.parse("2026-02-01T00:00:00Z"));

        assertThat(decision.policy()).isEqualTo(nps);
        assertThat(decision.others()).isEmpty();
        assertThatThrownBy(() -> SurveyPolicies.of(csat).decide(CUSTOMER, null, History.empty(), List.of(), START))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no policy is about the relationship, and there is no occasion");
    }

    private static SurveyPolicy policy(Iterations iterations, TimingRule... rules) {
        SurveyPolicy.Builder policy = SurveyPolicy.relationship(iterations)
                .askedAt("nps-survey")
                .named("nps")
                .measuring("nps")
                .over("email");
        for (TimingRule rule : rules) {
            policy.rule(rule);
        }
        return policy.build();
    }

    private static String iteration(SurveyPolicy policy, String now) {
        Decision decision = decide(policy, now);
        assertThat(decision).isInstanceOf(Ask.class);
        return decision.occasion().id();
    }

    private static Decision decide(SurveyPolicy policy, String now, Contact... contacts) {
        return SurveyPolicies.of(policy).decide(CUSTOMER, null, History.of(contacts), List.of(), Instant.parse(now));
    }

    private static Decision decide(SurveyPolicy policy, Customer customer, String now) {
        return SurveyPolicies.of(policy).decide(customer, null, History.empty(), List.of(), Instant.parse(now));
    }
}
