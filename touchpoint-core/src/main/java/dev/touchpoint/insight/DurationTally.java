package dev.touchpoint.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Counts times as they come. Keeps each different time as long as there are few, and buckets of times from then on: how many
 * different times there are does not depend on their order, and neither does what is kept. Not thread-safe.
 */
final class DurationTally {

    private @Nullable LongIndex times = new LongIndex();

    /** By the number of the time, or, once there are too many, by bucket. */
    private long[] counts = new long[4];

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
        count(micros, 1);
    }

    DurationTally add(Durations other) {
        n = Math.addExact(n, other.n());
        least = Math.min(least, other.leastMicros());
        most = Math.max(most, other.mostMicros());
        sum.add(other.sum());
        squares.add(other.squares());
        if (other.isExact()) {
            other.forEach(this::count);
        } else {
            coarsen();
            other.forEach((bucket, often) -> countAt((int) bucket, often));
        }
        return this;
    }

    private void count(long micros, long often) {
        if (times == null) {
            countAt(Buckets.of(micros), often);
        } else {
            countAt(times.indexOf(micros), often);
            if (times.size() > Durations.MOST_EXACT) {
                coarsen();
            }
        }
    }

    private void countAt(int place, long often) {
        if (place >= counts.length) {
            counts = Arrays.copyOf(counts, Math.max(2 * counts.length, place + 1));
        }
        counts[place] += often;
    }

    private void coarsen() {
        LongIndex before = times;
        long[] countsBefore = counts;
        if (before != null) {
            times = null;
            counts = new long[0];
            for (int i = 0; i < before.size(); i++) {
                countAt(Buckets.of(before.key(i)), countsBefore[i]);
            }
        }
    }

    Durations durations() {
        LongIndex exact = times;
        int[] places = IntStream.range(0, exact == null ? counts.length : exact.size())
                .filter(place -> counts[place] > 0)
                .toArray();
        if (exact == null) {
            return durations(places, Arrays.stream(places).asLongStream().toArray());
        }
        int[] inOrder = Arrays.stream(places)
                .boxed()
                .sorted(Comparator.comparingLong(exact::key))
                .mapToInt(Integer::intValue)
                .toArray();
        return durations(inOrder, Arrays.stream(inOrder).mapToLong(exact::key).toArray());
    }

    private Durations durations(int[] places, long[] keys) {
        long[] often = Arrays.stream(places).mapToLong(place -> counts[place]).toArray();
        return new Durations(n, least, most, sum.value(), squares.value(), times != null, keys, often);
    }
}
