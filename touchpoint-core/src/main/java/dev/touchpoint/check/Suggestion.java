package dev.touchpoint.check;

import java.util.Collection;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Guesses what a writer meant by a word that is unknown. */
public final class Suggestion {

    /** Nobody means a word that differs in more places, however long it is. */
    private static final int MOST_SLIPS = 4;

    private Suggestion() {}

    /** {@code "; did you mean …?"} with the nearest known word, or nothing if none is near. */
    public static String among(Collection<String> known, String word) {
        int far = Math.min(MOST_SLIPS, Math.max(1, word.length() / 3));
        String nearest = null;
        int least = far;
        for (String candidate : known) {
            // A long word is never compared with a short one: that alone keeps a hostile word from costing time.
            if (Math.abs(candidate.length() - word.length()) <= far) {
                int distance = distance(candidate, word);
                if (distance < least || (distance == least && isFirst(candidate, nearest))) {
                    nearest = candidate;
                    least = distance;
                }
            }
        }
        return nearest == null ? "" : "; did you mean " + Shown.text(nearest) + "?";
    }

    private static boolean isFirst(String candidate, @Nullable String other) {
        return other == null || candidate.compareTo(other) < 0;
    }

    /** Letters to insert, leave out, replace or swap with their neighbour, without regard to case. */
    private static int distance(String one, String other) {
        String a = one.toLowerCase(Locale.ROOT);
        String b = other.toLowerCase(Locale.ROOT);
        int[] beforeLast = new int[b.length() + 1];
        int[] last = new int[b.length() + 1];
        int[] current = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            last[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(last[j], current[j - 1]));
                if (i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1)) {
                    current[j] = Math.min(current[j], 1 + beforeLast[j - 2]);
                }
            }
            int[] free = beforeLast;
            beforeLast = last;
            last = current;
            current = free;
        }
        return last[b.length()];
    }
}
