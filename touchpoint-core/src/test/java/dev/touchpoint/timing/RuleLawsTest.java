package dev.touchpoint.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every ready-made rule keeps, whatever the facts. */
class RuleLawsTest {

    /** Wherever a code is named, but for those of hosts. */
    private static final Pattern WHY = Pattern.compile("(Why\\.of|overruled|new Kind)\\([^;]*?\"[A-Z_]+\"[^;]*");

    private static final Pattern CODE = Pattern.compile("\"([A-Z]{2,}(?:_[A-Z]+)*)\"");

    private static final int TRIES = 10_000;
    private static final int JOINT_TRIES = 2_000;

    @Provide
    Arbitrary<RandomCase> cases() {
        return Arbitraries.randomValue(RandomCase::of);
    }

    @Property(tries = TRIES, seed = "1")
    void anAnswerIsNotBeforeTheQuestionAndItsOwnAnswer(@ForAll("cases") RandomCase c) {
        Optional<Instant> answer = c.rule.next(c.t, c.facts);

        answer.ifPresent(first -> {
            assertThat(first).isAfterOrEqualTo(c.t);
            assertThat(c.rule.next(first, c.facts)).contains(first);
        });
    }

    @Property(tries = TRIES, seed = "2")
    void aLaterQuestionHasNoEarlierAnswer(@ForAll("cases") RandomCase c) {
        Instant other = c.near();
        Instant earlier = other.isBefore(c.t) ? other : c.t;
        Instant later = other.isBefore(c.t) ? c.t : other;

        Instant first = c.rule.next(earlier, c.facts).orElse(Instant.MAX);
        Instant second = c.rule.next(later, c.facts).orElse(Instant.MAX);

        assertThat(first).isBeforeOrEqualTo(second);
        if (!first.isBefore(later)) {
            assertThat(first).isEqualTo(second);
        }
    }

    @Property(tries = TRIES, seed = "3")
    void theNanosecondBeforeAnAnswerIsNotPermitted(@ForAll("cases") RandomCase c) {
        c.rule.next(c.t, c.facts).filter(answer -> answer.isAfter(c.t)).ifPresent(answer -> {
            assertThat(c.rule.next(answer.minusNanos(1), c.facts)).contains(answer);
        });
    }

    @Property(tries = TRIES, seed = "4")
    void aRulePermitsWhatItsContractDoesWrittenDownNaively(@ForAll("cases") RandomCase c) {
        Optional<Instant> answer = c.rule.next(c.t, c.facts);

        List<Instant> permitted = new ArrayList<>();
        List<Instant> refused = new ArrayList<>();
        answer.ifPresent(permitted::add);
        if (answer.isEmpty() || answer.get().isAfter(c.t)) {
            refused.add(c.t);
            for (int i = 0; i < 5; i++) {
                Instant later = c.near();
                if (later.isAfter(c.t) && later.isBefore(answer.orElse(Instant.MAX))) {
                    refused.add(later);
                }
            }
            answer.ifPresent(first -> refused.add(first.minusNanos(1)));
        }

        assertThat(permitted).allMatch(t -> NaiveRules.permits(c.rule.spec(), t, c.facts));
        assertThat(refused).noneMatch(t -> NaiveRules.permits(c.rule.spec(), t, c.facts));
    }

    @Property(tries = TRIES, seed = "5")
    void whatIsNotPermittedHasAReasonWithASentence(@ForAll("cases") RandomCase c) {
        Optional<Instant> answer = c.rule.next(c.t, c.facts);
        if (answer.isPresent() && answer.get().equals(c.t)) {
            return;
        }
        Why why = c.rule.why(c.t, c.facts);
        long until = answer.map(TimeLine::of).orElse(TimeLine.NEVER);
        Reason reason = new Reason(c.rule.spec(), why, c.facts.channel(), until);

        assertThat(Sentences.english().texts()).containsKey(why.code());
        assertThat(reason.sentence())
                .endsWith(".")
                .doesNotContain(
                        "?", "[", "]", "{", "}", "  ", c.facts.customer().id());
        assertThat(reason.toString())
                .startsWith(why.code())
                .doesNotContain(c.facts.customer().id());
        assertThat(why.forGood() && answer.isPresent())
                .as("for good, but with an end")
                .isFalse();
    }

    @Property(tries = TRIES, seed = "6")
    void aRuleIsReadBackFromItsSpec(@ForAll("cases") RandomCase c) {
        TimingRule again = RandomCase.TYPES.rule(c.rule.spec());

        assertThat(again).isEqualTo(c.rule).hasSameHashCodeAs(c.rule).hasToString(c.rule.toString());
        assertThat(again.spec()).isEqualTo(c.rule.spec());
        assertThat(again.perChannel()).isEqualTo(c.rule.perChannel());
        assertThat(again.lookBack()).isEqualTo(c.rule.lookBack());
        assertThat(again.next(c.t, c.facts)).isEqualTo(c.rule.next(c.t, c.facts));
    }

    @Property(tries = TRIES, seed = "7")
    void whatARuleDoesNotLookBackToMayBeForgotten(@ForAll("cases") RandomCase c) {
        // Without a zone, nobody can tell when a calendar amount is over: each contact that is known declines.
        if (c.rule.lookBack().equals(ChronoUnit.FOREVER.getDuration()) || c.facts.zones().length == 0) {
            return;
        }
        Instant since = c.t.minus(c.rule.lookBack());
        List<Contact> remembered = c.facts.history().contacts().stream()
                .filter(contact -> lastEvent(contact).isAfter(since))
                .toList();

        assertThat(c.rule.next(c.t, c.with(History.of(remembered)))).isEqualTo(c.rule.next(c.t, c.facts));
    }

    private static Instant lastEvent(Contact contact) {
        return Stream.of(
                        contact.at(), contact.leaseEnd(), contact.seenAt(), contact.answeredAt(), contact.dismissedAt())
                .filter(Objects::nonNull)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    @Property(tries = JOINT_TRIES, seed = "8")
    void aPolicyOfThemAsksWhenItSaidAndNoNanosecondEarlier(@ForAll("policies") JointCase c) {
        Decision decision = c.decide(c.facts().t);

        if (decision instanceof Wait wait) {
            assertThat(wait.reasons()).isNotEmpty();
            assertThat(c.decide(wait.until())).isInstanceOf(Ask.class);
            assertThat(c.decide(wait.until().minusNanos(1))).isNotInstanceOf(Ask.class);
        } else if (decision instanceof Decline) {
            assertThat(decision.reasons()).isNotEmpty();
        }
    }

    @Property(tries = JOINT_TRIES, seed = "9")
    void aPolicyOfThemAsksIfAndOnlyIfEachPermitsItNaively(@ForAll("policies") JointCase c) {
        Instant now = c.facts().t;
        Facts facts = c.facts().facts;
        boolean permitted = Stream.of("email", "sms").anyMatch(channel -> c.rules().stream()
                .allMatch(
                        rule -> NaiveRules.permits(rule.spec(), now, rule.perChannel() ? facts.over(channel) : facts)));

        boolean asks = c.decide(now) instanceof Ask;

        assertThat(asks).isEqualTo(permitted);
    }

    /** Facts of a first contact, and rules. */
    record JointCase(RandomCase facts, List<TimingRule> rules) {

        static JointCase of(Random random) {
            RandomCase facts = RandomCase.of(random, TimingRules.delay(Duration.ZERO));
            if (facts.facts.remindingOf() != null) {
                return of(random);
            }
            List<TimingRule> rules = new ArrayList<>();
            for (int i = 1 + random.nextInt(4); i > 0; i--) {
                rules.add(RandomCase.rule(random));
            }
            return new JointCase(facts, rules);
        }

        Decision decide(Instant now) {
            SurveyPolicy given = facts.facts.policy();
            SurveyPolicy.Builder policy = SurveyPolicy.about("delivery")
                    .askedAt("survey")
                    .named("mine")
                    .over("email", "sms")
                    .burdenSeconds(given.burdenSeconds());
            if (given.metric() != null) {
                policy.measuring(given.metric());
            }
            given.zone().ifPresent(policy::zone);
            rules.forEach(policy::rule);
            Facts f = facts.facts;
            return SurveyPolicies.of(policy.build()).decide(f.customer(), f.occasion(), f.history(), f.tallies(), now);
        }
    }

    @Provide
    Arbitrary<JointCase> policies() {
        return Arbitraries.randomValue(JointCase::of);
    }

    @Example
    void everyCodeInTheSourceHasASentence() throws IOException {
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/touchpoint/timing"))) {
            for (Path source : sources.toList()) {
                Matcher whys = WHY.matcher(Files.readString(source));
                while (whys.find()) {
                    CODE.matcher(whys.group())
                            .results()
                            .map(code -> code.group(1))
                            .forEach(codes::add);
                }
            }
        }

        assertThat(codes)
                .contains("GAP", "CONSENT_UNKNOWN", "OUTRANKED", "WINDOW")
                .hasSizeGreaterThan(45);
        assertThat(Sentences.english().texts()).containsKeys(codes.toArray(String[]::new));
    }

    @Example
    void everyTypeOfRuleIsAmongTheCases() {
        Random random = new Random(7);
        Set<String> types = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            types.add(RandomCase.of(random).rule.spec().type());
        }

        assertThat(types)
                .containsExactlyInAnyOrderElementsOf(RuleTypes.standard().names());
    }
}
