package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Conformance;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;

/** What real journeys are held against. */
final class Plans {

    private Plans() {}

    /** Each journey of a map as it is planned, but for the asking. */
    static List<Conformance> withoutAsking(TouchpointMap map, Asking asking) {
        return map.journeys().stream()
                .map(asking::without)
                .filter(journey -> !journey.stages().isEmpty())
                .map(journey -> Conformance.with(map, journey))
                .toList();
    }
}
