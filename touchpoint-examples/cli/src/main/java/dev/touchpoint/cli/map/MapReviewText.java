package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.MapFinding;
import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.insight.MapFinding.Severity;
import dev.touchpoint.insight.MapReview;
import dev.touchpoint.map.TouchpointMap;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A review for those who draw maps: what is missing, why it matters, where, and what to do. */
final class MapReviewText {

    private MapReviewText() {}

    static List<String> of(Path file, TouchpointMap map, MapReview review) {
        List<String> lines = new ArrayList<>();
        lines.add(Plain.text(file.toString()) + ": "
                + Figures.counted(map.touchpoints().size(), "touchpoint", "touchpoints") + ", "
                + Figures.counted(map.journeys().size(), "journey", "journeys") + ", " + found(review.findings()));
        Map<Kind, List<MapFinding>> kinds = review.findings().stream()
                .collect(Collectors.groupingBy(MapFinding::kind, TreeMap::new, Collectors.toList()));
        kinds.forEach((kind, findings) -> lines.addAll(kind(kind, findings)));
        return lines;
    }

    private static String found(List<MapFinding> findings) {
        if (findings.isEmpty()) {
            return "nothing found";
        }
        long errors = findings.stream()
                .filter(finding -> finding.kind().severity() == Severity.ERROR)
                .count();
        return Figures.counted(errors, "error", "errors") + ", "
                + Figures.counted(findings.size() - errors, "warning", "warnings");
    }

    /** Why it matters is said once, however many there are. */
    private static List<String> kind(Kind kind, List<MapFinding> findings) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(kind.severity() + " " + kind + ": " + kind.why());
        for (MapFinding finding : findings) {
            lines.add("  " + where(finding));
            lines.add("    " + Plain.text(finding.message()));
            lines.add("    To do: " + Plain.text(finding.advice()));
        }
        return lines;
    }

    private static String where(MapFinding finding) {
        String name = finding.name();
        return (name == null ? "" : Plain.text(name) + "  ") + "[" + finding.pointer() + "]";
    }
}
