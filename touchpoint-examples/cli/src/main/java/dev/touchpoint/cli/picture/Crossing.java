package dev.touchpoint.cli.picture;

import dev.touchpoint.map.HandOff;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;

/** What happens to the owner from one step of a journey to the next. */
public enum Crossing {
    /** Nothing: the owner stays, or is not known. */
    NONE,
    /** The owner changes, and each hand-off has a bridge. */
    BRIDGED,
    /** The owner changes, and a hand-off has no bridge. */
    OPEN;

    /**
     * What happens between two steps that follow each other.
     *
     * @param map the map that has the steps' touchpoints
     * @param before the step before
     * @param after the step after
     * @return what happens
     */
    public static Crossing between(TouchpointMap map, Step before, Step after) {
        List<HandOff> handOffs = map.handOffs(Journey.builder("crossing", "Crossing")
                .stage("crossing", "Crossing", before, after)
                .build());
        if (handOffs.isEmpty()) {
            return NONE;
        }
        return handOffs.stream().allMatch(HandOff::bridged) ? BRIDGED : OPEN;
    }

    /** How readers see it; blank for nothing. */
    public String words() {
        return switch (this) {
            case NONE -> "";
            case BRIDGED -> "→ hand-off with a bridge";
            case OPEN -> "! hand-off without a bridge";
        };
    }
}
