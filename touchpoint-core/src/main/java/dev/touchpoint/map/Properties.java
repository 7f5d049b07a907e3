package dev.touchpoint.map;

import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a thing of a map consists of, by name. Whatever a record of the map has, or will have, is among them. */
final class Properties {

    private final Map<String, Object> values = new LinkedHashMap<>();

    private Properties() {}

    /** The properties that are there, in the order of the record's components, without some of them. */
    static Map<String, Object> of(Record thing, Set<String> without) {
        Properties properties = new Properties();
        properties.addAll("", thing, without);
        return properties.values;
    }

    private void addAll(String prefix, Record thing, Set<String> without) {
        for (RecordComponent component : thing.getClass().getRecordComponents()) {
            if (!without.contains(component.getName())) {
                add(prefix + component.getName(), value(component, thing));
            }
        }
    }

    private void add(String name, @Nullable Object value) {
        if (value instanceof Record part) {
            addAll(name + ".", part, Set.of());
        } else if (value instanceof Map<?, ?> attributes) {
            attributes.forEach((key, attribute) -> values.put(name + "." + key, attribute));
        } else if (value instanceof List<?> list) {
            if (!list.isEmpty()) {
                values.put(name, list);
            }
        } else if (value != null) {
            values.put(name, value);
        }
    }

    /** A value as it stands in a file, a list with semicolons. */
    static @Nullable String text(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Properties::text).collect(Collectors.joining("; "));
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == null ? null : value.toString();
    }

    private static @Nullable Object value(RecordComponent component, Record thing) {
        try {
            return component.getAccessor().invoke(thing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record of the map must let its " + component.getName() + " be read", e);
        }
    }
}
