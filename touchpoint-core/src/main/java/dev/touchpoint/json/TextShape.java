package dev.touchpoint.json;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any text. */
record TextShape() implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        if (node instanceof Node.Text text) {
            return text.value();
        }
        findings.mustBe("a text", node, place);
        return null;
    }

    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        return Map.of("type", "string");
    }
}
