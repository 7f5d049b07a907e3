package dev.touchpoint.timing;

import dev.touchpoint.timing.PolicyFinding.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Rules that make no difference, as far as that can be told from what they say. */
final class DeadRules {

    private final SurveyPolicy policy;
    private final SurveyPolicies all;
    private final Instant from;

    DeadRules(SurveyPolicy policy, SurveyPolicies all, Instant from) {
        this.policy = policy;
        this.all = all;
        this.from = from;
    }

    List<PolicyFinding> findings() {
        List<PolicyFinding> findings = new ArrayList<>();
        List<TimingRule> rules = policy.rules();
        for (int i = 0; i < rules.size(); i++) {
            TimingRule rule = rules.get(i);
            String idle = idle(rule);
            TimingRule stronger = idle == null ? stronger(i, rules) : null;
            if (idle != null) {
                findings.add(finding(rule, "it " + idle + "."));
            } else if (stronger != null) {
                findings.add(finding(rule, "what it forbids, " + stronger.spec() + " forbids anyway."));
            }
            findings.addAll(unknownExceptions(rule));
        }
        return findings;
    }

    private PolicyFinding finding(TimingRule rule, String why) {
        return new PolicyFinding(
                Kind.DEAD_RULE,
                policy.id(),
                null,
                List.of(rule.spec()),
                "The rule " + rule.spec() + " makes no difference: " + why,
                "Take it away, or change it to what was meant.");
    }

    /** Of two rules that are as strong as each other, the first is kept. */
    private static @Nullable TimingRule stronger(int index, List<TimingRule> rules) {
        TimingRule rule = rules.get(index);
        for (int i = 0; i < rules.size(); i++) {
            TimingRule other = rules.get(i);
            if (i != index && Strength.covers(other, rule) && (i < index || !Strength.covers(rule, other))) {
                return other;
            }
        }
        return null;
    }

    /** Why it forbids nothing, whatever the other rules are; null if it may. */
    private @Nullable String idle(TimingRule rule) {
        RuleSpec spec = rule.spec();
        if (rule instanceof Gap gap && gap.isOff()) {
            return "is a gap of zero";
        }
        if (Set.of("settle", "refusal-pause", "tenure").contains(spec.type()) && isZero(spec)) {
            return "is an amount of zero";
        }
        if (rule instanceof Sampling sampling && sampling.isAlways()) {
            return "selects everybody";
        }
        if (rule instanceof Attention && burden() == 0) {
            return "counts seconds, and no policy here says how many it takes";
        }
        if (rule instanceof Blackout blackout && blackout.isOver(today())) {
            return "has no dates that are still to come";
        }
        if (!channels(spec).isEmpty() && Collections.disjoint(channels(spec), policy.channels())) {
            return "is about " + String.join(", ", channels(spec)) + ", over which this policy does not ask";
        }
        return rule instanceof Expiry ? idleExpiry(spec) : null;
    }

    private static boolean isZero(RuleSpec spec) {
        return Amount.of("of", Strength.amount(spec, "of")).isZero();
    }

    private @Nullable String idleExpiry(RuleSpec spec) {
        Optional<Iterations> iterations = policy.iterations();
        if (iterations.isEmpty()
                || !Strength.isAtLeast(
                        Strength.amount(spec, "of"), iterations.get().every())) {
            return null;
        }
        return "expires after the iteration, which ends after "
                + iterations.get().every();
    }

    private int burden() {
        return all.policies().stream().mapToInt(SurveyPolicy::burdenSeconds).sum();
    }

    /** The earliest date that it is anywhere. */
    private LocalDate today() {
        return from.atOffset(ZoneOffset.MIN).toLocalDate();
    }

    private static List<String> channels(RuleSpec spec) {
        if (spec.settings().get("channels") instanceof List<?> several) {
            return several.stream().map(Object::toString).toList();
        }
        return spec.type().equals("platform-window")
                ? List.of(String.valueOf(spec.settings().get("channel")))
                : List.of();
    }

    private List<PolicyFinding> unknownExceptions(TimingRule rule) {
        if (!(rule.spec().settings().get("except") instanceof List<?> except)) {
            return List.of();
        }
        Set<String> known = all.policies().stream().map(SurveyPolicy::id).collect(Collectors.toSet());
        return except.stream()
                .map(Object::toString)
                .filter(id -> !known.contains(id))
                .map(id -> new PolicyFinding(
                        Kind.DEAD_RULE,
                        policy.id(),
                        null,
                        List.of(rule.spec()),
                        "The rule " + rule.spec() + " makes an exception of " + id + ", but there is no such policy.",
                        "Name the policy that is meant, or review it together with this one."))
                .toList();
    }
}
