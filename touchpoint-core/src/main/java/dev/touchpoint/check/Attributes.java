package dev.touchpoint.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What hosts add to a map object: plain values that JSON can hold, copied so that nobody changes them later. */
public final class Attributes {

    /** How deep lists and maps may lie in each other, the attributes themselves counted as the first. */
    public static final int DEEPEST = 16;

    private Attributes() {}

    /**
     * A deeply immutable copy in the given order; null counts as empty. Numbers become {@link Long} where they are whole
     * and fit, else {@link BigDecimal} in the form of {@link Require#decimal}, so that a value equals itself after it was
     * written and read.
     *
     * @throws IllegalArgumentException if a key is blank, a value is of another kind than text, number, boolean, list and
     *     map, a number has more than 400 digits before or after its decimal point, or lists and maps lie more than 16 deep
     * @throws NullPointerException if a key or value is null
     */
    public static Map<String, Object> copy(@Nullable Map<String, ?> attributes) {
        return attributes == null ? Map.of() : map("attributes", attributes, 1);
    }

    private static Map<String, Object> map(String where, Map<?, ?> values, int depth) {
        Map<String, Object> copy = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : values.entrySet()) {
            Object name = Require.notNull(where + " key", entry.getKey());
            if (!(name instanceof String key)) {
                throw new IllegalArgumentException(where + " must have texts as keys, had " + Shown.text(name));
            }
            Object simple = simple(entry.getValue());
            copy.put(
                    Require.text(where + " key", key),
                    simple == null ? value(where + "." + Shown.line(key), entry.getValue(), depth) : simple);
        }
        return Collections.unmodifiableMap(copy);
    }

    /** What most values are, and needs no message about where it is; null for all others. */
    private static @Nullable Object simple(@Nullable Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        return value instanceof String || value instanceof Boolean || value instanceof Long ? value : null;
    }

    private static List<Object> list(String where, List<?> values, int depth) {
        List<Object> copy = new ArrayList<>(values.size());
        for (Object value : values) {
            copy.add(value(where + "[" + copy.size() + "]", value, depth));
        }
        return Collections.unmodifiableList(copy);
    }

    private static Object value(String where, @Nullable Object value, int depth) {
        Object present = Require.notNull(where, value);
        if (present instanceof String || present instanceof Boolean) {
            return present;
        }
        if (present instanceof Number number) {
            return number(where, number);
        }
        if (depth >= DEEPEST) {
            throw new IllegalArgumentException(where + " must not lie more than " + DEEPEST + " deep");
        }
        if (present instanceof List<?> values) {
            return list(where, values, depth + 1);
        }
        if (present instanceof Map<?, ?> values) {
            return map(where, values, depth + 1);
        }
        throw new IllegalArgumentException(where + " must be a text, number, boolean, list or map, was a "
                + present.getClass().getName());
    }

    /** The form in which a number is kept; one that is not finite is refused. */
    public static Object number(String where, Number number) {
        if (number instanceof BigDecimal exact) {
            return number(where, exact);
        }
        try {
            return number(where, new BigDecimal(number.toString()));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(where + " must be a finite number, was " + Shown.number(number), e);
        }
    }

    /** The form in which a number is kept. */
    public static Object number(String where, BigDecimal number) {
        BigDecimal normal = Require.decimal(where, number);
        boolean isLong = normal.scale() == 0 && normal.toBigInteger().bitLength() < Long.SIZE;
        return isLong ? (Object) normal.longValueExact() : normal;
    }
}
