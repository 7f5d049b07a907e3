package dev.touchpoint.cli.ingest;

/**
 * The texts that a column held lately: equal ones become the same object, so that a log of millions of events holds the
 * name of a touchpoint once. Forgets, and so does not grow. Not thread-safe.
 */
final class Recent {

    /** Longer ones are comments. */
    private static final int LONGEST = 64;

    private final String[] texts = new String[256];

    /** An equal text. */
    String same(String text) {
        return same(text.toCharArray(), 0, text.length());
    }

    /** The text that stands in a part of a buffer. */
    String same(char[] buffer, int offset, int length) {
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(buffer, offset, length);
        }
        int slot = slot(buffer, offset, length);
        String known = texts[slot];
        if (known == null || !isIn(known, buffer, offset, length)) {
            known = new String(buffer, offset, length);
            texts[slot] = known;
        }
        return known;
    }

    private int slot(char[] buffer, int offset, int length) {
        int hash = length;
        for (int i = offset; i < offset + length; i++) {
            hash = 31 * hash + buffer[i];
        }
        return (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (texts.length - 1);
    }

    private static boolean isIn(String text, char[] buffer, int offset, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != buffer[offset + i]) {
                return false;
            }
        }
        return true;
    }
}
