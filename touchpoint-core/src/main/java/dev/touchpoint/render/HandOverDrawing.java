package dev.touchpoint.render;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Flow.Edge;
import dev.touchpoint.render.Network.Box;
import dev.touchpoint.render.Network.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * What customers wait while one owner hands them over to another, as text that other tools draw: the steps of a flow between
 * different stops, whose stops are owners, or channels, or whatever customers are handed over between.
 *
 * <pre>{@code
 * Flow owners = Flow.of(log, Places.on(map).by(Touchpoint::owner));
 * String table = HandOverDrawing.of(owners).markdown();
 * }</pre>
 *
 * <p>Hand-overs with the most waiting come first. Waiting is in customer-days, the sum over all customers: it runs from what one
 * owner did last to what the other one did first, whoever it was that let the other wait. Those with little of it are folded into
 * one, which says how much they are; so everything adds up to {@link Flow#changes()}.
 *
 * <p>Pure: the same flow gives the same text, which ends with a line feed. Immutable and thread-safe.
 */
public final class HandOverDrawing {

    private static final double HALF = 0.5;
    private static final double MOST = 0.9;

    private static final Comparator<Edge> MOST_WAITING_FIRST = Comparator.<Edge>comparingDouble(
                    edge -> edge.waiting().totalDays())
            .reversed()
            .thenComparing(Comparator.comparingLong(Edge::count).reversed())
            .thenComparing(Edge::from)
            .thenComparing(Edge::to);

    private final Flow flow;
    private final UnaryOperator<String> names;
    private final double leastShare;

    private HandOverDrawing(Flow flow, UnaryOperator<String> names, double leastShare) {
        this.flow = flow;
        this.names = names;
        this.leastShare = leastShare;
    }

    /**
     * A drawing of all hand-overs of a flow.
     *
     * @param owners the flow, not null; may be empty
     * @return the drawing, not null
     */
    public static HandOverDrawing of(Flow owners) {
        return new HandOverDrawing(notNull("owners", owners), UnaryOperator.identity(), 0);
    }

    /**
     * The drawing with other names, such as those of a map's owners. Owners of the same name stay apart.
     *
     * @param names what to call a stop, given what the flow calls it; not null, and never gives null
     * @return the changed copy, not null
     */
    public HandOverDrawing withNames(UnaryOperator<String> names) {
        return new HandOverDrawing(flow, notNull("names", names), leastShare);
    }

    /**
     * The drawing of what makes up enough of the waiting.
     *
     * @param share which share of all customer-days of hand-overs is enough, from 0 (folds nothing) to 1
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public HandOverDrawing withLeastShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, was " + share);
        }
        return new HandOverDrawing(flow, names, share);
    }

    private List<Edge> changes(boolean drawn) {
        double enough = leastShare * flow.changes().totalDays();
        return flow.edges().stream()
                .filter(edge -> !edge.isRepeat() && (edge.waiting().totalDays() >= enough) == drawn)
                .sorted(MOST_WAITING_FIRST)
                .toList();
    }

    private static Durations waiting(List<Edge> edges) {
        return edges.stream().map(Edge::waiting).reduce(Durations.none(), Durations::plus);
    }

    /**
     * A Mermaid flowchart: owners as boxes, hand-overs as lines, the thicker the more waiting.
     *
     * @return the diagram, not null
     */
    public String mermaid() {
        return MermaidNetwork.of(network());
    }

    /**
     * A directed graph in DOT, the language of Graphviz, with the same boxes and lines as the flowchart.
     *
     * @return the graph, not null
     */
    public String dot() {
        return DotNetwork.of(network());
    }

    private Network network() {
        Network.Builder drawing = Network.of("Who hands customers over to whom", legend());
        Map<String, Box> boxes = new HashMap<>();
        Function<String, Box> box =
                owner -> boxes.computeIfAbsent(owner, name -> drawing.add(names.apply(name), List.of(), Kind.PLAIN));
        for (Edge edge : changes(true)) {
            Durations waiting = edge.waiting();
            drawing.line(box.apply(edge.from()), box.apply(edge.to()), note(waiting), waiting.totalDays());
        }
        List<Edge> rest = changes(false);
        if (!rest.isEmpty()) {
            drawing.add("Other", List.of(ways(rest), note(waiting(rest))), Kind.DASHED);
        }
        return drawing.build();
    }

    private String legend() {
        return "Hand-overs: " + note(flow.changes()) + ". Within one and the same: " + note(flow.repeats()) + ".";
    }

    private static String ways(List<Edge> rest) {
        return Figure.counted(rest.size(), "way", "ways");
    }

    private static String note(Durations waiting) {
        return Figure.customerDays(waiting.totalDays()) + " in " + Figure.counted(waiting.n(), "step", "steps")
                + waiting.quantile(HALF)
                        .map(median -> ", half within " + Figure.duration(median))
                        .orElse("");
    }

    /**
     * A table of Markdown as GitHub has it, with a row for each hand-over, and the sums.
     *
     * @return the table, not null
     */
    public String markdown() {
        MarkdownGrid table = new MarkdownGrid(
                2, List.of("From", "To", "Times", "Customer-days", "Of all", "Half within", "Nine in ten within"));
        changes(true).forEach(edge -> row(table, names.apply(edge.from()), names.apply(edge.to()), edge.waiting()));
        List<Edge> rest = changes(false);
        if (!rest.isEmpty()) {
            row(table, "Other", ways(rest), waiting(rest));
        }
        row(table, "All hand-overs", "", flow.changes());
        return table.text();
    }

    private void row(MarkdownGrid table, String from, String to, Durations waiting) {
        double all = flow.changes().totalDays();
        List<String> cells = new ArrayList<>(List.of(from, to, Figure.count(waiting.n())));
        cells.add(Figure.days(waiting.totalDays()));
        cells.add(all == 0 ? "" : Figure.percent(waiting.totalDays() / all));
        cells.add(waiting.quantile(HALF).map(Figure::duration).orElse(""));
        cells.add(waiting.quantile(MOST).map(Figure::duration).orElse(""));
        table.row(cells);
    }

    /** What is drawn, as in {@code HandOverDrawing[3 ways]}. */
    @Override
    public String toString() {
        return "HandOverDrawing[" + ways(changes(true)) + "]";
    }
}
