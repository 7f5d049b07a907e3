package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Customers who have something in common: one value of an attribute, or a value of each of several.
 *
 * <p>Immutable and thread-safe.
 *
 * @param values the value of each attribute, such as "absentee" of "bidder"; at least one, no text blank, not null
 */
public record Segment(SortedMap<String, String> values) {

    /** Refuses what breaks a rule, as the component states. */
    public Segment {
        SortedMap<String, String> copy = new TreeMap<>();
        Require.notNull("segment values", values)
                .forEach((attribute, value) -> copy.put(
                        Require.text("segment attribute", attribute), Require.text("segment " + attribute, value)));
        if (copy.isEmpty()) {
            throw new IllegalArgumentException("segment values must be one or more, were none");
        }
        values = Collections.unmodifiableSortedMap(copy);
    }

    /**
     * The customers with one value of an attribute.
     *
     * @param attribute the attribute, not blank
     * @param value the value, not blank
     * @return the segment, not null
     * @throws IllegalArgumentException if a text is blank
     */
    public static Segment of(String attribute, String value) {
        SortedMap<String, String> values = new TreeMap<>();
        values.put(Require.text("segment attribute", attribute), value);
        return new Segment(values);
    }

    /**
     * The customers of this segment who also have a value of another attribute.
     *
     * @param attribute the attribute, not blank
     * @param value the value, not blank
     * @return the smaller segment, not null
     * @throws IllegalArgumentException if a text is blank
     */
    public Segment and(String attribute, String value) {
        SortedMap<String, String> both = new TreeMap<>(values);
        both.put(Require.text("segment attribute", attribute), value);
        return new Segment(both);
    }

    /** For readers, as in {@code bidder = absentee and country = DE}. */
    @Override
    public String toString() {
        return values.entrySet().stream()
                .map(each -> Shown.line(each.getKey()) + " = " + Shown.line(each.getValue()))
                .collect(Collectors.joining(" and "));
    }
}
