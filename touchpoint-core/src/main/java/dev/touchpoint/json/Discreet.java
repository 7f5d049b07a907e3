package dev.touchpoint.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What leads to a person: a value of the wrong kind, such as a customer's number that is no text, is not shown. */
record Discreet(Shape shape, boolean isText) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        boolean reveals = node instanceof Node.Numeral || (node instanceof Node.Text && !isText);
        return shape.read(reveals ? Node.Unshown.of(node) : node, place, findings);
    }

    @Override
    public Object write(Object value) {
        return shape.write(value);
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        return shape.schema(definitions);
    }
}
