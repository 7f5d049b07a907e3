package dev.touchpoint.cli.packed;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whole numbers one after another, in as few bytes each as the largest of them needs: none as long as all are 0, then two,
 * four or eight. Not thread-safe; once no more are added, any threads may read.
 */
final class Column {

    private static final int FIRST = 16;

    private int size;
    private short @Nullable [] shorts;
    private int @Nullable [] ints;
    private long @Nullable [] longs;

    void add(long value) {
        widenFor(value);
        if (shorts != null) {
            shorts = size < shorts.length ? shorts : Arrays.copyOf(shorts, more(size));
            shorts[size] = (short) value;
        } else if (ints != null) {
            ints = size < ints.length ? ints : Arrays.copyOf(ints, more(size));
            ints[size] = (int) value;
        } else if (longs != null) {
            longs = size < longs.length ? longs : Arrays.copyOf(longs, more(size));
            longs[size] = value;
        }
        size++;
    }

    long get(int row) {
        if (shorts != null) {
            return shorts[row];
        }
        if (ints != null) {
            return ints[row];
        }
        return longs == null ? 0 : longs[row];
    }

    /** How many bytes a value takes. */
    int width() {
        if (shorts != null) {
            return Short.BYTES;
        }
        if (ints != null) {
            return Integer.BYTES;
        }
        return longs == null ? 0 : Long.BYTES;
    }

    private static int more(int size) {
        return size + size / 2;
    }

    private void widenFor(long value) {
        int needed = needed(value);
        if (needed <= width()) {
            return;
        }
        Column wider = new Column();
        wider.setUp(needed, Math.max(FIRST, more(size)));
        for (int row = 0; row < size; row++) {
            wider.set(row, get(row));
        }
        shorts = wider.shorts;
        ints = wider.ints;
        longs = wider.longs;
    }

    private static int needed(long value) {
        if (value == 0) {
            return 0;
        }
        if (value == (short) value) {
            return Short.BYTES;
        }
        return value == (int) value ? Integer.BYTES : Long.BYTES;
    }

    private void setUp(int width, int length) {
        shorts = width == Short.BYTES ? new short[length] : null;
        ints = width == Integer.BYTES ? new int[length] : null;
        longs = width == Long.BYTES ? new long[length] : null;
    }

    private void set(int row, long value) {
        if (shorts != null) {
            shorts[row] = (short) value;
        } else if (ints != null) {
            ints[row] = (int) value;
        } else if (longs != null) {
            longs[row] = value;
        }
    }

    /** Puts the rows in another order: the first one becomes that of the first number. */
    void reorder(int[] order) {
        Column ordered = new Column();
        ordered.setUp(width(), width() == 0 ? 0 : order.length);
        for (int row = 0; row < order.length; row++) {
            ordered.set(row, get(order[row]));
        }
        shorts = ordered.shorts;
        ints = ordered.ints;
        longs = ordered.longs;
    }
}
