package dev.touchpoint.cli.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FlowOrderTest {

    @Test
    void whatNeverGoesBackIsInTheOrderInWhichItIsTaken() {
        List<FlowEdge> edges =
                List.of(Flows.edge(3, 1, 0.2), Flows.edge(1, 0, 0.9), Flows.edge(0, 2, 0.1), Flows.edge(3, 2, 0.4));

        int[] ranks = FlowOrder.ranks(4, edges);

        assertThat(edges).allMatch(edge -> ranks[edge.from()] < ranks[edge.to()]);
    }

    @Test
    void ofTwoWaysThatContradictEachOtherTheRarerGoesBack() {
        int[] ranks = FlowOrder.ranks(2, List.of(Flows.edge(0, 1, 0.1), Flows.edge(1, 0, 0.7)));

        assertThat(ranks).containsExactly(1, 0);
    }

    @Test
    void loopsAndStopsOnTheirOwnDoNotMatter() {
        assertThat(FlowOrder.ranks(2, List.of(Flows.edge(1, 1, 1)))).containsExactlyInAnyOrder(0, 1);
        assertThat(FlowOrder.ranks(0, List.of())).isEmpty();
    }

    @Property(seed = "20261122", tries = 300)
    void atMostHalfOfAllGoesBack(@ForAll("flows") Flows flow) {
        int[] ranks = FlowOrder.ranks(flow.nodes().size(), flow.edges());
        double back = flow.edges().stream()
                .filter(edge -> ranks[edge.from()] > ranks[edge.to()])
                .mapToDouble(FlowEdge::share)
                .sum();
        double all = flow.edges().stream()
                .filter(edge -> !edge.isLoop())
                .mapToDouble(FlowEdge::share)
                .sum();

        assertThat(ranks).doesNotHaveDuplicates();
        assertThat(back).isLessThanOrEqualTo(all / 2 + 1e-9);
    }

    @Provide
    Arbitrary<Flows> flows() {
        return Flows.any();
    }
}
