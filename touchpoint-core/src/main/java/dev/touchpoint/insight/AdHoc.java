package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.Interaction;

/**
 * An interaction that nobody planned.
 *
 * <p>Immutable and thread-safe.
 *
 * @param interaction the interaction
 * @param kind in which way it is not in the plan
 */
public record AdHoc(Interaction interaction, Kind kind) {

    /** In which way something is not in a plan. */
    public enum Kind {
        /** The plan has the touchpoint, but fewer times. */
        REPEATED,
        /** The touchpoint is on the map, but not in the plan. */
        UNPLANNED,
        /** The touchpoint is not on the map. */
        SHADOW
    }

    /** Refuses what is missing. */
    public AdHoc {
        Require.notNull("interaction", interaction);
        Require.notNull("kind", kind);
    }

    /** Where, when and how, never who, as in {@code AdHoc[UNPLANNED Interaction[support at 2026-11-23T07:00:00Z]]}. */
    @Override
    public String toString() {
        return "AdHoc[" + kind + " " + interaction + "]";
    }
}
