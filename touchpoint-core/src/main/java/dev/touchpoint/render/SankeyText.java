package dev.touchpoint.render;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Names of a Mermaid Sankey diagram, whose grammar reads CSV of printable ASCII and has no escapes but the doubled quote. By its
 * name a node is known, so that each gets one of its own.
 */
final class SankeyText {

    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x20-\\x7E]+");

    private final Set<String> taken = new HashSet<>();

    /** The first of the texts that can be written whole, or else the last one as far as it can be; unlike any before. */
    String unique(String prefix, String... texts) {
        String base = prefix + written(List.of(texts));
        String name = base;
        for (int i = 2; !taken.add(name); i++) {
            name = base + " (" + i + ")";
        }
        return name;
    }

    private static String written(List<String> texts) {
        for (String text : texts) {
            String plain = plain(text);
            if (!NOT_ASCII.matcher(plain).find()) {
                return plain;
            }
        }
        return NOT_ASCII.matcher(plain(texts.get(texts.size() - 1))).replaceAll("?");
    }

    private static String plain(String text) {
        String decomposed = Normalizer.normalize(Label.of(text).replace("\u00DF", "ss"), Normalizer.Form.NFKD);
        return ACCENTS.matcher(decomposed)
                .replaceAll("")
                // Markup, entity codes, and directives, which Mermaid takes out before it parses.
                .replace('<', '(')
                .replace('>', ')')
                .replace(';', ',')
                .replace("%%", "% %");
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
