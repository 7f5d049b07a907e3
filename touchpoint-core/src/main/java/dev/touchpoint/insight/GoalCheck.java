package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Whether the map says what customers want to reach. */
final class GoalCheck implements MapCheck {

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        TouchpointMap map = facts.map();
        List<Journey> journeys = map.journeys();
        if (journeys.isEmpty()) {
            return saysWhatCustomersWant(map) ? Stream.empty() : Stream.of(nowhere());
        }
        return IntStream.range(0, journeys.size())
                .filter(i -> !hasGoal(journeys.get(i), map))
                .mapToObj(i -> new MapFinding(
                        Kind.NO_CUSTOMER_GOAL,
                        "/journeys/" + i,
                        journeys.get(i).name(),
                        "Neither the journey nor a persona of it says what the customer wants to reach.",
                        "Write the goal as the customer would say it, not as what the company wants to sell."));
    }

    private static MapFinding nowhere() {
        return new MapFinding(
                Kind.NO_CUSTOMER_GOAL,
                "/journeys",
                null,
                "Nothing says what customers want to reach: there is no journey, and no persona or touchpoint has a goal.",
                "Add a journey with the goal that customers set out for.");
    }

    private static boolean saysWhatCustomersWant(TouchpointMap map) {
        return map.personas().stream().anyMatch(persona -> !persona.goals().isEmpty())
                || map.touchpoints().stream().anyMatch(touchpoint -> touchpoint.goal() != null);
    }

    private static boolean hasGoal(Journey journey, TouchpointMap map) {
        boolean personaHas = map.personas().stream()
                .anyMatch(persona -> persona.id().equals(journey.persona())
                        && !persona.goals().isEmpty());
        return journey.goal() != null || personaHas;
    }
}
