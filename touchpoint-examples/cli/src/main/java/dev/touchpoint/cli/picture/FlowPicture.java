package dev.touchpoint.cli.picture;

import dev.touchpoint.cli.picture.FlowCurve.Point;
import dev.touchpoint.cli.picture.FlowLabels.Area;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What follows what, from top to bottom: stops as boxes, paths as lines, the wider the more journeys take them. A path that goes
 * back leads up and is dashed. Each stop and path says its share in {@code data-share}, so that a script can hide what is rare
 * without moving anything; what is rarer than a threshold is hidden from the start.
 */
public final class FlowPicture {

    private static final double BOX = 158;
    private static final double LOOP = 66;
    private static final double LINE = 16;
    private static final double PADDING = 8;
    private static final double BETWEEN = 54;
    private static final double MARGIN = 6;
    private static final double NAME = 14.3;
    private static final double NOTE = 12;
    private static final int MOST_LINES = 3;

    private final List<FlowNode> nodes;
    private final List<FlowEdge> edges;
    private final double threshold;
    private final FlowLayout layout;
    private final double width;
    private final double[] tops;
    private final double[] heights;

    /**
     * The picture of a flow.
     *
     * @param nodes the stops, at least one
     * @param edges the paths between them, no two between the same ones
     * @param threshold the share below which stops and paths are hidden, 0 to 1
     */
    public FlowPicture(List<FlowNode> nodes, List<FlowEdge> edges, double threshold) {
        this.nodes = List.copyOf(nodes);
        this.edges = List.copyOf(edges);
        this.threshold = threshold;
        double[] widths = new double[nodes.size()];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = hasLoop(i) ? BOX + LOOP : BOX;
        }
        layout = FlowLayout.of(widths, this.edges);
        width = 2 * MARGIN
                + layout.rows().stream()
                        .flatMap(List::stream)
                        .mapToDouble(item -> item.x + item.width / 2)
                        .max()
                        .orElse(0);
        tops = new double[layout.rows().size()];
        heights = new double[tops.length];
        double y = MARGIN;
        for (int row = 0; row < tops.length; row++) {
            tops[row] = y;
            heights[row] = layout.rows().get(row).stream()
                    .mapToDouble(item -> item.isStop() ? height(nodes.get(item.stop)) : 0)
                    .max()
                    .orElse(0);
            y += heights[row] + BETWEEN;
        }
    }

    private boolean hasLoop(int node) {
        return edges.stream().anyMatch(edge -> edge.isLoop() && edge.from() == node);
    }

    private static List<String> name(FlowNode node) {
        return Words.lines(node.name(), BOX - 2 * PADDING, NAME, MOST_LINES);
    }

    private static double height(FlowNode node) {
        return 2 * PADDING + LINE * (name(node).size() + node.notes().size());
    }

    /**
     * The picture.
     *
     * @param description what a screen reader says instead
     */
    public String svg(String description) {
        int last = tops.length - 1;
        Drawing drawing = new Drawing(
                width,
                last < 0 ? 0 : tops[last] + heights[last] + MARGIN,
                "class",
                "flow",
                "role",
                "img",
                "aria-label",
                description);
        FlowLabels labels = new FlowLabels(width);
        for (int i = 0; i < nodes.size(); i++) {
            labels.take(new Area(left(i), top(i), left(i) + BOX, top(i) + height(nodes.get(i))));
        }
        List<Integer> rarestFirst = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            rarestFirst.add(i);
        }
        rarestFirst.sort(Comparator.comparingDouble(i -> edges.get(i).share()));
        List<FlowCurve> curves = edges.stream().map(this::curve).toList();
        rarestFirst.forEach(edge -> path(drawing, edges.get(edge), curves.get(edge)));
        for (int i = 0; i < nodes.size(); i++) {
            box(drawing, i);
        }
        for (int i = rarestFirst.size() - 1; i >= 0; i--) {
            int edge = rarestFirst.get(i);
            label(drawing, edges.get(edge), curves.get(edge), labels);
        }
        return drawing.svg();
    }

    private double middle(int node) {
        FlowItem item = layout.stop(node);
        return MARGIN + item.x - (item.width - BOX) / 2;
    }

    private double left(int node) {
        return middle(node) - BOX / 2;
    }

    private double top(int node) {
        int row = layout.stop(node).row;
        return tops[row] + (heights[row] - height(nodes.get(node))) / 2;
    }

    private double bottom(int node) {
        return top(node) + height(nodes.get(node));
    }

    private void group(Drawing drawing, String kind, double share, String... more) {
        List<String> attributes = new ArrayList<>(List.of("class", kind, "data-share", Double.toString(100 * share)));
        attributes.addAll(List.of(more));
        if (share < threshold) {
            attributes.addAll(List.of("hidden", "hidden"));
        }
        drawing.open("g", attributes.toArray(String[]::new));
    }

    private void box(Drawing drawing, int i) {
        FlowNode node = nodes.get(i);
        double left = left(i);
        double top = top(i);
        double height = height(node);
        group(drawing, "stop", node.share());
        drawing.title(node.name());
        drawing.box(node.isOdd() ? "stop odd" : "stop", left, top, BOX, height);
        if (node.starts() > 0) {
            drawing.box("starts", left, top - 2, BOX * node.starts(), 5);
        }
        if (node.ends() > 0) {
            drawing.box("ends", left, top + height - 3, BOX * node.ends(), 5);
        }
        double y = top + PADDING + 12;
        for (String line : name(node)) {
            drawing.text("stop-name", middle(i), y, line);
            y += LINE;
        }
        for (String note : node.notes()) {
            drawing.text(
                    "stop-note",
                    middle(i),
                    y,
                    Words.lines(note, BOX - 2 * PADDING, NOTE, 1).get(0));
            y += LINE;
        }
        drawing.close();
    }

    private static double weight(FlowEdge edge) {
        return 1.5 + 9 * edge.share();
    }

    private static double arrow(FlowEdge edge) {
        return 6 + weight(edge) * 0.6;
    }

    private FlowCurve curve(FlowEdge edge) {
        if (edge.isLoop()) {
            return loop(edge.from());
        }
        int number = edges.indexOf(edge);
        List<FlowItem> chain = layout.chain(number);
        boolean back = layout.leadsBack(edge);
        int upper = back ? edge.to() : edge.from();
        int lower = back ? edge.from() : edge.to();
        List<Point> points = new ArrayList<>();
        points.add(new Point(port(upper, number, true), bottom(upper) + (back ? arrow(edge) : 0)));
        for (FlowItem passing : chain.subList(1, chain.size() - 1)) {
            points.add(new Point(MARGIN + passing.x, tops[passing.row]));
            points.add(new Point(MARGIN + passing.x, tops[passing.row] + heights[passing.row]));
        }
        points.add(new Point(port(lower, number, false), top(lower) - (back ? 0 : arrow(edge))));
        return new FlowCurve(points);
    }

    private FlowCurve loop(int node) {
        double x = middle(node) + BOX / 2;
        double y = (top(node) + bottom(node)) / 2;
        return new FlowCurve(List.of(new Point(x, y - 12), new Point(x + 9, y), new Point(x, y + 12)));
    }

    /**
     * Where at the lower or the upper edge of a box a path begins or ends: the widest in the middle, so that it is straight, and the
     * others on its sides, in the order of where they go.
     */
    private double port(int node, int edge, boolean below) {
        List<Integer> side = new ArrayList<>();
        for (int i = 0; i < edges.size(); i++) {
            if (!edges.get(i).isLoop() && end(i, below) == node) {
                side.add(i);
            }
        }
        side.sort(Comparator.comparingDouble(i -> neighbour(i, below).x));
        int widest = side.stream()
                .max(Comparator.comparingDouble(i -> edges.get(i).share()))
                .map(side::indexOf)
                .orElse(0);
        int farthest = Math.max(1, Math.max(widest, side.size() - 1 - widest));
        return middle(node) + Math.min(20, 0.42 * BOX / farthest) * (side.indexOf(edge) - widest);
    }

    private int end(int edge, boolean upper) {
        FlowEdge each = edges.get(edge);
        return layout.leadsBack(each) == upper ? each.to() : each.from();
    }

    private FlowItem neighbour(int edge, boolean below) {
        List<FlowItem> chain = layout.chain(edge);
        return chain.get(below ? 1 : chain.size() - 2);
    }

    private void path(Drawing drawing, FlowEdge edge, FlowCurve curve) {
        boolean back = layout.leadsBack(edge);
        group(
                drawing,
                (edge.kind() + (back || edge.isLoop() ? " way back" : " way")).strip(),
                edge.share(),
                "data-steps",
                Long.toString(edge.steps()));
        drawing.title(edge.words());
        drawing.empty(
                "path",
                "class",
                "way",
                "d",
                curve.path(),
                "stroke-width",
                Drawing.number(edge.isLoop() ? Math.min(4, weight(edge)) : weight(edge)));
        if (!edge.isLoop()) {
            int number = edges.indexOf(edge);
            int tip = edge.to();
            double x = port(tip, number, back);
            double y = back ? bottom(tip) : top(tip);
            head(drawing, x, y, arrow(edge) * (back ? 1 : -1), weight(edge) / 2 + 3);
        }
        drawing.close();
    }

    private static void head(Drawing drawing, double x, double y, double length, double half) {
        drawing.path(
                "head",
                "M" + Drawing.number(x) + " " + Drawing.number(y) + "L" + Drawing.number(x - half) + " "
                        + Drawing.number(y + length) + "H" + Drawing.number(x + half) + "Z");
    }

    private void label(Drawing drawing, FlowEdge edge, FlowCurve curve, FlowLabels labels) {
        if (edge.isLoop()) {
            group(drawing, "label", edge.share());
            drawing.text(
                    "wait again",
                    middle(edge.from()) + BOX / 2 + 12,
                    (top(edge.from()) + bottom(edge.from())) / 2 + 4,
                    edge.label());
            drawing.close();
            return;
        }
        labels.place(curve, edge.label(), NOTE).ifPresent(at -> {
            group(drawing, "label", edge.share());
            drawing.text("wait", at.x(), at.y() + 4, edge.label());
            drawing.close();
        });
    }
}
