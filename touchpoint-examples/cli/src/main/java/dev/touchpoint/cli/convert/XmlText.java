package dev.touchpoint.cli.convert;

import dev.touchpoint.cli.ingest.BadInput;
import java.util.Locale;

/** Text within XML. */
final class XmlText {

    private XmlText() {}

    /**
     * A value of an attribute between double quotes, which reads back as it is, line breaks and tabs too.
     *
     * @throws BadInput if it has a character that XML cannot hold; another one in its place would make one thing of two
     */
    static String attribute(String value) {
        StringBuilder escaped = new StringBuilder(value.length() + 16);
        value.codePoints().forEach(c -> {
            if (!isAllowed(c)) {
                throw new BadInput("XES cannot hold the character "
                        + String.format(Locale.ROOT, "U+%04X", c)
                        + ", which an id in the log has; write it as CSV");
            }
            if (c < ' ' || c == '<' || c == '>' || c == '&' || c == '"' || c == 0x7F || c == 0x85 || c == 0x2028) {
                escaped.append("&#").append(c).append(';');
            } else {
                escaped.appendCodePoint(c);
            }
        });
        return escaped.toString();
    }

    /** XML 1.0, production 2. */
    private static boolean isAllowed(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || (c >= ' ' && c <= 0xD7FF)
                || (c >= 0xE000 && c <= 0xFFFD)
                || c > 0xFFFF;
    }
}
