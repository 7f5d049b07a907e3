package dev.touchpoint.cli.gaps;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapReport.NotFound;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is missing, as text for people at a terminal. */
public final class GapsText {

    private static final String HEADLINE = "What is missing, the most severe first";
    private static final String NOTHING = "  nothing was found";

    private final Found found;
    private final List<String> lines = new ArrayList<>();

    private GapsText(Found found) {
        this.found = found;
    }

    static List<String> of(Found found, @Nullable Taken taken, @Nullable Path out) {
        GapsText text = new GapsText(found);
        text.lines.add(Plain.text(found.map().name()) + " (" + found.map().id() + ")");
        text.lines.add(Figures.count(found.interactions()) + " interactions and " + Figures.count(found.responses())
                + " responses of " + Figures.count(found.customers()) + " customers");
        found.sought().amongWhom().ifPresent(text.lines::add);
        text.lines.add("");
        text.findings(found.report().findings());
        text.notFound();
        if (taken != null) {
            text.lines.add("");
            text.lines.add(
                    taken.numbers().isEmpty()
                            ? out + " is the map as it was: no touchpoint is proposed"
                            : out + " has the touchpoints that are proposed in "
                                    + taken.numbers().stream()
                                            .map(String::valueOf)
                                            .collect(Collectors.joining(", ")));
        }
        return text.lines;
    }

    /**
     * What is missing, in a sentence each, for a longer text.
     *
     * @param sought what was found
     * @param most how many to list
     * @return the lines
     */
    public static List<String> brief(Sought sought, int most) {
        List<String> lines = new ArrayList<>();
        lines.add(HEADLINE);
        List<Finding> findings = sought.report().findings();
        for (int i = 0; i < Math.min(most, findings.size()); i++) {
            lines.add(numbered(i + 1, findings.get(i)));
        }
        if (findings.isEmpty()) {
            lines.add(NOTHING);
        }
        if (findings.size() > most) {
            lines.add("  and " + Figures.count(findings.size() - most)
                    + " more; touchpoint gaps lists them, with the evidence");
        }
        sought.amongWhom().ifPresent(whom -> lines.add("  " + whom));
        return lines;
    }

    private static String numbered(int number, Finding finding) {
        return String.format(Locale.ROOT, "%3d. ", number) + Plain.text(finding.sentence());
    }

    private void findings(List<Finding> findings) {
        lines.add(HEADLINE);
        if (findings.isEmpty()) {
            lines.add(NOTHING);
        }
        for (int i = 0; i < findings.size(); i++) {
            finding(i + 1, findings.get(i));
        }
    }

    private void finding(int number, Finding finding) {
        lines.add(numbered(number, finding));
        lines.add("     " + Kinds.words(finding.kinds())
                + (finding.customers() == 0
                        ? ""
                        : "; touches " + Figures.count(finding.customers()) + " customers, severity "
                                + Figures.score(finding.severity())));
        finding.evidence().forEach(this::evidence);
    }

    private void evidence(Evidence evidence) {
        lines.add("     - " + Plain.text(evidence.sentence()));
    }

    private void notFound() {
        List<NotFound> notFound = found.report().notFound();
        if (!notFound.isEmpty()) {
            lines.add("");
            lines.add("Looked at without finding anything");
            notFound.forEach(each -> lines.add("  - " + Plain.text(each.toString())));
        }
        if (found.log().events().isEmpty()) {
            return;
        }
        lines.add("");
        lines.add("Of what was tested, the chance that anything is found where nothing is missing is at most "
                + Figures.confidence(1 - found.confidence()) + ". A difference between groups does not say why they"
                + " differ.");
    }
}
