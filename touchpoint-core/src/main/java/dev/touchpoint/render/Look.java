package dev.touchpoint.render;

import dev.touchpoint.map.Exposure;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.Visibility;

/** What a touchpoint looks like in a drawing: the first of these that it is. */
enum Look {
    /** It happens out of the customer's sight. */
    BACKSTAGE("[[\"", "\"]]", "shape=box, style=dashed"),
    /** It makes or breaks the relationship. */
    MOMENT_OF_TRUTH("{{\"", "\"}}", "shape=hexagon"),
    /** It carries the customer over to another owner. */
    BRIDGE("([\"", "\"])", "shape=box, style=rounded"),
    /** It asks how it was. */
    FEEDBACK(">\"", "\"]", "shape=note"),
    /** It is met through others. */
    INDIRECT("(\"", "\")", "shape=ellipse"),
    /** It is nothing of that. */
    PLAIN("[\"", "\"]", "shape=box");

    static final String LEGEND =
            "Hexagons are moments of truth, rounded boxes bridges, boxes with double or dashed lines out of"
                    + " the customer's sight. A thick line is a hand-off with a bridge, a dashed one a hand-off without.";

    private final String begin;
    private final String end;
    private final String dot;

    Look(String begin, String end, String dot) {
        this.begin = begin;
        this.end = end;
        this.dot = dot;
    }

    static Look of(Touchpoint touchpoint) {
        if (touchpoint.visibility() == Visibility.BACKSTAGE) {
            return BACKSTAGE;
        }
        if (touchpoint.momentOfTruth()) {
            return MOMENT_OF_TRUTH;
        }
        if (touchpoint.bridgesTo() != null) {
            return BRIDGE;
        }
        if (touchpoint.purpose() == Purpose.FEEDBACK) {
            return FEEDBACK;
        }
        return touchpoint.exposure() == Exposure.INDIRECT ? INDIRECT : PLAIN;
    }

    /** A node of a Mermaid flowchart, without its id. */
    String mermaid(String label) {
        return begin + label + end;
    }

    /** Attributes of a node in DOT. */
    String dot() {
        return dot;
    }
}
