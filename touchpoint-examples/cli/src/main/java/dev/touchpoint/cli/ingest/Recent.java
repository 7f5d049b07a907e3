package dev.touchpoint.cli.ingest;

/**
 * The texts that a column held lately: equal ones become the same object, so that a log of millions of events holds the
 * name of a touchpoint once. Forgets, and so does not grow. Not thread-safe.
 */
final class Recent {

    private final String[] texts = new String[256];

    /** An equal text. */
    String same(String text) {
        int hash = text.hashCode();
        int slot = (hash ^ (hash >>> 8) ^ (hash >>> 16)) & (texts.length - 1);
        if (!text.equals(texts[slot])) {
            texts[slot] = text;
        }
        return texts[slot];
    }
}
