package dev.touchpoint.insight;

import java.util.stream.Stream;

/** Looks for gaps of one sort. */
@FunctionalInterface
interface MapCheck {

    /** The gaps, in the order of the map. */
    Stream<MapFinding> findings(MapFacts facts);
}
