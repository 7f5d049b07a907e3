package dev.touchpoint.cli.report;

import dev.touchpoint.cli.picture.Axis;
import dev.touchpoint.cli.picture.Drawing;
import dev.touchpoint.insight.Priorities;
import dev.touchpoint.insight.Priority;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import java.util.ArrayList;
import java.util.List;

/** Importance beside performance: a numbered point for each touchpoint, in four fields. Small enough for a phone. */
final class PriorityPicture {

    /** The most points that can be told apart. */
    static final int MOST = 20;

    private static final double SIDE = 340;
    private static final double LEFT = 28;
    private static final double RIGHT = 328;
    private static final double TOP = 26;
    private static final double BOTTOM = 300;
    private static final double RADIUS = 10;
    private static final double[] SHIFTS = {0, 1.9 * RADIUS, -1.9 * RADIUS};

    private final Priorities<String> priorities;
    private final Drawing drawing = new Drawing(
            SIDE,
            SIDE,
            "class",
            "priorities",
            "role",
            "img",
            "aria-label",
            "Importance from left to right, score from bottom to top, as in the table that follows");
    private final Axis across;
    private final Axis up;

    private PriorityPicture(Priorities<String> priorities) {
        this.priorities = priorities;
        double most = priorities.all().stream()
                .mapToDouble(Priority::importance)
                .max()
                .orElse(1);
        this.across = new Axis(0, Math.max(1, most), LEFT + RADIUS, RIGHT - RADIUS);
        double low = intervals().stream().mapToDouble(Interval::low).min().orElse(0);
        double high = intervals().stream().mapToDouble(Interval::high).max().orElse(1);
        this.up = new Axis(low, Math.max(high, low + 0.01), BOTTOM - 6, TOP + 6);
    }

    static String of(Priorities<String> priorities) {
        return new PriorityPicture(priorities).drawn();
    }

    private List<Interval> intervals() {
        return priorities.all().stream()
                .flatMap(each -> each.performance().interval().stream())
                .toList();
    }

    private String drawn() {
        fields();
        List<Priority<String>> all = priorities.all();
        List<double[]> taken = new ArrayList<>();
        for (Priority<String> each : all.subList(0, Math.min(MOST, all.size()))) {
            double y = up.at(each.performance().score().orElseThrow());
            double x = free(across.at(each.importance()), y, taken);
            taken.add(new double[] {x, y});
            interval(each.performance(), x);
        }
        for (int i = 0; i < taken.size(); i++) {
            badge(i + 1, taken.get(i)[0], taken.get(i)[1]);
        }
        return drawing.svg();
    }

    private void fields() {
        double x = across.at(priorities.importanceSplit());
        double y = up.at(priorities.performanceSplit());
        drawing.box("field concentrate", x, y, RIGHT - x, BOTTOM - y);
        drawing.box("field", x, TOP, RIGHT - x, y - TOP);
        drawing.box("field", LEFT, TOP, x - LEFT, y - TOP);
        drawing.box("field", LEFT, y, x - LEFT, BOTTOM - y);
        drawing.text("corner end", RIGHT, TOP - 8, "keep it up");
        drawing.text("corner", LEFT, TOP - 8, "more than needed?");
        drawing.text("corner end strong", RIGHT, BOTTOM + 16, "work on this first");
        drawing.text("corner", LEFT, BOTTOM + 16, "can wait");
        drawing.text("axis-name", (LEFT + RIGHT) / 2, BOTTOM + 36, "importance →");
        drawing.open("g", "transform", "rotate(-90 16 " + Drawing.number((TOP + BOTTOM) / 2) + ")")
                .text("axis-name", 16, (TOP + BOTTOM) / 2, "score →")
                .close();
    }

    private void interval(Estimate performance, double x) {
        Interval interval = performance.interval().orElseThrow();
        drawing.line("interval", x, up.at(interval.low()), x, up.at(interval.high()));
    }

    private void badge(int number, double x, double y) {
        drawing.circle("badge", x, y, RADIUS);
        drawing.text("badge", x, y + 4, String.valueOf(number));
    }

    /** Points that would hide each other move a little apart, sideways: no further, or the picture would say what is not so. */
    private static double free(double wish, double y, List<double[]> taken) {
        for (double shift : SHIFTS) {
            double x = wish + shift;
            boolean clear = taken.stream().noneMatch(other -> Math.hypot(other[0] - x, other[1] - y) < 1.8 * RADIUS);
            if (clear && x >= LEFT + RADIUS && x <= RIGHT - RADIUS) {
                return x;
            }
        }
        return wish;
    }
}
