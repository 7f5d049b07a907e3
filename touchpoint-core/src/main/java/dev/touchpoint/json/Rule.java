package dev.touchpoint.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A constraint on a text, list, map or duration.
 *
 * @param must the rule in words, beginning with "must"
 * @param instead what the message adds of the value
 * @param keywords the same for a JSON Schema
 */
record Rule(String must, Instead instead, Predicate<Object> holds, Map<String, Object> keywords) {

    /** What there was instead, beginning with a comma; empty if the rule says it already. */
    interface Instead {

        String of(Object value, String shown);
    }

    /** The messages of those rules that a value breaks; {@code shown} is the value as it stood in the text. */
    static Stream<String> broken(List<Rule> rules, Object value, String shown) {
        return rules.stream()
                .filter(rule -> !rule.holds.test(value))
                .map(rule -> rule.must + rule.instead.of(value, shown));
    }

    /** A schema with the rules in it; a keyword that is there already is said in another schema beside it. */
    static Map<String, @Nullable Object> schema(Map<String, ?> base, List<Rule> rules) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>(base);
        List<Object> others = new ArrayList<>();
        for (Rule rule : rules) {
            if (rule.keywords.keySet().stream().anyMatch(schema::containsKey)) {
                others.add(rule.keywords);
            } else {
                schema.putAll(rule.keywords);
            }
        }
        if (!others.isEmpty()) {
            schema.put("allOf", others);
        }
        return schema;
    }
}
