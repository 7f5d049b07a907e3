package dev.touchpoint.cli.policy;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.timing.PolicyFinding;
import dev.touchpoint.timing.PolicyFinding.Severity;
import dev.touchpoint.timing.PolicyReview;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;

/** A review for those who write policies: what is wrong, what to do about it, and how often customers can be asked. */
final class ReviewText {

    private ReviewText() {}

    static List<String> of(Path file, SurveyPolicies policies, PolicyReview review, Instant at) {
        List<String> lines = new ArrayList<>();
        lines.add(Plain.text(file.toString()) + ": "
                + Figures.counted(policies.policies().size(), "policy", "policies") + ", " + found(review.findings()));
        for (PolicyFinding finding : review.findings()) {
            lines.add("");
            lines.add(Plain.text(heading(finding)));
            lines.add("  " + Plain.text(finding.message()));
            lines.add("  To do: " + Plain.text(finding.advice()));
        }
        lines.add("");
        lines.add("The most often that one customer can be asked in the year from " + at + " on, reminders aside");
        lines.addAll(often(policies, review).lines("  "));
        return lines;
    }

    private static String found(List<PolicyFinding> findings) {
        if (findings.isEmpty()) {
            return "nothing found";
        }
        long errors = findings.stream()
                .filter(finding -> finding.kind().severity() == Severity.ERROR)
                .count();
        return Figures.counted(errors, "error", "errors") + ", "
                + Figures.counted(findings.size() - errors, "warning", "warnings");
    }

    private static String heading(PolicyFinding finding) {
        return finding.kind().severity()
                + " " + (finding.policy() == null ? "all policies" : finding.policy())
                + (finding.channel() == null ? "" : " over " + finding.channel())
                + ": " + finding.kind();
    }

    private static TextTable often(SurveyPolicies policies, PolicyReview review) {
        TextTable table = new TextTable(1, "policy", "alone", "beside the others");
        for (SurveyPolicy policy : policies.policies()) {
            table.row(policy.id(), often(review.mostInAYear(policy.id())), often(review.togetherInAYear(policy.id())));
        }
        return table.row("in all", "", often(review.mostInAYear()));
    }

    private static String often(OptionalInt most) {
        return most.isPresent()
                ? Figures.count(most.getAsInt())
                : "more than " + Figures.count(PolicyReview.WITHOUT_LIMIT);
    }
}
