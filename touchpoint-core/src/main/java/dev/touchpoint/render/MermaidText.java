package dev.touchpoint.render;

import java.util.regex.Pattern;

/**
 * Labels in Mermaid, whose grammars have no quoting that would hold everywhere. Characters that any of them may take for its own
 * are written as entity codes, which Mermaid sets aside before it parses: {@code #59;} is a semicolon.
 */
final class MermaidText {

    /** What begins so at the beginning of a line is no task; the grammar does not look at upper and lower case, nor further. */
    private static final Pattern KEYWORD = Pattern.compile("(?i)^(title|section|journey|acctitle|accdescr)");

    /** A label that begins so is a list to a flowchart, which reads labels as Markdown. */
    private static final Pattern BULLET = Pattern.compile("^(\\d*)([-.)])");

    /** A flowchart takes the whole line for a command in which these words stand, even between quotes. */
    private static final Pattern DIRECTION = Pattern.compile("(?i)(d)(irection +(?:TB|BT|RL|LR|TD))");

    private static final String HARMLESS = " .,?!'()/-";

    private MermaidText() {}

    /** A label anywhere but at the beginning of a line. */
    static String of(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        Label.of(text).codePoints().forEach(c -> append(escaped, c));
        String unlisted = BULLET.matcher(escaped)
                .replaceFirst(bullet -> bullet.group(1) + entity(bullet.group(2).charAt(0)));
        return DIRECTION
                .matcher(unlisted)
                .replaceAll(word -> entity(word.group(1).charAt(0)) + word.group(2));
    }

    /** A label in a list with commas. */
    static String inList(String text) {
        return of(text).replace(",", entity(','));
    }

    /** A label at the beginning of a line. */
    static String atLineStart(String text) {
        String escaped = of(text);
        return KEYWORD.matcher(escaped).find() ? entity(escaped.charAt(0)) + escaped.substring(1) : escaped;
    }

    private static void append(StringBuilder escaped, int c) {
        if (Character.isLetterOrDigit(c) || isMark(c) || HARMLESS.indexOf(c) >= 0) {
            escaped.appendCodePoint(c);
        } else {
            escaped.append(entity(c));
        }
    }

    /** Accents that stand for themselves, and what belongs to an emoji, must not be torn from what they belong to. */
    private static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    private static String entity(int c) {
        return "#" + c + ";";
    }
}
