package dev.touchpoint.timing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What every ready-made rule keeps, whatever the facts. */
class RuleLawsTest {

    private static final int TRIES = 60_000;

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
        TimingRule again = TimingRules.of(c.rule.spec(), RandomCase.CALENDARS);

        assertThat(again).isEqualTo(c.rule).hasSameHashCodeAs(c.rule).hasToString(c.rule.toString());
        assertThat(again.spec()).isEqualTo(c.rule.spec());
        assertThat(again.perChannel()).isEqualTo(c.rule.perChannel());
        assertThat(again.lookBack()).isEqualTo(c.rule.lookBack());
        assertThat(again.next(c.t, c.facts)).isEqualTo(c.rule.next(c.t, c.facts));
    }

    @Example
    void everyTypeOfRuleIsAmongTheCases() {
        Random random = new Random(7);
        Set<String> types = new HashSet<>();
        for (int i = 0; i < 2_000; i++) {
            types.add(RandomCase.of(random).rule.spec().type());
        }

        assertThat(types).containsExactlyInAnyOrderElementsOf(TimingRules.types());
    }
}
