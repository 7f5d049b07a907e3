package dev.touchpoint.render;

import java.util.Arrays;
import java.util.stream.Collectors;

/** Labels in DOT, in which a quoted text still has escapes ({@code \N} is the name of a node) and HTML's entities. */
final class DotText {

    private DotText() {}

    /** A quoted label of one or more lines. */
    static String quoted(String... lines) {
        return Arrays.stream(lines).map(DotText::escaped).collect(Collectors.joining("\\n", "\"", "\""));
    }

    private static String escaped(String text) {
        return Label.of(text).replace("\\", "\\\\").replace("\"", "\\\"").replace("&", "&amp;");
    }
}
