package dev.touchpoint.cli.report;

/**
 * A touchpoint or channel, and how often the log has it.
 *
 * @param id its id
 * @param name its name on the map; its id if the map doesn't have it
 * @param onMap whether the map has it
 * @param sighting how often it occurs in the log
 */
record Seen(String id, String name, boolean onMap, Sighting sighting) {

    /** In the log, but not on the map. */
    boolean isShadow() {
        return !onMap;
    }

    /** On the map, but not in the log. */
    boolean isGhost() {
        return onMap && sighting.isNone();
    }
}
