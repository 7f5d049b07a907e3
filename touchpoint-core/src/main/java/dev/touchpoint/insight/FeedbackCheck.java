package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.util.List;
import java.util.stream.Stream;

/** Whether somebody asks customers how it was, answers for the asking, and knows what it costs them. */
final class FeedbackCheck implements MapCheck {

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        List<Touchpoint> asking = facts.map().inventory().where(touchpoint -> touchpoint.purpose() == Purpose.FEEDBACK);
        if (asking.isEmpty()) {
            return Stream.of(
                    new MapFinding(
                            Kind.NO_FEEDBACK,
                            "/touchpoints",
                            null,
                            "No touchpoint asks customers how it was.",
                            "Add the asking as a touchpoint with the purpose FEEDBACK, an owner, a channel and a burden in seconds."));
        }
        // Where nobody answers for anything, that is said once.
        boolean hasOwners = !facts.map().owners().isEmpty();
        return Stream.concat(
                asking.stream()
                        .filter(touchpoint -> hasOwners && touchpoint.owner() == null)
                        .map(touchpoint -> facts.finding(
                                Kind.FEEDBACK_WITHOUT_OWNER,
                                touchpoint,
                                "It asks customers, and nobody answers for what becomes of the answers.",
                                "Name the owner who reads the answers, acts on them, and gets back to the unhappy.")),
                asking.stream()
                        .filter(touchpoint -> touchpoint.burdenSeconds() == null)
                        .map(touchpoint -> facts.finding(
                                Kind.FEEDBACK_WITHOUT_BURDEN,
                                touchpoint,
                                "It takes the customer's time, and the map does not say how much.",
                                "Take the time that it takes on a telephone, and note it as burdenSeconds.")));
    }
}
