package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.gaps.GapsText;
import dev.touchpoint.cli.ways.WaysText;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A report as text for people at a terminal. */
final class ReportText {

    private static final int MOST_FINDINGS = 4;

    static final String NOT_GIVEN = "not given";

    private final Report report;
    private final Coverage coverage;
    private final List<String> lines = new ArrayList<>();

    private ReportText(Report report) {
        this.report = report;
        this.coverage = report.coverage();
    }

    /** The lines of the report. */
    static List<String> of(Report report) {
        ReportText text = new ReportText(report);
        text.lines.add(Plain.text(report.map().name()) + " (" + report.map().id() + ")");
        text.lines.add("");
        text.lines.addAll(GapsText.brief(report.gaps(), MOST_FINDINGS));
        text.lines.add("");
        text.input();
        text.notOnMap();
        if (report.given().interactions()) {
            text.seen();
        }
        if (report.ways() != null) {
            text.lines.add("");
            text.lines.addAll(WaysText.lines(report.ways(), report.confidence()));
        }
        for (Reading reading : report.readings()) {
            text.lines.add("");
            text.lines.addAll(ReadingText.of(reading, text.coverage));
        }
        if (report.given().responses()) {
            text.lines.add("");
            text.lines.addAll(AskingText.of(report));
        }
        if (report.simulation() != null) {
            text.lines.add("");
            text.lines.add("Policies, tried out");
            report.simulation().summary().forEach(line -> text.lines.add("  " + line));
        }
        return text.lines;
    }

    private void input() {
        Input input = report.input();
        lines.add("Read");
        fact("interactions", report.given().interactions() ? Figures.count(input.interactions()) : NOT_GIVEN);
        fact("responses", report.given().responses() ? Figures.count(input.responses()) : NOT_GIVEN);
        fact("customers", Figures.count(input.customers()));
        Span span = input.span();
        fact(
                "period",
                span == null
                        ? "no events"
                        : span.firstDay() + " to " + span.lastDay() + " ("
                                + input.zone().getId() + ")");
        if (!coverage.withoutChannel().isNone()) {
            fact("unknown channel", occurrence(coverage.withoutChannel()));
        }
        if (input.skippedRows() > 0) {
            fact("bad rows left out", Figures.count(input.skippedRows()));
        }
    }

    private void notOnMap() {
        lines.add("");
        lines.add("In the log, not on the map");
        fact("touchpoints", listed(coverage.touchpoints().values(), Seen::isShadow));
        fact("channels", listed(coverage.channels().values(), Seen::isShadow));
    }

    private void seen() {
        lines.add("");
        lines.add("On the map, never in the log");
        fact("touchpoints", listed(coverage.touchpoints().values(), Seen::isGhost));
        fact("channels", listed(coverage.channels().values(), Seen::isGhost));
        lines.add("");
        lines.addAll(SeenText.of(report));
    }

    private void fact(String name, String value) {
        lines.add("  " + name + " ".repeat(Math.max(2, 20 - name.length())) + value);
    }

    private static String listed(Collection<Seen> all, Predicate<Seen> condition) {
        String listed = all.stream().filter(condition).map(ReportText::shown).collect(Collectors.joining(", "));
        return listed.isEmpty() ? "none" : listed;
    }

    private static String shown(Seen seen) {
        String id = Plain.text(seen.id());
        return seen.isGhost() ? id : id + " (" + occurrence(seen.sighting()) + ")";
    }

    private static String occurrence(Sighting sighting) {
        String interactions = Figures.counted(sighting.interactions(), "interaction");
        String responses = Figures.counted(sighting.responses(), "response");
        if (sighting.responses() == 0) {
            return interactions;
        }
        return sighting.interactions() == 0 ? responses : interactions + ", " + responses;
    }
}
