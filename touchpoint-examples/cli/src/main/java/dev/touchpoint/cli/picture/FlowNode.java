package dev.touchpoint.cli.picture;

import java.util.List;

/**
 * A stop in the picture of a flow.
 *
 * @param name what to call it
 * @param notes what is said of it, a line each
 * @param share of all journeys, how many come by, above 0 to 1
 * @param starts of all journeys, how many begin here, 0 to 1
 * @param ends of all journeys, how many end here, 0 to 1
 * @param isOdd whether it is drawn as something that is not planned
 */
public record FlowNode(String name, List<String> notes, double share, double starts, double ends, boolean isOdd) {

    public FlowNode {
        notes = List.copyOf(notes);
    }
}
