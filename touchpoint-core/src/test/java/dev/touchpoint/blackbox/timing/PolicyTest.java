package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_METRIC;
import static dev.touchpoint.timing.TimingRules.delay;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.segment;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Audit;
import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Reminders;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.Tally;
import dev.touchpoint.timing.TimingRule;
import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** What a policy is: its fingerprint, its defaults, what it refuses; and what a decision records. */
class PolicyTest {

    private static final Instant NOW = Instant.parse("2026-03-01T09:00:00Z");
    private static final TimingRule YEARLY = gap(Period.ofDays(365), ANY_SURVEY);
    private static final TimingRule MONTHLY = gap(Period.ofDays(30), ANY_SURVEY);

    @Test
    void policiesThatSayTheSameAreEqualWhateverTheOrder() {
        SurveyPolicy one =
                policy().rule(MONTHLY).rule(delay(Duration.ofHours(24))).build();
        SurveyPolicy same = policy().rule(delay(Duration.ofHours(24)))
                .rule(MONTHLY)
                .rule(MONTHLY)
                .build();

        assertThat(same).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(same.hash()).isEqualTo(one.hash()).hasSize(64);
        assertThat(one.hash()).isEqualTo("0f1c4d5eb9b1676ac0432933e4c953eea9656cf1a415e36c7a615f7c3d0a5094");
    }

    @Test
    void whateverAPolicySaysIsInItsFingerprint() {
        Set<String> hashes = new HashSet<>();
        List<SurveyPolicy.Builder> others = List.of(
                policy(),
                SurveyPolicy.about("delivery").askedAt("other").named("p").over("email"),
                SurveyPolicy.about("chat").askedAt("survey").named("p").over("email"),
                policy().named("q"),
                policy().measuring("csat"),
                policy().purpose("service"),
                policy().over("sms"),
                policy().over("email", "sms"),
                policy().rule(MONTHLY),
                policy().rule(YEARLY),
                policy().priority(1),
                policy().zone(ZoneId.of("UTC")),
                policy().patience(Duration.ofDays(1)),
                policy().lease(Duration.ofDays(1)),
                policy().searching(Duration.ofDays(1)),
                policy().holdingBack(Duration.ofDays(1)),
                policy().reminding(Reminders.after(Period.ofDays(1))),
                policy().burdenSeconds(30));

        others.forEach(builder -> hashes.add(builder.build().hash()));

        assertThat(hashes).hasSameSizeAs(others);
    }

    @Test
    void notesAreOfThePolicyButNotOfItsFingerprint() {
        SurveyPolicy plain = policy().rule(MONTHLY).build();
        SurveyPolicy noted = plain.toBuilder()
                .attributes(Map.of("why", "a month is enough", "sources", List.of("us")))
                .build();

        assertThat(noted.attributes()).containsEntry("why", "a month is enough").hasSize(2);
        assertThat(noted.hash()).isEqualTo(plain.hash());
        assertThat(noted).isNotEqualTo(plain);
        assertThat(noted).isEqualTo(noted.toBuilder().build());
        assertThat(plain.attributes()).isEmpty();
        assertRefused(() -> policy().attributes(Map.of(" ", 1)), "attributes key must not be blank");
    }

    @Test
    void aBuilderBeginsWithAllThatAPolicySays() {
        SurveyPolicy everything = policy().measuring("csat")
                .purpose("service")
                .over("email", "sms")
                .rule(MONTHLY)
                .defaults(expiry(Period.ofDays(14)))
                .priority(1)
                .zone(ZoneId.of("UTC"))
                .patience(Duration.ofDays(1))
                .lease(Duration.ofDays(2))
                .searching(Duration.ofDays(3))
                .holdingBack(Duration.ofDays(4))
                .reminding(Reminders.after(Period.ofDays(1)))
                .burdenSeconds(30)
                .attributes(Map.of("a", 1))
                .build();
        SurveyPolicy recurring = SurveyPolicy.relationship(Iterations.every(Period.ofMonths(3), NOW))
                .askedAt("survey")
                .over("email")
                .build();

        assertThat(everything.toBuilder().build()).isEqualTo(everything);
        assertThat(recurring.toBuilder().build()).isEqualTo(recurring);
        assertThat(everything.toBuilder().priority(2).build()).isNotEqualTo(everything);
    }

    @Test
    void theRulesOfABuiltPolicyAreItsOwnAndReplaceDefaults() {
        SurveyPolicy policy = policy().rule(MONTHLY).build();

        assertThat(policy.toBuilder()
                        .defaults(YEARLY, expiry(Period.ofDays(14)))
                        .build()
                        .rules())
                .containsExactlyInAnyOrder(MONTHLY, expiry(Period.ofDays(14)));
    }

    @Test
    void policiesTogetherAreEqualIfTheyAreTheSameInWhateverOrder() {
        SurveyPolicy one = policy().build();
        SurveyPolicy other = policy().named("q").build();

        assertThat(SurveyPolicies.of(one, other))
                .isEqualTo(SurveyPolicies.of(other, one))
                .hasSameHashCodeAs(SurveyPolicies.of(other, one))
                .isNotEqualTo(SurveyPolicies.of(one));
    }

    @Test
    void aRuleReplacesTheDefaultOfTheSameTypeAndScope() {
        SurveyPolicy policy = policy().defaults(YEARLY, gap(Period.ofDays(90), THIS_METRIC), expiry(Period.ofDays(14)))
                .rule(MONTHLY)
                .rule(expiry(Period.ofDays(3)))
                .build();

        assertThat(policy.rules())
                .containsExactlyInAnyOrder(MONTHLY, gap(Period.ofDays(90), THIS_METRIC), expiry(Period.ofDays(3)));
    }

    @Test
    void twoRulesOfTheSameTypeAndScopeBothApply() {
        assertThat(policy().rule(YEARLY).rule(MONTHLY).build().rules()).containsExactlyInAnyOrder(YEARLY, MONTHLY);
    }

    @Test
    void wrongValuesAreRefusedWithRuleAndValue() {
        assertRefused(() -> policy().over().build(), "policy channels must name at least one channel");
        assertRefused(
                () -> policy().over("email", "email").build(),
                "policy channels must not name a channel twice, was \"email\"");
        assertRefused(() -> policy().lease(Duration.ZERO), "lease must be longer than zero, was PT0S");
        assertRefused(() -> policy().patience(Duration.ofDays(-1)), "patience must not be negative, was PT-24H");
        assertRefused(() -> policy().searching(Duration.ZERO), "searching must be longer than zero, was PT0S");
        assertRefused(() -> policy().holdingBack(Duration.ofDays(-1)), "holdingBack must not be negative, was PT-24H");
        assertRefused(() -> policy().burdenSeconds(-1), "burdenSeconds must be from 0 to 2147483647, was -1");
        assertThatThrownBy(() -> SurveyPolicy.about("delivery").over("email").build())
                .isInstanceOf(NullPointerException.class)
                .hasMessage("policy askedAt must not be null");
    }

    @Test
    void policiesLookAsFarBackAsTheRuleThatLooksFarthest() {
        SurveyPolicy month = policy().rule(gap(Duration.ofDays(30), ANY_SURVEY)).build();
        SurveyPolicy year =
                policy().named("q").rule(gap(Duration.ofDays(365), ANY_SURVEY)).build();

        assertThat(SurveyPolicies.of(policy().build()).lookBack()).isZero();
        assertThat(SurveyPolicies.of(month, year).lookBack()).isEqualTo(Duration.ofDays(365));
    }

    @Test
    void aDecisionRecordsWhatItTakesToReplayIt() {
        Customer customer = Customer.of("c-1");
        Occasion occasion = Occasion.of("delivery", "order-1", NOW);
        Contact contact = Contact.sent("other", NOW.minusSeconds(60)).build();
        Tally tally = new Tally("asks", 3, NOW);

        Audit audit = audit(customer, occasion, History.of(contact), List.of(tally), NOW);

        assertThat(audit(customer, occasion, History.of(contact), List.of(tally), NOW))
                .isEqualTo(audit);
        assertThat(audit.zoneData()).matches("20\\d\\d[a-z]");
        Set<String> others = new HashSet<>(Set.of(audit.inputDigest()));
        others.add(audit(Customer.of("c-2"), occasion, History.of(contact), List.of(tally), NOW)
                .inputDigest());
        others.add(audit(customer, Occasion.of("delivery", "order-2", NOW), History.of(contact), List.of(tally), NOW)
                .inputDigest());
        others.add(
                audit(customer, occasion, History.empty(), List.of(tally), NOW).inputDigest());
        others.add(
                audit(customer, occasion, History.of(contact), List.of(), NOW).inputDigest());
        others.add(audit(customer, occasion, History.of(contact), List.of(tally), NOW.plusNanos(1))
                .inputDigest());
        assertThat(others).hasSize(6);
    }

    @Test
    void inputsThatReadAlikeButDifferHaveAnotherFingerprint() {
        Consent hello = new Consent("a, purpose=b", null, true, null, null);
        List<Customer.Builder> alike = List.of(
                customer().attribute("approved", true),
                customer().attribute("approved", "true"),
                customer().attribute("approved", 1),
                customer().attribute("approved", "1"),
                customer().attribute("approved", List.of("1")),
                customer().consent(hello),
                customer().consent(new Consent("a", "b, purpose=null", true, null, null)),
                customer().consent(Consent.granted(null, "b", NOW)),
                customer().consent(Consent.granted("null", "b", NOW)));

        assertThat(alike)
                .extracting(customer -> audit(
                                customer.build(), Occasion.of("delivery", "o", NOW), History.empty(), List.of(), NOW)
                        .inputDigest())
                .doesNotHaveDuplicates();
    }

    private static Customer.Builder customer() {
        return Customer.builder("c-1");
    }

    @Test
    void policiesWhoseRulesDifferOnlyInTheKindOfAValueAreNotEqual() {
        assertThat(policy().rule(segment("tier", 1)).build())
                .isNotEqualTo(policy().rule(segment("tier", "1")).build())
                .isEqualTo(policy().rule(segment("tier", 1.0)).build());
        assertThat(policy().rule(segment("vip", true)).build())
                .isNotEqualTo(policy().rule(segment("vip", "true")).build());
    }

    @Test
    void nothingThatLeadsToAPersonIsPrinted() {
        Customer customer =
                Customer.builder("erika@example.org").attribute("name", "Erika").build();
        Occasion occasion = Occasion.of("delivery", "order-of-erika", NOW);
        Ask ask = (Ask) SurveyPolicies.of(policy().build()).decide(customer, occasion, History.empty(), List.of(), NOW);

        assertThat(List.of(
                        customer,
                        occasion,
                        ask,
                        ask.invitation(),
                        ask.audit(),
                        ask.invitation().interaction(NOW)))
                .allSatisfy(thing ->
                        assertThat(thing.toString().toLowerCase(Locale.ROOT)).doesNotContain("erika"));
    }

    @Test
    void aConfirmedAskIsAnInteractionWhereItWasAsked() {
        Ask ask = (Ask) SurveyPolicies.of(policy().build())
                .decide(Customer.of("c-1"), Occasion.of("delivery", "order-1", NOW), History.empty(), List.of(), NOW);

        assertThat(ask.invitation().interaction(NOW))
                .isEqualTo(Interaction.of("c-1", "survey", NOW)
                        .withOccasion("order-1")
                        .withChannel("email"));
    }

    private static Audit audit(
            Customer customer, Occasion occasion, History history, List<Tally> tallies, Instant now) {
        return SurveyPolicies.of(policy().build())
                .decide(customer, occasion, history, tallies, now)
                .audit();
    }

    private static SurveyPolicy.Builder policy() {
        return SurveyPolicy.about("delivery").askedAt("survey").named("p").over("email");
    }

    private static void assertRefused(ThrowingCallable call, String message) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
    }
}
