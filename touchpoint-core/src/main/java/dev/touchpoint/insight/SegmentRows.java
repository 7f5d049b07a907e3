package dev.touchpoint.insight;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Who belongs to which segment, as numbers. Customers have one row of segments or, if those of any customer change from one
 * occasion to the next, one for each occasion that they answered about: a part. Of several answers about the same occasion the
 * first says which segment it is, and later ones only what the first left open.
 */
final class SegmentRows {

    /** No value of the attribute is known. */
    static final int NONE = -1;

    private final List<String> attributes = new ArrayList<>();
    private final List<List<String>> values = new ArrayList<>();

    /** By attribute, then by part: the number of its value. */
    private final int[][] codes;

    /** By customer: the first part; one more entry, so that the next one is where the customer ends. */
    private final int[] starts;

    private final Map<String, Map<String, Integer>> parts;

    private SegmentRows(Map<String, Map<String, Map<String, String>>> rows) {
        SortedMap<String, SortedMap<String, Integer>> known = new TreeMap<>();
        rows.values().forEach(occasions -> occasions
                .values()
                .forEach(row -> row.forEach((attribute, value) ->
                        known.computeIfAbsent(attribute, any -> new TreeMap<>()).put(value, NONE))));
        known.forEach((attribute, numbers) -> {
            attributes.add(attribute);
            values.add(List.copyOf(numbers.keySet()));
            int next = 0;
            for (Map.Entry<String, Integer> number : numbers.entrySet()) {
                number.setValue(next++);
            }
        });
        this.parts = new HashMap<>();
        this.starts = new int[rows.size() + 1];
        this.codes = new int[attributes.size()]
                [rows.values().stream().mapToInt(Map::size).sum()];
        int customer = 0;
        int part = 0;
        for (Map.Entry<String, Map<String, Map<String, String>>> each : rows.entrySet()) {
            Map<String, Integer> own = new HashMap<>();
            for (Map.Entry<String, Map<String, String>> row : each.getValue().entrySet()) {
                own.put(row.getKey(), part);
                for (int a = 0; a < codes.length; a++) {
                    String value = row.getValue().get(attributes.get(a));
                    codes[a][part] = value == null
                            ? NONE
                            : Objects.requireNonNull(Objects.requireNonNull(known.get(attributes.get(a)))
                                    .get(value));
                }
                part++;
            }
            // One entry takes a tenth of the memory of a hash table.
            parts.put(each.getKey(), own.size() == 1 ? Map.copyOf(own) : own);
            starts[++customer] = part;
        }
    }

    /** The rows of all customers of a log who gave an answer with a segment. */
    static SegmentRows of(TouchpointLog log) {
        Map<String, Map<String, Map<String, String>>> rows = new LinkedHashMap<>();
        for (Event event : log.events()) {
            if (event instanceof Response response && !response.segments().isEmpty()) {
                rows.computeIfAbsent(response.customer(), any -> new LinkedHashMap<>(2))
                        .merge(key(response.occasion()), response.segments(), SegmentRows::filledUp);
            }
        }
        boolean constant = rows.values().stream()
                .allMatch(occasions -> occasions.values().stream().distinct().count() == 1);
        return new SegmentRows(constant ? merged(rows) : rows);
    }

    /** Hardly ever a new map: most answers of a customer say the same. */
    private static Map<String, String> filledUp(Map<String, String> known, Map<String, String> more) {
        if (known.keySet().containsAll(more.keySet())) {
            return known;
        }
        Map<String, String> both = new HashMap<>(more);
        both.putAll(known);
        return both;
    }

    private static Map<String, Map<String, Map<String, String>>> merged(
            Map<String, Map<String, Map<String, String>>> rows) {
        Map<String, Map<String, Map<String, String>>> merged = new LinkedHashMap<>();
        rows.forEach((customer, occasions) ->
                merged.put(customer, Map.of("", occasions.values().iterator().next())));
        return merged;
    }

    private static String key(@Nullable String occasion) {
        return occasion == null ? "" : occasion;
    }

    int customers() {
        return starts.length - 1;
    }

    int parts() {
        return starts[customers()];
    }

    /** The first part of a customer; of the number of customers: the number of parts. */
    int start(int customer) {
        return starts[customer];
    }

    /** The part that an occasion belongs to, or {@link #NONE}. */
    int part(String customer, @Nullable String occasion) {
        Map<String, Integer> own = parts.getOrDefault(customer, Map.of());
        return own.getOrDefault(key(occasion), own.getOrDefault("", NONE));
    }

    int attributes() {
        return attributes.size();
    }

    int values(int attribute) {
        return values.get(attribute).size();
    }

    /** By part: the number of the value of an attribute, or {@link #NONE}. Not to be changed. */
    int[] codes(int attribute) {
        return codes[attribute];
    }

    Segment segment(int attribute, int value) {
        return Segment.of(attribute(attribute), value(attribute, value));
    }

    String attribute(int attribute) {
        return attributes.get(attribute);
    }

    String value(int attribute, int value) {
        return values.get(attribute).get(value);
    }

    /** Which parts are in a segment. */
    boolean[] in(Segment segment) {
        boolean[] in = new boolean[parts()];
        Arrays.fill(in, true);
        segment.values().forEach((attribute, value) -> {
            int a = attributes.indexOf(attribute);
            int v = a < 0 ? NONE : values.get(a).indexOf(value);
            for (int part = 0; part < in.length; part++) {
                in[part] &= v != NONE && codes[a][part] == v;
            }
        });
        return in;
    }
}
