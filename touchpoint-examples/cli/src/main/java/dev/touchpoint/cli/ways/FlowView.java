package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.Flow;
import java.util.List;

/**
 * What follows what, as a picture with a slider and as a table.
 *
 * @param picture the picture, ready to be shown
 * @param thresholds the shares in percent that the slider offers, with a space between
 * @param position which of them it is at from the start, from 0
 * @param last the number of the last of them
 * @param threshold the share that it is at
 * @param status what is drawn and what is hidden
 * @param paths how many paths there are, drawn or not
 * @param steps how many steps there are
 * @param stops how many touchpoints there are, drawn or not
 * @param left what is never drawn; blank if everything is
 * @param rows all paths, but the rarest if there are too many even for a table
 * @param rowsLeft how many paths the table leaves out, in a sentence; blank if none
 * @param places all touchpoints
 */
public record FlowView(
        String picture,
        String thresholds,
        int position,
        int last,
        String threshold,
        String status,
        long paths,
        long steps,
        long stops,
        String left,
        List<Row> rows,
        String rowsLeft,
        List<Place> places) {

    private static final int MOST_ROWS = 400;
    private static final int MANY = 25;

    /** A path in the table. */
    public record Row(
            String from,
            String to,
            String journeys,
            String share,
            String steps,
            String half,
            String most,
            String days) {}

    /** A touchpoint in the table. */
    public record Place(
            String name, boolean onMap, String journeys, String share, String count, String starts, String ends) {}

    /** Whether the table of paths gets longer than one wants to scroll past. */
    public boolean tall() {
        return rows.size() > MANY;
    }

    static FlowView of(Ways ways) {
        Flow flow = ways.flow();
        DrawnFlow drawn = new DrawnFlow(ways);
        int position = drawn.position();
        List<Flow.Edge> edges =
                flow.edges().stream().sorted(DrawnFlow.MOST_JOURNEYS_FIRST).toList();
        return new FlowView(
                drawn.picture(),
                DrawnFlow.thresholds(),
                position,
                DrawnFlow.lastPosition(),
                DrawnFlow.threshold(position),
                drawn.status(),
                edges.size(),
                flow.transitions(),
                flow.stops().size(),
                drawn.left(),
                edges.stream().limit(MOST_ROWS).map(edge -> row(edge, ways)).toList(),
                rowsLeft(edges),
                flow.stops().stream().map(stop -> place(stop, ways)).toList());
    }

    private static Row row(Flow.Edge edge, Ways ways) {
        return new Row(
                Plain.text(ways.name(edge.from())),
                Plain.text(ways.name(edge.to())),
                Figures.count(edge.journeys()),
                Percent.of(edge.journeys(), ways.flow().journeys()),
                Figures.count(edge.count()),
                Percent.time(edge.waiting(), 0.5),
                Percent.time(edge.waiting(), 0.9),
                Percent.days(edge.waiting().totalDays()));
    }

    private static String rowsLeft(List<Flow.Edge> edges) {
        if (edges.size() <= MOST_ROWS) {
            return "";
        }
        List<Flow.Edge> rest = edges.subList(MOST_ROWS, edges.size());
        return "Not listed: " + Figures.count(rest.size()) + " rarer paths, taken "
                + Figures.count(rest.stream().mapToLong(Flow.Edge::count).sum()) + " times.";
    }

    private static Place place(Flow.Stop stop, Ways ways) {
        return new Place(
                Plain.text(ways.name(stop.name())),
                ways.map().touchpoint(stop.name()).isPresent(),
                Figures.count(stop.journeys()),
                Percent.of(stop.journeys(), ways.flow().journeys()),
                Figures.count(stop.count()),
                Figures.count(stop.starts()),
                Figures.count(stop.ends()));
    }
}
