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
        long fingerprint = fingerprint(text);
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

    /** Each step and the last one map 64 bits to 64 bits one to one, so texts of one length collide as random ones do. */
    private static long fingerprint(String text) {
        long hash = text.length() * 0x9E3779B97F4A7C15L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0xBF58476D1CE4E5B9L;
            hash ^= hash >>> 29;
        }
        hash *= 0x94D049BB133111EBL;
        return hash ^ (hash >>> 31);
    }
}
