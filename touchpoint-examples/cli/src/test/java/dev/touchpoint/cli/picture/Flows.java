package dev.touchpoint.cli.picture;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Flows to draw.
 *
 * @param nodes the stops
 * @param edges the paths, no two between the same stops
 */
record Flows(List<FlowNode> nodes, List<FlowEdge> edges) {

    static FlowNode node(String name) {
        return new FlowNode(name, List.of("100.0 % come by"), 1, 0, 0, false);
    }

    static FlowEdge edge(int from, int to, double share) {
        return new FlowEdge(from, to, share, Math.max(1, Math.round(1000 * share)), "2.5 days", from + " > " + to, "");
    }

    /** One to 24 stops and up to 80 paths, as chance has it. */
    static Arbitrary<Flows> any() {
        return Combinators.combine(
                        Arbitraries.integers().between(1, 24),
                        Arbitraries.integers().between(0, 80),
                        Arbitraries.longs())
                .as(Flows::of);
    }

    private static Flows of(int stops, int paths, long seed) {
        Random random = new Random(seed);
        List<FlowNode> nodes = new ArrayList<>();
        for (int i = 0; i < stops; i++) {
            nodes.add(node("I do something that takes some words, number " + i));
        }
        Map<List<Integer>, FlowEdge> edges = new LinkedHashMap<>();
        for (int i = 0; i < paths; i++) {
            int from = random.nextInt(stops);
            int to = random.nextInt(stops);
            edges.putIfAbsent(List.of(from, to), edge(from, to, 0.001 + 0.999 * random.nextDouble()));
        }
        return new Flows(nodes, List.copyOf(edges.values()));
    }
}
