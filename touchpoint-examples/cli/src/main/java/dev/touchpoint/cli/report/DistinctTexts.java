package dev.touchpoint.cli.report;

import org.jspecify.annotations.Nullable;

/**
 * Counts different texts by keeping eight bytes of each, never the text. Two texts may share their eight bytes: among ten
 * million, the chance that any two do is about one in 370,000.
 */
final class DistinctTexts {

    private long[] slots = new long[1 << 10];
    private int used;
    private boolean zero;
    private @Nullable String last;

    void add(String text) {
        if (text.equals(last)) {
            return;
        }
        last = text;
        long fingerprint = Fingerprint.of(text);
        if (fingerprint == 0) {
            zero = true;
        } else if (put(slots, fingerprint) && ++used > slots.length / 4 * 3) {
            grow();
        }
    }

    long count() {
        return (long) used + (zero ? 1 : 0);
    }

    private void grow() {
        long[] larger = new long[slots.length * 2];
        for (long fingerprint : slots) {
            if (fingerprint != 0) {
                put(larger, fingerprint);
            }
        }
        slots = larger;
    }

    private static boolean put(long[] slots, long fingerprint) {
        int mask = slots.length - 1;
        int slot = (int) (fingerprint >>> 32) & mask;
        while (slots[slot] != 0) {
            if (slots[slot] == fingerprint) {
                return false;
            }
            slot = (slot + 1) & mask;
        }
        slots[slot] = fingerprint;
        return true;
    }
}
