package dev.touchpoint.render;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Boxes and the lines between them, whatever they stand for.
 *
 * @param title what is drawn
 * @param legend how to read it, in a sentence or two
 * @param groups the boxes
 * @param lines the lines
 */
record Network(String title, String legend, List<Group> groups, List<Line> lines) {

    /**
     * Boxes that belong together.
     *
     * @param title what they have in common; null if nothing is to be drawn around them
     * @param boxes the boxes
     */
    record Group(@Nullable String title, List<Box> boxes) {}

    /** What kind of thing a box is. */
    enum Kind {
        /** What it is about. */
        PLAIN,
        /** Where something begins or ends. */
        TERMINAL,
        /** What is left over. */
        DASHED
    }

    /**
     * A box.
     *
     * @param id unlike that of any other box: a letter and a number
     * @param name what it is
     * @param notes what there is to say of it
     * @param kind what kind of thing it is
     */
    record Box(String id, String name, List<String> notes, Kind kind) {}

    /**
     * An arrow.
     *
     * @param from where it begins
     * @param to where it ends
     * @param label what there is to say of it; may be empty
     * @param weight how much it carries, 0 or more: the more of the most, the thicker
     * @param dashed whether it leads away from what was meant
     */
    record Line(Box from, Box to, String label, double weight, boolean dashed) {}

    private static final int THICKEST = 5;

    /** How thick a line is, from 1 to 5. */
    int thickness(Line line) {
        double most = lines.stream().mapToDouble(Line::weight).max().orElse(0);
        return most == 0 ? 1 : (int) Math.max(1, Math.round(THICKEST * line.weight() / most));
    }

    static Builder of(String title, String legend) {
        return new Builder(title, legend);
    }

    /** Draws box after box. */
    static final class Builder {

        private final String title;
        private final String legend;
        private final List<Group> groups = new ArrayList<>();
        private final List<Line> lines = new ArrayList<>();
        private int boxes;

        private Builder(String title, String legend) {
            this.title = title;
            this.legend = legend;
        }

        /** A box that is yet to be put into a group. */
        Box box(String name, List<String> notes, Kind kind) {
            boxes++;
            return new Box("n" + boxes, name, List.copyOf(notes), kind);
        }

        /** Adds a box that is in no group. */
        Box add(String name, List<String> notes, Kind kind) {
            Box box = box(name, notes, kind);
            groups.add(new Group(null, List.of(box)));
            return box;
        }

        void group(String name, List<Box> members) {
            groups.add(new Group(name, List.copyOf(members)));
        }

        void line(Box from, Box to, String label, double weight) {
            lines.add(new Line(from, to, label, weight, false));
        }

        void dashedLine(Box from, Box to, String label, double weight) {
            lines.add(new Line(from, to, label, weight, true));
        }

        Network build() {
            return new Network(title, legend, List.copyOf(groups), List.copyOf(lines));
        }
    }
}
