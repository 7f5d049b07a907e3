package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Conformance;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The touchpoints at which customers are asked for feedback, which are passed over where waiting and order are what matters.
 *
 * @param touchpoints their ids
 */
record Asking(Set<String> touchpoints) {

    static Asking on(TouchpointMap map) {
        return new Asking(map.touchpoints().stream()
                .filter(touchpoint -> touchpoint.purpose() == Purpose.FEEDBACK)
                .map(Touchpoint::id)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /** The touchpoint of an interaction; null if it is one of these. */
    @Nullable
    String stop(Interaction interaction) {
        return touchpoints.contains(interaction.touchpoint()) ? null : interaction.touchpoint();
    }

    /** Whether a step is taken by being asked, and in no other way. */
    boolean is(Step step) {
        return touchpoints.containsAll(step.touchpoints());
    }

    /** Each journey of a map as it is planned, but for the asking; without those that have nothing else. */
    List<Conformance> plansWithout(TouchpointMap map) {
        return map.journeys().stream()
                .map(this::without)
                .filter(journey -> !journey.stages().isEmpty())
                .map(journey -> Conformance.with(map, journey))
                .toList();
    }

    /** A journey without the steps of asking; stages that have no other are left out. */
    private Journey without(Journey journey) {
        List<Stage> stages = journey.stages().stream()
                .map(stage -> stage.withSteps(
                        stage.steps().stream().filter(step -> !is(step)).toList()))
                .filter(stage -> !stage.steps().isEmpty())
                .toList();
        return journey.withStages(stages);
    }
}
