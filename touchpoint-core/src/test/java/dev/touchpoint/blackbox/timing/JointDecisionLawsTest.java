package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.blackbox.timing.Slots.LENGTH;
import static dev.touchpoint.blackbox.timing.Slots.START;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What a decision promises, of one policy and of several, over rules that permit any set of minutes whatsoever. */
class JointDecisionLawsTest {

    private static final Customer CUSTOMER = Customer.of("c-1");
    private static final Occasion DELIVERY = Occasion.of("delivery", "order-1", START);
    private static final Instant FIRST_ITERATION = START.plusSeconds(300);
    private static final List<String> CHANNELS = List.of("email", "sms", "in-app");

    /** A policy and, beside it, the rules as sets that can be looked at. */
    record Case(SurveyPolicy policy, List<Slots> rules) {

        boolean permits(Instant t) {
            return CHANNELS.stream().anyMatch(channel -> permits(t, channel));
        }

        boolean permits(Instant t, String channel) {
            Instant occasion = occasion(t);
            return !t.isBefore(occasion)
                    && opens(occasion, channel, t)
                    && rules.stream().allMatch(rule -> rule.permits(t, channel));
        }

        private boolean unrestrained(Instant t) {
            return rules.stream().filter(rule -> !rule.perChannel()).allMatch(rule -> rule.permits(t, null));
        }

        /** When the occasion was that is current at t: the delivery, or the start of an iteration. */
        private Instant occasion(Instant t) {
            if (policy.iterations().isEmpty()) {
                return START;
            }
            long every = Duration.from(policy.iterations().get().every()).toMinutes();
            long passed = Math.max(0, Duration.between(FIRST_ITERATION, t).toMinutes());
            return FIRST_ITERATION.plusSeconds(60 * (passed / every) * every);
        }

        /** Whether a channel is open: the k-th, so much after the first minute since the occasion that is not restrained. */
        private boolean opens(Instant occasion, String channel, Instant t) {
            Instant first = occasion;
            while (first.isBefore(t) && !unrestrained(first)) {
                first = first.plusSeconds(60);
            }
            return !t.isBefore(first.plus(policy.patience().multipliedBy(CHANNELS.indexOf(channel))));
        }
    }

    @Property(tries = 2000, seed = "4711", edgeCases = EdgeCasesMode.NONE)
    void aPolicyAsksAtTheFirstMinuteThatAllItsRulesPermitOverTheSameChannel(
            @ForAll("cases") Case one, @ForAll("minutes") int minute) {
        Instant now = START.plusSeconds(60L * minute);

        Decision decision = decide(List.of(one), now);

        Instant first = null;
        for (int m = LENGTH + 60; m >= minute; m--) {
            Instant t = START.plusSeconds(60L * m);
            first = one.permits(t) ? t : first;
        }
        if (first == null) {
            assertThat(decision).isInstanceOf(Decline.class);
            assertThat(decision.reasons()).isNotEmpty();
        } else {
            assertThat(at(decision, now)).isEqualTo(first);
            String channel = decision instanceof Ask ask ? ask.channel() : ((Wait) decision).channel();
            Instant asked = first;
            assertThat(channel)
                    .isEqualTo(CHANNELS.stream()
                            .filter(c -> one.permits(asked, c))
                            .findFirst()
                            .orElseThrow());
        }
    }

    @Property(tries = 600, seed = "4712", edgeCases = EdgeCasesMode.NONE)
    void thereIsAnAskAtTheInstantOfEachWaitAndNoneBefore(
            @ForAll("severalCases") List<Case> cases, @ForAll("minutes") int minute) {
        Instant now = START.plusSeconds(60L * minute);

        if (decide(cases, now) instanceof Wait wait) {
            assertThat(decide(cases, wait.until())).isInstanceOf(Ask.class);
            assertThat(decide(cases, wait.until().minusNanos(1))).isNotInstanceOf(Ask.class);
            for (Instant t = now; t.isBefore(wait.until()); t = t.plusSeconds(30)) {
                assertThat(decide(cases, t)).isInstanceOfSatisfying(Wait.class, other -> assertThat(other.until())
                        .isEqualTo(wait.until()));
            }
        }
    }

    @Property(tries = 1000, seed = "4713", edgeCases = EdgeCasesMode.NONE)
    void atMostOnePolicyAsksAndItIsTheHighestInRankOfThoseThatMay(
            @ForAll("severalCases") List<Case> cases, @ForAll("minutes") int minute) {
        Instant now = START.plusSeconds(60L * minute);

        Decision decision = decide(cases, now);

        assertThat(decision.others()).noneMatch(Ask.class::isInstance);
        assertThat(decision.others()).hasSize(cases.size() - 1);
        if (decision instanceof Ask) {
            SurveyPolicy asking = decision.policy();
            SurveyPolicies.of(cases.stream().map(Case::policy).toList()).policies().stream()
                    .takeWhile(policy -> !policy.equals(asking))
                    .forEach(above -> assertThat(alone(above, now)).isNotInstanceOf(Ask.class));
            for (Decision other : decision.others()) {
                if (alone(other.policy(), now) instanceof Ask) {
                    assertThat(other.reasons()).extracting(Reason::code).containsAnyOf("OUTRANKED", "HELD_BACK");
                }
            }
        } else {
            cases.forEach(one -> {
                if (alone(one.policy(), now) instanceof Ask) {
                    assertThat(decision).isInstanceOf(Wait.class);
                }
            });
        }
    }

    @Property(tries = 400, seed = "4714", edgeCases = EdgeCasesMode.NONE)
    void theOrderOfRulesAndPoliciesMeansNothing(
            @ForAll("severalCases") List<Case> cases, @ForAll("minutes") int minute, @ForAll long shuffle) {
        Instant now = START.plusSeconds(60L * minute);
        List<Case> shuffled = new ArrayList<>();
        Random random = new Random(shuffle);
        for (Case one : cases) {
            List<Slots> rules = new ArrayList<>(one.rules());
            Collections.shuffle(rules, random);
            shuffled.add(new Case(again(one.policy(), rules), rules));
        }
        Collections.shuffle(shuffled, random);

        assertThat(decide(shuffled, now)).isEqualTo(decide(cases, now));
        assertThat(decide(shuffled, now).audit()).isEqualTo(decide(cases, now).audit());
    }

    @Property(tries = 500, seed = "4715", edgeCases = EdgeCasesMode.NONE)
    void aRuleChangesTheAnswerWhenLiftedIfAndOnlyIfThePolicyWithoutItAnswersOtherwise(
            @ForAll("cases") Case one, @ForAll("minutes") int minute) {
        Instant now = START.plusSeconds(60L * minute);

        Decision decision = decide(List.of(one), now);

        for (Slots lifted : one.rules()) {
            List<Slots> rest = new ArrayList<>(one.rules());
            rest.remove(lifted);
            Decision without = alone(again(one.policy(), rest), now);
            boolean changes = !at(without, now).equals(at(decision, now))
                    || !channel(without).equals(channel(decision));
            assertThat(decision.ifLifted().stream().anyMatch(l -> l.rule().equals(lifted.spec())))
                    .isEqualTo(changes);
        }
    }

    @Provide
    Arbitrary<Integer> minutes() {
        return Arbitraries.integers().between(0, LENGTH + 2);
    }

    @Provide
    Arbitrary<Case> cases() {
        return caseNamed("p");
    }

    @Provide
    Arbitrary<List<Case>> severalCases() {
        return Combinators.combine(caseNamed("p"), caseNamed("q"), caseNamed("r"))
                .as((p, q, r) -> List.of(p, q, r))
                .flatMap(all -> Arbitraries.integers().between(1, 3).map(n -> all.subList(0, n)));
    }

    private static Arbitrary<Case> caseNamed(String id) {
        Arbitrary<List<Slots>> rules = slots().list().ofMaxSize(4);
        Arbitrary<Integer> priority = Arbitraries.integers().between(0, 1);
        Arbitrary<Integer> holdingBack = Arbitraries.frequencyOf(
                Tuple.of(2, Arbitraries.just(0)),
                Tuple.of(1, Arbitraries.integers().between(1, 15)));
        Arbitrary<Integer> iteration = Arbitraries.integers().between(-1, 20);
        Arbitrary<Integer> patience = Arbitraries.integers().between(-6, 9).map(minutes -> Math.max(0, minutes));
        return Combinators.combine(rules, priority, holdingBack, iteration, patience)
                .as((slots, rank, minutes, every, waits) -> {
                    boolean relationship = every > 4;
                    SurveyPolicy.Builder policy = relationship
                            ? SurveyPolicy.relationship(Iterations.every(Duration.ofMinutes(every), FIRST_ITERATION))
                            : SurveyPolicy.about("delivery");
                    policy.askedAt("survey")
                            .named(id)
                            .over(CHANNELS.toArray(String[]::new))
                            .priority(rank)
                            .searching(Duration.ofHours(2))
                            .patience(Duration.ofMinutes(waits))
                            .holdingBack(Duration.ofMinutes(minutes));
                    slots.forEach(policy::rule);
                    return new Case(policy.build(), slots);
                });
    }

    private static Arbitrary<Slots> slots() {
        Arbitrary<BitSet> bits =
                Arbitraries.longs().map(set -> BitSet.valueOf(new long[] {set & ((1L << LENGTH) - 1)}));
        Arbitrary<BitSet> blocks = Arbitraries.integers()
                .between(0, LENGTH)
                .tuple2()
                .map(ends -> {
                    BitSet set = new BitSet();
                    set.set(Math.min(ends.get1(), ends.get2()), Math.max(ends.get1(), ends.get2()));
                    return set;
                });
        return Combinators.combine(
                        Arbitraries.oneOf(bits, blocks),
                        Arbitraries.of(true, false),
                        Arbitraries.of(null, null, "email", "sms"),
                        Arbitraries.integers().between(0, 9))
                .as((set, afterwards, channel, name) -> new Slots("s" + name, set, afterwards, channel));
    }

    private static SurveyPolicy again(SurveyPolicy policy, List<Slots> rules) {
        SurveyPolicy.Builder builder = policy.iterations().isPresent()
                ? SurveyPolicy.relationship(policy.iterations().get())
                : SurveyPolicy.about("delivery");
        builder.askedAt("survey")
                .named(policy.id())
                .over(CHANNELS.toArray(String[]::new))
                .priority(policy.priority())
                .searching(policy.searching())
                .patience(policy.patience())
                .holdingBack(policy.holdingBack());
        rules.forEach((TimingRule rule) -> builder.rule(rule));
        return builder.build();
    }

    private static Decision decide(List<Case> cases, Instant now) {
        return SurveyPolicies.of(cases.stream().map(Case::policy).toList())
                .decide(CUSTOMER, DELIVERY, History.empty(), List.of(), now);
    }

    private static Decision alone(SurveyPolicy policy, Instant now) {
        return SurveyPolicies.of(policy).decide(CUSTOMER, DELIVERY, History.empty(), List.of(), now);
    }

    private static Instant at(Decision decision, Instant now) {
        if (decision instanceof Wait wait) {
            return wait.until();
        }
        return decision instanceof Ask ? now : Instant.MAX;
    }

    private static String channel(Decision decision) {
        if (decision instanceof Wait wait) {
            return wait.channel();
        }
        return decision instanceof Ask ask ? ask.channel() : "";
    }
}
