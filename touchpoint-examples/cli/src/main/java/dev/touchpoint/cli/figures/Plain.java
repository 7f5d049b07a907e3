package dev.touchpoint.cli.figures;

/** Text of others on a terminal: it can't break its line, move the cursor, or turn the direction of what follows. */
public final class Plain {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Plain() {}

    /** The text without control characters, format characters (but the joiners, which some writing needs) and noncharacters. */
    public static String text(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().map(c -> isHarmless(c) ? c : '\uFFFD').forEach(plain::appendCodePoint);
        return plain.toString();
    }

    private static boolean isHarmless(int c) {
        if (c == ZERO_WIDTH_NON_JOINER || c == ZERO_WIDTH_JOINER) {
            return true;
        }
        if ((c & 0xFFFE) == 0xFFFE || (c >= 0xFDD0 && c <= 0xFDEF)) {
            return false;
        }
        return switch (Character.getType(c)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
