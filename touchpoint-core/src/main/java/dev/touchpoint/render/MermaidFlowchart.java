package dev.touchpoint.render;

import dev.touchpoint.map.HandOff;
import dev.touchpoint.render.Chart.Arrow;
import dev.touchpoint.render.Chart.Group;
import dev.touchpoint.render.Chart.Lane;
import dev.touchpoint.render.Chart.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A diagram of the kind {@code flowchart}, with stages as subgraphs and hand-offs marked. */
final class MermaidFlowchart {

    private final Chart chart;
    private final StringBuilder text = new StringBuilder();
    private int subgraphs;

    MermaidFlowchart(Chart chart) {
        this.chart = chart;
    }

    String text() {
        text.append("flowchart LR\n");
        text.append("  accTitle: ").append(MermaidText.of(chart.map().name())).append('\n');
        text.append("  accDescr: ").append(MermaidText.of(Look.LEGEND)).append('\n');
        List<Lane> lanes = chart.lanes();
        for (Lane lane : lanes) {
            if (lanes.size() == 1) {
                lane.groups().forEach(group -> group(group, "  "));
            } else if (!lane.groups().isEmpty()) {
                begin(lane.title(), "  ");
                lane.groups().forEach(group -> group(group, "    "));
                text.append("  end\n");
            }
        }
        chart.arrows().forEach(this::arrow);
        return text.toString();
    }

    private void begin(String title, String indent) {
        subgraphs++;
        text.append(indent).append("subgraph s").append(subgraphs);
        text.append("[\"").append(MermaidText.of(title)).append("\"]\n");
    }

    private void group(Group group, String indent) {
        begin(group.title(), indent);
        for (Node node : group.nodes()) {
            String label = MermaidText.of(node.name() + (node.owner() == null ? "" : " (" + node.owner() + ")"));
            text.append(indent).append("  ").append(node.id());
            text.append(Look.of(node.touchpoint()).mermaid(label)).append('\n');
        }
        text.append(indent).append("end\n");
    }

    private void arrow(Arrow arrow) {
        text.append("  ").append(arrow.from().id()).append(line(arrow.handOff()));
        text.append(arrow.to().id()).append('\n');
    }

    private static String line(@Nullable HandOff handOff) {
        if (handOff == null) {
            return " --> ";
        }
        return handOff.bridged() ? " ==>|\"hand-off\"| " : " -.->|\"hand-off without a bridge\"| ";
    }
}
