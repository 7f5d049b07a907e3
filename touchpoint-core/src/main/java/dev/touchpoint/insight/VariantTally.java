package dev.touchpoint.insight;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts the variants of journeys whose steps are numbers. Not thread-safe. */
final class VariantTally {

    private final VariantLimits limits;
    private final Map<Way, Count> counts = new HashMap<>();
    private final Way current = new Way(new int[16], 0, 0);
    private boolean tooLong;
    private long other;
    private long shortfall;

    VariantTally(VariantLimits limits) {
        this.limits = limits;
    }

    void begin() {
        current.clear();
        tooLong = false;
    }

    void step(int stop) {
        if (current.length == limits.steps()) {
            tooLong = true;
        } else {
            current.append(stop);
        }
    }

    /** Counts so many journeys that had the steps since the beginning. */
    void end(long journeys) {
        if (tooLong) {
            other += journeys;
            return;
        }
        Count count = counts.get(current);
        if (count == null) {
            count = new Count();
            counts.put(current.copy(), count);
        }
        count.journeys += journeys;
        if (counts.size() > limits.variants()) {
            forgetTheRarest();
        }
    }

    void addUnlisted(Variants part) {
        other += part.other();
        shortfall += part.shortfall();
    }

    /** Half of them at once, since each time takes as long as there are variants. */
    private void forgetTheRarest() {
        long[] sorted = counts.values().stream()
                .mapToLong(count -> count.journeys)
                .sorted()
                .toArray();
        int kept = limits.variants() - limits.variants() / 2;
        long most = sorted[sorted.length - 1 - kept];
        other += Arrays.stream(sorted).takeWhile(count -> count <= most).sum();
        shortfall += most;
        counts.values().removeIf(count -> count.journeys <= most);
    }

    /** Sorted by the order of the names here, where a name is a number: to compare texts again and again takes long. */
    Variants variants(List<String> names) {
        int[] ranks = ranks(names);
        List<Variants.Variant> list = counts.entrySet().stream()
                .sorted(Comparator.comparingLong((Map.Entry<Way, Count> entry) -> -entry.getValue().journeys)
                        .thenComparing(Map.Entry::getKey, (a, b) -> a.compareTo(b, ranks)))
                .map(entry -> new Variants.Variant(entry.getKey().names(names), entry.getValue().journeys))
                .toList();
        return new Variants(list, other, shortfall);
    }

    private static int[] ranks(List<String> names) {
        List<String> sorted = names.stream().sorted().toList();
        Map<String, Integer> ranks = new HashMap<>();
        sorted.forEach(name -> ranks.put(name, ranks.size()));
        return names.stream().mapToInt(ranks::get).toArray();
    }

    private static final class Count {
        private long journeys;
    }

    /** The steps of a variant. The one that is being walked changes, and is never a key. */
    private static final class Way {

        private int[] stops;
        private int length;
        private int hash;

        Way(int[] stops, int length, int hash) {
            this.stops = stops;
            this.length = length;
            this.hash = hash;
        }

        void clear() {
            length = 0;
            hash = 0;
        }

        void append(int stop) {
            if (length == stops.length) {
                stops = Arrays.copyOf(stops, 2 * length);
            }
            stops[length++] = stop;
            hash = (hash + stop + 1) * 0x9E3779B1;
        }

        Way copy() {
            return new Way(Arrays.copyOf(stops, length), length, hash);
        }

        List<String> names(List<String> names) {
            return Arrays.stream(stops, 0, length).mapToObj(names::get).toList();
        }

        int compareTo(Way that, int[] ranks) {
            int differ = Arrays.mismatch(stops, 0, length, that.stops, 0, that.length);
            return differ < 0 || differ == length || differ == that.length
                    ? Integer.compare(length, that.length)
                    : Integer.compare(ranks[stops[differ]], ranks[that.stops[differ]]);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Way that && Arrays.equals(stops, 0, length, that.stops, 0, that.length);
        }

        @Override
        public int hashCode() {
            return hash;
        }
    }
}
