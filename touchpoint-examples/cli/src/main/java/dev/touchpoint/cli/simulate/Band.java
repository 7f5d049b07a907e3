package dev.touchpoint.cli.simulate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Neighbouring numbers that are shown as one, and how often they occur in two distributions.
 *
 * @param label what they are
 * @param simulated how often in the first
 * @param observed how often in the second
 */
record Band(String label, long simulated, long observed) {

    private static final int LARGEST_ALONE = 5;

    private record Days(String label, long first, long last) {}

    private static final List<Days> DAYS = List.of(
            new Days("before", Long.MIN_VALUE, -1),
            new Days("same day", 0, 0),
            new Days("1", 1, 1),
            new Days("2", 2, 2),
            new Days("3 to 7", 3, 7),
            new Days("8 to 14", 8, 14),
            new Days("15 to 30", 15, 30),
            new Days("31 to 90", 31, 90),
            new Days("over 90", 91, Long.MAX_VALUE));

    /** Days after something; bands at which nothing is left out at both ends. */
    static List<Band> ofDays(Distribution simulated, Distribution observed) {
        List<Band> bands = DAYS.stream()
                .map(days -> new Band(
                        days.label, simulated.between(days.first, days.last), observed.between(days.first, days.last)))
                .toList();
        return trimmed(bands);
    }

    private static List<Band> trimmed(List<Band> bands) {
        int from = 0;
        int to = bands.size();
        while (from < to && bands.get(from).isEmpty()) {
            from++;
        }
        while (to > from && bands.get(to - 1).isEmpty()) {
            to--;
        }
        return bands.subList(from, to);
    }

    /** Small numbers, each alone, and the others together. */
    static List<Band> ofAsks(Distribution simulated, Distribution observed) {
        long largest = Stream.of(simulated, observed)
                .filter(distribution -> !distribution.counts().isEmpty())
                .mapToLong(distribution -> distribution.counts().lastKey())
                .max()
                .orElse(0);
        List<Band> bands = new ArrayList<>();
        for (int asks = 0; asks <= Math.min(largest, LARGEST_ALONE); asks++) {
            bands.add(new Band(String.valueOf(asks), simulated.between(asks, asks), observed.between(asks, asks)));
        }
        if (largest > LARGEST_ALONE) {
            bands.add(new Band(
                    "over " + LARGEST_ALONE,
                    simulated.between(LARGEST_ALONE + 1, Long.MAX_VALUE),
                    observed.between(LARGEST_ALONE + 1, Long.MAX_VALUE)));
        }
        return bands;
    }

    private boolean isEmpty() {
        return simulated == 0 && observed == 0;
    }
}
