package dev.touchpoint.render;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Require;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.ConformanceSummary.AdHocCount;
import dev.touchpoint.insight.ConformanceSummary.StepCount;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.Network.Box;
import dev.touchpoint.render.Network.Kind;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a planned journey, as text that other tools draw: its steps with the shares of journeys in which they were
 * completed, missing, failing, out of sequence and late; and, dashed, where customers were though nobody had planned it.
 *
 * <pre>{@code
 * ConformanceSummary all = log.journeys().collect(Conformance.with(map, "buy").summary(until));
 * String diagram = ConformanceDrawing.of(map, all).mermaid();
 * }</pre>
 *
 * <p>Shares are of all journeys. Pure: the same summary gives the same text, which ends with a line feed. Names can hold any text.
 * Immutable and thread-safe.
 */
public final class ConformanceDrawing {

    private static final int USUALLY = 10;

    private final TouchpointMap map;
    private final ConformanceSummary summary;
    private final int mostAdHoc;

    private ConformanceDrawing(TouchpointMap map, ConformanceSummary summary, int mostAdHoc) {
        this.map = map;
        this.summary = summary;
        this.mostAdHoc = mostAdHoc;
    }

    /**
     * A drawing with the ten touchpoints at which most was unplanned.
     *
     * @param map the map, for the names of touchpoints; not null. One that it does not have is called by its id
     * @param summary what became of one of its journeys, not null
     * @return the drawing, not null
     */
    public static ConformanceDrawing of(TouchpointMap map, ConformanceSummary summary) {
        return new ConformanceDrawing(notNull("map", map), notNull("summary", summary), USUALLY);
    }

    /**
     * The drawing with more or fewer unplanned touchpoints.
     *
     * @param most how many at most, 0 or more; the rest is one box that says how many they are
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the number is negative
     */
    public ConformanceDrawing withMostAdHoc(int most) {
        return new ConformanceDrawing(map, summary, Require.range("most", most, 0, Integer.MAX_VALUE));
    }

    /**
     * A Mermaid flowchart with stages as subgraphs.
     *
     * @return the diagram, not null
     */
    public String mermaid() {
        return MermaidNetwork.of(network());
    }

    /**
     * A directed graph in DOT, the language of Graphviz, with the same boxes and lines, and stages as clusters.
     *
     * @return the graph, not null
     */
    public String dot() {
        return DotNetwork.of(network());
    }

    private Network network() {
        Network.Builder drawing = Network.of(
                summary.journey().name(),
                "What became of the plan in " + Figure.counted(summary.journeys(), "journey", "journeys")
                        + ". Dashed is what nobody had planned.");
        plan(drawing);
        adHoc(drawing);
        return drawing.build();
    }

    private void plan(Network.Builder drawing) {
        Iterator<StepCount> counts = summary.steps().iterator();
        Box before = null;
        for (Stage stage : summary.journey().stages()) {
            List<Box> boxes = new ArrayList<>();
            for (Step step : stage.steps()) {
                Box box = drawing.box(step.name(), notes(counts.next()), Kind.PLAIN);
                boxes.add(box);
                line(drawing, before, box);
                before = box;
            }
            if (!boxes.isEmpty()) {
                drawing.group(stage.name(), boxes);
            }
        }
    }

    private static void line(Network.Builder drawing, @Nullable Box before, Box box) {
        if (before != null) {
            drawing.line(before, box, "", 0);
        }
    }

    private List<String> notes(StepCount step) {
        if (summary.journeys() == 0) {
            return List.of("no journeys");
        }
        List<String> notes = new ArrayList<>(List.of(share(step.completed()) + " completed"));
        note(notes, step.missing(), "missing");
        note(notes, step.failing(), "failing");
        note(notes, step.outOfSequence(), "out of sequence");
        note(notes, step.late(), "late");
        return notes;
    }

    private void note(List<String> notes, long count, String what) {
        if (count > 0) {
            notes.add(share(count) + " " + what);
        }
    }

    private String share(long count) {
        return Figure.share(count, summary.journeys());
    }

    private void adHoc(Network.Builder drawing) {
        List<AdHocCount> all = summary.adHoc();
        List<AdHocCount> shown = all.subList(0, Math.min(mostAdHoc, all.size()));
        List<AdHocCount> rest = all.subList(shown.size(), all.size());
        List<Box> boxes = new ArrayList<>();
        shown.forEach(count -> boxes.add(drawing.box(name(count), notes(count), Kind.DASHED)));
        if (!rest.isEmpty()) {
            long interactions =
                    rest.stream().mapToLong(AdHocCount::interactions).sum();
            boxes.add(drawing.box(
                    "Other",
                    List.of(
                            Figure.counted(rest.size(), "touchpoint", "touchpoints"),
                            Figure.counted(interactions, "time", "times")),
                    Kind.DASHED));
        }
        if (!boxes.isEmpty()) {
            drawing.group("Not in the plan", boxes);
        }
    }

    private String name(AdHocCount count) {
        return map.touchpoint(count.touchpoint()).map(Touchpoint::name).orElse(count.touchpoint());
    }

    private static List<String> notes(AdHocCount count) {
        String times = Figure.counted(count.interactions(), "time", "times") + " in "
                + Figure.counted(count.journeys(), "journey", "journeys");
        return switch (count.kind()) {
            case REPEATED -> List.of(times, "more often than planned");
            case UNPLANNED -> List.of(times);
            case SHADOW -> List.of(times, "not on the map");
        };
    }

    /** What is drawn, as in {@code ConformanceDrawing[buy: 1200 journeys]}. */
    @Override
    public String toString() {
        return "ConformanceDrawing[" + summary.journey().id() + ": "
                + Figure.counted(summary.journeys(), "journey", "journeys") + "]";
    }
}
