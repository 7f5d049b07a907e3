package dev.touchpoint.cli.ingest;

/** What the log takes for blank: text of nothing but spaces, however wide, and control characters. */
final class Blank {

    private Blank() {}

    static boolean is(String text) {
        return text.chars().allMatch(Blank::isBlank);
    }

    private static boolean isBlank(int c) {
        return c <= ' ' || (c >= 0x7F && c <= 0xA0) || Character.isSpaceChar(c) || c == '\u200B' || c == '\uFEFF';
    }
}
