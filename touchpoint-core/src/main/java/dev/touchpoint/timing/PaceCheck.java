package dev.touchpoint.timing;

import dev.touchpoint.timing.PolicyFinding.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether policies ask too often, starve beside others, or skip iterations. */
final class PaceCheck {

    private final SurveyPolicies policies;
    private final Pace pace;
    private final Set<String> mute;
    private final List<PolicyFinding> findings = new ArrayList<>();

    /** @param known what was found already: of policies that never ask there is nothing more to say */
    PaceCheck(SurveyPolicies policies, Pace pace, List<PolicyFinding> known) {
        this.policies = policies;
        this.pace = pace;
        this.mute = known.stream()
                .filter(finding -> finding.kind() == Kind.NEVER_ASKS)
                .map(finding -> String.valueOf(finding.policy()))
                .collect(Collectors.toSet());
    }

    List<PolicyFinding> findings() {
        for (SurveyPolicy policy : policies.policies()) {
            if (!mute.contains(policy.id())) {
                check(policy);
            }
        }
        return findings;
    }

    private void check(SurveyPolicy policy) {
        Pace.Years alone = pace.alone(policy.id());
        if (alone.isUnlimited()) {
            add(
                    Kind.UNLIMITED,
                    policy,
                    "Nothing limits how often it asks the same customer: more than " + PolicyReview.WITHOUT_LIMIT
                            + " times a year, if there are as many occasions.",
                    "Give it a gap or a cap, best over ANY_SURVEY.");
        }
        policy.iterations().ifPresent(iterations -> checkIterations(policy, iterations, alone));
        if (alone.inSecondYear(policy.id()) > 0 && pace.together().inSecondYear(policy.id()) == 0) {
            starved(policy, alone);
        }
    }

    private void checkIterations(SurveyPolicy policy, Iterations iterations, Pace.Years alone) {
        int asked = alone.inFirstYear(policy.id()) + alone.inSecondYear(policy.id());
        int begun = pace.iterations(policy, iterations);
        if (asked < begun) {
            add(
                    Kind.ITERATIONS_SKIPPED,
                    policy,
                    "Of " + begun + " iterations in two years, each " + iterations.every() + " long, it can ask in "
                            + asked + ": its other rules leave no room for more.",
                    "Make the iterations longer, or the gap or cap smaller.");
        }
    }

    private void starved(SurveyPolicy policy, Pace.Years alone) {
        String culprits = policies.policies().stream()
                .map(SurveyPolicy::id)
                .filter(id -> !id.equals(policy.id()) && pace.together().inSecondYear(id) > 0)
                .map(id -> id + ", which asks " + pace.together().inSecondYear(id) + " times a year")
                .collect(Collectors.joining(" and "));
        add(
                Kind.STARVED,
                policy,
                "Alone it could ask a customer " + alone.inSecondYear(policy.id())
                        + " times a year, but it never does beside " + culprits
                        + ", if the customer gives them occasions.",
                cure(policy));
    }

    /** What was seen to help. */
    private String cure(SurveyPolicy policy) {
        Duration gap = policy.rules().stream()
                .filter(Gap.class::isInstance)
                .map(TimingRule::lookBack)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
        Duration ahead =
                Duration.ofDays(gap.plus(Duration.ofDays(1)).minusNanos(1).toDays());
        int helped = ahead.isZero()
                ? 0
                : pace.livedWith(policy.toBuilder().holdingBack(ahead).build()).inSecondYear(policy.id());
        return helped == 0
                ? "Give it a higher priority, let its gap look at fewer contacts, or let the others ask more rarely."
                : "Let it hold the others back for " + ahead.toDays() + " days before it is due: then it asks " + helped
                        + " times a year.";
    }

    private void add(Kind kind, SurveyPolicy policy, String message, String advice) {
        findings.add(new PolicyFinding(kind, policy.id(), null, List.of(), message, advice));
    }
}
