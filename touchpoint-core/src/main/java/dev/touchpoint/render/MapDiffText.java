package dev.touchpoint.render;

import dev.touchpoint.check.Require;
import dev.touchpoint.map.MapChange;
import dev.touchpoint.map.MapChange.Kind;
import dev.touchpoint.map.MapDiff;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What has changed between two versions of a map, for readers.
 *
 * <p>Pure: the same differences give the same text. Immutable and thread-safe.
 */
public final class MapDiffText {

    private static final String NOTHING = "–";

    private final MapDiff diff;

    private MapDiffText(MapDiff diff) {
        this.diff = diff;
    }

    /**
     * The differences as text.
     *
     * @param diff what is different, not null
     * @return the text, not null
     */
    public static MapDiffText of(MapDiff diff) {
        return new MapDiffText(Require.notNull("diff", diff));
    }

    /**
     * Plain text: a line for each thing, and below it, indented, one for each of its changes.
     *
     * @return the lines, without line ends; empty if there is no difference
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        String heading = "";
        for (MapChange change : diff.changes()) {
            String thing = lower(change.thing()) + " " + change.id() + ": " + Label.of(change.name());
            if (!thing.equals(heading)) {
                lines.add(thing);
                heading = thing;
            }
            lines.add("  " + what(change));
        }
        return lines;
    }

    private static String what(MapChange change) {
        if (change.property() == null) {
            return lower(change.kind());
        }
        String property = change.kind() == Kind.MOVED ? "moved" : Label.of(change.property());
        return property + ": " + shown(change.before()) + " -> " + shown(change.after());
    }

    /**
     * A table in Markdown, as GitHub has them, with a row for each change.
     *
     * @return the table, with a line feed at its end; a sentence if there is no difference
     */
    public String markdown() {
        if (diff.changes().isEmpty()) {
            return "No differences.\n";
        }
        StringBuilder text =
                new StringBuilder("| What | Id | Name | Change | Before | After |\n|---|---|---|---|---|---|\n");
        for (MapChange change : diff.changes()) {
            row(
                    text,
                    lower(change.thing()),
                    change.id(),
                    change.name(),
                    change.property() == null || change.kind() == Kind.MOVED ? lower(change.kind()) : change.property(),
                    change.before(),
                    change.after());
        }
        return text.toString();
    }

    private static void row(StringBuilder text, @Nullable String... cells) {
        for (String cell : cells) {
            text.append("| ").append(cell == null ? "" : MarkdownText.of(cell)).append(' ');
        }
        text.append("|\n");
    }

    private static String shown(@Nullable String value) {
        return value == null ? NOTHING : Label.of(value);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
