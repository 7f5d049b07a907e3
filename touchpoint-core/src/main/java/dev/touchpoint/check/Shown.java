package dev.touchpoint.check;

import org.jspecify.annotations.Nullable;

/** How an offending value appears in a message: quoted, short, and unable to break the line it stands in. */
public final class Shown {

    private static final int LONGEST = 60;

    private Shown() {}

    public static String text(@Nullable Object value) {
        if (value == null) {
            return "null";
        }
        String text = value.toString();
        int end = Math.min(text.length(), LONGEST);
        StringBuilder shown = new StringBuilder("\"");
        for (int i = 0; i < end; i++) {
            shown.append(harmless(text.charAt(i)));
        }
        return shown.append(end < text.length() ? "…\"" : "\"").toString();
    }

    private static char harmless(char c) {
        boolean breaksLine = Character.isISOControl(c) || c == '\u2028' || c == '\u2029';
        boolean reordersLine = Character.getType(c) == Character.FORMAT;
        return breaksLine || reordersLine ? '\uFFFD' : c;
    }
}
