package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_SURVEY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.timing.CalendarPeriod;
import dev.touchpoint.timing.Confirmation;
import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.PolicyOutcome;
import dev.touchpoint.timing.ReasonCount;
import dev.touchpoint.timing.Reminders;
import dev.touchpoint.timing.Simulation;
import dev.touchpoint.timing.SimulationResult;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.SurveyTiming;
import dev.touchpoint.timing.TimingListener;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.TimingRules;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Random policies over random logs: what a simulation does is what a host would do that calls the timing in the order of time. */
class SimulationLawsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant START = Instant.parse("2026-03-01T00:00:00Z");
    private static final Instant END = START.plus(Duration.ofDays(70));

    private static final List<TimingRule> RULES = List.of(
            TimingRules.delay(Duration.ofHours(20)),
            TimingRules.delay(Period.ofDays(2)),
            TimingRules.expiry(Period.ofDays(9)),
            TimingRules.gap(Period.ofDays(12), ANY_SURVEY),
            TimingRules.gap(Duration.ofHours(70), THIS_SURVEY),
            TimingRules.cap(2, Period.ofDays(30), ANY_SURVEY).countingContacts(),
            TimingRules.cap(1, CalendarPeriod.WEEK, THIS_SURVEY),
            TimingRules.quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)),
            TimingRules.oneAtATime(Period.ofDays(1)),
            TimingRules.sampling(60, "s"),
            TimingRules.atMost(3),
            TimingRules.spread(Period.ofDays(5)));

    private final Random random;

    SimulationLawsTest() {
        this.random = new Random(0);
    }

    @Property(seed = "7", tries = 150)
    void eachCallIsTheOneOfAHostInTheOrderOfTime(@ForAll long seed) {
        random.setSeed(seed);
        List<SurveyPolicy> policies = policies();
        TouchpointLog log = log();
        Map<String, List<String>> simulated = simulated(policies, log);
        Map<String, List<String>> lived = lived(policies, log);
        assertThat(simulated.keySet()).isEqualTo(lived.keySet());
        simulated.forEach((customer, calls) -> {
            List<String> expected = lived.get(customer);
            for (int i = 0; i < Math.min(calls.size(), expected.size()); i++) {
                assertThat(calls.get(i)).as("call %s", i).isEqualTo(expected.get(i));
            }
            assertThat(calls).hasSameSizeAs(expected);
        });
    }

    private Map<String, List<String>> simulated(List<SurveyPolicy> policies, TouchpointLog log) {
        List<String> calls = new ArrayList<>();
        String[] call = new String[2];
        TimingListener recorder = new TimingListener() {
            @Override
            public void decided(Decision decision) {
                calls.add(PlainHost.call(call[0], Instant.parse(call[1]), decision));
            }

            @Override
            public void confirmed(Invitation invitation, Confirmation answer) {
                calls.add(invitation.customer() + " sent " + invitation.policy() + " " + invitation.reminder() + " at "
                        + call[1]);
            }
        };
        Simulation.of(SurveyPolicies.of(policies))
                .customers((id, now) -> {
                    call[0] = id;
                    call[1] = now.toString();
                    return customer(id);
                })
                .until(END)
                .listener(recorder)
                .run(log);
        return byCustomer(calls);
    }

    private Map<String, List<String>> lived(List<SurveyPolicy> policies, TouchpointLog log) {
        SurveyTiming timing = SurveyTiming.of(ContactLedger.inMemory(), policies.toArray(SurveyPolicy[]::new));
        Set<String> reminding = policies.stream()
                .filter(policy -> policy.reminders().isPresent())
                .map(SurveyPolicy::id)
                .collect(Collectors.toSet());
        Set<String> touchpoints =
                policies.stream().map(SurveyPolicy::touchpoint).collect(Collectors.toCollection(LinkedHashSet::new));
        PlainHost host = new PlainHost(timing, SimulationLawsTest::customer, END, reminding);
        log.interactions().forEach(met -> {
            boolean isAskedAbout = touchpoints.contains(met.touchpoint());
            boolean isTheAsking = met.touchpoint().equals("survey");
            if (isAskedAbout || (touchpoints.contains(null) && !isTheAsking)) {
                host.meet(met, isAskedAbout);
            }
        });
        host.live();
        return byCustomer(host.calls);
    }

    private static Map<String, List<String>> byCustomer(List<String> calls) {
        Map<String, List<String>> byCustomer = new HashMap<>();
        calls.forEach(call -> byCustomer
                .computeIfAbsent(call.substring(0, 3), any -> new ArrayList<>())
                .add(call));
        return byCustomer;
    }

    @Property(seed = "8", tries = 100)
    void partsAddUpToTheWhole(@ForAll long seed) {
        random.setSeed(seed);
        Simulation simulation = Simulation.of(SurveyPolicies.of(policies()))
                .answering("email", 0.5)
                .until(END);
        TouchpointLog log = log();
        SimulationResult whole = simulation.run(log);
        SimulationResult sum = log.split(1 + random.nextInt(5)).stream()
                .map(simulation::run)
                .reduce(SimulationResult::plus)
                .orElseThrow();
        assertThat(sum.outcomes()).isEqualTo(whole.outcomes());
        assertThat(sum.invitationsPerCustomer()).isEqualTo(whole.invitationsPerCustomer());
        assertThat(sum.neverAsked()).isEqualTo(whole.neverAsked());
    }

    @Property(seed = "9", tries = 100)
    void everyOccasionIsAccountedFor(@ForAll long seed) {
        random.setSeed(seed);
        SimulationResult result =
                Simulation.of(SurveyPolicies.of(policies())).until(END).run(log());
        long invitations = 0;
        for (PolicyOutcome outcome : result.outcomes()) {
            assertThat(outcome.invitations().total() + count(outcome.notAsked()))
                    .isEqualTo(outcome.occasions());
            assertThat(outcome.waiting()).isLessThanOrEqualTo(count(outcome.notAsked()));
            assertThat(sum(outcome.invitations().perDay()))
                    .isEqualTo(outcome.invitations().total());
            assertThat(sum(outcome.invitations().daysAfter()))
                    .isEqualTo(outcome.invitations().total());
            assertThat(sum(outcome.invitations().perChannel()))
                    .isEqualTo(outcome.invitations().total());
            invitations += outcome.invitations().total();
        }
        long perCustomer = result.invitationsPerCustomer().entrySet().stream()
                .mapToLong(entry -> entry.getKey() * entry.getValue())
                .sum();
        assertThat(perCustomer).isEqualTo(invitations);
        assertThat(count(result.neverAsked()))
                .isEqualTo(result.invitationsPerCustomer().getOrDefault(0, 0L));
    }

    private static long count(List<ReasonCount> reasons) {
        return reasons.stream().mapToLong(ReasonCount::count).sum();
    }

    private static long sum(Map<?, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    private static Customer customer(String id) {
        return Customer.builder(id).zone(BERLIN).build();
    }

    private List<SurveyPolicy> policies() {
        List<SurveyPolicy> policies = new ArrayList<>();
        for (String touchpoint : List.of("a", "b", "a")) {
            if (random.nextInt(3) > 0) {
                policies.add(ruled(SurveyPolicy.about(touchpoint), policies.size()));
            }
        }
        if (policies.isEmpty() || random.nextBoolean()) {
            Iterations monthly =
                    Iterations.every(Period.ofDays(20 + random.nextInt(20)), START.plus(Duration.ofDays(3)));
            policies.add(ruled(SurveyPolicy.relationship(monthly), policies.size()));
        }
        return policies;
    }

    private SurveyPolicy ruled(SurveyPolicy.Builder policy, int number) {
        policy.named("p" + number)
                .askedAt("survey")
                .over("email", "app")
                .zone(BERLIN)
                .priority(random.nextInt(2))
                .patience(Duration.ofHours(random.nextInt(2) * 30L))
                .holdingBack(Duration.ofDays(random.nextInt(2) * 4L));
        for (int i = random.nextInt(5); i > 0; i--) {
            policy.rule(RULES.get(random.nextInt(RULES.size())));
        }
        if (random.nextInt(3) == 0) {
            policy.reminding(Reminders.after(Period.ofDays(3)).atMost(2));
        }
        return policy.build();
    }

    private TouchpointLog log() {
        List<Event> events = new ArrayList<>();
        for (int i = 1 + random.nextInt(25); i > 0; i--) {
            Instant at = START.plusSeconds(random.nextInt(60 * 86_400));
            String touchpoint = List.of("a", "b", "web", "survey").get(random.nextInt(4));
            Interaction met = Interaction.of("c-" + random.nextInt(4), touchpoint, at);
            events.add(random.nextInt(4) == 0 ? met : met.withOccasion("o-" + random.nextInt(6)));
        }
        return TouchpointLog.of(events);
    }
}
