package dev.touchpoint.json;

import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;

/** Policies and the rules that hold for each of them, in a document. */
record PolicyFile(List<@NotNull TimingRule> defaults, @NotEmpty List<@NotNull SurveyPolicy> policies) {

    SurveyPolicies merged() {
        return SurveyPolicies.of(merged(defaults, policies));
    }

    static List<SurveyPolicy> merged(List<TimingRule> defaults, List<SurveyPolicy> policies) {
        TimingRule[] rules = defaults.toArray(TimingRule[]::new);
        return policies.stream()
                .map(policy -> policy.toBuilder().defaults(rules).build())
                .toList();
    }

    static PolicyFile of(SurveyPolicies policies) {
        return new PolicyFile(List.of(), policies.policies());
    }
}
