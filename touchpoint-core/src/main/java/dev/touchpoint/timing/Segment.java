package dev.touchpoint.timing;

import dev.touchpoint.check.Attributes;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Only customers whose attribute has one of some values, or only those others. */
final class Segment extends FactSpan {

    private final boolean except;
    private final String attribute;
    private final List<Object> values;

    private Segment(boolean except, String attribute, List<Object> values, boolean permittingUnknown) {
        super(
                RuleSpec.of(except ? "except-segment" : "segment")
                        .with("attribute", attribute)
                        .with("values", values),
                permittingUnknown);
        this.except = except;
        this.attribute = attribute;
        this.values = values;
    }

    /** @param values texts, numbers and booleans */
    static Segment of(boolean except, String attribute, List<?> values) {
        List<Object> sorted = values.stream()
                .map(Segment::kept)
                .distinct()
                .sorted(Comparator.comparing(value -> new Canonical().add(value).toString()))
                .toList();
        return new Segment(except, attribute, sorted, false);
    }

    /** As attributes are kept, so that 1 and 1.0 are the same value. */
    private static Object kept(Object value) {
        return value instanceof Number number ? Attributes.number("segment value", number) : value;
    }

    /** Whether nobody can be in that segment and outside of this one. */
    boolean excludes(Segment inside) {
        return except && !inside.except && attribute.equals(inside.attribute) && values.containsAll(inside.values);
    }

    @Override
    public FactRule permittingUnknown() {
        return new Segment(except, attribute, values, true);
    }

    @Override
    boolean isKnown(Facts facts) {
        return facts.customer().attributes().containsKey(attribute);
    }

    @Override
    long opens(long t, Facts facts) {
        return isInside(facts.customer().attributes().get(attribute)) == except ? TimeLine.NEVER : t;
    }

    private boolean isInside(@Nullable Object value) {
        if (value instanceof List<?> several) {
            for (Object one : several) {
                if (values.contains(one)) {
                    return true;
                }
            }
            return false;
        }
        return value != null && values.contains(value);
    }

    @Override
    Why whyKnown(long t, Facts facts) {
        return Why.of("SEGMENT").with("attribute", attribute).with(except ? "except" : "values", values);
    }

    @Override
    Why whyUnknown() {
        return Why.of("SEGMENT_UNKNOWN").with("attribute", attribute);
    }
}
