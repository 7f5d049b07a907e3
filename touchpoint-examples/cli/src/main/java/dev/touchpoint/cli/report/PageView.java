package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.simulate.SimulationView;
import dev.touchpoint.cli.ways.WaysView;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the template of the page shows: texts only, not escaped yet.
 *
 * @param title the name of the map
 * @param mission the map's mission statement; null if there is none
 * @param summary what was read, in a sentence
 * @param span the days of the first and the last event; null if there is none
 * @param given what there was to read
 * @param facts what was read
 * @param confidence the confidence of all intervals
 * @param zone the zone in which days and months are counted
 * @param journeys the planned journeys that have steps, the main ones first
 * @param readings a section for each metric
 * @param findings the touchpoints that are missing
 * @param filters what one may filter by
 * @param asked whether there are responses
 * @param feedback the asking as a touchpoint
 * @param asking a row for each metric
 * @param askedByDay whether it is known only on which day customers were asked
 * @param differences what only the log or only the map has
 * @param seenChannels the columns of the table of interactions
 * @param seen the rows of the table of interactions
 * @param ways what customers really go through; null if it is not known
 * @param simulation policies tried out on the log; null if there are none
 */
record PageView(
        String title,
        @Nullable String mission,
        String summary,
        @Nullable Span span,
        Given given,
        List<Fact> facts,
        String confidence,
        String zone,
        List<JourneyView> journeys,
        List<ReadingView> readings,
        FindingsView findings,
        FilterView filters,
        boolean asked,
        FeedbackView feedback,
        List<AskingView> asking,
        boolean askedByDay,
        List<Difference> differences,
        List<String> seenChannels,
        List<SeenView> seen,
        @Nullable WaysView ways,
        @Nullable SimulationView simulation) {

    /** Whether the table of interactions needs the long side of the paper. */
    public boolean seenWide() {
        return seenChannels.size() > 7;
    }

    /** Whether it needs smaller type as well. */
    public boolean seenVeryWide() {
        return seenChannels.size() > 14;
    }

    public boolean seenTall() {
        return seen.size() > Shown.MANY;
    }

    /** Whether the map has any. */
    public boolean hasJourneys() {
        return !journeys.isEmpty();
    }

    /** A figure with its name. */
    record Fact(String name, String value) {}

    /** Things that only one side has. */
    record Difference(String name, List<String> things) {

        /** Whether they are more than one wants to read in passing. */
        public boolean many() {
            return things.size() > Shown.MANY;
        }

        public String count() {
            return Figures.count(things.size());
        }
    }

    static PageView of(Report report, Indices indices, FilterView filters) {
        Coverage coverage = report.coverage();
        String mission = report.map().mission();
        return new PageView(
                Plain.text(report.map().name()),
                mission == null ? null : Plain.text(mission),
                summary(report),
                report.input().span(),
                report.given(),
                facts(report),
                Figures.confidence(report.confidence()),
                report.input().zone().getId(),
                JourneyView.of(report, indices),
                report.readings().stream()
                        .map(reading -> ReadingView.of(reading, report, indices))
                        .toList(),
                FindingsView.of(report),
                filters,
                !report.readings().isEmpty(),
                FeedbackView.of(report),
                report.readings().stream().map(AskingView::of).toList(),
                report.input().askedByDay(),
                differences(report.given(), coverage),
                SeenView.columns(coverage),
                SeenView.rows(report.map(), coverage),
                report.ways() == null ? null : WaysView.of(report.ways(), report.confidence()),
                report.simulation() == null ? null : SimulationView.of(report.simulation()));
    }

    private static String summary(Report report) {
        Input input = report.input();
        List<String> events = new ArrayList<>();
        if (report.given().responses()) {
            events.add(Figures.count(input.responses()) + " answers");
        }
        if (report.given().interactions()) {
            events.add(Figures.count(input.interactions()) + " encounters");
        }
        return String.join(" and ", events) + " of " + Figures.count(input.customers()) + " customers";
    }

    private static List<Fact> facts(Report report) {
        Input input = report.input();
        Span span = input.span();
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "interactions",
                report.given().interactions() ? Figures.count(input.interactions()) : ReportText.NOT_GIVEN));
        facts.add(new Fact(
                "responses", report.given().responses() ? Figures.count(input.responses()) : ReportText.NOT_GIVEN));
        facts.add(new Fact("customers", Figures.count(input.customers())));
        facts.add(
                new Fact("first event", span == null ? "none" : span.firstDay().toString()));
        facts.add(new Fact("last event", span == null ? "none" : span.lastDay().toString()));
        facts.add(new Fact("zone", input.zone().getId()));
        if (input.skippedRows() > 0) {
            facts.add(new Fact("bad rows left out", Figures.count(input.skippedRows())));
        }
        return facts;
    }

    private static List<Difference> differences(Given given, Coverage coverage) {
        return given.interactions()
                ? Stream.concat(notOnMap(coverage).stream(), neverSeen(coverage).stream())
                        .toList()
                : notOnMap(coverage);
    }

    private static List<Difference> notOnMap(Coverage coverage) {
        return List.of(
                difference(
                        "touchpoints in the log, not on the map",
                        coverage.touchpoints().values(),
                        Seen::isShadow),
                difference(
                        "channels in the log, not on the map",
                        coverage.channels().values(),
                        Seen::isShadow));
    }

    private static List<Difference> neverSeen(Coverage coverage) {
        return List.of(
                difference(
                        "touchpoints on the map, never in the log",
                        coverage.touchpoints().values(),
                        Seen::isGhost),
                difference(
                        "channels on the map, never in the log",
                        coverage.channels().values(),
                        Seen::isGhost));
    }

    private static Difference difference(String name, Collection<Seen> all, Predicate<Seen> condition) {
        return new Difference(
                name,
                all.stream()
                        .filter(condition)
                        .map(seen -> Plain.text(seen.name()))
                        .toList());
    }
}
