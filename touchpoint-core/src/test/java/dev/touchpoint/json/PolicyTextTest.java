package dev.touchpoint.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.RandomPolicies;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/** A policy is what it says, however that is written: layout, order, and where a rule stands mean nothing. */
class PolicyTextTest {

    private static final RuleTypes TYPES = RandomPolicies.types();

    @Provide
    Arbitrary<SurveyPolicies> policies() {
        return Arbitraries.randomValue(RandomPolicies::policies);
    }

    @Provide
    Arbitrary<List<TimingRule>> rules() {
        return Arbitraries.randomValue(RandomPolicies::rule).list().ofMaxSize(4);
    }

    @Property(seed = "4811", tries = 1000, shrinking = ShrinkingMode.OFF)
    void whatIsWrittenIsReadAgain(@ForAll("policies") SurveyPolicies policies) {
        String text = PolicyFiles.write(policies);

        SurveyPolicies again = PolicyFiles.read(text, TYPES);

        assertThat(again).isEqualTo(policies);
        assertThat(hashes(again)).isEqualTo(hashes(policies));
        assertThat(PolicyFiles.write(again)).isEqualTo(text);
    }

    @Property(seed = "4812", tries = 500, shrinking = ShrinkingMode.OFF)
    void theHashIsTheSameUnderLayoutAndOrder(@ForAll("policies") SurveyPolicies policies, @ForAll long seed) {
        Random random = new Random(seed);
        Map<String, Object> document = Plain.object(PolicyFiles.write(policies));
        for (Object policy : (List<?>) document.get("policies")) {
            if (((Map<?, ?>) policy).get("rules") instanceof List<?> rules) {
                Collections.shuffle(rules, random);
            }
        }
        Collections.shuffle((List<?>) document.get("policies"), random);

        SurveyPolicies again = PolicyFiles.read(new Layout(random).text(document), TYPES);

        assertThat(hashes(again)).isEqualTo(hashes(policies));
        assertThat(again).isEqualTo(policies);
    }

    @Property(seed = "4813", tries = 500, shrinking = ShrinkingMode.OFF)
    void theHashIsTheSameWhetherDefaultsAreSpelledOutOrMerged(
            @ForAll("policies") SurveyPolicies policies, @ForAll("rules") List<TimingRule> defaults) {
        Map<String, Object> merged = Plain.object(PolicyFiles.write(policies));
        merged.put("defaults", defaults.stream().map(PolicyTextTest::written).toList());
        Map<String, Object> spelledOut = Plain.object(PolicyFiles.write(policies));
        for (Object policy : (List<?>) spelledOut.get("policies")) {
            addMissing(policy, defaults);
        }

        SurveyPolicies one = PolicyFiles.read(JsonText.of(merged), TYPES);
        SurveyPolicies other = PolicyFiles.read(JsonText.of(spelledOut), TYPES);

        assertThat(one).isEqualTo(other);
        assertThat(hashes(one)).isEqualTo(hashes(other));
    }

    /** The contract of defaults, written down once more: same type and same scope. */
    @SuppressWarnings("unchecked")
    private static void addMissing(Object policy, List<TimingRule> defaults) {
        Map<String, Object> fields = (Map<String, Object>) policy;
        List<Object> own = new ArrayList<>((List<?>) fields.getOrDefault("rules", List.of()));
        List<Object> all = new ArrayList<>(own);
        for (TimingRule rule : defaults) {
            RuleSpec spec = rule.spec();
            boolean replaced = own.stream()
                    .map(Map.class::cast)
                    .anyMatch(mine -> spec.type().equals(mine.get("type"))
                            && Objects.equals(
                                    String.valueOf(spec.settings().get("scope")), String.valueOf(mine.get("scope"))));
            if (!replaced) {
                all.add(written(rule));
            }
        }
        fields.put("rules", all);
    }

    private static Object written(TimingRule rule) {
        return new RuleShape(TYPES).write(rule);
    }

    private static List<String> hashes(SurveyPolicies policies) {
        return policies.policies().stream().map(SurveyPolicy::hash).toList();
    }

    /** JSON as another program would write it: fields in any order, white space anywhere. */
    private record Layout(Random random) {

        String text(Object value) {
            return space() + bare(value) + space();
        }

        private String bare(Object value) {
            if (value instanceof Map<?, ?> map) {
                List<Map.Entry<?, ?>> entries = new ArrayList<>(new LinkedHashMap<>(map).entrySet());
                Collections.shuffle(entries, random);
                return "{" + space()
                        + String.join(",", entries.stream().map(this::field).toList()) + "}";
            }
            if (value instanceof List<?> list) {
                return "[" + space()
                        + String.join(",", list.stream().map(this::text).toList()) + "]";
            }
            return JsonText.of(value).strip();
        }

        private String field(Map.Entry<?, ?> field) {
            return text(field.getKey()) + ":" + text(field.getValue());
        }

        private String space() {
            return List.of("", "", " ", "\n", "\t ", "\r\n").get(random.nextInt(6));
        }
    }
}
