package dev.touchpoint.check;

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
        return harmless(sentence, sentence.length());
    }

    private static String shortened(String quote, String value) {
        return value.length() > LONGEST
                ? quote + harmless(value, LONGEST) + "…" + quote
                : quote + harmless(value, value.length()) + quote;
    }

    private static String harmless(String text, int end) {
        StringBuilder shown = new StringBuilder(end);
        for (int i = 0; i < end; i++) {
            shown.append(harmless(text.charAt(i)));
        }
        return shown.toString();
    }

    private static char harmless(char c) {
        boolean breaksLine = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
        boolean reordersLine = Character.getType(c) == Character.FORMAT;
        return breaksLine || reordersLine ? '\uFFFD' : c;
    }
}
