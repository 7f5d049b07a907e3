package dev.touchpoint.render;

import dev.touchpoint.map.HandOff;
import dev.touchpoint.render.Chart.Arrow;
import dev.touchpoint.render.Chart.Group;
import dev.touchpoint.render.Chart.Lane;
import dev.touchpoint.render.Chart.Node;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A graph for Graphviz, with stages as clusters and hand-offs marked. */
final class DotGraph {

    private final Chart chart;
    private final StringBuilder text = new StringBuilder();
    private int clusters;

    DotGraph(Chart chart) {
        this.chart = chart;
    }

    String text() {
        text.append("digraph map {\n");
        text.append("  graph [rankdir=LR, labelloc=t, tooltip=").append(DotText.quoted(Look.LEGEND));
        text.append(", label=").append(DotText.quoted(chart.map().name())).append("];\n");
        List<Lane> lanes = chart.lanes();
        for (Lane lane : lanes) {
            if (lanes.size() == 1) {
                lane.groups().forEach(group -> group(group, "  "));
            } else if (!lane.groups().isEmpty()) {
                begin(lane.title(), "  ");
                lane.groups().forEach(group -> group(group, "    "));
                text.append("  }\n");
            }
        }
        chart.arrows().forEach(this::arrow);
        return text.append("}\n").toString();
    }

    private void begin(String title, String indent) {
        clusters++;
        text.append(indent).append("subgraph cluster_").append(clusters).append(" {\n");
        text.append(indent).append("  label=").append(DotText.quoted(title)).append(";\n");
    }

    private void group(Group group, String indent) {
        begin(group.title(), indent);
        for (Node node : group.nodes()) {
            String name = node.name();
            String label = node.owner() == null ? DotText.quoted(name) : DotText.quoted(name, "(" + node.owner() + ")");
            text.append(indent)
                    .append("  ")
                    .append(node.id())
                    .append(" [label=")
                    .append(label);
            text.append(", ").append(Look.of(node.touchpoint()).dot()).append("];\n");
        }
        text.append(indent).append("}\n");
    }

    private void arrow(Arrow arrow) {
        text.append("  ")
                .append(arrow.from().id())
                .append(" -> ")
                .append(arrow.to().id());
        text.append(line(arrow.handOff())).append(";\n");
    }

    private static String line(@Nullable HandOff handOff) {
        if (handOff == null) {
            return "";
        }
        return handOff.bridged()
                ? " [style=bold, label=\"hand-off\"]"
                : " [style=dashed, label=\"hand-off without a bridge\"]";
    }
}
