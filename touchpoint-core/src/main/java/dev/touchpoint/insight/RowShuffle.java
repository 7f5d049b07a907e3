package dev.touchpoint.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

/** Shuffles whole rows of segments between customers who have as many of them. */
final class RowShuffle {

    private final SegmentRows rows;
    private final SplittableRandom random;

    /** For each number of rows, the customers who have so many. */
    private final List<int[]> alike = new ArrayList<>();

    private final List<int[]> givers = new ArrayList<>();
    private final int[] rowOf;

    RowShuffle(SegmentRows rows, SplittableRandom random) {
        this.rows = rows;
        this.random = random;
        this.rowOf = new int[rows.parts()];
        SortedMap<Integer, List<Integer>> bySize = new TreeMap<>();
        for (int customer = 0; customer < rows.customers(); customer++) {
            bySize.computeIfAbsent(rows.start(customer + 1) - rows.start(customer), any -> new ArrayList<>())
                    .add(customer);
        }
        for (List<Integer> customers : bySize.values()) {
            alike.add(customers.stream().mapToInt(Integer::intValue).toArray());
            givers.add(customers.stream().mapToInt(Integer::intValue).toArray());
        }
    }

    /** For each part the row that it gets. The array is the same each time. */
    int[] next() {
        for (int size = 0; size < alike.size(); size++) {
            int[] takers = alike.get(size);
            int[] shuffled = givers.get(size);
            for (int i = shuffled.length - 1; i > 0; i--) {
                int k = below(i + 1);
                int other = shuffled[k];
                shuffled[k] = shuffled[i];
                shuffled[i] = other;
            }
            for (int i = 0; i < takers.length; i++) {
                int to = rows.start(takers[i]);
                int from = rows.start(shuffled[i]);
                for (int part = to; part < rows.start(takers[i] + 1); part++) {
                    rowOf[part] = from + part - to;
                }
            }
        }
        return rowOf;
    }

    /** From the plain 64-bit stream, whose numbers are the same in every JDK. */
    private int below(int bound) {
        return (int) (((random.nextLong() >>> 32) * bound) >>> 32);
    }
}
