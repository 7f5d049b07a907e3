package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A map with what its checks look up: where things stand in its file, and the steps of its journeys. */
final class MapFacts {

    private final TouchpointMap map;
    private final Map<String, String> pointers = new HashMap<>();
    private final Map<String, Touchpoint> touchpoints = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();
    private final List<List<PlannedStep>> journeys;

    MapFacts(TouchpointMap map) {
        this.map = map;
        for (Touchpoint touchpoint : map.touchpoints()) {
            pointers.put(touchpoint.id(), "/touchpoints/" + touchpoints.size());
            touchpoints.put(touchpoint.id(), touchpoint);
        }
        for (Owner owner : map.owners()) {
            owners.put(owner.id(), owner.name());
        }
        this.journeys = IntStream.range(0, map.journeys().size())
                .mapToObj(i -> steps(map.journeys().get(i), "/journeys/" + i))
                .toList();
    }

    private List<PlannedStep> steps(Journey journey, String pointer) {
        List<PlannedStep> steps = new ArrayList<>();
        for (int i = 0; i < journey.stages().size(); i++) {
            Stage stage = journey.stages().get(i);
            for (int k = 0; k < stage.steps().size(); k++) {
                Step step = stage.steps().get(k);
                steps.add(new PlannedStep(pointer + "/stages/" + i + "/steps/" + k, step, touchpoints(step)));
            }
        }
        return List.copyOf(steps);
    }

    private List<Touchpoint> touchpoints(Step step) {
        return step.touchpoints().stream()
                .map(id -> Objects.requireNonNull(touchpoints.get(id)))
                .toList();
    }

    TouchpointMap map() {
        return map;
    }

    /** Each journey's steps in their order, whatever their stage. */
    List<List<PlannedStep>> journeys() {
        return journeys;
    }

    /** The steps that follow a touchpoint, one list for each time that a journey has it. */
    Stream<List<PlannedStep>> after(Touchpoint touchpoint) {
        return journeys.stream().flatMap(steps -> IntStream.range(0, steps.size())
                .filter(i -> steps.get(i).has(touchpoint))
                .mapToObj(i -> steps.subList(i + 1, steps.size())));
    }

    boolean isInAJourney(Touchpoint touchpoint) {
        return journeys.stream().flatMap(List::stream).anyMatch(step -> step.has(touchpoint));
    }

    String pointer(Touchpoint touchpoint) {
        return Objects.requireNonNull(pointers.get(touchpoint.id()));
    }

    /** The quoted name of the owner with an id. */
    String owner(String id) {
        return Shown.text(owners.get(id));
    }

    MapFinding finding(MapFinding.Kind kind, Touchpoint at, String message, String advice) {
        return new MapFinding(kind, pointer(at), at.name(), message, advice);
    }
}
