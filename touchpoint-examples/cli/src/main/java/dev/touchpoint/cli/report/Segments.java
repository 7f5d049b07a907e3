package dev.touchpoint.cli.report;

import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The segment attributes that the page can filter by.
 *
 * @param values the values of each attribute that it can
 * @param left the attributes that it can't, because there would be too much of them
 */
record Segments(SortedMap<String, List<String>> values, SortedSet<String> left) {

    /** The most cells of all attributes of all metrics together: about a megabyte. */
    static final int MOST_CELLS = 60_000;

    /** As many attributes as the page has room for, those with the fewest cells first. */
    static Segments of(List<Reading> readings) {
        Map<String, Integer> cells = new HashMap<>();
        SortedMap<String, SortedSet<String>> values = new TreeMap<>();
        SortedSet<String> left = new TreeSet<>();
        for (Reading reading : readings) {
            left.addAll(reading.cube().tooMany());
            reading.cube().segments().forEach((attribute, slots) -> {
                cells.merge(attribute, slots.size(), Integer::sum);
                values.computeIfAbsent(attribute, unseen -> new TreeSet<>()).addAll(valuesOf(slots));
            });
        }
        values.keySet().removeAll(left);
        List<String> fewestFirst = new ArrayList<>(values.keySet());
        fewestFirst.sort(Comparator.comparingInt(attribute -> cells.getOrDefault(attribute, 0)));
        SortedMap<String, List<String>> kept = new TreeMap<>();
        int room = MOST_CELLS;
        for (String attribute : fewestFirst) {
            room -= cells.getOrDefault(attribute, 0);
            if (room >= 0) {
                kept.put(attribute, List.copyOf(values.getOrDefault(attribute, new TreeSet<>())));
            } else {
                left.add(attribute);
            }
        }
        return new Segments(kept, left);
    }

    private static SortedSet<String> valuesOf(Map<Slot, ScoreCounts> slots) {
        SortedSet<String> values = new TreeSet<>();
        slots.keySet().forEach(slot -> values.add(String.valueOf(slot.value())));
        return values;
    }
}
