package dev.touchpoint.blackbox.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.json.PolicyFiles;
import dev.touchpoint.json.PolicyPreset;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.OpenIssue;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Policies to start from: sound, with a source for each number, and named alike in the file and in its documentation. */
class PolicyPresetTest {

    private static final Instant BEGIN = Instant.parse("2026-03-02T15:00:00Z");

    private static final Path SOURCE = Path.of("src/main/java/dev/touchpoint/json/PolicyPreset.java");

    private static final Pattern DOCUMENTED =
            Pattern.compile("/\\*\\*((?:(?!\\*/).)*)\\*/\\s+[A-Z_]+\\(\"([a-z-]+)\"\\)", Pattern.DOTALL);
    private static final Pattern ITEM = Pattern.compile("<li>(.*?)(?=<li>|</ul>)", Pattern.DOTALL);
    private static final Pattern RULE = Pattern.compile("\\{@code ([^}]+)}");

    @Test
    void thereAreSeven() {
        assertThat(Arrays.stream(PolicyPreset.values()).map(PolicyPreset::id))
                .containsExactly(
                        "chat-csat",
                        "ticket-csat",
                        "delivery-csat",
                        "onboarding-nps",
                        "relationship-nps",
                        "renewal-nps",
                        "reminder");
    }

    @Test
    void eachIsFoundByItsId() {
        assertThat(PolicyPreset.of("delivery-csat")).isEqualTo(PolicyPreset.DELIVERY_CSAT);
        assertThatThrownBy(() -> PolicyPreset.of("delivery-nps"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no preset \"delivery-nps\"; did you mean \"delivery-csat\"?");
        assertThatThrownBy(() -> PolicyPreset.of("x")).hasMessage("there is no preset \"x\"");
    }

    @ParameterizedTest
    @EnumSource
    void eachIsOnePolicyThatIsWrittenAndReadAgain(PolicyPreset preset) {
        SurveyPolicies policies = preset.policies();

        assertThat(policies.policies()).extracting(SurveyPolicy::id).containsExactly(preset.id());
        assertThat(PolicyFiles.read(PolicyFiles.write(policies))).isEqualTo(policies);
        assertThat(preset.text()).endsWith("}\n");
    }

    @ParameterizedTest
    @EnumSource
    void eachSaysWhatItIsForAndWhatAHostMustSupply(PolicyPreset preset) {
        Map<String, Object> attributes = policy(preset).attributes();

        assertThat(attributes).containsOnlyKeys("title", "for", "hostSupplies", "adjust", "sources");
        assertThat((List<?>) attributes.get("hostSupplies")).hasSizeGreaterThan(1);
        assertThat((List<?>) attributes.get("adjust")).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void eachNumberHasASourceOrIsCalledAChoice(PolicyPreset preset) {
        Map<String, List<String>> numbers = numbers(policy(preset));

        assertThat(sources(preset)).allSatisfy(source -> {
            boolean choice = source.containsKey("choice");
            assertThat(source).containsOnlyKeys(keys(choice, source.containsKey("differs")));
            assertThat(source.values())
                    .allSatisfy(value -> assertThat(value.toString()).isNotBlank());
        });
        assertThat(sources(preset).stream()
                        .map(source -> source.get("rule").toString())
                        .collect(Collectors.toSet()))
                .isEqualTo(numbers.keySet());
        // Whoever only contradicts is no source.
        assertThat(numbers.keySet()).allSatisfy(rule -> assertThat(sources(preset))
                .anyMatch(source -> rule.equals(source.get("rule")) && !source.containsKey("differs")));
    }

    private static String[] keys(boolean choice, boolean differs) {
        if (choice) {
            return new String[] {"rule", "choice"};
        }
        return differs
                ? new String[] {"rule", "who", "says", "where", "differs"}
                : new String[] {"rule", "who", "says", "where"};
    }

    @ParameterizedTest
    @EnumSource
    void theDocumentationNamesTheSameNumbersAndSources(PolicyPreset preset) throws IOException {
        Map<String, Set<String>> documented = documented(preset);

        Map<String, Set<String>> inTheFile = new TreeMap<>();
        numbers(policy(preset))
                .forEach((rule, specs) -> inTheFile.put(
                        specs.stream().sorted().collect(Collectors.joining(" and ")), names(preset, rule)));
        assertThat(documented).isEqualTo(inTheFile);
    }

    private static Set<String> names(PolicyPreset preset, String rule) {
        Set<String> names = new TreeSet<>();
        for (Map<String, Object> source : sources(preset)) {
            if (rule.equals(source.get("rule"))) {
                names.add(
                        source.containsKey("choice")
                                ? "our choice"
                                : (source.containsKey("differs") ? "otherwise " : "") + source.get("who"));
            }
        }
        return names;
    }

    private static Map<String, Set<String>> documented(PolicyPreset preset) throws IOException {
        Matcher comments = DOCUMENTED.matcher(Files.readString(SOURCE));
        Map<String, Set<String>> documented = new TreeMap<>();
        while (comments.find()) {
            if (comments.group(2).equals(preset.id())) {
                String text = comments.group(1).replaceAll("\\s*\\n\\s*\\*\\s*", " ");
                for (MatchResult item : ITEM.matcher(text).results().toList()) {
                    String[] parts = item.group(1).split(": ", 2);
                    String rules = RULE.matcher(parts[0])
                            .results()
                            .map(rule -> rule.group(1))
                            .sorted()
                            .collect(Collectors.joining(" and "));
                    documented.put(rules, named(parts[1]));
                }
            }
        }
        return documented;
    }

    private static Set<String> named(String text) {
        Set<String> names = new TreeSet<>();
        for (String part : text.strip().split(" \\| ", -1)) {
            boolean differing = part.startsWith("otherwise ");
            for (String name : part.replaceFirst("^otherwise ", "").split("; ", -1)) {
                names.add((differing ? "otherwise " : "") + name);
            }
        }
        return names;
    }

    /** Every rule with a number, and whatever else of the policy has one, by its name. */
    private static Map<String, List<String>> numbers(SurveyPolicy policy) {
        Map<String, List<String>> numbers = new LinkedHashMap<>();
        List<RuleSpec> specs =
                new ArrayList<>(policy.rules().stream().map(TimingRule::spec).toList());
        policy.reminders()
                .ifPresent(reminders -> specs.add(RuleSpec.of("reminders")
                        .with("most", reminders.most())
                        .with("after", reminders.after().toString())));
        policy.iterations()
                .ifPresent(iterations -> specs.add(RuleSpec.of("iterations")
                        .with("start", iterations.start().toString())
                        .with("every", iterations.every().toString())));
        for (RuleSpec spec : specs) {
            if (spec.settings().toString().matches(".*[0-9].*")) {
                numbers.computeIfAbsent(spec.type(), type -> new ArrayList<>()).add(spec.toString());
            }
        }
        if (policy.priority() != 0) {
            numbers.put("priority", List.of("priority[" + policy.priority() + "]"));
        }
        return numbers;
    }

    @SuppressWarnings("unchecked")
    private static List<Map<String, Object>> sources(PolicyPreset preset) {
        return (List<Map<String, Object>>) policy(preset).attributes().get("sources");
    }

    @ParameterizedTest
    @EnumSource
    void aPlainFavourableCustomerIsAsked(PolicyPreset preset) {
        Instant when = firstAsk(preset);

        assertThat(preset.policies().decide(favourable(), occasion(policy(preset)), History.empty(), List.of(), when))
                .isInstanceOf(Ask.class);
    }

    private static Instant firstAsk(PolicyPreset preset) {
        Decision decision =
                preset.policies().decide(favourable(), occasion(policy(preset)), History.empty(), List.of(), BEGIN);
        return decision instanceof Wait wait ? wait.until() : BEGIN;
    }

    private static Customer favourable() {
        return Customer.builder("c-1")
                .zone(ZoneId.of("Europe/Berlin"))
                .consent(Consent.granted(null, null, BEGIN))
                .issue(OpenIssue.none())
                .since(BEGIN.minus(400, ChronoUnit.DAYS))
                .lastActive(BEGIN.plus(300, ChronoUnit.DAYS))
                .build();
    }

    private static Occasion occasion(SurveyPolicy policy) {
        return policy.touchpoint() == null ? null : Occasion.of(policy.touchpoint(), "o-1", BEGIN);
    }

    @ParameterizedTest
    @EnumSource(names = {"ONBOARDING_NPS", "RELATIONSHIP_NPS", "RENEWAL_NPS", "REMINDER"})
    void whoDidNotAnswerIsRemindedOnce(PolicyPreset preset) {
        SurveyPolicies policies = preset.policies();
        SurveyPolicy policy = policy(preset);
        Customer customer = favourable();
        Ask ask = (Ask) policies.decide(customer, occasion(policy), History.empty(), List.of(), firstAsk(preset));
        Contact sent = Contact.sent(preset.id(), ask.invitation().at())
                .invitation(ask.invitation().id())
                .over(ask.channel())
                .about(ask.invitation().occasion(), ask.invitation().occasionAt())
                .build();

        Decision tooSoon = policies.remind(customer, sent, History.of(sent), List.of(), sent.at());

        assertThat(tooSoon).isInstanceOf(Wait.class);
        Instant then = ((Wait) tooSoon).until();
        assertThat(then).isBetween(sent.at().plus(3, ChronoUnit.DAYS), sent.at().plus(4, ChronoUnit.DAYS));
        assertThat(policies.remind(customer, sent, History.of(sent), List.of(), then))
                .isInstanceOf(Ask.class);
    }

    @ParameterizedTest
    @EnumSource
    void nobodyIsAskedWhoRefusedOrHasAnOpenIssue(PolicyPreset preset) {
        SurveyPolicy policy = policy(preset);

        assertThat(policy.rules().stream().map(rule -> rule.spec().type())).contains("consent", "no-open-issue");
    }

    private static SurveyPolicy policy(PolicyPreset preset) {
        return preset.policies().policies().get(0);
    }
}
