package dev.touchpoint.cli.picture;

import java.util.ArrayList;
import java.util.List;

/** Something that takes room in a row of the picture of a flow: a stop, or a path that passes by. */
final class FlowItem {

    /** The number of the stop; -1 for a path. */
    final int stop;

    final int row;
    final double width;
    final List<Link> up = new ArrayList<>();
    final List<Link> down = new ArrayList<>();

    /** Where its middle is. */
    double x;

    /** What leads to it from another row, and how much it is worth to be short and straight. */
    record Link(FlowItem item, double weight) {}

    FlowItem(int stop, int row, double width) {
        this.stop = stop;
        this.row = row;
        this.width = width;
    }

    boolean isStop() {
        return stop >= 0;
    }

    static void link(FlowItem upper, FlowItem lower, double share) {
        double straight = upper.isStop() || lower.isStop() ? 1 : 8;
        double weight = straight * (0.002 + share * share);
        upper.down.add(new Link(lower, weight));
        lower.up.add(new Link(upper, weight));
    }
}
