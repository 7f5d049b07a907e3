package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.util.stream.Stream;

/** Whether somebody answers for each touchpoint. */
final class OwnerCheck implements MapCheck {

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        if (facts.map().owners().isEmpty() && !facts.map().touchpoints().isEmpty()) {
            return Stream.of(new MapFinding(
                    Kind.UNOWNED,
                    "/owners",
                    null,
                    "Nobody answers for anything: the map has no owners.",
                    "List who answers for what, and begin with the moments of truth."));
        }
        return facts.map().touchpoints().stream()
                .filter(OwnerCheck::lacksAnOwner)
                .map(touchpoint -> facts.finding(
                        Kind.UNOWNED,
                        touchpoint,
                        "Nobody answers for it.",
                        "Name one owner; where several take part, the one who has to act when it goes wrong."));
    }

    private static boolean lacksAnOwner(Touchpoint touchpoint) {
        return touchpoint.owner() == null
                && touchpoint.initiator() != Initiator.OTHERS
                && touchpoint.purpose() != Purpose.FEEDBACK;
    }
}
