package dev.touchpoint.cli.picture;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The style of a picture that stands alone: that of the page, its colours written out, since programs other than browsers know
 * neither custom properties nor {@code light-dark()}.
 */
final class Style {

    private static final Pattern COLOUR = Pattern.compile("--([\\w-]+): light-dark\\((#[0-9a-f]+), (#[0-9a-f]+)\\);");
    private static final Pattern USE = Pattern.compile("var\\(--([\\w-]+)\\)");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

    private Style() {}

    static String css() {
        String rules = read("alone.css") + read("journey.css");
        String tokens = read("tokens.css");
        String css =
                resolved(rules, tokens, 2) + "@media (prefers-color-scheme: dark) {" + resolved(rules, tokens, 3) + "}";
        return COMMENT.matcher(css).replaceAll("").replaceAll("\\s+", " ").strip();
    }

    private static String resolved(String rules, String tokens, int side) {
        Map<String, String> colours = new HashMap<>();
        Matcher colour = COLOUR.matcher(tokens);
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(side));
        }
        return USE.matcher(rules).replaceAll(use -> {
            String value = colours.get(use.group(1));
            if (value == null) {
                throw new IllegalStateException("tokens.css must have the colour --" + use.group(1));
            }
            return value;
        });
    }

    private static String read(String name) {
        try (InputStream in = Style.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("the jar must contain " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
