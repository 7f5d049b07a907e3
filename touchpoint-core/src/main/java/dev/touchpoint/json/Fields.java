package dev.touchpoint.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The fields of an object as far as they are sound, for whoever judges them together. */
final class Fields {

    private final Map<String, @Nullable Object> values;
    private final Node.Members members;
    private final Place place;
    private final Findings findings;

    Fields(Map<String, @Nullable Object> values, Node.Members members, Place place, Findings findings) {
        this.values = values;
        this.members = members;
        this.place = place;
        this.findings = findings;
    }

    /** The value of a field; null if it is left out or not sound. */
    <T> @Nullable T get(String name, Class<T> type) {
        Object value = values.get(name);
        return value == null ? null : type.cast(value);
    }

    /** Whether somebody wrote a value, sound or not. */
    boolean has(String name) {
        Node value = members.get(name);
        return value != null && !(value instanceof Node.Null);
    }

    /** Adds a problem of what a JSON Pointer leads to from here. */
    void note(String pointer, String message) {
        findings.add(place.below(pointer), members.position(pointer, false), message);
    }
}
