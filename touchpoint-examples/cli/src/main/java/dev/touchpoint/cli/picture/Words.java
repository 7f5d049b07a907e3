package dev.touchpoint.cli.picture;

import dev.touchpoint.cli.figures.Plain;
import java.util.ArrayList;
import java.util.List;

/**
 * Breaks texts into lines for SVG, which does not. Widths are estimates for common sans-serif typefaces, rather too wide than
 * too narrow, as it is not known which one a reader has.
 */
final class Words {

    /** How much wider bold type is. */
    static final double BOLD = 1.14;

    private static final String ELLIPSIS = "…";
    private static final String NARROW = "iljtfrI.,:;'|!()[] ";
    private static final String WIDE = "mwMW@%—…";

    private Words() {}

    /** One to so many lines, each at most so wide at this size of type; what does not fit is left out, with an ellipsis. */
    static List<String> lines(String text, double width, double size, int most) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : Plain.text(text).strip().split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (width(longer, size) <= width) {
                line = longer;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            line = word;
            while (width(line, size) > width && lines.size() < most) {
                String piece = fitting(line, width, size);
                lines.add(piece);
                line = line.substring(piece.length());
            }
        }
        if (!line.isEmpty() || lines.isEmpty()) {
            lines.add(line);
        }
        return lines.size() <= most ? List.copyOf(lines) : shortened(lines, width, size, most);
    }

    private static List<String> shortened(List<String> lines, double width, double size, int most) {
        List<String> first = new ArrayList<>(lines.subList(0, most));
        String last = first.get(most - 1);
        first.set(most - 1, fitting(last, width - width(ELLIPSIS, size), size).stripTrailing() + ELLIPSIS);
        return List.copyOf(first);
    }

    /** As many whole characters as fit, at least one. */
    private static String fitting(String text, double width, double size) {
        int end = text.offsetByCodePoints(0, 1);
        while (end < text.length() && width(text.substring(0, next(text, end)), size) <= width) {
            end = next(text, end);
        }
        return text.substring(0, end);
    }

    private static int next(String text, int from) {
        return text.offsetByCodePoints(from, 1);
    }

    static double width(String text, double size) {
        return size * text.codePoints().mapToDouble(Words::width).sum();
    }

    /** As a share of the size of type. */
    private static double width(int c) {
        if (c < 128 && NARROW.indexOf(c) >= 0) {
            return 0.34;
        }
        if (WIDE.indexOf(c) >= 0) {
            return 0.95;
        }
        if (c > 0x2E7F) {
            return 1.05;
        }
        return Character.isUpperCase(c) ? 0.72 : 0.59;
    }
}
