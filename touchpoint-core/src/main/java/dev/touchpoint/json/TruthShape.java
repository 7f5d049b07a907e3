package dev.touchpoint.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** True or false. */
record TruthShape() implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        if (node instanceof Node.Truth truth) {
            return truth.value();
        }
        findings.mustBe("true or false", node, place);
        return null;
    }

    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        return Map.of("type", "boolean");
    }
}
