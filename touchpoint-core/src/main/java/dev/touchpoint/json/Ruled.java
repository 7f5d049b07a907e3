package dev.touchpoint.json;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A shape with constraints. */
record Ruled(Shape shape, List<Rule> rules) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        Object value = shape.read(node, place, findings);
        if (value == null) {
            return null;
        }
        List<String> broken = Rule.broken(rules, value, node.shown()).toList();
        broken.forEach(message -> findings.add(place, node.at(), message));
        return broken.isEmpty() ? value : null;
    }

    @Override
    public Object write(Object value) {
        return shape.write(value);
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        return Rule.schema(shape.schema(definitions), rules);
    }
}
