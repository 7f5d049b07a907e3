package dev.touchpoint.json;

import dev.harrel.jsonschema.JsonNode;
import dev.harrel.jsonschema.JsonNodeFactory;
import dev.harrel.jsonschema.SimpleType;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Our tree as the schema validator wants to see it. */
record SchemaNode(Node node, String pointer) implements JsonNode {

    static final class Factory implements JsonNodeFactory {

        @Override
        public JsonNode wrap(Object node) {
            return node instanceof JsonNode wrapped ? wrapped : new SchemaNode((Node) node, "");
        }

        @Override
        public JsonNode create(String json) {
            Findings findings = new Findings();
            Node node = TreeParser.parse(json, findings);
            if (node == null) {
                throw new IllegalArgumentException(findings.inOrder().toString());
            }
            return new SchemaNode(node, "");
        }
    }

    @Override
    public String getJsonPointer() {
        return pointer;
    }

    @Override
    public SimpleType getNodeType() {
        if (node instanceof Node.Numeral) {
            boolean whole = asNumber().stripTrailingZeros().scale() <= 0;
            return whole ? SimpleType.INTEGER : SimpleType.NUMBER;
        }
        return Map.of(
                        Node.Text.class, SimpleType.STRING,
                        Node.Truth.class, SimpleType.BOOLEAN,
                        Node.Null.class, SimpleType.NULL,
                        Node.Array.class, SimpleType.ARRAY,
                        Node.Members.class, SimpleType.OBJECT)
                .get(node.getClass());
    }

    @Override
    public boolean asBoolean() {
        return ((Node.Truth) node).value();
    }

    @Override
    public String asString() {
        return node instanceof Node.Text text ? text.value() : node.shown();
    }

    @Override
    public BigInteger asInteger() {
        return asNumber().toBigInteger();
    }

    /** Numbers of which we say no more than that they are too long are large here. */
    @Override
    public BigDecimal asNumber() {
        BigDecimal number = ((Node.Numeral) node).value();
        return number == null ? new BigDecimal("1e1000") : number;
    }

    @Override
    public List<JsonNode> asArray() {
        List<JsonNode> elements = new ArrayList<>();
        for (Node element : ((Node.Array) node).elements()) {
            elements.add(new SchemaNode(element, pointer + "/" + elements.size()));
        }
        return elements;
    }

    @Override
    public Map<String, JsonNode> asObject() {
        Map<String, JsonNode> members = new LinkedHashMap<>();
        for (Node.Member member : ((Node.Members) node).list()) {
            members.put(
                    member.name(),
                    new SchemaNode(member.value(), pointer + "/" + JsonNode.encodeJsonPointer(member.name())));
        }
        return members;
    }
}
