package dev.touchpoint.cli.simulate;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How often each whole number occurs.
 *
 * @param counts how often, by the number
 */
record Distribution(SortedMap<Long, Long> counts) {

    Distribution {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    static Distribution of(Map<? extends Number, Long> counts) {
        SortedMap<Long, Long> copy = new TreeMap<>();
        counts.forEach((number, count) -> copy.merge(number.longValue(), count, Long::sum));
        return new Distribution(copy);
    }

    long total() {
        return sum(counts);
    }

    /** How often there is a number from the first to the last one, both included. */
    long between(long first, long last) {
        return last == Long.MAX_VALUE ? sum(counts.tailMap(first)) : sum(counts.subMap(first, last + 1));
    }

    /**
     * The least number that this share of all do not exceed.
     *
     * @param share above 0, at most 1
     * @throws IllegalStateException if there is no number
     */
    long quantile(double share) {
        double needed = share * total();
        long seen = 0;
        for (Map.Entry<Long, Long> count : counts.entrySet()) {
            seen += count.getValue();
            if (seen >= needed) {
                return count.getKey();
            }
        }
        throw new IllegalStateException("a distribution without numbers has no quantiles");
    }

    private static long sum(Map<Long, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
