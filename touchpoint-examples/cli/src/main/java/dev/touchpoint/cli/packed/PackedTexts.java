package dev.touchpoint.cli.packed;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Different texts, each held once as its bytes in UTF-8, and known by a number: the first is 0, the next 1. Takes some
 * twenty bytes more than a text's own. Not thread-safe; once no more are added, any threads may read.
 */
public final class PackedTexts {

    /** What is returned in place of a number where there is no such text. */
    public static final int ABSENT = -1;

    private static final int CHUNK_BITS = 20;
    private static final int CHUNK = 1 << CHUNK_BITS;
    private static final byte[] NOTHING = {};

    private final List<byte[]> chunks = new ArrayList<>();
    private long[] starts = new long[16];
    private int[] lengths = new int[16];
    private int[] slots = new int[32];
    private int size;
    private int chunkEnd = CHUNK;

    /** How many different texts there are. */
    public int size() {
        return size;
    }

    /**
     * The number of a text, which is added if it is not there.
     *
     * @param text a text
     * @return its number, 0 or more
     */
    public int add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int slot = slot(bytes);
        if (slots[slot] == 0) {
            append(bytes);
            slots[slot] = size;
            if (size > slots.length / 2) {
                grow();
            }
            return size - 1;
        }
        return slots[slot] - 1;
    }

    /**
     * The number of a text.
     *
     * @param text a text
     * @return its number, {@value #ABSENT} if it was not added
     */
    public int find(String text) {
        return slots[slot(text.getBytes(StandardCharsets.UTF_8))] - 1;
    }

    /**
     * A text.
     *
     * @param number its number
     * @return the text
     */
    public String get(int number) {
        return new String(chunk(number), offset(number), lengths[number], StandardCharsets.UTF_8);
    }

    /**
     * The numbers in the order of their texts, which is that of {@link String#compareTo}.
     *
     * @return for each number the rank of its text, 0 for the first
     */
    int[] ranks() {
        int[] sorted = Sorting.sorted(size, this::compare);
        int[] ranks = new int[size];
        for (int rank = 0; rank < size; rank++) {
            ranks[sorted[rank]] = rank;
        }
        return ranks;
    }

    private int compare(int a, int b) {
        byte[] one = chunk(a);
        byte[] other = chunk(b);
        int from = offset(a);
        int otherFrom = offset(b);
        int different = Arrays.mismatch(one, from, from + lengths[a], other, otherFrom, otherFrom + lengths[b]);
        if (different < 0 || different == lengths[a] || different == lengths[b]) {
            return Integer.compare(lengths[a], lengths[b]);
        }
        return Integer.compare(inOrderOfChars(one[from + different]), inOrderOfChars(other[otherFrom + different]));
    }

    /** Characters of two chars come before the last ones of one char in strings, and after them in UTF-8. */
    private static int inOrderOfChars(byte unit) {
        int lead = unit & 0xFF;
        return lead == 0xEE || lead == 0xEF ? lead + 0x10 : lead;
    }

    private int slot(byte[] bytes) {
        int slot = spread(Arrays.hashCode(bytes)) & (slots.length - 1);
        while (slots[slot] != 0 && !isAt(slots[slot] - 1, bytes)) {
            slot = (slot + 1) & (slots.length - 1);
        }
        return slot;
    }

    private boolean isAt(int number, byte[] bytes) {
        int from = offset(number);
        return lengths[number] == bytes.length
                && Arrays.equals(chunk(number), from, from + bytes.length, bytes, 0, bytes.length);
    }

    private static int spread(int hash) {
        int mixed = hash * 0x9E3779B9;
        return mixed ^ (mixed >>> 15);
    }

    private void append(byte[] bytes) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size + size / 2);
            lengths = Arrays.copyOf(lengths, size + size / 2);
        }
        if (chunks.isEmpty() || chunkEnd + bytes.length > CHUNK) {
            chunks.add(new byte[Math.max(CHUNK, bytes.length)]);
            chunkEnd = 0;
        }
        System.arraycopy(bytes, 0, chunks.get(chunks.size() - 1), chunkEnd, bytes.length);
        starts[size] = ((long) (chunks.size() - 1) << CHUNK_BITS) + chunkEnd;
        lengths[size] = bytes.length;
        chunkEnd += bytes.length;
        size++;
    }

    private void grow() {
        slots = new int[2 * slots.length];
        for (int number = 0; number < size; number++) {
            int from = offset(number);
            slots[slot(Arrays.copyOfRange(chunk(number), from, from + lengths[number]))] = number + 1;
        }
    }

    private byte[] chunk(int number) {
        return lengths[number] == 0 ? NOTHING : chunks.get((int) (starts[number] >>> CHUNK_BITS));
    }

    private int offset(int number) {
        return lengths[number] == 0 ? 0 : (int) (starts[number] & (CHUNK - 1));
    }
}
