package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.picture.FlowEdge;
import dev.touchpoint.cli.picture.FlowNode;
import dev.touchpoint.cli.picture.FlowPicture;
import dev.touchpoint.insight.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

    private static final double[] THRESHOLDS = {0, 0.2, 0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 40, 50};
    private static final int MOST_STOPS = 24;
    private static final int MOST_PATHS = 80;
    private static final int MOST_ROWS = 400;
    private static final int MANY = 25;
    private static final int FEW_PATHS = 8;
    private static final double MENTIONED = 0.005;

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
        List<Flow.Stop> drawn = flow.stops().stream()
                .sorted(Comparator.comparingLong(Flow.Stop::journeys).reversed().thenComparing(Flow.Stop::name))
                .limit(MOST_STOPS)
                .toList();
        Map<String, Integer> numbers = new HashMap<>();
        drawn.forEach(stop -> numbers.put(stop.name(), numbers.size()));
        List<Flow.Edge> edges = flow.edges().stream()
                .sorted(Comparator.comparingLong(Flow.Edge::journeys)
                        .reversed()
                        .thenComparing(Flow.Edge::from)
                        .thenComparing(Flow.Edge::to))
                .toList();
        List<FlowEdge> paths = edges.stream()
                .filter(edge -> numbers.containsKey(edge.from()) && numbers.containsKey(edge.to()))
                .limit(MOST_PATHS)
                .map(edge -> edge(edge, numbers, ways))
                .toList();
        int position = position(drawn, paths, flow);
        double threshold = THRESHOLDS[position] / 100;
        String picture = new FlowPicture(
                        drawn.stream().map(stop -> node(stop, ways)).toList(), paths, threshold)
                .svg("What follows what, from top to bottom: touchpoints as boxes, paths as lines, the wider the more"
                        + " journeys take them; as in the tables that follow");
        return new FlowView(
                picture,
                Arrays.stream(THRESHOLDS).mapToObj(FlowView::percent).collect(Collectors.joining(" ")),
                position,
                THRESHOLDS.length - 1,
                percent(THRESHOLDS[position]),
                status(flow, drawn, paths, threshold),
                edges.size(),
                flow.transitions(),
                flow.stops().size(),
                left(flow, drawn, paths),
                edges.stream().limit(MOST_ROWS).map(edge -> row(edge, ways)).toList(),
                rowsLeft(edges),
                flow.stops().stream().map(stop -> place(stop, ways)).toList());
    }

    private static String percent(double share) {
        return Figures.plain(share);
    }

    /** The lowest threshold at which there are not many more paths than touchpoints. */
    private static int position(List<Flow.Stop> stops, List<FlowEdge> paths, Flow flow) {
        for (int i = 0; i < THRESHOLDS.length; i++) {
            double threshold = THRESHOLDS[i] / 100;
            long shownStops = stops.stream()
                    .filter(stop -> share(stop.journeys(), flow) >= threshold)
                    .count();
            long shownPaths =
                    paths.stream().filter(path -> path.share() >= threshold).count();
            if (shownPaths <= Math.max(FEW_PATHS, 1.3 * shownStops)) {
                return i;
            }
        }
        return THRESHOLDS.length - 1;
    }

    private static double share(long journeys, Flow flow) {
        return (double) journeys / flow.journeys();
    }

    private static FlowNode node(Flow.Stop stop, Ways ways) {
        Flow flow = ways.flow();
        boolean onMap = ways.map().touchpoint(stop.name()).isPresent();
        double starts = share(stop.starts(), flow);
        double ends = share(stop.ends(), flow);
        List<String> notes = new ArrayList<>();
        notes.add(Percent.of(stop.journeys(), flow.journeys()) + " come by");
        if (starts >= MENTIONED) {
            notes.add("▶ " + Percent.of(starts) + " begin here");
        }
        if (ends >= MENTIONED) {
            notes.add("■ " + Percent.of(ends) + " end here");
        }
        if (!onMap) {
            notes.add("not on the map");
        }
        return new FlowNode(ways.name(stop.name()), notes, share(stop.journeys(), flow), starts, ends, !onMap);
    }

    private static FlowEdge edge(Flow.Edge edge, Map<String, Integer> numbers, Ways ways) {
        String words = ways.name(edge.from()) + " → " + ways.name(edge.to()) + ": in "
                + Figures.count(edge.journeys()) + " journeys ("
                + Percent.of(edge.journeys(), ways.flow().journeys()) + "), half within "
                + Percent.time(edge.waiting(), 0.5);
        return new FlowEdge(
                numbers.get(edge.from()),
                numbers.get(edge.to()),
                share(edge.journeys(), ways.flow()),
                edge.count(),
                (edge.isRepeat() ? "↻ " : "") + Percent.shortTime(edge.waiting()),
                words,
                "");
    }

    /** The script of the page says the same of any threshold. */
    private static String status(Flow flow, List<Flow.Stop> stops, List<FlowEdge> paths, double threshold) {
        List<FlowEdge> shown =
                paths.stream().filter(path -> path.share() >= threshold).toList();
        long shownStops = stops.stream()
                .filter(stop -> share(stop.journeys(), flow) >= threshold)
                .count();
        long hidden = flow.edges().size() - shown.size();
        long steps =
                flow.transitions() - shown.stream().mapToLong(FlowEdge::steps).sum();
        return "Drawn: " + shown.size() + " of " + Figures.count(flow.edges().size()) + " paths and " + shownStops
                + " of " + Figures.count(flow.stops().size()) + " touchpoints. "
                + (hidden == 0
                        ? "Nothing is hidden."
                        : "Hidden: " + Figures.count(hidden) + (hidden == 1 ? " path" : " paths") + " with "
                                + Percent.of(steps, flow.transitions()) + " of all steps.");
    }

    private static String left(Flow flow, List<Flow.Stop> stops, List<FlowEdge> paths) {
        long others = flow.edges().size() - paths.size();
        if (others == 0) {
            return "";
        }
        long steps =
                flow.transitions() - paths.stream().mapToLong(FlowEdge::steps).sum();
        long touchpoints = flow.stops().size() - stops.size();
        return "The picture never has more than the " + MOST_STOPS + " touchpoints that most journeys come by, and the "
                + MOST_PATHS + " paths between them that most take. Not in it at any threshold: "
                + Figures.count(others) + " other paths with " + Percent.of(steps, flow.transitions())
                + " of all steps"
                + (touchpoints == 0 ? "" : ", and " + Figures.count(touchpoints) + " touchpoints") + ".";
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
