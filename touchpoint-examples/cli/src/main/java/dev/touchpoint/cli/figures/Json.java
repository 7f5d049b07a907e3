package dev.touchpoint.cli.figures;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.timing.RuleSpec;
import java.util.Collection;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.function.Function;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.core.util.Separators.Spacing;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON as the command prints it: figures in full precision, null for what there is not. */
public final class Json {

    private static final JsonMapper MAPPER = new JsonMapper();
    private static final ObjectWriter COMPACT = MAPPER.writer();
    private static final ObjectWriter PRETTY = COMPACT.with(new DefaultPrettyPrinter()
            .withSeparators(Separators.createDefaultInstance().withObjectNameValueSpacing(Spacing.AFTER))
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private Json() {}

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** The text of a tree over several lines, without one at its end. */
    public static String pretty(JsonNode tree) {
        return PRETTY.writeValueAsString(tree);
    }

    /** The text of a tree in one line. */
    public static String compact(JsonNode tree) {
        return COMPACT.writeValueAsString(tree);
    }

    /** The type of a rule as {@code rule}, and its {@code settings} if it has any. */
    public static ObjectNode rule(RuleSpec rule) {
        ObjectNode object = object();
        object.put("rule", rule.type());
        if (!rule.settings().isEmpty()) {
            object.set("settings", MAPPER.valueToTree(rule.settings()));
        }
        return object;
    }

    /** An array of what the values become. */
    public static <T> ArrayNode array(Collection<T> values, Function<? super T, ? extends JsonNode> node) {
        ArrayNode array = array();
        values.forEach(value -> array.add(node.apply(value)));
        return array;
    }

    /** {@code metric, count, score, interval, definition}. */
    public static ObjectNode estimate(Estimate estimate) {
        ObjectNode object = addTo(object(), estimate);
        object.set("definition", definition(estimate.definition()));
        return object;
    }

    /** Adds {@code metric, count, score, interval} to an object. */
    public static ObjectNode addTo(ObjectNode object, Estimate estimate) {
        object.put("metric", estimate.definition().id());
        object.put("count", estimate.n());
        put(object, "score", estimate.score());
        object.set("interval", interval(estimate.interval()));
        return object;
    }

    /**
     * {@code metric, difference, interval, pValue, method, untestable, definition}, where {@code untestable} says why there is
     * no p-value.
     */
    public static ObjectNode comparison(Comparison comparison) {
        ObjectNode object = object();
        object.put("metric", comparison.definition().id());
        put(object, "difference", comparison.difference());
        object.set("interval", interval(comparison.interval()));
        put(object, "pValue", comparison.pValue());
        object.put("method", comparison.method());
        object.put("untestable", comparison.untestable().orElse(null));
        object.set("definition", definition(comparison.definition()));
        return object;
    }

    /** What a score means, with its formula; without classes each answer is worth its own number. */
    public static ObjectNode definition(Definition definition) {
        ObjectNode object = object();
        object.put("name", definition.name());
        object.put("formula", definition.formula());
        object.putObject("scale")
                .put("lowest", definition.scale().lowest())
                .put("highest", definition.scale().highest());
        ArrayNode classes = object.putArray("classes");
        for (AnswerClass each : definition.classes()) {
            classes.addObject()
                    .put("name", each.name())
                    .put("lowest", each.lowest())
                    .put("highest", each.highest())
                    .put("worth", each.worth())
                    .put("counted", each.counted());
        }
        object.put("unit", definition.unit().name());
        object.put("lowest", definition.lowest());
        object.put("highest", definition.highest());
        object.put("direction", definition.direction().name());
        object.put("denominator", definition.denominator().name());
        object.putObject("rounding")
                .put("decimals", definition.rounding().decimals())
                .put("mode", definition.rounding().mode().name())
                .put("sharesFirst", definition.rounding().sharesFirst());
        return object;
    }

    /** Puts a whole number, or null. */
    public static void put(ObjectNode object, String field, OptionalInt value) {
        if (value.isPresent()) {
            object.put(field, value.getAsInt());
        } else {
            object.putNull(field);
        }
    }

    /** Puts a number, or null. */
    public static void put(ObjectNode object, String field, OptionalDouble value) {
        if (value.isPresent()) {
            object.put(field, value.getAsDouble());
        } else {
            object.putNull(field);
        }
    }

    public static JsonNode interval(Optional<Interval> interval) {
        return interval.<JsonNode>map(Json::interval).orElse(JsonNodeFactory.instance.nullNode());
    }

    public static ObjectNode interval(Interval interval) {
        ObjectNode object = object();
        object.put("method", interval.method());
        object.put("confidence", interval.confidence());
        object.put("low", interval.low());
        object.put("high", interval.high());
        return object;
    }
}
