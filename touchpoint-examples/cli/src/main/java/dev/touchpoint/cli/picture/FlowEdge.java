package dev.touchpoint.cli.picture;

/**
 * A path from one stop to the next in the picture of a flow.
 *
 * @param from the number of the stop that it leaves
 * @param to the number of the stop that it leads to, which may be the same
 * @param share of all journeys, how many take it, above 0 to 1
 * @param steps how often it is taken
 * @param label what stands at it, a few characters
 * @param words what it is, for whoever points at it
 * @param kind what sort of path it is, for style sheets; blank for the usual one
 */
public record FlowEdge(int from, int to, double share, long steps, String label, String words, String kind) {

    boolean isLoop() {
        return from == to;
    }
}
