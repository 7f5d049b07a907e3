package dev.touchpoint.json;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A number. 7.0 is a whole number, as in JSON Schema; 6.5 and "7" are not. */
record NumberShape(Kind kind, Bounds bounds) implements Shape {

    /** The Java types that hold a number. */
    enum Kind {
        INT("a whole number", "integer", BigDecimal.valueOf(Integer.MIN_VALUE), BigDecimal.valueOf(Integer.MAX_VALUE)),
        LONG("a whole number", "integer", BigDecimal.valueOf(Long.MIN_VALUE), BigDecimal.valueOf(Long.MAX_VALUE)),
        DOUBLE("a number", "number", BigDecimal.valueOf(-Double.MAX_VALUE), BigDecimal.valueOf(Double.MAX_VALUE)),
        DECIMAL("a number", "number", null, null);

        private final String what;
        private final String schemaType;
        private final @Nullable BigDecimal least;
        private final @Nullable BigDecimal most;

        Kind(String what, String schemaType, @Nullable BigDecimal least, @Nullable BigDecimal most) {
            this.what = what;
            this.schemaType = schemaType;
            this.least = least;
            this.most = most;
        }

        private boolean isWhole() {
            return schemaType.equals("integer");
        }

        private boolean holds(BigDecimal number) {
            return least == null || most == null || (number.compareTo(least) >= 0 && number.compareTo(most) <= 0);
        }

        private String range() {
            return "must be " + what + " from " + least + " to " + most;
        }

        private Object value(Node.Numeral numeral, BigDecimal number) {
            return switch (this) {
                case INT -> number.intValueExact();
                case LONG -> number.longValueExact();
                // From the digits, since a BigDecimal knows no -0.0.
                case DOUBLE -> Double.valueOf(numeral.digits());
                case DECIMAL -> number;
            };
        }
    }

    @Override
    public @Nullable Object read(Node node, Place place, Findings findings) {
        if (!(node instanceof Node.Numeral numeral)) {
            findings.mustBe(kind.what, node, place);
            return null;
        }
        BigDecimal number = numeral.value();
        String broken = number == null ? unreadable() : broken(number);
        if (number == null || broken != null) {
            findings.add(place, node.at(), broken + ", was " + node.shown());
            return null;
        }
        return kind.value(numeral, number);
    }

    private String unreadable() {
        return kind.isWhole() ? kind.range() : bounds.digits();
    }

    private @Nullable String broken(BigDecimal number) {
        if (kind.isWhole() && number.stripTrailingZeros().scale() > 0) {
            return "must be " + kind.what;
        }
        String outside = bounds.brokenRange(number);
        if (outside != null) {
            return outside;
        }
        if (!kind.holds(number)) {
            return kind.range();
        }
        return bounds.hasTooManyDigits(number) ? bounds.digits() : null;
    }

    @Override
    public Object write(Object value) {
        return value;
    }

    @Override
    public Map<String, @Nullable Object> schema(Definitions definitions) {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        schema.put("type", kind.schemaType);
        schema.putAll(bounds.schema());
        boolean isBelow = schema.containsKey("minimum") || schema.containsKey("exclusiveMinimum");
        if (kind.least != null && !isBelow) {
            schema.put("minimum", kind.least);
        }
        boolean isAbove = schema.containsKey("maximum") || schema.containsKey("exclusiveMaximum");
        if (kind.most != null && !isAbove) {
            schema.put("maximum", kind.most);
        }
        return schema;
    }
}
