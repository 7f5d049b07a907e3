package dev.touchpoint.insight;

import dev.touchpoint.insight.GapPlace.At;
import dev.touchpoint.insight.GapPlace.Between;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.TouchpointMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Which place lies within which, by the journeys of a map. */
final class PlaceOrder {

    /** Wider than any place between two touchpoints. */
    private static final int NOWHERE = Integer.MAX_VALUE;

    private final List<Map<String, Integer>> journeys;

    PlaceOrder(TouchpointMap map) {
        this.journeys = map.journeys().stream().map(PlaceOrder::positions).toList();
    }

    /** Of each touchpoint the first step that has it. */
    private static Map<String, Integer> positions(Journey journey) {
        Map<String, Integer> positions = new HashMap<>();
        int[] at = {0};
        journey.steps().forEach(step -> {
            step.touchpoints().forEach(touchpoint -> positions.putIfAbsent(touchpoint, at[0]));
            at[0]++;
        });
        return positions;
    }

    /** How many steps a place is long; shorter is narrower. */
    int width(GapPlace place) {
        if (place instanceof At) {
            return 0;
        }
        return place instanceof Between between
                ? journeys.stream()
                        .filter(journey -> has(journey, between))
                        .mapToInt(journey -> step(journey, between.to()) - step(journey, between.from()))
                        .min()
                        .orElse(NOWHERE - 1)
                : NOWHERE;
    }

    private static boolean has(Map<String, Integer> journey, Between between) {
        return journey.containsKey(between.from())
                && journey.containsKey(between.to())
                && step(journey, between.from()) < step(journey, between.to());
    }

    private static int step(Map<String, Integer> journey, String touchpoint) {
        return journey.getOrDefault(touchpoint, NOWHERE);
    }

    /** Whether the inner place is the same, or lies within the outer one in a journey. */
    boolean isWithin(GapPlace inner, GapPlace outer) {
        if (inner.equals(outer)) {
            return true;
        }
        if (!(outer instanceof Between wide)) {
            return false;
        }
        if (inner instanceof At at) {
            // What is missing right after its end is not missing in it.
            return at.touchpoint().equals(wide.from()) || isWithin(at.touchpoint(), wide);
        }
        return inner instanceof Between narrow
                && (narrow.from().equals(wide.from()) || isWithin(narrow.from(), wide))
                && (narrow.to().equals(wide.to()) || isWithin(narrow.to(), wide));
    }

    /** Whether a touchpoint lies between two others in a journey. */
    boolean isWithin(String touchpoint, Between between) {
        return journeys.stream()
                .filter(journey -> has(journey, between) && journey.containsKey(touchpoint))
                .anyMatch(journey -> IntStream.of(step(journey, touchpoint))
                        .allMatch(at -> step(journey, between.from()) < at && at < step(journey, between.to())));
    }

    /** Whether a place begins and ends no later than another one in a journey, and one of both earlier. */
    boolean isBefore(GapPlace one, GapPlace other) {
        return one instanceof Between first
                && other instanceof Between second
                && journeys.stream()
                        .filter(journey -> has(journey, first) && has(journey, second))
                        .anyMatch(journey -> step(journey, first.from()) <= step(journey, second.from())
                                && step(journey, first.to()) <= step(journey, second.to())
                                && !first.equals(second));
    }
}
