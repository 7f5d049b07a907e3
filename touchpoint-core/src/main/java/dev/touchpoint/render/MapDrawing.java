package dev.touchpoint.render;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;

/**
 * A map as text that other tools draw.
 *
 * <pre>{@code
 * String diagram = MapDrawing.of(map, "buy").mermaidJourney();
 * String page = MapDrawing.of(map).markdown();
 * }</pre>
 *
 * <p>A drawing has all journeys of a map, or one of them; if the map has no journey, all touchpoints by phase. Of a step with
 * several touchpoints each is drawn, and followed by each of the next step. Names can hold any text.
 *
 * <p>Pure: the same map gives the same text, which ends with a line feed. Immutable and thread-safe.
 */
public final class MapDrawing {

    private final Chart chart;
    private final List<Journey> journeys;
    private final boolean whole;

    private MapDrawing(TouchpointMap map, List<Journey> journeys, boolean whole) {
        this.chart = Chart.of(map, journeys);
        this.journeys = journeys;
        this.whole = whole;
    }

    /**
     * A drawing of a whole map.
     *
     * @param map the map, not null
     * @return the drawing, not null
     */
    public static MapDrawing of(TouchpointMap map) {
        return new MapDrawing(Require.notNull("map", map), map.journeys(), true);
    }

    /**
     * A drawing of one journey of a map.
     *
     * @param map the map, not null
     * @param journey the id of the journey, not null
     * @return the drawing, not null
     * @throws IllegalArgumentException if the map has no such journey
     */
    public static MapDrawing of(TouchpointMap map, String journey) {
        Require.notNull("map", map);
        Journey found = map.journey(Require.notNull("journey", journey)).orElseThrow(() -> {
            List<String> ids = map.journeys().stream().map(Journey::id).toList();
            return new IllegalArgumentException(
                    "there is no journey " + Shown.text(journey) + Suggestion.among(ids, journey));
        });
        return new MapDrawing(map, List.of(found), false);
    }

    /**
     * A Mermaid diagram of the kind {@code journey}: stages as sections, touchpoints as tasks, and the customer and the owner as
     * their actors. The score of a task is the expected feeling: its valence, from -2 to 2, as 1 to 5. A touchpoint for which none
     * is stated has a question mark in brackets after its name, and 3, as Mermaid can't draw a task without a score. What
     * customers do not see is left out.
     *
     * <p>The first line gives the tasks more room than Mermaid does, for names that are sentences. Mermaid draws texts of up to
     * 50,000 characters, unless it is told otherwise.
     *
     * @return the diagram, not null
     */
    public String mermaidJourney() {
        return new MermaidJourney(chart).text();
    }

    /**
     * A Mermaid flowchart: stages as subgraphs, touchpoints with their owners as nodes. A hand-off to another owner is a thick
     * line if the step before has a bridge, else a dashed one that says so. Hexagons are moments of truth, rounded boxes bridges,
     * boxes with double lines happen out of the customer's sight.
     *
     * <p>Mermaid draws texts of up to 50,000 characters with up to 500 lines between nodes, unless it is told otherwise.
     *
     * @return the diagram, not null
     */
    public String mermaidFlowchart() {
        return new MermaidFlowchart(chart).text();
    }

    /**
     * A directed graph in DOT, the language of Graphviz, with the same nodes and lines as the flowchart, and stages as clusters.
     *
     * @return the graph, not null
     */
    public String dot() {
        return new DotGraph(chart).text();
    }

    /**
     * A page of Markdown with tables as GitHub has them: for each journey one with a row for each touchpoint, and, of a whole map,
     * one for the touchpoints that no journey has.
     *
     * @return the page, not null
     */
    public String markdown() {
        MarkdownMap page = new MarkdownMap(chart, journeys);
        return whole ? page.textWithTheRest() : page.text();
    }

    /** What is drawn, as in {@code MapDrawing[auction: 2 journeys]}. */
    @Override
    public String toString() {
        return "MapDrawing[" + chart.map().id() + ": " + journeys.size()
                + (journeys.size() == 1 ? " journey]" : " journeys]");
    }
}
