package dev.touchpoint.render;

import dev.touchpoint.map.HandOff;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.Chart.Arrow;
import dev.touchpoint.render.Chart.Node;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arrows of a journey, step by step. What the customer does not go through, a hand-off leads over. */
final class Way {

    private final TouchpointMap map;
    private final List<Arrow> arrows;
    private List<Node> before = List.of();
    private @Nullable Step encounter;

    /** @param arrows where to add them */
    Way(TouchpointMap map, List<Arrow> arrows) {
        this.map = map;
        this.arrows = arrows;
    }

    void take(Step step, List<Node> nodes) {
        List<HandOff> handOffs = encounter == null
                ? List.of()
                : map.handOffs(encounter, step).stream()
                        .filter(HandOff::needsBridge)
                        .toList();
        for (Node from : before) {
            for (Node to : nodes) {
                arrows.add(new Arrow(from, to, between(from.touchpoint(), to.touchpoint(), handOffs)));
            }
        }
        before = nodes;
        if (nodes.stream().anyMatch(node -> node.touchpoint().isEncounter())) {
            encounter = step;
        }
    }

    private @Nullable HandOff between(Touchpoint from, Touchpoint to, List<HandOff> handOffs) {
        Stream<HandOff> there = handOffs.stream().filter(handOff -> handOff.to().equals(to));
        boolean isPassedOver =
                before.stream().noneMatch(node -> node.touchpoint().isEncounter());
        return there.filter(handOff -> isPassedOver || handOff.from().equals(from))
                .min(Comparator.comparing(HandOff::bridged))
                .orElse(null);
    }
}
