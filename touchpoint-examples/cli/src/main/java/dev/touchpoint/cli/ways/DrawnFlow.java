package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.picture.FlowEdge;
import dev.touchpoint.cli.picture.FlowNode;
import dev.touchpoint.cli.picture.FlowPicture;
import dev.touchpoint.insight.Flow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/**
 * As much of a flow as a picture can have: the touchpoints that most journeys come by, and the paths between them that most take.
 * Of these the picture shows what is not rarer than a threshold.
 */
final class DrawnFlow {

    static final Comparator<Flow.Edge> MOST_JOURNEYS_FIRST = Comparator.comparingLong(Flow.Edge::journeys)
            .reversed()
            .thenComparing(Flow.Edge::from)
            .thenComparing(Flow.Edge::to);

    private static final double[] THRESHOLDS = {0, 0.2, 0.5, 1, 2, 3, 5, 7.5, 10, 15, 20, 30, 40, 50};
    private static final int MOST_STOPS = 24;
    private static final int MOST_PATHS = 80;
    private static final int FEW_PATHS = 8;
    private static final double PATHS_PER_STOP = 1.3;
    private static final double MENTIONED = 0.005;

    private final Ways ways;
    private final Flow flow;
    private final List<Flow.Stop> stops;
    private final List<FlowEdge> paths;

    DrawnFlow(Ways ways) {
        this.ways = ways;
        this.flow = ways.flow();
        this.stops = flow.stops().stream()
                .sorted(Comparator.comparingLong(Flow.Stop::journeys).reversed().thenComparing(Flow.Stop::name))
                .limit(MOST_STOPS)
                .toList();
        List<String> names = stops.stream().map(Flow.Stop::name).toList();
        this.paths = flow.edges().stream()
                .filter(edge -> names.contains(edge.from()) && names.contains(edge.to()))
                .sorted(MOST_JOURNEYS_FIRST)
                .limit(MOST_PATHS)
                .map(edge -> edge(edge, names))
                .toList();
    }

    private FlowEdge edge(Flow.Edge edge, List<String> names) {
        String words = ways.name(edge.from()) + " → " + ways.name(edge.to()) + ": in "
                + Figures.count(edge.journeys()) + " journeys (" + Percent.of(edge.journeys(), flow.journeys())
                + "), half within " + Percent.time(edge.waiting(), 0.5);
        return new FlowEdge(
                names.indexOf(edge.from()),
                names.indexOf(edge.to()),
                share(edge.journeys()),
                edge.count(),
                (edge.isRepeat() ? "↻ " : "") + Percent.shortTime(edge.waiting()),
                words,
                "");
    }

    private double share(long journeys) {
        return (double) journeys / flow.journeys();
    }

    /** The shares in percent that a reader may choose, with a space between. */
    static String thresholds() {
        return Arrays.stream(THRESHOLDS).mapToObj(Figures::plain).collect(Collectors.joining(" "));
    }

    static int lastPosition() {
        return THRESHOLDS.length - 1;
    }

    /** A threshold in percent. */
    static String threshold(int position) {
        return Figures.plain(THRESHOLDS[position]);
    }

    private static double least(int position) {
        return THRESHOLDS[position] / 100;
    }

    /** The lowest threshold at which there are not many more paths than touchpoints. */
    int position() {
        int position = 0;
        while (position < lastPosition()
                && shown(position).size() > Math.max(FEW_PATHS, PATHS_PER_STOP * shownStops(position))) {
            position++;
        }
        return position;
    }

    private List<FlowEdge> shown(int position) {
        return paths.stream().filter(path -> path.share() >= least(position)).toList();
    }

    private long shownStops(int position) {
        return stops.stream()
                .filter(stop -> share(stop.journeys()) >= least(position))
                .count();
    }

    String picture() {
        return new FlowPicture(stops.stream().map(this::node).toList(), paths, least(position()))
                .svg("What follows what, from top to bottom: touchpoints as boxes, paths as lines, the wider the more"
                        + " journeys take them; as in the tables that follow");
    }

    private FlowNode node(Flow.Stop stop) {
        boolean onMap = ways.map().touchpoint(stop.name()).isPresent();
        double starts = share(stop.starts());
        double ends = share(stop.ends());
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
        return new FlowNode(ways.name(stop.name()), notes, share(stop.journeys()), starts, ends, !onMap);
    }

    /** What is drawn at first, and what is hidden; the script of the page says the same of any threshold. */
    String status() {
        List<FlowEdge> shown = shown(position());
        long hidden = (long) flow.edges().size() - shown.size();
        return "Drawn: " + shown.size() + " of " + Figures.count(flow.edges().size()) + " paths and "
                + shownStops(position()) + " of " + Figures.count(flow.stops().size()) + " touchpoints. "
                + (hidden == 0
                        ? "Nothing is hidden."
                        : "Hidden: " + Figures.count(hidden) + (hidden == 1 ? " path" : " paths") + " with "
                                + restOfSteps(shown) + " of all steps.");
    }

    private String restOfSteps(List<FlowEdge> part) {
        return Percent.of(
                flow.transitions() - part.stream().mapToLong(FlowEdge::steps).sum(), flow.transitions());
    }

    /** What is drawn at no threshold; blank if there is nothing. */
    String left() {
        long others = (long) flow.edges().size() - paths.size();
        long touchpoints = (long) flow.stops().size() - stops.size();
        if (others == 0 && touchpoints == 0) {
            return "";
        }
        return "The picture never has more than the " + MOST_STOPS + " touchpoints that most journeys come by, and the "
                + MOST_PATHS + " paths between them that most take. Not in it at any threshold: "
                + Figures.count(others) + " other paths with " + restOfSteps(paths) + " of all steps"
                + (touchpoints == 0 ? "" : ", and " + Figures.count(touchpoints) + " touchpoints") + ".";
    }
}
