package dev.touchpoint.cli.picture;

import dev.touchpoint.cli.picture.FlowCurve.Point;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds room for labels on paths: what is placed first keeps its place. Not thread-safe. */
final class FlowLabels {

    private static final double HEIGHT = 15;
    private static final int LOOKS = 9;

    private final List<Area> taken = new ArrayList<>();
    private final double width;

    /** A rectangle that is not free. */
    record Area(double left, double top, double right, double bottom) {

        boolean overlaps(Area other) {
            return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
        }
    }

    FlowLabels(double width) {
        this.width = width;
    }

    void take(Area area) {
        taken.add(area);
    }

    /** The middle of a free place on a curve for a text, the nearest to the curve's middle; nothing if there is none. */
    Optional<Point> place(FlowCurve curve, String text, double size) {
        List<Point> along = curve.along(LOOKS);
        double middle = (along.size() - 1) / 2.0;
        double half = Words.width(text, size) / 2 + 2;
        List<Integer> nearest = new ArrayList<>();
        for (int i = 0; i < along.size(); i++) {
            nearest.add(i);
        }
        nearest.sort(Comparator.comparingDouble(i -> Math.abs(i - middle)));
        for (int i : nearest) {
            Point at = along.get(i);
            Area area = new Area(at.x() - half, at.y() - HEIGHT / 2, at.x() + half, at.y() + HEIGHT / 2);
            if (area.left() >= 0 && area.right() <= width && taken.stream().noneMatch(area::overlaps)) {
                taken.add(area);
                return Optional.of(at);
            }
        }
        return Optional.empty();
    }
}
