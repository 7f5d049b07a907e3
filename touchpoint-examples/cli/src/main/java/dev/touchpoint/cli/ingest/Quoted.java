package dev.touchpoint.cli.ingest;

/** How an offending value appears in a message: quoted, short, and unable to break the line it stands in. */
final class Quoted {

    private static final int LONGEST = 60;

    private Quoted() {}

    static String text(String value) {
        int end = Math.min(value.length(), LONGEST);
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < end; i++) {
            char c = value.charAt(i);
            quoted.append(breaksLine(c) ? '\uFFFD' : c);
        }
        return quoted.append(end < value.length() ? "…\"" : "\"").toString();
    }

    private static boolean breaksLine(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || Character.getType(c) == Character.FORMAT;
    }
}
