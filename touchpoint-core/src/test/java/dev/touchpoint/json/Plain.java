package dev.touchpoint.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** JSON as plain Java, to be changed and written again. */
final class Plain {

    private Plain() {}

    static Node tree(String json) {
        return TreeParser.parse(json, new Findings());
    }

    @SuppressWarnings("unchecked")
    static Map<String, Object> object(String json) {
        return (Map<String, Object>) of(tree(json));
    }

    static Object of(Node node) {
        if (node instanceof Node.Array array) {
            List<Object> elements = new ArrayList<>();
            array.elements().forEach(element -> elements.add(of(element)));
            return elements;
        }
        if (node instanceof Node.Members members) {
            Map<String, Object> fields = new LinkedHashMap<>();
            members.list().forEach(member -> fields.put(member.name(), of(member.value())));
            return fields;
        }
        return scalar(node);
    }

    static Object scalar(Node node) {
        if (node instanceof Node.Numeral numeral) {
            return numeral.value();
        }
        if (node instanceof Node.Truth truth) {
            return truth.value();
        }
        return node instanceof Node.Text text ? text.value() : null;
    }
}
