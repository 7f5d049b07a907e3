package dev.touchpoint.json;

import dev.touchpoint.check.Require;
import dev.touchpoint.map.PositiveDuration;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.lang.annotation.Annotation;
import java.time.temporal.TemporalAmount;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes rules of Jakarta's constraints, with what they mean there, so that no provider is needed to read a file. */
final class Rules {

    /** What can be counted, and what a schema calls the count. */
    enum Counted {
        TEXT("characters", "Length"),
        LIST("elements", "Items"),
        MAP("entries", "Properties");

        private final String units;
        private final String keyword;

        Counted(String units, String keyword) {
            this.units = units;
            this.keyword = keyword;
        }

        private int count(Object value) {
            return switch (this) {
                case TEXT -> ((String) value).length();
                case LIST -> ((List<?>) value).size();
                case MAP -> ((Map<?, ?>) value).size();
            };
        }
    }

    private Rules() {}

    /** The rule of a constraint; null if it is none for a text. */
    static @Nullable Rule forText(Annotation constraint) {
        if (constraint instanceof NotBlank) {
            return notBlank();
        }
        if (constraint instanceof Pattern pattern && pattern.flags().length == 0) {
            return pattern(pattern);
        }
        return forCounted(constraint, Counted.TEXT);
    }

    private static Rule notBlank() {
        return new Rule(
                "must not be blank",
                (text, shown) -> "",
                text -> !Require.isBlank((String) text),
                Map.of("pattern", Require.VISIBLE));
    }

    private static Rule pattern(Pattern constraint) {
        String regex = constraint.regexp();
        if (regex.equals(Require.NOT_BLANK)) {
            return notBlank();
        }
        String must = regex.equals(Require.ID) ? Require.ID_RULE : custom(constraint.message(), "must match " + regex);
        java.util.regex.Pattern compiled = java.util.regex.Pattern.compile(regex);
        return new Rule(
                must,
                (value, shown) -> ", was " + shown,
                text -> compiled.matcher((String) text).matches(),
                Map.of("pattern", "^(?:" + regex + ")$"));
    }

    /** The rule of a constraint; null if it is none for what can be counted. */
    static @Nullable Rule forCounted(Annotation constraint, Counted counted) {
        if (constraint instanceof NotEmpty) {
            return size(counted, 1, Integer.MAX_VALUE);
        }
        return constraint instanceof Size size ? size(counted, size.min(), size.max()) : null;
    }

    private static Rule size(Counted counted, int min, int max) {
        Map<String, Object> keywords = new LinkedHashMap<>();
        if (min > 0) {
            keywords.put("min" + counted.keyword, min);
        }
        if (max < Integer.MAX_VALUE) {
            keywords.put("max" + counted.keyword, max);
        }
        String range = max == Integer.MAX_VALUE
                ? min + " or more"
                : min == 0 ? "at most " + max : min == max ? String.valueOf(min) : min + " to " + max;
        return new Rule(
                "must have " + range + " " + counted.units,
                (value, shown) -> ", had " + counted.count(value),
                value -> counted.count(value) >= min && counted.count(value) <= max,
                keywords);
    }

    /** The rule of a constraint; null if it is none for an amount of time. */
    static @Nullable Rule forAmount(Annotation constraint) {
        if (!(constraint instanceof PositiveDuration positive)) {
            return null;
        }
        return new Rule(
                custom(positive.message(), "must be longer than zero"),
                (value, shown) -> ", was " + shown,
                amount -> isPositive((TemporalAmount) amount),
                Map.of("pattern", "^P.*[1-9]"));
    }

    private static boolean isPositive(TemporalAmount amount) {
        return amount.getUnits().stream().allMatch(unit -> amount.get(unit) >= 0)
                && amount.getUnits().stream().anyMatch(unit -> amount.get(unit) > 0);
    }

    /** A message that the constraint brings itself, unless it is a key into a provider's messages. */
    private static String custom(String message, String otherwise) {
        return message.startsWith("{") ? otherwise : message;
    }
}
