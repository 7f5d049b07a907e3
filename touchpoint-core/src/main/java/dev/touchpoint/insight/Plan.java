package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A planned journey, with what the map says of its touchpoints. */
final class Plan {

    private final Journey journey;
    private final List<Step> steps;
    private final Map<String, Touchpoint> onTheMap = new HashMap<>();
    private final Map<String, int[]> stepsAt = new HashMap<>();
    private final int[] noSteps = {};

    /** Refuses a journey without steps, and one that names touchpoints that the map does not have. */
    Plan(TouchpointMap map, Journey journey) {
        Require.notNull("map", map);
        this.journey = Require.notNull("journey", journey);
        this.steps = journey.steps().toList();
        if (steps.isEmpty()) {
            throw new IllegalArgumentException(
                    "journey " + Shown.text(journey.id()) + " must have a step to conform with, had none");
        }
        map.touchpoints().forEach(touchpoint -> onTheMap.put(touchpoint.id(), touchpoint));
        Map<String, List<Integer>> places = new HashMap<>();
        for (int i = 0; i < steps.size(); i++) {
            for (String touchpoint : new LinkedHashSet<>(steps.get(i).touchpoints())) {
                places.computeIfAbsent(touchpoint, unseen -> new ArrayList<>()).add(i);
            }
        }
        requireOnTheMap(map, places.keySet());
        places.forEach((touchpoint, list) -> stepsAt.put(
                touchpoint, list.stream().mapToInt(Integer::intValue).toArray()));
    }

    private void requireOnTheMap(TouchpointMap map, Set<String> touchpoints) {
        String unknown = touchpoints.stream()
                .filter(touchpoint -> !onTheMap.containsKey(touchpoint))
                .sorted()
                .map(Shown::text)
                .collect(Collectors.joining(", "));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("journey " + Shown.text(journey.id()) + " must name touchpoints of map "
                    + Shown.text(map.id()) + ", which does not have " + unknown);
        }
    }

    Journey journey() {
        return journey;
    }

    List<Step> steps() {
        return steps;
    }

    int size() {
        return steps.size();
    }

    /** The steps that a touchpoint takes, in their order; not to be changed. */
    int[] stepsAt(String touchpoint) {
        return stepsAt.getOrDefault(touchpoint, noSteps);
    }

    /** What the map says of a touchpoint; null if it does not have it. */
    @Nullable
    Touchpoint touchpoint(String id) {
        return onTheMap.get(id);
    }

    /** The ways to take a step. */
    List<Touchpoint> touchpoints(int step) {
        return steps.get(step).touchpoints().stream()
                .distinct()
                .map(id -> Require.notNull(id, onTheMap.get(id)))
                .toList();
    }

    /** What the touchpoints of all steps but the last promise, in the order of the plan. */
    Map<String, Duration> promises() {
        Map<String, Duration> promises = new LinkedHashMap<>();
        for (int step = 0; step < steps.size() - 1; step++) {
            for (Touchpoint touchpoint : touchpoints(step)) {
                if (touchpoint.promise() != null) {
                    promises.put(touchpoint.id(), touchpoint.promise());
                }
            }
        }
        return promises;
    }

    /** Whether it gives the same answers as another one. */
    boolean isLike(Plan other) {
        return journey.equals(other.journey) && onTheMap.equals(other.onTheMap);
    }
}
