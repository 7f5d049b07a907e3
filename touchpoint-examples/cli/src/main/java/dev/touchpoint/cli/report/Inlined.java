package dev.touchpoint.cli.report;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;

/** Text that stands inside a script or style element, where HTML has no escapes. */
final class Inlined {

    private static final Pattern ENDS_SCRIPT = Pattern.compile("<(?=/script|script|!--)", Pattern.CASE_INSENSITIVE);
    private static final Pattern ENDS_STYLE = Pattern.compile("<(?=/style)", Pattern.CASE_INSENSITIVE);

    private Inlined() {}

    /** A script in which nothing ends or changes its element: {@code <} reads the same in strings and expressions. */
    static String script(String script) {
        return ENDS_SCRIPT.matcher(script).replaceAll("\\\\x3C");
    }

    /** A style sheet in which nothing ends its element. */
    static String css(String css) {
        return ENDS_STYLE.matcher(css).replaceAll("\\\\3C ");
    }

    /** JSON in ASCII, in which nothing means anything to HTML. */
    static String json(String json) {
        StringBuilder safe = new StringBuilder(json.length());
        for (int i = 0; i < json.length(); i++) {
            char c = json.charAt(i);
            if (c == '<' || c == '>' || c == '&' || c > '~') {
                safe.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                safe.append(c);
            }
        }
        return safe.toString();
    }

    /** What a Content-Security-Policy calls a text that stands in an element. */
    static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
