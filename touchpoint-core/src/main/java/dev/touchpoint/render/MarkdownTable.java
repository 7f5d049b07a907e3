package dev.touchpoint.render;

import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.HandOff;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.render.Chart.Arrow;
import dev.touchpoint.render.Chart.Group;
import dev.touchpoint.render.Chart.Node;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Touchpoints as the rows of a table. */
final class MarkdownTable {

    private final Chart chart;
    private final StringBuilder text = new StringBuilder();

    /** @param first what the first column has */
    MarkdownTable(Chart chart, String first) {
        this.chart = chart;
        row(List.of(first, "Touchpoint", "Started by", "Over", "Owner", "Importance", "Feeling", "Promise", "Notes"));
        text.append("|---|---|---|---|---|---|---|---|---|\n");
    }

    MarkdownTable rows(List<Group> groups) {
        for (Group group : groups) {
            String title = group.title();
            for (Node node : group.nodes()) {
                row(cells(title, node));
                title = "";
            }
        }
        return this;
    }

    String text() {
        return text.toString();
    }

    private void row(List<String> cells) {
        text.append(cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |\n")));
    }

    private List<String> cells(String group, Node node) {
        Touchpoint touchpoint = node.touchpoint();
        return List.of(
                group,
                touchpoint.name(),
                lower(touchpoint.initiator()),
                channels(touchpoint),
                node.owner() == null ? "" : node.owner(),
                touchpoint.importance() == null ? "" : touchpoint.importance().toString(),
                touchpoint.emotion() == null ? "" : feeling(touchpoint.emotion()),
                touchpoint.promise() == null ? "" : span(touchpoint.promise()),
                String.join("; ", notes(node)));
    }

    private String channels(Touchpoint touchpoint) {
        return touchpoint.channels().stream()
                .map(id -> chart.map().channel(id).map(Channel::name).orElse(id))
                .collect(Collectors.joining(", "));
    }

    /** As in {@code joy (+2, strength 4)}. */
    private static String feeling(Emotion emotion) {
        String sign = emotion.valence() > 0 ? "+" : "";
        String numbers = sign + emotion.valence() + ", strength " + emotion.intensity();
        return emotion.label() == null ? numbers : emotion.label() + " (" + numbers + ")";
    }

    /** In the largest unit that it is a whole number of. */
    private static String span(Duration span) {
        if (span.getNano() != 0) {
            return span.toString();
        }
        long seconds = span.getSeconds();
        if (seconds % 86_400 == 0) {
            return counted(seconds / 86_400, "day");
        }
        if (seconds % 3_600 == 0) {
            return counted(seconds / 3_600, "hour");
        }
        return seconds % 60 == 0 ? counted(seconds / 60, "minute") : counted(seconds, "second");
    }

    private static String counted(long count, String unit) {
        return count + " " + unit + (count == 1 ? "" : "s");
    }

    private List<String> notes(Node node) {
        Touchpoint touchpoint = node.touchpoint();
        List<String> notes = new ArrayList<>();
        switch (Look.of(touchpoint)) {
            case BACKSTAGE -> notes.add("out of the customer's sight");
            case INDIRECT -> notes.add("through others");
            default -> {}
        }
        if (touchpoint.momentOfTruth()) {
            notes.add("moment of truth");
        }
        if (touchpoint.burdenSeconds() != null) {
            notes.add("takes " + counted(touchpoint.burdenSeconds(), "second"));
        }
        chart.arrowsFrom(node).stream()
                .map(Arrow::handOff)
                .filter(Objects::nonNull)
                .map(this::handOff)
                .distinct()
                .forEach(notes::add);
        return notes;
    }

    private String handOff(HandOff handOff) {
        return "hands over to " + owner(handOff.to().owner()) + (handOff.bridged() ? "" : " without a bridge");
    }

    private @Nullable String owner(@Nullable String id) {
        return id == null ? null : chart.map().owner(id).map(Owner::name).orElse(id);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
