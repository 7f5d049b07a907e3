package dev.touchpoint.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Counts times as they come. Keeps each different time as long as there are few, and buckets of times from then on: how many
 * different times there are does not depend on their order, and neither does what is kept. Not thread-safe.
 */
final class DurationTally {

    private LongIndex index = new LongIndex();
    private long[] counts = new long[4];
    private boolean exact = true;
    private long n;
    private long least = Long.MAX_VALUE;
    private long most;
    private final WideSum sum = new WideSum();
    private final WideSum squares = new WideSum();

    /** Counts a time, which is not negative. */
    void add(long micros) {
        n++;
        least = Math.min(least, micros);
        most = Math.max(most, micros);
        sum.add(micros);
        squares.addSquare(micros);
        count(exact ? micros : Buckets.of(micros), 1);
    }

    DurationTally add(Durations other) {
        n = Math.addExact(n, other.n());
        least = Math.min(least, other.leastMicros());
        most = Math.max(most, other.mostMicros());
        sum.add(other.sum());
        squares.add(other.squares());
        if (exact && !other.isExact()) {
            coarsen();
        }
        other.forEach((key, times) -> count(other.isExact() && !exact ? Buckets.of(key) : key, times));
        return this;
    }

    private void count(long key, long times) {
        int place = index.indexOf(key);
        if (place == counts.length) {
            counts = Arrays.copyOf(counts, 2 * place);
        }
        counts[place] += times;
        if (exact && index.size() > Durations.MOST_EXACT) {
            coarsen();
        }
    }

    private void coarsen() {
        LongIndex times = index;
        long[] timesCounts = counts;
        index = new LongIndex();
        counts = new long[4];
        exact = false;
        for (int i = 0; i < times.size(); i++) {
            count(Buckets.of(times.key(i)), timesCounts[i]);
        }
    }

    Durations durations() {
        int[] order = IntStream.range(0, index.size())
                .boxed()
                .sorted(Comparator.comparingLong(index::key))
                .mapToInt(Integer::intValue)
                .toArray();
        long[] keys = Arrays.stream(order).mapToLong(index::key).toArray();
        long[] times = Arrays.stream(order).mapToLong(i -> counts[i]).toArray();
        return new Durations(n, least, most, sum.value(), squares.value(), exact, keys, times);
    }
}
