package dev.touchpoint.render;

/** What somebody else wrote, as a label: on one line, and unable to turn the direction of what follows. */
final class Label {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int UNKNOWN = 0xFFFD;

    private Label() {}

    /** The text with single spaces for white space of any length, and U+FFFD for what does not show or is half a character. */
    static String of(String text) {
        StringBuilder label = new StringBuilder(text.length());
        boolean space = false;
        for (int c : text.codePoints().toArray()) {
            if (isSpace(c)) {
                space = true;
            } else {
                label.append(space && label.length() > 0 ? " " : "").appendCodePoint(isHarmless(c) ? c : UNKNOWN);
                space = false;
            }
        }
        return label.toString();
    }

    private static boolean isSpace(int c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '\u0085';
    }

    private static boolean isHarmless(int c) {
        // Some writing, and many an emoji, needs the joiners.
        if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
            return true;
        }
        if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.FORMAT, Character.SURROGATE -> false;
            default -> true;
        };
    }
}
