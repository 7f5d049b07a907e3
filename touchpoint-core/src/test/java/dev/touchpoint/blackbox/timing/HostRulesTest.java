package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.timing.TimingRules.allowedHours;
import static dev.touchpoint.timing.TimingRules.quietHours;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.Facts;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import dev.touchpoint.timing.Why;
import dev.touchpoint.timing.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A host's own rule takes part in everything, and is stopped and named when it breaks a law. */
class HostRulesTest {

    private static final String NOW = "2026-03-02T10:00:00Z";

    @Test
    void aSpecAndALambdaAreARule() {
        TimingRule afterReturns = TimingRule.of(RuleSpec.of("return-window").with("days", 14), (t, facts) -> {
            Instant open = facts.occasion().at().plus(14, ChronoUnit.DAYS);
            return Optional.of(t.isBefore(open) ? open : t);
        });

        Decision decision = Asking.with(afterReturns).at("2026-01-05T10:00:00Z");

        assertThat(decision).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo("2026-01-15T00:00:00Z"));
        Reason reason = decision.reasons().get(0);
        assertThat(reason.code()).isEqualTo("RETURN_WINDOW");
        assertThat(reason.arguments()).containsEntry("days", 14L);
        assertThat(reason.rule()).isEqualTo(afterReturns.spec());
        assertThat(reason.sentence()).contains("return-window").contains("2026-01-15");
        assertThat(decision.ifLifted()).singleElement().satisfies(lifted -> {
            assertThat(lifted.rule()).isEqualTo(afterReturns.spec());
            assertThat(lifted.decision()).isInstanceOf(Ask.class);
        });
    }

    @Test
    void anAnswerBeforeTheCandidateStopsTheRule() {
        assertStopped(
                rule((t, facts) -> Optional.of(t.minusSeconds(1))), "the answer must not be before the candidate");
    }

    @Test
    void anAnswerThatIsNotItsOwnAnswerStopsTheRule() {
        assertStopped(rule((t, facts) -> Optional.of(t.plusSeconds(1))), "an answer must be its own answer");
    }

    @Test
    void anAnswerThatChangesOnTheWayToItStopsTheRule() {
        Instant far = Instant.parse("2026-03-03T00:00:00Z");
        TimingRule fickle = rule((t, facts) -> Optional.of(t.equals(Instant.parse(NOW)) ? far.plusSeconds(60) : far));
        TimingRule soon = TimingRule.of(RuleSpec.of("soon"), (t, facts) -> {
            Instant open = far.minusSeconds(60);
            return Optional.of(t.isBefore(open) ? open : t);
        });
        TimingRule later = TimingRule.of(RuleSpec.of("later"), (t, facts) -> {
            Instant open = far.plusSeconds(30);
            return Optional.of(t.isBefore(open) ? open : t);
        });

        Decision decision = Asking.with(fickle, soon, later).at(NOW);

        assertThat(decision).isInstanceOf(Decline.class);
        assertThat(decision.reasons())
                .filteredOn(reason -> reason.code().equals("RULE_BROKEN"))
                .singleElement()
                .satisfies(reason -> assertThat(reason.rule().type()).isEqualTo("fickle"));
    }

    @Test
    void aRuleThatThrowsIsStoppedAndNamedWithoutItsMessageWhichMaySpeakOfAPerson() {
        Decision decision = Asking.with(rule((t, facts) -> {
                    throw new IllegalStateException("Erika Mustermann");
                }))
                .at(NOW);

        assertThat(decision).isInstanceOf(Decline.class);
        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("RULE_FAILED");
            assertThat(reason.rule().type()).isEqualTo("fickle");
            assertThat(reason.toString()).contains("IllegalStateException").doesNotContain("Erika");
        });
    }

    @Test
    void aRuleThatReturnsNullFails() {
        assertThat(Asking.with(rule((t, facts) -> null)).at(NOW).reasons())
                .extracting(Reason::code)
                .containsExactly("RULE_FAILED");
    }

    @Test
    void aRuleThatAsksItselfWithoutAnEndFails() {
        TimingRule[] itself = new TimingRule[1];
        itself[0] = rule((t, facts) -> itself[0].next(t, facts));

        assertThat(Asking.with(itself).at(NOW).reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo("RULE_FAILED");
            assertThat(reason.arguments()).containsEntry("exception", "java.lang.StackOverflowError");
        });
    }

    @Test
    void aRuleThatDoesNotSayWhyIsKnownByItsSpec() {
        TimingRule[] silent = new TimingRule[2];
        silent[0] = new Until(Instant.parse(NOW), () -> null);
        silent[1] = new Until(Instant.parse(NOW), () -> silent[1].why(Instant.EPOCH, null));

        for (TimingRule rule : silent) {
            assertThat(Asking.with(rule).at(NOW)).hasToString("Decline[until facts change: UNTIL]");
        }
    }

    @Test
    void aRuleThatOthersMovedTheCandidateBeyondDoesNotDeclineForGood() {
        TimingRule over = new Until(
                Instant.parse(NOW).plusSeconds(60), () -> Why.of("OVER").lasting());
        TimingRule later = TimingRule.of(RuleSpec.of("later"), (t, facts) -> {
            Instant open = Instant.parse(NOW).plusSeconds(120);
            return Optional.of(t.isBefore(open) ? open : t);
        });

        assertThat(Asking.with(over, later).at(NOW)).hasToString("Decline[until facts change: OVER; LATER]");
        assertThat(Asking.with(new Until(
                                Instant.parse(NOW), () -> Why.of("OVER").lasting()))
                        .at(NOW))
                .hasToString("Decline[for good: OVER]");
    }

    @Test
    void rulesWithEqualSpecsAreTheSameRuleWhoeverWroteThem() {
        SurveyPolicy policy = SurveyPolicy.about("delivery")
                .askedAt("survey")
                .over("email")
                .rule(new Until(Instant.parse(NOW), () -> Why.of("OVER")))
                .rule(new Until(Instant.parse(NOW), () -> Why.of("OVER")))
                .build();

        assertThat(policy.rules()).hasSize(1);
    }

    /** Permits what is before an instant. Its equality is that of objects. */
    private static final class Until implements TimingRule {

        private final Instant end;
        private final Supplier<Why> why;

        Until(Instant end, Supplier<Why> why) {
            this.end = end;
            this.why = why;
        }

        @Override
        public RuleSpec spec() {
            return RuleSpec.of("until");
        }

        @Override
        public Optional<Instant> next(Instant candidate, Facts facts) {
            return candidate.isBefore(end) ? Optional.of(candidate) : Optional.empty();
        }

        @Override
        public Why why(Instant candidate, Facts facts) {
            return why.get();
        }
    }

    @Test
    void aRuleOfTheHostThatNamesAChannelIsAskedAboutEach() {
        TimingRule onlySms = new TimingRule() {
            @Override
            public RuleSpec spec() {
                return RuleSpec.of("only-sms");
            }

            @Override
            public boolean perChannel() {
                return true;
            }

            @Override
            public Optional<Instant> next(Instant candidate, Facts facts) {
                return "sms".equals(facts.channel()) ? Optional.of(candidate) : Optional.empty();
            }
        };

        Decision decision = Asking.with(onlySms)
                .policy(policy -> policy.over("email", "sms"))
                .at(NOW);

        assertThat(decision).isInstanceOfSatisfying(Ask.class, ask -> assertThat(ask.channel())
                .isEqualTo("sms"));
        assertThat(decision.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.channel()).contains("email");
            assertThat(reason.isFinal()).isTrue();
        });
    }

    @Test
    void windowsThatNeverMeetEndTheSearchAfterTwoYears() {
        Window morning = new Window(EnumSet.allOf(DayOfWeek.class), LocalTime.of(6, 0), LocalTime.of(8, 0));

        Decision decision = Asking.with(allowedHours(morning), quietHours(LocalTime.of(20, 0), LocalTime.of(9, 0)))
                .at(NOW);

        assertThat(decision).isInstanceOfSatisfying(Decline.class, decline -> assertThat(decline.lasts())
                .isEqualTo(Decline.Lasting.UNTIL_FACTS_CHANGE));
        Reason none = reason(decision, "NO_COMMON_TIME");
        assertThat(none.until().orElseThrow())
                .isAfter(Instant.parse(NOW).plus(731, ChronoUnit.DAYS))
                .isBefore(Instant.parse(NOW).plus(735, ChronoUnit.DAYS));
    }

    @Test
    void thePolicySaysHowFarTheSearchGoes() {
        Instant open = Instant.parse(NOW).plus(100, ChronoUnit.DAYS);
        TimingRule first = TimingRule.of(
                RuleSpec.of("first"),
                (t, facts) -> Optional.of(
                        t.isBefore(Instant.parse(NOW).plusSeconds(60))
                                ? Instant.parse(NOW).plusSeconds(60)
                                : t));
        TimingRule second = TimingRule.of(
                RuleSpec.of("second"),
                (t, facts) -> Optional.of(t.isAfter(Instant.parse(NOW)) && t.isBefore(open) ? open : t));

        Decision far = Asking.with(first, second)
                .policy(p -> p.searching(Duration.ofDays(101)))
                .at(NOW);
        Decision near = Asking.with(first, second)
                .policy(p -> p.searching(Duration.ofDays(99)))
                .at(NOW);

        assertThat(far).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo(open));
        assertThat(reason(near, "NO_COMMON_TIME").until()).contains(open);
    }

    @Test
    void needlesThatNeverMeetAreNotLookedForForEver() {
        TimingRule even = needles("even", 0);
        TimingRule odd = needles("odd", 1);

        Decision decision = Asking.with(even, odd).at(NOW);

        assertThat(decision).isInstanceOf(Decline.class);
        assertThat(reason(decision, "NO_COMMON_TIME").until().orElseThrow()).isAfter(Instant.parse(NOW));
    }

    /** Permits every other nanosecond. */
    private static TimingRule needles(String name, int rest) {
        return TimingRule.of(
                RuleSpec.of(name),
                (t, facts) -> Optional.of(t.get(ChronoField.NANO_OF_SECOND) % 2 == rest ? t : t.plusNanos(1)));
    }

    private static TimingRule rule(TimingRule.Next next) {
        return TimingRule.of(RuleSpec.of("fickle"), next);
    }

    private static void assertStopped(TimingRule rule, String law) {
        Decision decision = Asking.with(rule).at(NOW);
        assertThat(decision).isInstanceOfSatisfying(Decline.class, decline -> assertThat(decline.lasts())
                .isEqualTo(Decline.Lasting.UNTIL_FACTS_CHANGE));
        Reason broken = reason(decision, "RULE_BROKEN");
        assertThat(broken.rule()).isEqualTo(rule.spec());
        assertThat(broken.arguments()).containsEntry("law", law);
        assertThat(broken.isFinal()).isTrue();
    }

    private static Reason reason(Decision decision, String code) {
        return decision.reasons().stream()
                .filter(reason -> reason.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
