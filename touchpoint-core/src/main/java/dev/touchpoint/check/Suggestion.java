package dev.touchpoint.check;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;

/** Guesses what a writer meant by a word that is unknown. */
public final class Suggestion {

    private Suggestion() {}

    /** {@code "; did you mean …?"} with the nearest known word, or nothing if none is near. */
    public static String among(Collection<String> known, String word) {
        int far = Math.max(1, word.length() / 3);
        return known.stream()
                .filter(candidate -> distance(candidate, word) <= far)
                .min(Comparator.comparingInt((String candidate) -> distance(candidate, word))
                        .thenComparing(Comparator.naturalOrder()))
                .map(candidate -> "; did you mean " + Shown.text(candidate) + "?")
                .orElse("");
    }

    /** Levenshtein's, without regard to case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] previous = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substitution = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(substitution, 1 + Math.min(previous[j], current[j - 1]));
            }
            int[] swap = previous;
            previous = current;
            current = swap;
        }
        return previous[b.length()];
    }
}
