package dev.touchpoint.render;

import dev.touchpoint.render.Network.Box;
import dev.touchpoint.render.Network.Group;
import dev.touchpoint.render.Network.Line;
import java.util.ArrayList;
import java.util.List;

/** A network as a graph for Graphviz. */
final class DotNetwork {

    private final Network network;
    private final StringBuilder text = new StringBuilder();
    private int clusters;

    private DotNetwork(Network network) {
        this.network = network;
    }

    static String of(Network network) {
        return new DotNetwork(network).text();
    }

    private String text() {
        text.append("digraph journeys {\n");
        text.append("  graph [rankdir=LR, labelloc=t, tooltip=").append(DotText.quoted(network.legend()));
        text.append(", label=").append(DotText.quoted(network.title(), network.legend()));
        text.append("];\n");
        network.groups().forEach(this::group);
        network.lines().forEach(this::line);
        return text.append("}\n").toString();
    }

    private void group(Group group) {
        String title = group.title();
        if (title == null) {
            group.boxes().forEach(box -> box(box, "  "));
            return;
        }
        clusters++;
        text.append("  subgraph cluster_").append(clusters).append(" {\n");
        text.append("    label=").append(DotText.quoted(title)).append(";\n");
        group.boxes().forEach(box -> box(box, "    "));
        text.append("  }\n");
    }

    private void box(Box box, String indent) {
        List<String> lines = new ArrayList<>(List.of(box.name()));
        lines.addAll(box.notes());
        text.append(indent).append(box.id()).append(" [label=");
        text.append(DotText.quoted(lines.toArray(String[]::new))).append(", ");
        text.append(
                        switch (box.kind()) {
                            case PLAIN -> "shape=box";
                            case TERMINAL -> "shape=box, style=rounded";
                            case DASHED -> "shape=box, style=dashed";
                        })
                .append("];\n");
    }

    private void line(Line line) {
        text.append("  ")
                .append(line.from().id())
                .append(" -> ")
                .append(line.to().id());
        text.append(" [label=").append(DotText.quoted(line.label()));
        text.append(", penwidth=").append(network.thickness(line));
        text.append(line.dashed() ? ", style=dashed];\n" : "];\n");
    }
}
