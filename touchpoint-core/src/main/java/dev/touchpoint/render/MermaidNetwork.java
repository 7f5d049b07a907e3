package dev.touchpoint.render;

import dev.touchpoint.render.Network.Box;
import dev.touchpoint.render.Network.Group;
import dev.touchpoint.render.Network.Kind;
import dev.touchpoint.render.Network.Line;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A network as a Mermaid flowchart. */
final class MermaidNetwork {

    private static final int THICKEST = 5;

    private final Network network;
    private final StringBuilder text = new StringBuilder();
    private int subgraphs;

    private MermaidNetwork(Network network) {
        this.network = network;
    }

    static String of(Network network) {
        return new MermaidNetwork(network).text();
    }

    private String text() {
        text.append("flowchart LR\n");
        text.append("  accTitle: ").append(MermaidText.of(network.title())).append('\n');
        text.append("  accDescr: ").append(MermaidText.of(network.legend())).append('\n');
        network.groups().forEach(this::group);
        network.lines().forEach(this::line);
        IntStream.rangeClosed(2, THICKEST).forEach(this::thickness);
        if (network.groups().stream().flatMap(group -> group.boxes().stream()).anyMatch(MermaidNetwork::isDashed)) {
            text.append("  classDef dashed stroke-dasharray:4\n");
        }
        return text.toString();
    }

    private static boolean isDashed(Box box) {
        return box.kind() == Kind.DASHED;
    }

    private void group(Group group) {
        String title = group.title();
        if (title == null) {
            group.boxes().forEach(box -> box(box, "  "));
            return;
        }
        subgraphs++;
        text.append("  subgraph s").append(subgraphs);
        text.append("[\"").append(MermaidText.of(title)).append("\"]\n");
        group.boxes().forEach(box -> box(box, "    "));
        text.append("  end\n");
    }

    private void box(Box box, String indent) {
        String label = Label.of(box.name()) + (box.notes().isEmpty() ? "" : ": " + String.join(", ", box.notes()));
        String written = "\"" + MermaidText.of(label) + "\"";
        text.append(indent)
                .append(box.id())
                .append(
                        switch (box.kind()) {
                            case PLAIN -> "[" + written + "]";
                            case TERMINAL -> "([" + written + "])";
                            case DASHED -> "[" + written + "]:::dashed";
                        })
                .append('\n');
    }

    private void line(Line line) {
        text.append("  ").append(line.from().id()).append(line.dashed() ? " -.->" : " -->");
        if (!line.label().isEmpty()) {
            text.append("|\"").append(MermaidText.of(line.label())).append("\"|");
        }
        text.append(' ').append(line.to().id()).append('\n');
    }

    private void thickness(int thickness) {
        List<Line> lines = network.lines();
        String numbers = IntStream.range(0, lines.size())
                .filter(i -> network.thickness(lines.get(i)) == thickness)
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
        if (!numbers.isEmpty()) {
            text.append("  linkStyle ").append(numbers).append(" stroke-width:");
            text.append(thickness).append("px\n");
        }
    }
}
