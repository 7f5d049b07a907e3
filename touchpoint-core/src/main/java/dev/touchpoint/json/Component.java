package dev.touchpoint.json;

import dev.touchpoint.check.WhenAbsent;
import jakarta.validation.constraints.NotNull;
import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
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

    /** The component with what the record says about its presence. */
    static Component of(RecordComponent component, Method accessor, Shape shape, Collection<Annotation> annotations) {
        if (annotations.stream().anyMatch(Nullable.class::isInstance)) {
            return new Component(component.getName(), accessor, shape, false, null);
        }
        WhenAbsent whenAbsent = component.getAnnotation(WhenAbsent.class);
        if (whenAbsent != null) {
            return new Component(
                    component.getName(), accessor, shape, false, literal(whenAbsent.value(), shape, component));
        }
        Object nothing = nothing(component.getType());
        boolean demanded = annotations.stream().anyMatch(NotNull.class::isInstance);
        return nothing == null || demanded || !holds(shape, nothing)
                ? new Component(component.getName(), accessor, shape, true, null)
                : new Component(component.getName(), accessor, shape, false, nothing);
    }

    private static @Nullable Object nothing(Class<?> type) {
        if (type == boolean.class) {
            return false;
        }
        return type == List.class ? List.of() : type == Map.class ? Map.of() : null;
    }

    private static boolean holds(Shape shape, Object value) {
        return !(shape instanceof Ruled ruled)
                || ruled.rules().stream().allMatch(rule -> rule.holds().test(value));
    }

    /** A value as a document would state it. */
    private static Object literal(String text, Shape shape, RecordComponent component) {
        List<Node> readings = List.of(
                new Node.Text(Position.START, text),
                new Node.Numeral(Position.START, text),
                new Node.Truth(Position.START, Boolean.parseBoolean(text)));
        for (Node reading : readings) {
            Object value = shape.read(reading, Place.ROOT, new Findings());
            if (value != null) {
                return value;
            }
        }
        throw new IllegalArgumentException(component + " can't be " + text + " when absent");
    }

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
