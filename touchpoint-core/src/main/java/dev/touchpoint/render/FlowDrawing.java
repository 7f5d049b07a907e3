package dev.touchpoint.render;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.insight.Flow;
import java.util.function.UnaryOperator;

/**
 * A flow as text that other tools draw.
 *
 * <pre>{@code
 * FlowDrawing drawing = FlowDrawing.of(flow).withLeastShare(0.01);
 * String diagram = drawing.mermaidFlowchart();
 * String ways = drawing.mermaidSankey();
 * }</pre>
 *
 * <p>What few journeys take is folded: where a journey takes a rare step, or comes by a rare stop, its line leads into a box
 * "Other" and out of it again. So as many lines' counts lead into a box as out of it, whatever is folded, and the box says how much
 * that is. At first nothing is folded. Names of stops can hold any text.
 *
 * <p>Pure: the same flow gives the same text, which ends with a line feed. Immutable and thread-safe.
 */
public final class FlowDrawing {

    private final Flow flow;
    private final UnaryOperator<String> names;
    private final long least;

    private FlowDrawing(Flow flow, UnaryOperator<String> names, long least) {
        this.flow = flow;
        this.names = names;
        this.least = least;
    }

    /**
     * A drawing of a whole flow, in which stops are called what the flow calls them.
     *
     * @param flow the flow, not null; may be empty
     * @return the drawing, not null
     */
    public static FlowDrawing of(Flow flow) {
        return new FlowDrawing(notNull("flow", flow), UnaryOperator.identity(), 1);
    }

    /**
     * The drawing with other names, such as those of a map's touchpoints. Stops of the same name stay apart.
     *
     * @param names what to call a stop, given what the flow calls it; not null, and never gives null
     * @return the changed copy, not null
     */
    public FlowDrawing withNames(UnaryOperator<String> names) {
        return new FlowDrawing(flow, notNull("names", names), least);
    }

    /**
     * The drawing of what enough journeys take: steps, stops, beginnings and ends.
     *
     * @param journeys how many journeys are enough, 1 or more; 1 folds nothing
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the number is less than 1
     */
    public FlowDrawing withLeast(long journeys) {
        if (journeys < 1) {
            throw new IllegalArgumentException("journeys must be 1 or more, was " + journeys);
        }
        return new FlowDrawing(flow, names, journeys);
    }

    /**
     * The drawing of what a share of all journeys takes: steps, stops, beginnings and ends.
     *
     * @param share which share is enough, from 0 (folds nothing) to 1
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the share is not from 0 to 1
     */
    public FlowDrawing withLeastShare(double share) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("share must be from 0 to 1, was " + share);
        }
        return withLeast((long) Math.max(1, Math.ceil(share * flow.journeys())));
    }

    /**
     * A Mermaid flowchart: stops as boxes with how many interactions there were, lines with how often one followed the other and
     * the median of the time between. Lines are the thicker the more often they were taken. Dashed lines lead to the box "Other"
     * and from it; they have no time, since it would count on both.
     *
     * <p>Mermaid draws texts of up to 50,000 characters with up to 500 lines between boxes, unless it is told otherwise.
     *
     * @return the diagram, not null
     */
    public String mermaidFlowchart() {
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
        return new FlowNetwork(flow, names, least).network();
    }

    /**
     * A Mermaid Sankey diagram of where journeys are after one, two, three steps: "1. order", "2. pay". Such a diagram can't have
     * a line that leads back, so a stop is drawn anew at each step. Of each step, stops of few journeys are folded into one, as "2.
     * other (5 stops)". After its last step a journey leads to "Ended"; after its tenth, to "Later
     * steps". Journeys that {@linkplain Flow#variants() variants} do not list lead from "Ways that are not listed" to
     * "Ended". So all that leads to the last two is all journeys.
     *
     * <p>Mermaid reads names of Sankey diagrams as ASCII only, without escapes. Accents are left out; a name that is in letters
     * of another kind is replaced by what the flow itself calls the stop, and characters that are still left by question marks.
     * Less-than signs and semicolons, which Mermaid takes for its own, become brackets and commas.
     *
     * @return the diagram, not null
     * @throws IllegalStateException if there are no journeys, of which Mermaid can't draw a Sankey diagram
     */
    public String mermaidSankey() {
        if (flow.journeys() == 0) {
            throw new IllegalStateException("a Sankey diagram must have journeys, there are none");
        }
        return new SankeyWays(flow, names, least).text();
    }

    /** What is drawn, as in {@code FlowDrawing[8 stops, what 5 journeys take or more]}. */
    @Override
    public String toString() {
        return "FlowDrawing[" + Figure.counted(flow.stops().size(), "stop", "stops") + ", what "
                + Figure.counted(least, "journey takes", "journeys take") + " or more]";
    }
}
