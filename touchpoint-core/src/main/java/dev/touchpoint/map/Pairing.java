package dev.touchpoint.map;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;

/** Which elements of two lists belong together, and which of them changed their place. */
final class Pairing {

    private static final int NONE = -1;

    private Pairing() {}

    /**
     * For each later element the index of its earlier one, or -1.
     *
     * @param same when elements belong together; the earlier conditions decide first
     */
    static <T> int[] of(List<T> before, List<T> after, List<BiPredicate<T, T>> same) {
        int[] partners = new int[after.size()];
        Arrays.fill(partners, NONE);
        boolean[] taken = new boolean[before.size()];
        for (BiPredicate<T, T> condition : same) {
            for (int i = 0; i < partners.length; i++) {
                for (int k = 0; k < taken.length && partners[i] == NONE; k++) {
                    if (!taken[k] && condition.test(before.get(k), after.get(i))) {
                        partners[i] = k;
                        taken[k] = true;
                    }
                }
            }
        }
        return partners;
    }

    /** The earlier elements that belong to none. */
    static IntStream unpaired(int[] partners, int size) {
        return IntStream.range(0, size).filter(k -> Arrays.stream(partners).noneMatch(partner -> partner == k));
    }

    /** Which elements are not on a longest increasing subsequence: as few as can be moved to get the new order from the old. */
    static boolean[] outOfOrder(int[] partners) {
        int n = partners.length;
        int[] length = new int[n];
        int[] previous = new int[n];
        int last = NONE;
        for (int i = 0; i < n; i++) {
            previous[i] = NONE;
            if (partners[i] != NONE) {
                length[i] = 1;
                for (int k = 0; k < i; k++) {
                    if (partners[k] != NONE && partners[k] < partners[i] && length[k] >= length[i]) {
                        length[i] = length[k] + 1;
                        previous[i] = k;
                    }
                }
                last = last == NONE || length[i] > length[last] ? i : last;
            }
        }
        boolean[] moved = new boolean[n];
        Arrays.fill(moved, true);
        for (int i = last; i != NONE; i = previous[i]) {
            moved[i] = false;
        }
        return moved;
    }
}
