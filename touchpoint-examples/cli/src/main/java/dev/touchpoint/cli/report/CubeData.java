package dev.touchpoint.cli.report;

import dev.touchpoint.metric.ScoreCounts;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ArrayNode;

/**
 * Packs the cells of a {@link Cube} into numbers. A cell's key is ((touchpoint · channels + channel) · months + month) · values +
 * value, each by its number; each answer of a cell that somebody gave has the place key · points + answer - lowest. What is
 * written is, in order of the places, the distance from the place before (from -1 for the first), and how many gave the answer.
 */
final class CubeData {

    private final Map<String, Integer> touchpoints;
    private final Map<String, Integer> channels;
    private final Map<Long, Integer> months;

    CubeData(Indices indices) {
        this.touchpoints = Indices.numbers(indices.touchpoints());
        this.channels = Indices.numbers(indices.channels());
        this.months =
                Indices.numbers(indices.months().stream().map(Months::number).toList());
    }

    /** The cells of one kind; {@code values} is empty for cells of all answers. */
    void write(Map<Slot, ScoreCounts> cells, List<String> values, ArrayNode to) {
        Map<String, Integer> numbers = Indices.numbers(values);
        TreeMap<Long, Long> places = new TreeMap<>();
        cells.forEach((slot, counts) -> {
            long first = key(slot, numbers) * counts.scale().points();
            long[] points = counts.toArray();
            for (int i = 0; i < points.length; i++) {
                if (points[i] > 0) {
                    places.put(first + i, points[i]);
                }
            }
        });
        long before = -1;
        for (Map.Entry<Long, Long> place : places.entrySet()) {
            to.add(place.getKey() - before);
            to.add(place.getValue());
            before = place.getKey();
        }
    }

    private long key(Slot slot, Map<String, Integer> values) {
        long key = touchpoints.getOrDefault(slot.touchpoint(), 0);
        key = key * channels.size() + channels.getOrDefault(Indices.channel(slot.channel()), 0);
        key = key * months.size() + months.getOrDefault(slot.month(), 0);
        return key * Math.max(1, values.size()) + (slot.value() == null ? 0 : values.getOrDefault(slot.value(), 0));
    }
}
