package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_CHANNEL;
import static dev.touchpoint.timing.Scope.THIS_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_TOUCHPOINT;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.timing.CalendarPeriod;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.PolicyFinding;
import dev.touchpoint.timing.PolicyFinding.Kind;
import dev.touchpoint.timing.PolicyReview;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.Simulation;
import dev.touchpoint.timing.SimulationResult;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.TimingRules;
import dev.touchpoint.timing.Wait;
import dev.touchpoint.timing.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** What a review says holds for random customers, occasions and histories. */
class PolicyReviewLawsTest {

    private static final ZoneId ZONE = ZoneId.of("America/New_York");
    private static final Instant NOW = Instant.parse("2026-02-20T12:00:00Z");

    private static final List<TimingRule> RULES = List.of(
            TimingRules.delay(Duration.ofHours(20)),
            TimingRules.delay(Period.ofDays(2)),
            TimingRules.settle(Period.ofDays(1)),
            TimingRules.settle(Duration.ofHours(30)),
            TimingRules.expiry(Period.ofDays(2)),
            TimingRules.expiry(Duration.ofHours(40)),
            TimingRules.expiry(Period.ofDays(20)),
            TimingRules.gap(Period.ofDays(12), ANY_SURVEY),
            TimingRules.gap(Period.ofMonths(1), THIS_SURVEY),
            TimingRules.gap(Duration.ofDays(28), ANY_SURVEY),
            TimingRules.gap(Period.ofDays(30), THIS_CHANNEL),
            TimingRules.gap(Duration.ofHours(70), THIS_TOUCHPOINT).afterSilence(Period.ofDays(5)),
            TimingRules.cap(2, Period.ofDays(30), ANY_SURVEY).countingContacts(),
            TimingRules.cap(2, Period.ofDays(24), THIS_SURVEY),
            TimingRules.cap(3, Period.ofMonths(2), ANY_SURVEY),
            TimingRules.cap(1, CalendarPeriod.WEEK, THIS_SURVEY),
            TimingRules.cap(2, CalendarPeriod.MONTH, ANY_SURVEY),
            TimingRules.cap(0, CalendarPeriod.MONTH, THIS_CHANNEL),
            TimingRules.quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
            TimingRules.quietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)),
            TimingRules.quietHours(LocalTime.of(22, 0), LocalTime.of(7, 0)).on("sms"),
            TimingRules.allowedHours(Window.of(
                    EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(17, 0))),
            TimingRules.allowedHours(Window.allDay(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY)),
            TimingRules.atMost(3),
            TimingRules.atMost(2),
            TimingRules.refusalPause(Period.ofDays(60), ANY_SURVEY),
            TimingRules.refusalPause(Duration.ofDays(61), ANY_SURVEY));

    private final Random random = new Random(0);

    @Property(seed = "21", tries = 400)
    void aDeadRuleNeverChangesADecision(@ForAll long seed) {
        random.setSeed(seed);
        Set<TimingRule> rules = rules(5);
        for (PolicyFinding finding : review(policy(rules)).findings()) {
            if (finding.kind() == Kind.DEAD_RULE) {
                Set<TimingRule> rest = without(rules, finding.rules().get(0));
                for (int i = 0; i < 40; i++) {
                    assertSameDecision(policy(rules), policy(rest));
                }
            }
        }
    }

    private void assertSameDecision(SurveyPolicy policy, SurveyPolicy lighter) {
        Occasion occasion = occasion();
        History history = history();
        Instant now = occasion.at().plusSeconds(random.nextInt(86_400 * 20));
        assertThat(outcome(decide(policy, occasion, history, now)))
                .isEqualTo(outcome(decide(lighter, occasion, history, now)));
    }

    private static String outcome(Decision decision) {
        if (decision instanceof Wait wait) {
            return wait.channel() + " " + wait.until();
        }
        return decision instanceof Decline ? "never" : "now";
    }

    @Property(seed = "22", tries = 400)
    void whoNeverAsksNeverAsks(@ForAll long seed) {
        random.setSeed(seed);
        SurveyPolicy policy = policy(rules(6));
        boolean never = review(policy).findings().stream().anyMatch(finding -> finding.kind() == Kind.NEVER_ASKS);
        if (never) {
            for (int i = 0; i < 40; i++) {
                Occasion occasion = occasion();
                Instant now = occasion.at().plusSeconds(random.nextInt(86_400 * 3));
                assertThat(decide(policy, occasion, history(), now)).isInstanceOf(Decline.class);
            }
        }
    }

    @Property(seed = "23", tries = 60)
    void nobodyIsAskedMoreOftenInAYearThanTheReviewSays(@ForAll long seed) {
        random.setSeed(seed);
        Set<TimingRule> rules = rules(4);
        rules.add(TimingRules.gap(Period.ofDays(1 + random.nextInt(20)), THIS_SURVEY));
        SurveyPolicy policy = policy(rules);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 800; i++) {
            Instant at = NOW.plusSeconds(random.nextInt(86_400 * 365));
            events.add(Interaction.of("c", "delivery", at).withOccasion("o" + i));
        }
        SimulationResult result = Simulation.of(SurveyPolicies.of(policy))
                .until(NOW.plus(Duration.ofDays(365)).minusNanos(1))
                .run(TouchpointLog.of(events));
        assertThat(result.outcome("p").invitations().total())
                .isLessThanOrEqualTo(review(policy).mostInAYear("p").orElseThrow());
    }

    private static PolicyReview review(SurveyPolicy policy) {
        return PolicyReview.of(SurveyPolicies.of(policy), NOW);
    }

    private static Decision decide(SurveyPolicy policy, Occasion occasion, History history, Instant now) {
        Customer customer = Customer.builder("c").zone(ZONE).build();
        return SurveyPolicies.of(policy).decide(customer, occasion, history, List.of(), now);
    }

    private Occasion occasion() {
        return Occasion.of("delivery", "o", NOW.plusSeconds(random.nextInt(86_400 * 60)));
    }

    /** Contacts of this policy as its gaps leave them, and any of another. */
    private History history() {
        List<Contact> contacts = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            boolean own = random.nextBoolean();
            Instant at = own
                    ? NOW.plus(Duration.ofDays(70 - 35L * i)).plusSeconds(random.nextInt(86_400))
                    : NOW.plusSeconds(random.nextInt(86_400 * 70));
            Contact.Builder contact = Contact.sent(own ? "p" : "q", at)
                    .over(random.nextBoolean() ? "email" : "sms")
                    .invitation("i" + i);
            if (own || random.nextBoolean()) {
                contact.touchpoint("delivery");
            }
            if (random.nextInt(3) == 0) {
                contact.dismissedAt(at.plusSeconds(random.nextInt(86_400 * 9)));
            }
            if (random.nextInt(4) == 0) {
                contact.reminderOf("i0");
            }
            contacts.add(contact.build());
        }
        return History.of(contacts);
    }

    private Set<TimingRule> rules(int most) {
        Set<TimingRule> rules = new LinkedHashSet<>();
        for (int i = 1 + random.nextInt(most); i > 0; i--) {
            rules.add(RULES.get(random.nextInt(RULES.size())));
        }
        return rules;
    }

    private static Set<TimingRule> without(Set<TimingRule> rules, RuleSpec spec) {
        Set<TimingRule> rest = new LinkedHashSet<>(rules);
        rest.removeIf(rule -> rule.spec().equals(spec));
        return rest;
    }

    private static SurveyPolicy policy(Set<TimingRule> rules) {
        SurveyPolicy.Builder policy = SurveyPolicy.about("delivery")
                .askedAt("survey")
                .named("p")
                .over("email", "sms")
                .zone(ZONE);
        rules.forEach(policy::rule);
        return policy.build();
    }
}
