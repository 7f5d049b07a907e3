package dev.touchpoint.json;

import dev.touchpoint.check.Shown;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Values of one shape under names that people choose, in the order of the text. */
record MapShape(List<Rule> keyRules, Shape value) implements Shape {

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        if (!(node instanceof Node.Members members)) {
            findings.mustBe("an object", node, place);
            return null;
        }
        long before = findings.count();
        Map<String, @Nullable Object> values = new LinkedHashMap<>();
        for (Node.Member member : members.list()) {
            Place field = place.field(member.name());
            Rule.broken(keyRules, member.name(), Shown.text(member.name()))
                    .forEach(broken -> findings.add(field, member.at(), "key " + broken));
            values.put(member.name(), value.read(member.value(), field, findings));
        }
        return findings.count() == before ? Collections.unmodifiableMap(values) : null;
    }

    @Override
    public Object write(Object map) {
        Map<String, Object> written = new LinkedHashMap<>();
        ((Map<?, ?>) map).forEach((key, each) -> written.put((String) key, value.write(each)));
        return written;
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        Map<String, @Nullable Object> schema = JsonText.object("type", "object");
        if (!keyRules.isEmpty()) {
            schema.put("propertyNames", Rule.schema(Map.of(), keyRules));
        }
        schema.put("additionalProperties", value.schema(definitions));
        return schema;
    }
}
