package dev.touchpoint.json;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A component of a record: what it may hold and what it means to leave it out.
 *
 * @param absent what it means to leave it out, if it is not required; may be null
 */
record Component(String name, Method accessor, Shape shape, boolean required, @Nullable Object absent) {

    /** The value; null counts as left out. */
    @Nullable
    Object read(Node node, Place place, Findings findings) {
        if (!(node instanceof Node.Null)) {
            return shape.read(node, place, findings);
        }
        if (required) {
            findings.add(place, node.at(), "is required, was null");
        }
        return absent;
    }

    /** The value for a document; null if it is better left out. */
    @Nullable
    Object write(Record of) {
        Object value = value(of);
        return value == null || (!required && value.equals(absent)) ? null : shape.write(value);
    }

    private @Nullable Object value(Record of) {
        try {
            return accessor.invoke(of);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("can't read " + accessor, e);
        }
    }

    Map<String, @Nullable Object> schema(Definitions definitions) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>(shape.schema(definitions));
        if (required) {
            return schema;
        }
        Map<String, @Nullable Object> optional = orNull(schema);
        boolean says = absent != null && !absent.equals(List.of()) && !absent.equals(Map.of());
        if (absent != null && says) {
            optional.put("default", shape.write(absent));
        }
        return optional;
    }

    private static Map<String, @Nullable Object> orNull(Map<String, @Nullable Object> schema) {
        if (schema.get("type") instanceof String type) {
            schema.put("type", List.of(type, "null"));
        } else if (schema.get("enum") instanceof List<?> constants) {
            List<@Nullable Object> andNull = new ArrayList<>(constants);
            andNull.add(null);
            schema.put("enum", andNull);
        } else {
            return JsonText.object("anyOf", List.of(schema, Map.of("type", "null")));
        }
        return schema;
    }
}
