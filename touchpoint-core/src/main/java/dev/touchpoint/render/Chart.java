package dev.touchpoint.render;

import dev.touchpoint.map.HandOff;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What there is to draw: journeys as lanes, with their stages as groups. A map without journeys is one lane, with a group for each
 * phase. Groups without touchpoints are left out.
 *
 * @param map the map
 * @param lanes the lanes, in their order
 * @param arrows from each touchpoint of a step to each of the next
 */
record Chart(TouchpointMap map, List<Lane> lanes, List<Arrow> arrows) {

    /**
     * A journey.
     *
     * @param title its name
     * @param customer whose it is
     * @param groups its stages
     */
    record Lane(String title, String customer, List<Group> groups) {
        Lane {
            title = Label.of(title);
            customer = Label.of(customer);
        }
    }

    /**
     * A stage, or a phase.
     *
     * @param title its name
     * @param nodes its touchpoints
     */
    record Group(String title, List<Node> nodes) {
        Group {
            title = Label.of(title);
        }
    }

    /**
     * A touchpoint at its place; in another place it is another node.
     *
     * @param id unlike that of any other node
     * @param touchpoint the touchpoint
     * @param owner the name of its owner; null if it has none
     */
    record Node(String id, Touchpoint touchpoint, @Nullable String owner) {

        String name() {
            return Label.of(touchpoint.name());
        }
    }

    /**
     * What may follow what.
     *
     * @param from the touchpoint before
     * @param to the touchpoint after
     * @param handOff the hand-off that the customer goes through on the way; null if there is none
     */
    record Arrow(Node from, Node to, @Nullable HandOff handOff) {}

    static Chart of(TouchpointMap map, List<Journey> journeys) {
        return new Builder(map).build(journeys);
    }

    /** The touchpoints that no journey has, by phase. */
    Lane rest() {
        return new Builder(map).phases("In no journey", map.inventory().inNoJourney());
    }

    List<Arrow> arrowsFrom(Node node) {
        return arrows.stream().filter(arrow -> arrow.from().equals(node)).toList();
    }

    private static final class Builder {

        private static final String ANYBODY = "Customer";

        private final TouchpointMap map;
        private final Map<String, Touchpoint> touchpoints;
        private final Map<String, String> owners;
        private final List<Arrow> arrows = new ArrayList<>();
        private int nodes;

        Builder(TouchpointMap map) {
            this.map = map;
            this.touchpoints = map.touchpoints().stream()
                    .collect(Collectors.toUnmodifiableMap(Touchpoint::id, Function.identity()));
            this.owners = map.owners().stream().collect(Collectors.toUnmodifiableMap(Owner::id, Owner::name));
        }

        Chart build(List<Journey> journeys) {
            List<Lane> lanes = journeys.isEmpty()
                    ? List.of(phases(map.name(), map.touchpoints()))
                    : journeys.stream().map(this::lane).toList();
            return new Chart(map, lanes, List.copyOf(arrows));
        }

        Lane phases(String title, List<Touchpoint> touchpoints) {
            List<Group> groups = Arrays.stream(Phase.values())
                    .map(phase -> phase(phase, touchpoints))
                    .toList();
            return new Lane(title, ANYBODY, filled(groups));
        }

        private Group phase(Phase phase, List<Touchpoint> touchpoints) {
            List<Node> nodes = touchpoints.stream()
                    .filter(touchpoint -> touchpoint.phase() == phase)
                    .map(this::node)
                    .toList();
            return new Group(title(phase), nodes);
        }

        private static String title(Phase phase) {
            return switch (phase) {
                case BEFORE -> "Before the purchase";
                case DURING -> "During the purchase";
                case AFTER -> "After the purchase";
            };
        }

        private Lane lane(Journey journey) {
            List<Group> groups = new ArrayList<>();
            Way way = new Way(map, arrows);
            for (Stage stage : journey.stages()) {
                List<Node> group = new ArrayList<>();
                for (Step step : stage.steps()) {
                    List<Node> taken = nodes(step);
                    way.take(step, taken);
                    group.addAll(taken);
                }
                groups.add(new Group(stage.name(), List.copyOf(group)));
            }
            return new Lane(journey.name(), customer(journey), filled(groups));
        }

        private static List<Group> filled(List<Group> groups) {
            return groups.stream().filter(group -> !group.nodes().isEmpty()).toList();
        }

        private String customer(Journey journey) {
            String persona = journey.persona();
            return persona == null
                    ? ANYBODY
                    : map.persona(persona).map(Persona::name).orElse(ANYBODY);
        }

        private List<Node> nodes(Step step) {
            return step.touchpoints().stream()
                    .distinct()
                    .map(id -> node(Objects.requireNonNull(touchpoints.get(id))))
                    .toList();
        }

        private Node node(Touchpoint touchpoint) {
            String owner = touchpoint.owner();
            nodes++;
            return new Node(
                    "n" + nodes, touchpoint, owner == null ? null : Label.of(owners.getOrDefault(owner, owner)));
        }
    }
}
