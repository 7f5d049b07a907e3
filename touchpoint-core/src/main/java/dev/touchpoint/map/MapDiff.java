package dev.touchpoint.map;

import dev.touchpoint.check.Require;
import java.util.List;

/**
 * How two versions of a map differ in what they mean.
 *
 * <pre>{@code
 * MapDiff.between(lastYear, today).changes().forEach(System.out::println);
 * }</pre>
 *
 * <p>Ids are identity: what has the same id is the same thing, whatever its name; of stages, within the same journey. Steps have no
 * id: one is the same as before if it has the same touchpoints, or else the same name. The order of stages and steps means something,
 * that of channels, owners, personas, touchpoints, journeys and commitments does not. Of what moved, as little is named as explains
 * the new order; a step moves with its stage.
 *
 * <p>Deterministic. Immutable and thread-safe.
 */
public final class MapDiff {

    private final TouchpointMap before;
    private final TouchpointMap after;
    private final List<MapChange> changes;

    private MapDiff(TouchpointMap before, TouchpointMap after, List<MapChange> changes) {
        this.before = before;
        this.after = after;
        this.changes = changes;
    }

    /**
     * Compares two versions.
     *
     * @param before the earlier version, not null
     * @param after the later version, not null
     * @return what is different, not null
     */
    public static MapDiff between(TouchpointMap before, TouchpointMap after) {
        Require.notNull("before", before);
        Require.notNull("after", after);
        return new MapDiff(before, after, new MapComparison(before, after).changes());
    }

    /**
     * What is different: first of the map itself, then channels, owners, personas, touchpoints, journeys with their stages and steps,
     * and commitments, each in the order of the later version, with what was removed at the end.
     *
     * @return the changes, unmodifiable, not null; empty if the versions mean the same
     */
    public List<MapChange> changes() {
        return changes;
    }

    /** How many changes, as in {@code MapDiff[auction to auction: 2 changes]}. */
    @Override
    public String toString() {
        return "MapDiff[" + before.id() + " to " + after.id() + ": " + changes.size()
                + (changes.size() == 1 ? " change]" : " changes]");
    }
}
