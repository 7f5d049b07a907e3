package dev.touchpoint.render;

import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.Visibility;
import dev.touchpoint.render.Chart.Group;
import dev.touchpoint.render.Chart.Lane;
import dev.touchpoint.render.Chart.Node;
import java.util.List;

/** A diagram of the kind {@code journey}, with expected feelings as its scores. */
final class MermaidJourney {

    private static final int NEUTRAL = 3;
    private static final String NOT_STATED = " (?)";
    private static final String LEGEND =
            "Expected feelings, from 1 (very bad) to 5 (very good). With a question mark in brackets:"
                    + " no feeling is stated, which is drawn as 3.";

    /** Boxes wide and high enough for what customers say, which breaks into lines even where the page keeps lines as they are. */
    private static final String ROOM = "%%{init: {\"journey\": {\"width\": 230, \"height\": 65}, \"themeCSS\": \".label"
            + " {white-space: normal;}\"}}%%";

    private final Chart chart;
    private final StringBuilder text = new StringBuilder();

    MermaidJourney(Chart chart) {
        this.chart = chart;
    }

    String text() {
        List<Lane> lanes = chart.lanes();
        String title = lanes.size() == 1 ? lanes.get(0).title() : chart.map().name();
        text.append(ROOM).append("\njourney\n");
        text.append("  title ").append(MermaidText.of(title)).append('\n');
        text.append("  accDescr: ").append(MermaidText.of(LEGEND)).append('\n');
        for (Lane lane : lanes) {
            for (Group group : lane.groups()) {
                section(group, lane, lanes.size() == 1 ? "" : lane.title() + ": ");
            }
        }
        return text.toString();
    }

    private void section(Group group, Lane lane, String journey) {
        List<Node> seen = group.nodes().stream()
                .filter(node -> node.touchpoint().visibility() == Visibility.VISIBLE)
                .toList();
        if (!seen.isEmpty()) {
            text.append("  section ")
                    .append(MermaidText.of(journey + group.title()))
                    .append('\n');
            seen.forEach(node -> task(node, lane.customer()));
        }
    }

    /** Each colon has a space after it: without one, Mermaid may take a line with the word "style" for one of its own. */
    private void task(Node node, String customer) {
        Touchpoint touchpoint = node.touchpoint();
        Emotion emotion = touchpoint.emotion();
        text.append("    ").append(MermaidText.atLineStart(node.name()));
        text.append(emotion == null ? NOT_STATED : "").append(": ");
        text.append(emotion == null ? NEUTRAL : NEUTRAL + emotion.valence());
        text.append(": ").append(MermaidText.inList(customer));
        if (node.owner() != null) {
            text.append(", ").append(MermaidText.inList(node.owner()));
        }
        text.append('\n');
    }
}
