package dev.touchpoint.blackbox.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.touchpoint.timing.Facts;
import dev.touchpoint.timing.InvalidRuleException;
import dev.touchpoint.timing.RuleProblem;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.TimingRule;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which rules a document may name: the ready-made ones, and those of a host, whose factory may be wrong. */
class RuleTypesTest {

    private static final RuleSpec SPEC = RuleSpec.of("return-window").with("days", 14);

    private static TimingRule always(RuleSpec spec) {
        return TimingRule.of(spec, (t, facts) -> Optional.of(t));
    }

    @Test
    void aHostsFactoryMakesTheRulesOfItsType() {
        RuleTypes types = RuleTypes.standard().with("return-window", RuleTypesTest::always);

        assertThat(types.rule(SPEC)).isEqualTo(always(SPEC));
        assertThat(types.rule(new RuleSpec("return-window", 3, Map.of())).spec().version())
                .isEqualTo(3);
        assertThat(types.rule(RuleSpec.of("until-answered")).spec()).isEqualTo(RuleSpec.of("until-answered"));
    }

    @Test
    void namesAreInAlphabeticalOrderAndTheHostsAmongThem() {
        RuleTypes types =
                RuleTypes.standard().with("zz", RuleTypesTest::always).with("return-window", RuleTypesTest::always);

        assertThat(List.copyOf(types.names()))
                .hasSize(29)
                .contains("gap", "holidays", "return-window", "zz")
                .isSorted();
        assertThat(RuleTypes.standard().names()).hasSize(27);
        assertThat(types).hasToString("RuleTypes[standard, return-window, zz]");
        assertThat(RuleTypes.standard()).hasToString("RuleTypes[standard]");
    }

    @Test
    void anUnknownTypeIsNamedAndAKnownOneSuggestedTheHostsToo() {
        RuleTypes types = RuleTypes.standard().with("return-window", RuleTypesTest::always);

        assertThat(problems(types, RuleSpec.of("retrun-window")))
                .containsExactly("at /type: there is no rule type \"retrun-window\"; did you mean \"return-window\"?");
    }

    @Test
    void aReadyMadeRuleCanNotBeReplaced() {
        assertThatThrownBy(() -> RuleTypes.standard().with("gap", RuleTypesTest::always))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule type must not be that of a ready-made rule, was \"gap\"");
        assertThatThrownBy(() -> RuleTypes.standard().with("holidays", RuleTypesTest::always))
                .hasMessage("rule type must not be that of a ready-made rule, was \"holidays\"");
    }

    @Test
    void theSameTypeOrCalendarTwiceIsAnError() {
        RuleTypes types = RuleTypes.standard()
                .with("return-window", RuleTypesTest::always)
                .withHolidays("DE", LocalDate.EPOCH::equals);

        assertThatThrownBy(() -> types.with("return-window", RuleTypesTest::always))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule type must not be there already, was \"return-window\"");
        assertThatThrownBy(() -> types.withHolidays("DE", LocalDate.EPOCH::equals))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("holidays name must not be there already, was \"DE\"");
    }

    @Test
    void namesMustBeSomething() {
        assertThatThrownBy(() -> RuleTypes.standard().with("return window", RuleTypesTest::always))
                .hasMessageStartingWith("rule type must be 1 to 100 letters")
                .hasMessageEndingWith("was \"return window\"");
        assertThatThrownBy(() -> RuleTypes.standard().withHolidays(" ", LocalDate.EPOCH::equals))
                .hasMessage("holidays name must not be blank");
        assertThatThrownBy(() -> RuleTypes.standard().with("a", null)).hasMessage("rule factory must not be null");
        assertThatThrownBy(() -> RuleTypes.standard().withHolidays("a", null))
                .hasMessage("holidays calendar must not be null");
    }

    @Test
    void whatWasThereBeforeIsAsItWas() {
        RuleTypes before = RuleTypes.standard();
        before.with("return-window", RuleTypesTest::always).withHolidays("DE", LocalDate.EPOCH::equals);

        assertThat(before.names()).doesNotContain("return-window");
        assertThat(problems(before, RuleSpec.of("holidays").with("name", "DE")))
                .containsExactly("at /name: there is no holiday calendar \"DE\"");
    }

    @Test
    void aMisspeltCalendarIsSuggested() {
        RuleTypes types = RuleTypes.standard().withHolidays("bavaria", LocalDate.EPOCH::equals);

        assertThat(problems(types, RuleSpec.of("holidays").with("name", "bavria")))
                .containsExactly("at /name: there is no holiday calendar \"bavria\"; did you mean \"bavaria\"?");
        assertThat(types.rule(RuleSpec.of("holidays").with("name", "bavaria")).spec())
                .isEqualTo(RuleSpec.of("holidays").with("name", "bavaria"));
    }

    @Test
    void whatAFactoryRefusesIsAProblemOfTheRule() {
        assertThat(problemsOf(spec -> {
                    throw new IllegalArgumentException("days must be 1 or more,\nwas 0");
                }))
                .containsExactly("days must be 1 or more,\uFFFDwas 0");
        assertThat(problemsOf(spec -> {
                    throw new IllegalArgumentException();
                }))
                .containsExactly("is refused by the factory of rule type \"return-window\"");
        assertThat(problemsOf(spec -> {
                    throw new IllegalArgumentException(" ");
                }))
                .containsExactly("is refused by the factory of rule type \"return-window\"");
    }

    @Test
    void aFactoryMayTellSeveralProblemsEachInItsPlace() {
        assertThat(problemsOf(spec -> {
                    throw new InvalidRuleException(List.of(
                            new RuleProblem("/days", "must be 1 or more, was 0"),
                            new RuleProblem("/dayz", "there is no setting \"dayz\"", true)));
                }))
                .containsExactly("at /days: must be 1 or more, was 0", "at /dayz: there is no setting \"dayz\"");
    }

    @Test
    void aFactoryThatFailsIsNamedWithWhatItThrewAndTheCauseIsKeptForItsAuthor() {
        RuleTypes types = RuleTypes.standard().with("return-window", spec -> {
            throw new ClassCastException("Erika Mustermann");
        });

        InvalidRuleException invalid = catchThrowableOfType(InvalidRuleException.class, () -> types.rule(SPEC));

        assertThat(invalid)
                .hasMessage("the factory of rule type \"return-window\" failed with java.lang.ClassCastException")
                .hasCauseInstanceOf(ClassCastException.class);
    }

    @Test
    void aFactoryThatMakesNothingOrSomethingElseIsNamed() {
        assertThat(problemsOf(spec -> null))
                .containsExactly("the factory of rule type \"return-window\" returned null");
        assertThat(problemsOf(spec -> always(RuleSpec.of("return-window"))))
                .containsExactly("the factory of rule type \"return-window\" must return a rule with the spec it was"
                        + " given, was \"return-window\"");
        assertThat(problemsOf(spec -> new Nameless()))
                .containsExactly("the factory of rule type \"return-window\" failed with"
                        + " java.lang.UnsupportedOperationException");
    }

    private static final class Nameless implements TimingRule {

        @Override
        public RuleSpec spec() {
            throw new UnsupportedOperationException("not yet");
        }

        @Override
        public Optional<Instant> next(Instant candidate, Facts facts) {
            return Optional.of(candidate);
        }
    }

    @Test
    void aProblemHasAPlaceAndAMessage() {
        assertThat(new RuleProblem("", "must be two\nlines").message()).isEqualTo("must be two\uFFFDlines");
        assertThatThrownBy(() -> new RuleProblem("/a", " "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule problem message must not be blank");
        assertThatThrownBy(() -> new InvalidRuleException(List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule problems must not be empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"days", "/a~", "/~2", "a/b"})
    void aPlaceIsAJsonPointer(String pointer) {
        assertThatThrownBy(() -> new RuleProblem(pointer, "is wrong"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("rule problem pointer must be a JSON Pointer, as in /of, was \"" + pointer + "\"");
    }

    @Test
    void aSchemaSaysWhichSettingsThereAre() {
        Map<String, Object> schema = RuleTypes.standard().schema("delay");

        assertThat(schema)
                .containsEntry("additionalProperties", false)
                .containsEntry("required", List.of("type", "of"));
        assertThat(schema.get("properties"))
                .asInstanceOf(InstanceOfAssertFactories.MAP)
                .containsOnlyKeys("type", "version", "of");
        assertThatThrownBy(() -> schema.put("a", 1)).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void ofAHostsTypeASchemaKnowsNothingButTheName() {
        RuleTypes types = RuleTypes.standard().with("return-window", RuleTypesTest::always);

        assertThat(types.schema("return-window"))
                .containsOnlyKeys("type", "properties", "required")
                .containsEntry("required", List.of("type"));
        assertThatThrownBy(() -> types.schema("retrun-window"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no rule type \"retrun-window\"; did you mean \"return-window\"?");
    }

    private static List<String> problemsOf(Function<RuleSpec, TimingRule> factory) {
        return problems(RuleTypes.standard().with("return-window", factory), SPEC);
    }

    private static List<String> problems(RuleTypes types, RuleSpec spec) {
        return catchThrowableOfType(InvalidRuleException.class, () -> types.rule(spec)).problems().stream()
                .map(Object::toString)
                .toList();
    }
}
