package dev.touchpoint.json;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The schemas that others refer to by name, in the order in which they are first met. */
final class Definitions {

    private final Map<String, @Nullable Object> byName = new LinkedHashMap<>();

    /** A reference to a schema, which is made only once, and may refer to itself. */
    Map<String, @Nullable Object> of(String name, Supplier<Map<String, @Nullable Object>> schema) {
        if (!byName.containsKey(name)) {
            byName.put(name, null);
            byName.put(name, schema.get());
        }
        return reference(name);
    }

    Map<String, @Nullable Object> reference(String name) {
        return JsonText.object("$ref", "#/$defs/" + name);
    }

    Map<String, @Nullable Object> all() {
        return byName;
    }
}
