package dev.touchpoint.insight;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** When two names are the same to a reader. */
final class Names {

    private static final Pattern HYPHENS = Pattern.compile("[-\\u2010-\\u2015]");
    private static final Pattern NOT_IN_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "your", "my");

    private Names() {}

    /** What names have in common that are the same: their letters and digits; what has none of these stands for itself. */
    static String key(String name) {
        String key = String.join("", words(name));
        return key.isEmpty() ? name.strip() : key;
    }

    /** The key without an article before it: "our website" is "website". */
    static String bareKey(String name) {
        List<String> words = words(name);
        boolean begins = words.size() > 1 && ARTICLES.contains(words.get(0));
        return begins ? String.join("", words.subList(1, words.size())) : key(name);
    }

    /** The words in lower case, "e-mail" being one. */
    static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return Arrays.stream(NOT_IN_WORDS.split(HYPHENS.matcher(plain).replaceAll("")))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
