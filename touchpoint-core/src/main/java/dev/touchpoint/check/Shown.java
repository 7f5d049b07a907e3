package dev.touchpoint.check;

import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** How an offending value appears in a message: quoted if it is a text, short, and unable to break the line it stands in. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    public static String text(@Nullable Object value) {
        return value == null ? "null" : shortened("\"", value.toString());
    }

    /** Digits, which need no quotes. */
    public static String number(Object value) {
        return shortened("", value.toString());
    }

    /** A sentence that somebody else wrote: in full, but on one line. */
    public static String line(String sentence) {
        return harmless(sentence.codePoints());
    }

    private static String shortened(String quote, String value) {
        boolean tooLong = value.codePoints().skip(LONGEST).findAny().isPresent();
        return quote + harmless(value.codePoints().limit(LONGEST)) + (tooLong ? "…" : "") + quote;
    }

    private static String harmless(IntStream text) {
        return text.map(c -> isHarmless(c) ? c : '\uFFFD')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static boolean isHarmless(int c) {
        return switch (Character.getType(c)) {
            // Breaks the line, reorders it, or is half a character.
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.FORMAT,
                    Character.SURROGATE -> false;
            default -> true;
        };
    }
}
