package dev.touchpoint.render;

import java.util.regex.Pattern;

/** Text in Markdown with GitHub's tables: in a cell, a heading or a paragraph, but not at the beginning of a line. */
final class MarkdownText {

    /** Marks of emphasis, code, links, HTML, entities, tables, headings and formulas; a backslash takes their meaning. */
    private static final Pattern MARKS = Pattern.compile("[\\\\`*_\\[\\]<>|&~$#]");

    private MarkdownText() {}

    static String of(String text) {
        return MARKS.matcher(Label.of(text)).replaceAll("\\\\$0");
    }
}
