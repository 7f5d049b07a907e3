package dev.touchpoint.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.RandomPolicies;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.TimingRule;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.statistics.Statistics;
import net.jqwik.api.statistics.StatisticsReport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The schema of policies says what the reader does, of every setting of every ready-made rule, as far as a schema can. */
class PolicySchemaTest {

    private static final RuleTypes TYPES = RandomPolicies.types();
    private static final Schema SCHEMA = new Schema(PolicyFiles.schema());

    /** What only a reader knows: which types and calendars a host has, ids, the calendar, and what is too much to compare. */
    private static final Pattern BEYOND_A_SCHEMA = Pattern.compile("there is no rule type .*"
            + "|there is no holiday calendar .*"
            + "|policy id must be unique.*"
            + "|must not be the same as from, was .*"
            + "|must be from a second to 100 years, was .*"
            + "|must be a time zone such as Europe/Berlin, was \"[A-Za-z0-9+:_/-]+\""
            + "|.* digits before and .*");

    private static final List<Object> STRANGE = List.of(
            true,
            false,
            0,
            1,
            -1,
            1.0,
            1.5,
            100.5,
            2147483648L,
            "",
            " ",
            "a",
            "two words",
            "a\nb",
            "PT0S",
            "P0D",
            "PT36H",
            "PT0.5S",
            "PT1.S",
            "PT24h",
            "pt24h",
            "P1W",
            "P1Y2M3W4D",
            "P1DT2H",
            "-P1D",
            "PT-1H",
            "P",
            "PT",
            "P+1D",
            "00:00",
            "21:00:00.5",
            "24:00",
            "9:00",
            "2026-12-24",
            "2026-1-1",
            "ANY_SURVEY",
            "any_survey",
            "CONTACTS",
            "WEEK",
            "MONTH",
            "SUNDAY",
            List.of(),
            List.of("email"),
            List.of("MONDAY", "SUNDAY"),
            List.of("2026-12-24", 3),
            List.of(1, true, "x"),
            List.of(List.of(1)),
            List.of(Map.of()),
            List.of(Map.of("days", List.of(), "allDay", true)),
            List.of(Map.of("days", List.of("MONDAY"), "from", "08:00", "to", "09:00")),
            List.of(Map.of("days", List.of("MONDAY"), "from", "08:00", "to", "09:00", "allDay", false)),
            List.of(Map.of("days", List.of("MONDAY"), "from", "08:00", "to", "09:00", "allDay", true)),
            List.of(Map.of("days", List.of("MONDAY"), "from", "08:00")),
            List.of(Map.of("days", List.of("MONDAY"), "allDay", false)),
            List.of(Map.of("day", "MONDAY", "allDay", true)),
            Map.of(),
            Map.of("a", 1));

    private static final List<String> NAMES = List.of(
            "of",
            "scope",
            "within",
            "most",
            "counting",
            "each",
            "weekStart",
            "from",
            "to",
            "legal",
            "channels",
            "channel",
            "unless",
            "permittingUnknown",
            "afterSilence",
            "afterDismissal",
            "except",
            "version",
            "nonsense");

    @Test
    void theSchemaInTheJarIsTheOneThatTheRulesGive() throws IOException {
        String generated = PolicyFiles.schema();
        Path kept = Files.writeString(Path.of("target", "policies.schema.json"), generated);

        assertThat(inTheJar())
                .as("copy %s to src/main/resources/META-INF/touchpoint", kept)
                .isEqualTo(generated);
    }

    private static String inTheJar() throws IOException {
        try (InputStream in = PolicyFiles.class.getResourceAsStream("/META-INF/touchpoint/policies.schema.json")) {
            return in == null ? "nothing" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @ParameterizedTest
    @EnumSource(PolicyPreset.class)
    void itAcceptsEveryPreset(PolicyPreset preset) {
        assertThat(SCHEMA.complaints(preset.text())).isEmpty();
    }

    @Property(seed = "4821", tries = 300, shrinking = ShrinkingMode.OFF)
    void itAcceptsWhatIsWritten(@ForAll("policies") SurveyPolicies policies) {
        assertThat(SCHEMA.complaints(PolicyFiles.write(policies))).isEmpty();
    }

    @Property(seed = "4822", tries = 1000, shrinking = ShrinkingMode.OFF)
    void itAgreesWithTheReaderOnPoliciesThatAreBentAtOnePlace(@ForAll("bentPolicies") String json) {
        assertThat(SCHEMA.accepts(json)).as(json).isEqualTo(isReadableAsFarAsASchemaKnows(json));
    }

    @Property(seed = "4823", tries = 10_000, shrinking = ShrinkingMode.OFF)
    @StatisticsReport(StatisticsReport.StatisticsReportMode.OFF)
    void itAgreesWithTheReaderOnRulesOfAllTypesSoundAndUnsound(@ForAll("bentRules") Map<String, Object> rule) {
        String json = document(rule);
        boolean readable = isReadableAsFarAsASchemaKnows(json);

        assertThat(SCHEMA.accepts(json)).as(json).isEqualTo(readable);

        Statistics.label("readable").collect(readable).coverage(coverage -> {
            coverage.check(true).percentage(share -> share > 20);
            coverage.check(false).percentage(share -> share > 40);
        });
        Statistics.label("type").collect(rule.get("type")).coverage(coverage -> {
            for (String type : TYPES.names()) {
                coverage.check(type).count(count -> count > 50);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\": \"blackout\", \"dates\": [\"2026-02-30\"]}",
                "{\"type\": \"delay\", \"of\": \"P99999999999D\"}",
                "{\"type\": \"quiet-hours\", \"from\": \"21:00\", \"to\": \"21:00\"}",
                "{\"type\": \"spread\", \"over\": \"P200Y\"}",
                "{\"type\": \"holidays\", \"name\": \"nowhere\"}",
                "{\"type\": \"a-type-of-nobody\", \"settings\": [{\"whatever\": true}]}",
            })
    void itCanNotKnowEverything(String rule) {
        String json = document(Plain.object(rule));

        assertThat(SCHEMA.complaints(json)).isEmpty();
        assertThat(problems(json)).hasSize(1);
    }

    @Test
    void everyReadyMadeTypeHasItsSettingsInIt() {
        Map<String, Object> definitions = definitions();
        Set<String> described = new HashSet<>();
        for (String type : RuleTypes.standard().names()) {
            assertThat(definitions).as(type).containsKey("rule-" + type);
            described.add(type);
        }

        assertThat(described).hasSize(27);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> definitions() {
        return (Map<String, Object>) Plain.object(PolicyFiles.schema()).get("$defs");
    }

    private static String document(Map<String, Object> rule) {
        return JsonText.of(JsonText.object(
                "formatVersion",
                1,
                "policies",
                List.of(Map.of(
                        "id",
                        "p",
                        "touchpoint",
                        "t",
                        "askedAt",
                        "s",
                        "channels",
                        List.of("c"),
                        "rules",
                        List.of(rule)))));
    }

    private static boolean isReadableAsFarAsASchemaKnows(String json) {
        return problems(json).stream()
                .allMatch(problem -> BEYOND_A_SCHEMA.matcher(problem.message()).matches());
    }

    private static List<JsonProblem> problems(String json) {
        try {
            PolicyFiles.read(json, TYPES);
            return List.of();
        } catch (InvalidJsonException e) {
            return e.problems();
        }
    }

    @Provide
    Arbitrary<SurveyPolicies> policies() {
        return Arbitraries.randomValue(RandomPolicies::policies);
    }

    @Provide
    Arbitrary<String> bentPolicies() {
        return Arbitraries.randomValue(RandomPolicies::policies)
                .flatMap(policies -> Bent.arbitrary(PolicyFiles.write(policies)));
    }

    @Provide
    Arbitrary<Map<String, Object>> bentRules() {
        return Arbitraries.randomValue(RandomPolicies::rule)
                .flatMap(rule -> Arbitraries.randomValue(random -> bent(rule, random)));
    }

    /** Nothing, or one or two settings more, fewer or other than they were. */
    private static Map<String, Object> bent(TimingRule rule, Random random) {
        Map<String, Object> bent = new LinkedHashMap<>(RuleShape.write(rule.spec()));
        for (int i = random.nextInt(3); i > 0; i--) {
            List<String> names = new ArrayList<>(bent.keySet());
            names.remove("type");
            String own = names.isEmpty() ? "of" : one(names, random);
            switch (random.nextInt(4)) {
                case 0 -> bent.remove(own);
                case 1 -> bent.put(one(NAMES, random), one(STRANGE, random));
                default -> bent.put(own, one(STRANGE, random));
            }
        }
        return bent;
    }

    private static <T> T one(List<T> values, Random random) {
        return values.get(random.nextInt(values.size()));
    }
}
