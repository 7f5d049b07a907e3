package dev.touchpoint.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list of things of one shape, none of them null. */
record ListShape(Shape element) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        if (!(node instanceof Node.Array array)) {
            findings.mustBe("a list", node, place);
            return null;
        }
        long before = findings.count();
        List<@Nullable Object> values = new ArrayList<>(array.elements().size());
        for (Node value : array.elements()) {
            values.add(element.read(value, place.element(values.size()), findings));
        }
        return findings.count() == before ? Collections.unmodifiableList(values) : null;
    }

    @Override
    public Object write(Object value) {
        return ((List<?>) value).stream().map(element::write).toList();
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        return JsonText.object("type", "array", "items", element.schema(definitions));
    }
}
