package dev.touchpoint.json;

import dev.touchpoint.check.Require;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The fields that a document has besides those of its record: the version of its format, and the place of a schema, which
 * editors look for and nobody else.
 */
record Header(int version) {

    static final String VERSION = "formatVersion";
    private static final String SCHEMA = "$schema";

    List<String> names() {
        return List.of(VERSION, SCHEMA);
    }

    /** The names that may be meant by an unknown one. */
    Set<String> with(Set<String> names) {
        Set<String> all = new LinkedHashSet<>(names);
        all.add(VERSION);
        return all;
    }

    /** The other members; null if the document is of another version, so that nothing more can be said of it. */
    Node.@Nullable Members read(Node.Members document, Findings findings) {
        List<Node.Member> others = new ArrayList<>();
        boolean versioned = false;
        boolean understood = true;
        for (Node.Member member : document.list()) {
            Place field = Place.ROOT.field(member.name());
            if (member.name().equals(VERSION)) {
                versioned = true;
                understood &= isUnderstood(member.value(), field, findings);
            } else if (member.name().equals(SCHEMA)) {
                new TextShape().read(member.value(), field, findings);
            } else {
                others.add(member);
            }
        }
        if (!versioned) {
            findings.add(
                    Place.ROOT.field(VERSION), document.at(), "is required; the version understood here is " + version);
        }
        return understood ? new Node.Members(document.at(), others) : null;
    }

    private boolean isUnderstood(Node node, Place field, Findings findings) {
        Object found = new NumberShape(NumberShape.Kind.INT, Bounds.NONE).read(node, field, findings);
        if (found == null || found.equals(version)) {
            return true;
        }
        findings.add(field, node.at(), "must be " + version + ", the only version understood here, was " + found);
        return false;
    }

    Map<String, Object> write(Object fields) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put(VERSION, version);
        ((Map<?, ?>) fields).forEach((name, value) -> document.put((String) name, Require.notNull("value", value)));
        return document;
    }

    Map<String, Object> schema() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(SCHEMA, Map.of("type", "string"));
        fields.put(VERSION, Map.of("const", version));
        return fields;
    }
}
