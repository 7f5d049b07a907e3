package dev.touchpoint.insight;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The segments of one attribute, or of a pair of attributes, as numbers. Rows are shuffled whole, so how many there are of each
 * segment never changes, and those of too few are left out for good.
 */
final class SegmentCoding {

    /** So few customers can't speak for others, however much they answered. */
    static final int FEWEST_ROWS = 10;

    private final int[] attributes;
    private final List<int[]> values;
    private final int[] ofRow;

    /**
     * A coding.
     *
     * @param attributes the one or two attributes
     * @param values for each segment its value of each attribute
     * @param ofRow for each row its segment, or {@link SegmentRows#NONE}
     */
    private SegmentCoding(int[] attributes, List<int[]> values, int[] ofRow) {
        this.attributes = attributes;
        this.values = values;
        this.ofRow = ofRow;
    }

    /** Each attribute, then each pair of attributes, as far as they have segments; made while the stream is consumed. */
    static Stream<SegmentCoding> each(SegmentRows rows) {
        IntFunction<Stream<SegmentCoding>> pairs =
                a -> IntStream.range(a + 1, rows.attributes()).mapToObj(b -> of(rows, a, b));
        return Stream.concat(
                        IntStream.range(0, rows.attributes()).mapToObj(a -> of(rows, a)),
                        IntStream.range(0, rows.attributes()).boxed().flatMap(a -> pairs.apply(a)))
                .filter(coding -> coding.size() > 0);
    }

    private static SegmentCoding of(SegmentRows rows, int... attributes) {
        long[] keys = new long[rows.parts()];
        Map<Long, Integer> counts = new HashMap<>();
        for (int row = 0; row < keys.length; row++) {
            keys[row] = key(rows, attributes, row);
            counts.merge(keys[row], 1, Integer::sum);
        }
        long[] enough = counts.keySet().stream()
                .filter(key -> key >= 0 && counts.getOrDefault(key, 0) >= FEWEST_ROWS)
                .mapToLong(Long::longValue)
                .sorted()
                .toArray();
        int[] ofRow = new int[keys.length];
        for (int row = 0; row < keys.length; row++) {
            ofRow[row] = Math.max(SegmentRows.NONE, Arrays.binarySearch(enough, keys[row]));
        }
        List<int[]> values = new ArrayList<>();
        for (long key : enough) {
            int last = rows.values(attributes[attributes.length - 1]);
            values.add(
                    attributes.length == 1
                            ? new int[] {(int) key}
                            : new int[] {(int) (key / last), (int) (key % last)});
        }
        return new SegmentCoding(attributes, values, ofRow);
    }

    private static long key(SegmentRows rows, int[] attributes, int row) {
        long key = 0;
        for (int attribute : attributes) {
            int code = rows.codes(attribute)[row];
            if (code == SegmentRows.NONE) {
                return SegmentRows.NONE;
            }
            key = key * rows.values(attribute) + code;
        }
        return key;
    }

    int size() {
        return values.size();
    }

    Segment segment(SegmentRows rows, int number) {
        int[] own = values.get(number);
        Segment segment = rows.segment(attributes[0], own[0]);
        for (int i = 1; i < own.length; i++) {
            segment = segment.and(rows.attribute(attributes[i]), rows.value(attributes[i], own[i]));
        }
        return segment;
    }

    /** Whether a segment is a value of one attribute. */
    boolean isSingle() {
        return attributes.length == 1;
    }

    /** Whether all rows of each customer are in the same segment; shuffling rows whole does not change that. */
    boolean isByCustomer(SegmentRows rows) {
        for (int customer = 0; customer < rows.customers(); customer++) {
            for (int part = rows.start(customer) + 1; part < rows.start(customer + 1); part++) {
                if (ofRow[part] != ofRow[rows.start(customer)]) {
                    return false;
                }
            }
        }
        return true;
    }

    /** What the segments are, without who is in them. */
    SegmentCoding withoutRows() {
        return new SegmentCoding(attributes, values, new int[0]);
    }

    /** By row: its segment, or {@link SegmentRows#NONE}. Not to be changed. */
    int[] ofRow() {
        return ofRow;
    }

    @Override
    public String toString() {
        return "SegmentCoding[" + attributes.length + " attributes, " + size() + " segments]";
    }
}
