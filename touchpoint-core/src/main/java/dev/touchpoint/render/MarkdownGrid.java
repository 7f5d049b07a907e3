package dev.touchpoint.render;

import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/** A table in Markdown as GitHub has it: words in the first columns, figures in the others. */
final class MarkdownGrid {

    private final StringBuilder text = new StringBuilder();

    MarkdownGrid(int words, List<String> header) {
        row(header);
        text.append('|').append(String.join("|", Collections.nCopies(words, "---")));
        text.append('|').append(String.join("|", Collections.nCopies(header.size() - words, "---:")));
        text.append("|\n");
    }

    MarkdownGrid row(List<String> cells) {
        text.append(cells.stream().map(MarkdownText::of).collect(Collectors.joining(" | ", "| ", " |\n")));
        return this;
    }

    String text() {
        return text.toString();
    }
}
