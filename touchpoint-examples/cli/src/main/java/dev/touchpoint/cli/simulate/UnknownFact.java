package dev.touchpoint.cli.simulate;

import dev.touchpoint.timing.FactRule;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.TimingRule;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * A rule about a fact that no log has, such as a consent.
 *
 * @param policy the id of its policy
 * @param rule the rule
 */
record UnknownFact(String policy, RuleSpec rule) {

    /** What these read, a simulation counts itself. */
    private static final Set<String> ABOUT_TALLIES = Set.of("quota", "target");

    /** By policy and rule. */
    static List<UnknownFact> of(SurveyPolicies policies) {
        return policies.policies().stream()
                .flatMap(policy -> policy.rules().stream()
                        .filter(UnknownFact::isUnknown)
                        .map(rule -> new UnknownFact(policy.id(), rule.spec())))
                .sorted(Comparator.comparing(UnknownFact::policy)
                        .thenComparing(fact -> fact.rule().toString()))
                .toList();
    }

    private static boolean isUnknown(TimingRule rule) {
        return rule instanceof FactRule && !ABOUT_TALLIES.contains(rule.spec().type());
    }
}
