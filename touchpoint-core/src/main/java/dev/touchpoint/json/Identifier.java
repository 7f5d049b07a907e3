package dev.touchpoint.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text that others may name. Malformed ones count too, so that whoever names them is not blamed as well. */
record Identifier(Shape shape, String kind) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        if (node instanceof Node.Text text) {
            findings.declare(kind, text.value(), place, node.at());
        }
        return shape.read(node, place, findings);
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
