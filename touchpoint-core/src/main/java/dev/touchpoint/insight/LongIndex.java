package dev.touchpoint.insight;

import java.util.Arrays;

/** Numbers different longs 0, 1, 2 and so on, as they come. A hash table, since a map of the JDK would box each of them. */
final class LongIndex {

    private static final int FEW = 4;

    private long[] keys = new long[FEW];
    private int size;

    /** The index of a key plus one, or 0 where there is none; at least half of them, so that a search ends soon. */
    private int[] slots = new int[2 * FEW];

    int size() {
        return size;
    }

    long key(int index) {
        return keys[index];
    }

    /** The number of a key, which is {@link #size()} as it was before if it is a new one. */
    int indexOf(long key) {
        int slot = slotOf(key);
        return slots[slot] == 0 ? append(key, slot) : slots[slot] - 1;
    }

    private int slotOf(long key) {
        int mask = slots.length - 1;
        long mixed = key * 0x9E3779B97F4A7C15L;
        int slot = (int) (mixed ^ mixed >>> 32) & mask;
        while (slots[slot] != 0 && keys[slots[slot] - 1] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int append(long key, int slot) {
        if (size == keys.length) {
            grow();
            return append(key, slotOf(key));
        }
        keys[size] = key;
        slots[slot] = ++size;
        return size - 1;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, 2 * size);
        slots = new int[2 * keys.length];
        for (int i = 0; i < size; i++) {
            slots[slotOf(keys[i])] = i + 1;
        }
    }
}
