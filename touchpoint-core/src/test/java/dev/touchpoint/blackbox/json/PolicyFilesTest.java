package dev.touchpoint.blackbox.json;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.Scope.THIS_SURVEY;
import static dev.touchpoint.timing.TimingRules.delay;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.holidays;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.touchpoint.json.DecisionRequest;
import dev.touchpoint.json.DecisionRequests;
import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.JsonFormat;
import dev.touchpoint.json.PolicyFiles;
import dev.touchpoint.timing.InvalidRuleException;
import dev.touchpoint.timing.RuleProblem;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Policies that a team wrote into a file, with rules of a host, defaults and notes. */
class PolicyFilesTest {

    private static final RuleTypes TYPES = RuleTypes.standard()
            .withHolidays("DE", LocalDate.EPOCH::equals)
            .with("return-window", PolicyFilesTest::returnWindow);

    private static TimingRule returnWindow(RuleSpec spec) {
        if (!(spec.settings().get("days") instanceof Long days) || days < 1) {
            throw new IllegalArgumentException("days must be a whole number, 1 or more");
        }
        return TimingRule.of(spec, (t, facts) -> {
            Instant open = facts.occasion().at().plus(days, ChronoUnit.DAYS);
            return Optional.of(t.isBefore(open) ? open : t);
        });
    }

    private static String file(String defaults, String rules) {
        return """
                {
                  "formatVersion": 1,
                  "defaults": [%s],
                  "policies": [
                    {
                      "id": "csat",
                      "touchpoint": "delivery",
                      "askedAt": "survey",
                      "channels": ["email"],
                      "rules": [%s]
                    }
                  ]
                }
                """
                .formatted(defaults, rules);
    }

    private static SurveyPolicy.Builder csat() {
        return SurveyPolicy.about("delivery").named("csat").askedAt("survey").over("email");
    }

    @Test
    void aFileIsPoliciesThatDecideTogether(@TempDir Path folder) throws IOException {
        String json = file("", "{\"type\": \"delay\", \"of\": \"PT24H\"}");
        Path path = Files.writeString(folder.resolve("policies.json"), json);

        SurveyPolicies expected =
                SurveyPolicies.of(csat().rule(delay(Duration.ofHours(24))).build());
        assertThat(PolicyFiles.read(path)).isEqualTo(expected);
        assertThat(PolicyFiles.read(json)).isEqualTo(expected);
        assertThat(PolicyFiles.read(path, TYPES)).isEqualTo(expected);
        assertThat(PolicyFiles.read(json, TYPES)).isEqualTo(expected);
    }

    @Test
    void defaultsHoldUnlessThePolicyHasItsOwnOfTheSameTypeAndScope() {
        SurveyPolicies policies = PolicyFiles.read(file(
                """
                {"type": "gap", "of": "P90D", "scope": "ANY_SURVEY"},
                {"type": "gap", "of": "P365D", "scope": "THIS_SURVEY"},
                {"type": "delay", "of": "PT1H"}
                """,
                """
                {"type": "gap", "of": "P30D", "scope": "ANY_SURVEY"}
                """));

        assertThat(policies.policies().get(0).rules())
                .containsExactlyInAnyOrder(
                        gap(Period.ofDays(30), ANY_SURVEY),
                        gap(Period.ofDays(365), THIS_SURVEY),
                        delay(Duration.ofHours(1)));
    }

    @Test
    void whatIsWrittenHasNoDefaultsLeftAndItsRulesInAlphabeticalOrder() {
        SurveyPolicies policies = PolicyFiles.read(file(
                "{\"type\": \"until-answered\"}",
                "{\"type\": \"no-open-issue\"}, {\"of\": \"PT1H\", \"type\": \"delay\"}"));

        assertThat(PolicyFiles.write(policies))
                .isEqualTo(
                        """
                        {
                          "formatVersion": 1,
                          "policies": [
                            {
                              "id": "csat",
                              "touchpoint": "delivery",
                              "askedAt": "survey",
                              "channels": ["email"],
                              "rules": [
                                {
                                  "type": "delay",
                                  "of": "PT1H"
                                },
                                {
                                  "type": "no-open-issue"
                                },
                                {
                                  "type": "until-answered"
                                }
                              ]
                            }
                          ]
                        }
                        """);
    }

    @Test
    void rulesOfAHostAreReadByItsFactoriesAndDecide() {
        SurveyPolicies policies = PolicyFiles.read(
                file("{\"type\": \"holidays\", \"name\": \"DE\"}", "{\"type\": \"return-window\", \"days\": 14}"),
                TYPES);

        assertThat(policies.policies().get(0).rules())
                .contains(
                        holidays("DE", LocalDate.EPOCH::equals),
                        returnWindow(RuleSpec.of("return-window").with("days", 14)));
        assertThat(PolicyFiles.read(PolicyFiles.write(policies), TYPES)).isEqualTo(policies);
    }

    @Test
    void withoutItsFactoryARuleOfAHostIsUnknown() {
        String json = file("", "{\"type\": \"return-window\", \"days\": 14}");

        assertThat(problems(json, RuleTypes.standard()))
                .containsExactly("10:26 at /policies/0/rules/0/type: there is no rule type \"return-window\"");
    }

    @Test
    void whatAFactoryRefusesStandsWhereTheRuleBegins() {
        String json = file("", "{\"type\": \"return-window\", \"days\": 0}, {\"type\": \"delay\"}");

        assertThat(problems(json, TYPES))
                .containsExactly(
                        "10:17 at /policies/0/rules/0: days must be a whole number, 1 or more",
                        "10:55 at /policies/0/rules/1/of: is required");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/list/7", "/list/-1", "/list/x", "/list/00000000000", "/list/0/deeper", "/nowhere", "/type/x"})
    void aFactoryMayTellOfAPlaceThatIsNotThere(String pointer) {
        RuleTypes types = RuleTypes.standard().with("odd", refusing(new RuleProblem(pointer, "is odd")));
        String json = file("", "{\"type\": \"odd\", \"list\": [1]}");

        assertThat(problems(json, types))
                .singleElement()
                .asString()
                .startsWith("10:")
                .endsWith(" at /policies/0/rules/0" + pointer + ": is odd");
    }

    @Test
    void aFactoryMayTellOfAPlaceInsideAList() {
        RuleTypes types = RuleTypes.standard().with("odd", refusing(new RuleProblem("/list/1", "is odd")));

        assertThat(problems(file("", "{\"type\": \"odd\", \"list\": [1, 2]}"), types))
                .containsExactly("10:45 at /policies/0/rules/0/list/1: is odd");
    }

    private static Function<RuleSpec, TimingRule> refusing(RuleProblem problem) {
        return spec -> {
            throw new InvalidRuleException(List.of(problem));
        };
    }

    @Test
    void aFactoryThatFailsIsAProblemOfTheFileNotAStackTrace() {
        RuleTypes types = RuleTypes.standard().with("odd", spec -> {
            throw new IllegalStateException("Erika Mustermann");
        });

        assertThat(problems(file("", "{\"type\": \"odd\"}"), types))
                .containsExactly("10:17 at /policies/0/rules/0: the factory of rule type \"odd\" failed with"
                        + " java.lang.IllegalStateException");
    }

    @Test
    void notesStayWithThePolicyInTheOrderInWhichTheyWereWritten() {
        String json = PolicyFiles.write(SurveyPolicies.of(csat().build()))
                .replace(
                        "\"channels\": [\"email\"]",
                        "\"channels\": [\"email\"], \"attributes\": {\"why\": \"x\", \"by\": [{\"who\": \"us\"}], \"a\": 1}");

        SurveyPolicy policy = PolicyFiles.read(json).policies().get(0);

        assertThat(policy.attributes())
                .isEqualTo(Map.of("why", "x", "by", List.of(Map.of("who", "us")), "a", 1L))
                .extracting(Map::keySet)
                .asString()
                .isEqualTo("[why, by, a]");
        assertThat(policy.hash()).isEqualTo(csat().build().hash());
        assertThat(PolicyFiles.read(PolicyFiles.write(SurveyPolicies.of(policy))))
                .isEqualTo(SurveyPolicies.of(policy));
    }

    @Test
    void aHostsRuleWithASettingThatIsCalledTypeHasNoPlaceInAFile() {
        TimingRule rule = TimingRule.of(RuleSpec.of("odd").with("type", "x"), (t, facts) -> Optional.of(t));
        SurveyPolicies policies = SurveyPolicies.of(csat().rule(rule).build());

        assertThatThrownBy(() -> PolicyFiles.write(policies))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a rule can't be written that has a setting named type");
    }

    @Test
    void requestsForADecisionTakeDefaultsAndRulesOfAHostToo(@TempDir Path folder) throws IOException {
        String json = file("{\"type\": \"return-window\", \"days\": 14}", "")
                .replace(
                        "\"formatVersion\": 1,",
                        """
                        "formatVersion": 1,
                        "customer": {"id": "c-1"},
                        "occasion": {"touchpoint": "delivery", "id": "o-1", "at": "2026-01-01T00:00:00Z"},
                        "now": "2026-01-02T00:00:00Z",
                        """);

        DecisionRequest request = DecisionRequests.read(json, TYPES);

        assertThat(request.decide()).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo("2026-01-15T00:00:00Z"));
        assertThat(DecisionRequests.read(DecisionRequests.write(request), TYPES))
                .isEqualTo(request);
        assertThat(DecisionRequests.read(Files.writeString(folder.resolve("request.json"), json), TYPES))
                .isEqualTo(request);
        assertThatThrownBy(() -> DecisionRequests.read(json))
                .isInstanceOf(InvalidJsonException.class)
                .hasMessageContaining("at /defaults/0/type: there is no rule type \"return-window\"");
    }

    /** A record of a host that has rules. */
    public record Campaign(List<TimingRule> rules) {}

    @Test
    void recordsOfAHostMayHaveItsRules() {
        JsonFormat<Campaign> format =
                JsonFormat.of(Campaign.class, "urn:example:campaign", 1).with(TYPES);
        Campaign campaign =
                new Campaign(List.of(returnWindow(RuleSpec.of("return-window").with("days", 3))));

        assertThat(format.read(format.write(campaign))).isEqualTo(campaign);
        assertThat(format).hasToString("JsonFormat[Campaign urn:example:campaign:1]");
        assertThat(format.schema()).contains("\"return-window\"");
    }

    private static List<String> problems(String json, RuleTypes types) {
        return catchThrowableOfType(InvalidJsonException.class, () -> PolicyFiles.read(json, types)).problems().stream()
                .map(Object::toString)
                .toList();
    }
}
