package dev.touchpoint.cli.simulate;

import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import java.util.Comparator;
import java.util.stream.Collectors;

/** Rules as a file of policies has them, on a line. */
final class RuleWords {

    private RuleWords() {}

    /** As in {@code gap (of P90D, scope ANY_SURVEY)}. */
    static String of(RuleSpec rule) {
        return rule.settings().isEmpty()
                ? rule.type()
                : rule.type() + " ("
                        + rule.settings().entrySet().stream()
                                .map(setting -> setting.getKey() + " " + setting.getValue())
                                .collect(Collectors.joining(", "))
                        + ")";
    }

    /** All rules of a policy. */
    static String of(SurveyPolicy policy) {
        return policy.rules().isEmpty()
                ? "no rules"
                : policy.rules().stream()
                        .map(TimingRule::spec)
                        .sorted(Comparator.comparing(RuleSpec::type).thenComparing(RuleSpec::toString))
                        .map(RuleWords::of)
                        .collect(Collectors.joining(", "));
    }
}
