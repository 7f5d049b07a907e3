package dev.touchpoint.tour;

import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.PolicyFiles;
import dev.touchpoint.json.PolicyPreset;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** Policies that a team writes into a file: with a rule of its own, with mistakes, and from a preset. */
final class PoliciesAsFiles {

    private static final String POLICIES =
            """
            {
              "formatVersion": 1,
              "defaults": [
                {"type": "gap", "of": "P90D", "scope": "ANY_SURVEY"},
                {"type": "quiet-hours", "from": "21:00", "to": "08:00"}
              ],
              "policies": [
                {
                  "id": "product-nps",
                  "touchpoint": "delivery",
                  "askedAt": "product-survey",
                  "metric": "nps",
                  "channels": ["email"],
                  "rules": [{"type": "return-window", "days": 14}],
                  "attributes": {"why": "Who may still return it has not made up their mind."}
                },
                {
                  "id": "chat-csat",
                  "touchpoint": "chat",
                  "askedAt": "chat-survey",
                  "metric": "csat",
                  "channels": ["chat"],
                  "rules": [{"type": "gap", "of": "P7D", "scope": "ANY_SURVEY"}]
                }
              ]
            }
            """;

    private static final String MISTAKES =
            """
            {
              "formatVersion": 1,
              "defaults": [{"type": "quiet-hours", "from": "21:00", "to": "8:00"}],
              "policies": [
                {
                  "id": "product-nps",
                  "touchpoint": "delivery",
                  "askedat": "product-survey",
                  "channels": [],
                  "rules": [
                    {"type": "retrun-window", "days": 14},
                    {"type": "return-window", "days": 0},
                    {"type": "gap", "of": "P1DT12H", "scope": "ANY"}
                  ]
                }
              ]
            }
            """;

    private PoliciesAsFiles() {}

    public static void main(String[] args) {
        RuleTypes types = RuleTypes.standard().with("return-window", PoliciesAsFiles::returnWindow);

        SurveyPolicies policies = PolicyFiles.read(POLICIES, types);
        policies.policies().forEach(System.out::println);
        SurveyPolicies again = PolicyFiles.read(PolicyFiles.write(policies), types);
        System.out.println("Written and read again: " + (again.equals(policies) ? "the same." : "others."));

        System.out.println();
        Customer customer =
                Customer.builder("c-1").zone(ZoneId.of("Europe/Berlin")).build();
        Instant delivered = Instant.parse("2026-11-02T21:15:00Z");
        System.out.println(policies.decide(
                customer, Occasion.of("delivery", "order-4711", delivered), History.empty(), List.of(), delivered));

        System.out.println();
        try {
            PolicyFiles.read(MISTAKES, types);
        } catch (InvalidJsonException e) {
            System.out.println(e.getMessage());
        }

        System.out.println();
        for (PolicyPreset preset : PolicyPreset.values()) {
            SurveyPolicy policy = preset.policies().policies().get(0);
            System.out.println(preset.id() + ": " + policy.attributes().get("for"));
        }
    }

    /** Not before the goods can no longer be returned. */
    private static TimingRule returnWindow(RuleSpec spec) {
        if (!(spec.settings().get("days") instanceof Long days) || days < 1) {
            throw new IllegalArgumentException("days must be a whole number, 1 or more");
        }
        return TimingRule.of(spec, (t, facts) -> {
            Instant over = facts.occasion().at().plus(days, ChronoUnit.DAYS);
            return Optional.of(t.isBefore(over) ? over : t);
        });
    }
}
