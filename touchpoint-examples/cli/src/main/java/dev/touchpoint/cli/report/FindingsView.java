package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.GapReport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The touchpoints that are missing, and what to do about it.
 *
 * @param first the most severe ones
 * @param more the others
 * @param notFound what was looked at without finding anything
 * @param level how likely it is at most that a test finds anything where nothing is missing
 * @param log whether there was a log to look at
 * @param among among whom; null if among all customers
 */
record FindingsView(
        List<FindingView> first,
        List<FindingView> more,
        List<String> notFound,
        String level,
        boolean log,
        @Nullable String among) {

    private static final int FIRST = 4;

    static FindingsView of(Report report) {
        GapReport gaps = report.gaps().report();
        List<FindingView> all = new ArrayList<>();
        gaps.findings().forEach(finding -> all.add(FindingView.of(all.size() + 1, finding, report)));
        int first = Math.min(FIRST, all.size());
        return new FindingsView(
                all.subList(0, first),
                all.subList(first, all.size()),
                gaps.notFound().stream()
                        .map(notFound -> Plain.text(notFound.toString()))
                        .toList(),
                Figures.confidence(1 - report.confidence()),
                report.given().interactions(),
                report.gaps().amongWhom().orElse(null));
    }

    /** Whether there is anything. */
    public boolean any() {
        return !first.isEmpty();
    }

    public boolean hasMore() {
        return !more.isEmpty();
    }

    /** As in {@code 3 more}. */
    public String count() {
        return Figures.count(more.size()) + " more";
    }

    public boolean hasNotFound() {
        return !notFound.isEmpty();
    }
}
