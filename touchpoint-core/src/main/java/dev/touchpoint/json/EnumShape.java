package dev.touchpoint.json;

import dev.touchpoint.check.Suggestion;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of an enum's constants, by name. */
final class EnumShape implements Shape {

    private final Map<String, Object> constants = new LinkedHashMap<>();

    EnumShape(Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            constants.put(((Enum<?>) constant).name(), constant);
        }
    }

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        String name = node instanceof Node.Text text ? text.value() : null;
        Object constant = name == null ? null : constants.get(name);
        if (constant == null) {
            String suggestion = name == null ? "" : Suggestion.among(constants.keySet(), name);
            findings.mustBe("one of " + String.join(", ", constants.keySet()), node, place, suggestion);
        }
        return constant;
    }

    @Override
    public Object write(Object value) {
        return ((Enum<?>) value).name();
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        List<@Nullable Object> names = new ArrayList<>(constants.keySet());
        return Map.of("enum", names);
    }
}
