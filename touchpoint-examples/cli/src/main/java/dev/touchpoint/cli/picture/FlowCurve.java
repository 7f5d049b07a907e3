package dev.touchpoint.cli.picture;

import java.util.ArrayList;
import java.util.List;

/** A smooth curve through points, which it passes upright. */
final class FlowCurve {

    private final List<Point> points;

    /** Somewhere in a picture. */
    record Point(double x, double y) {}

    /**
     * A curve.
     *
     * @param points at least two, from top to bottom or from bottom to top
     */
    FlowCurve(List<Point> points) {
        this.points = List.copyOf(points);
    }

    /** As the path of an SVG element. */
    String path() {
        StringBuilder path = new StringBuilder("M").append(at(points.get(0)));
        for (int i = 1; i < points.size(); i++) {
            Point from = points.get(i - 1);
            Point to = points.get(i);
            if (from.x() == to.x()) {
                path.append("V").append(Drawing.number(to.y()));
            } else {
                double half = (from.y() + to.y()) / 2;
                path.append("C")
                        .append(at(new Point(from.x(), half)))
                        .append(" ")
                        .append(at(new Point(to.x(), half)))
                        .append(" ")
                        .append(at(to));
            }
        }
        return path.toString();
    }

    private static String at(Point point) {
        return Drawing.number(point.x()) + " " + Drawing.number(point.y());
    }

    /** Points along the curve, so many on each of its pieces, without its ends. */
    List<Point> along(int each) {
        List<Point> along = new ArrayList<>();
        for (int i = 1; i < points.size(); i++) {
            for (int k = 1; k <= each; k++) {
                along.add(between(points.get(i - 1), points.get(i), (double) k / (each + 1)));
            }
        }
        return along;
    }

    /** A cubic with its control points half way up. */
    private static Point between(Point from, Point to, double t) {
        double s = 1 - t;
        double bend = s * s * s + 3 * s * s * t;
        double half = (from.y() + to.y()) / 2;
        return new Point(
                from.x() * bend + to.x() * (1 - bend), s * s * s * from.y() + 3 * s * t * half + t * t * t * to.y());
    }
}
