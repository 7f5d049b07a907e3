package dev.touchpoint.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A text that names something elsewhere in the document. A malformed one is one problem, not two. */
record Reference(Shape shape, String kind) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        Object id = shape.read(node, place, findings);
        if (id != null) {
            findings.refer(kind, (String) id, place, node.at());
        }
        return id;
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
