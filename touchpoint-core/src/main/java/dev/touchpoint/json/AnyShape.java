package dev.touchpoint.json;

import dev.touchpoint.check.Attributes;
import dev.touchpoint.check.Require;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@link Attributes} may hold: a text, number, boolean, list or map, but no null. */
record AnyShape() implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        return read(node, place, findings, 1);
    }

    private @Nullable Object read(Node node, Place place, Findings findings, int depth) {
        if (node instanceof Node.Text text) {
            return text.value();
        } else if (node instanceof Node.Truth truth) {
            return truth.value();
        } else if (node instanceof Node.Numeral numeral) {
            return number(numeral, place, findings);
        } else if (node instanceof Node.Null) {
            findings.add(place, node.at(), "must not be null");
            return null;
        } else if (depth >= Attributes.DEEPEST) {
            findings.add(place, node.at(), "must not lie more than " + Attributes.DEEPEST + " deep");
            return null;
        }
        return node instanceof Node.Array array
                ? list(array, place, findings, depth + 1)
                : map((Node.Members) node, place, findings, depth + 1);
    }

    private static @Nullable Object number(Node.Numeral numeral, Place place, Findings findings) {
        BigDecimal number = numeral.value();
        if (number == null || Bounds.NONE.hasTooManyDigits(number)) {
            findings.add(place, numeral.at(), Bounds.NONE.digits() + ", was " + numeral.shown());
            return null;
        }
        return Attributes.number("value", number);
    }

    private List<@Nullable Object> list(Node.Array array, Place place, Findings findings, int depth) {
        List<@Nullable Object> values = new ArrayList<>(array.elements().size());
        for (Node element : array.elements()) {
            values.add(read(element, place.element(values.size()), findings, depth));
        }
        return values;
    }

    private Map<String, @Nullable Object> map(Node.Members members, Place place, Findings findings, int depth) {
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Node.Member member : members.list()) {
            Place field = place.field(member.name());
            if (Require.isBlank(member.name())) {
                findings.add(field, member.at(), "key must not be blank");
            }
            values.put(member.name(), read(member.value(), field, findings, depth));
        }
        return values;
    }

    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        return definitions.of("value", () -> {
            Map<String, @Nullable Object> self = definitions.reference("value");
            return JsonText.object(
                    "type",
                    List.of("string", "number", "boolean", "array", "object"),
                    "items",
                    self,
                    "propertyNames",
                    JsonText.object("pattern", Require.VISIBLE),
                    "additionalProperties",
                    self);
        });
    }
}
