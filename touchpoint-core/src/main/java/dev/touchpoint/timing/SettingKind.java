package dev.touchpoint.timing;

import dev.touchpoint.check.Iso8601;
import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a setting may be: how its value is read, and the same as a JSON Schema.
 *
 * @param schema what is read, as far as a schema can say it: not that a date is in the calendar, or how long is too long
 */
record SettingKind<T>(Reader<T> reader, Map<String, Object> schema) {

    @FunctionalInterface
    interface Reader<T> {

        /** The value; null if it makes no sense, which is then noted. */
        @Nullable
        T read(Object value, Notes notes);
    }

    static final SettingKind<String> TEXT = of(SettingKind::text, "type", "string", "pattern", Require.VISIBLE);

    static final SettingKind<String> LINE =
            of(SettingKind::line, "type", "string", "pattern", Require.VISIBLE, "not", object("pattern", "\\n"));

    static final SettingKind<String> ID = matching(SettingKind::id, Require.ID);

    static final SettingKind<Boolean> FLAG = of(SettingKind::flag, "type", "boolean");

    static final SettingKind<BigDecimal> PERCENT =
            of(SettingKind::percent, "type", "number", "minimum", 0, "maximum", 100);

    static final SettingKind<Amount> AMOUNT = matching(SettingKind::amount, Iso8601.AMOUNT);

    static final SettingKind<Amount> LONGER_THAN_ZERO = longer(SettingKind::positiveAmount);

    static final SettingKind<Amount> SPREAD = longer(SettingKind::spread);

    static final SettingKind<Duration> ELAPSED = matching(SettingKind::elapsed, Iso8601.ELAPSED);

    static final SettingKind<LocalTime> TIME = matching(SettingKind::time, Iso8601.TIME);

    static final SettingKind<LocalDate> DATE = matching(SettingKind::date, Iso8601.DATE);

    static final SettingKind<Object> SCALAR = of(SettingKind::scalar, "type", List.of("string", "number", "boolean"));

    /** A map in the given order: name, value, name, value. */
    static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return Collections.unmodifiableMap(object);
    }

    private static <T> SettingKind<T> of(Function<Object, T> reading, Object... schema) {
        return new SettingKind<>(
                (value, notes) -> {
                    try {
                        return reading.apply(value);
                    } catch (IllegalArgumentException e) {
                        notes.add(String.valueOf(e.getMessage()));
                        return null;
                    }
                },
                object(schema));
    }

    private static <T> SettingKind<T> matching(Function<Object, T> reading, String pattern) {
        return of(reading, "type", "string", "pattern", "^(?:" + pattern + ")$");
    }

    private static SettingKind<Amount> longer(Function<Object, Amount> reading) {
        return of(reading, "type", "string", "pattern", "^(?=P.*[1-9])(?:" + Iso8601.AMOUNT + ")$");
    }

    static SettingKind<Integer> count(int least) {
        return of(value -> count(value, least), "type", "integer", "minimum", least, "maximum", Integer.MAX_VALUE);
    }

    static <E extends Enum<E>> SettingKind<E> constant(Class<E> type) {
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return of(value -> Enum.valueOf(type, constant(value, names)), "enum", names);
    }

    /** The elements of a list, each read for itself. */
    static <T> SettingKind<List<T>> list(SettingKind<T> element) {
        return new SettingKind<>(
                (value, notes) -> list(value, element, notes), object("type", "array", "items", element.schema));
    }

    static <T> SettingKind<List<T>> notEmpty(SettingKind<T> element) {
        return new SettingKind<>(
                (value, notes) -> {
                    List<T> elements = list(value, element, notes);
                    if (elements != null && elements.isEmpty()) {
                        notes.add("must not be empty");
                    }
                    return elements;
                },
                object("type", "array", "minItems", 1, "items", element.schema));
    }

    /** An object with settings of its own. */
    static <T> SettingKind<T> nested(Layout<T> layout) {
        return new SettingKind<>(
                (value, notes) -> {
                    if (value instanceof Map<?, ?> map) {
                        return layout.read(map, notes);
                    }
                    notes.add("must be an object, was " + shown(value));
                    return null;
                },
                layout.schema(Map.of(), List.of()));
    }

    private static <T> @Nullable List<T> list(Object value, SettingKind<T> element, Notes notes) {
        if (!(value instanceof List<?> list)) {
            notes.add("must be a list, was " + shown(value));
            return null;
        }
        List<T> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            T one = element.reader.read(list.get(i), notes.at(String.valueOf(i)));
            if (one != null) {
                read.add(one);
            }
        }
        return read.size() == list.size() ? read : null;
    }

    private static String text(Object value) {
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException("must be a text, was " + shown(value));
        }
        if (Require.isBlank(text)) {
            throw new IllegalArgumentException("must not be blank");
        }
        return text;
    }

    private static String line(Object value) {
        String text = text(value);
        if (text.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("must be on one line, was " + Shown.text(text));
        }
        return text;
    }

    private static String id(Object value) {
        String id = text(value);
        if (!id.matches(Require.ID)) {
            throw new IllegalArgumentException(Require.ID_RULE + ", was " + Shown.text(id));
        }
        return id;
    }

    private static Boolean flag(Object value) {
        if (!(value instanceof Boolean flag)) {
            throw new IllegalArgumentException("must be true or false, was " + shown(value));
        }
        return flag;
    }

    private static Object scalar(Object value) {
        if (value instanceof List || value instanceof Map) {
            throw new IllegalArgumentException("must be a text, number or boolean, was " + Shown.number(value));
        }
        return value;
    }

    private static Number number(Object value) {
        if (!(value instanceof Number number)) {
            throw new IllegalArgumentException("must be a number, was " + shown(value));
        }
        return number;
    }

    private static Integer count(Object value, int least) {
        if (!(number(value) instanceof Long count) || count < least || count > Integer.MAX_VALUE) {
            throw new IllegalArgumentException("must be a whole number from " + least + " to " + Integer.MAX_VALUE
                    + ", was " + Shown.number(value));
        }
        return count.intValue();
    }

    private static BigDecimal percent(Object value) {
        BigDecimal share = new BigDecimal(number(value).toString());
        if (share.signum() < 0 || share.compareTo(BigDecimal.valueOf(100)) > 0) {
            throw new IllegalArgumentException("must be from 0 to 100, was " + Shown.number(share));
        }
        return share;
    }

    private static String constant(Object value, List<String> names) {
        String text = text(value);
        if (!names.contains(text)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", names) + ", was "
                    + Shown.text(text) + Suggestion.among(names, text));
        }
        return text;
    }

    private static Amount amount(Object value) {
        String text = text(value);
        String unsigned = text.replace("-", "");
        if (unsigned.indexOf('T') >= 0 && !unsigned.startsWith("PT")) {
            throw new IllegalArgumentException(
                    "must be elapsed time, as in PT24H, or calendar time, as in P30D, not both, was "
                            + Shown.text(text));
        }
        if (!unsigned.matches(Iso8601.AMOUNT)) {
            throw noAmount(text, null);
        }
        TemporalAmount amount = parsed(unsigned);
        if (!unsigned.equals(text)) {
            throw new IllegalArgumentException("must not be negative, was " + Shown.text(text));
        }
        return Amount.of("amount", amount);
    }

    /** What looks like an amount, but may be longer than Java can hold. */
    private static TemporalAmount parsed(String text) {
        try {
            // java.time reads P1D as 24 hours, too, if asked for a duration.
            return text.startsWith("PT") ? Duration.parse(text) : Period.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw noAmount(text, e);
        }
    }

    private static IllegalArgumentException noAmount(String text, @Nullable Exception cause) {
        return new IllegalArgumentException(
                "must be an amount of time, as in PT24H or P30D, was " + Shown.text(text), cause);
    }

    private static Amount positiveAmount(Object value) {
        Amount amount = amount(value);
        if (amount.isZero()) {
            throw new IllegalArgumentException("must be longer than zero, was " + shown(value));
        }
        return amount;
    }

    private static Amount spread(Object value) {
        Amount amount = positiveAmount(value);
        try {
            TimingRules.spread(amount.amount());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("must be from a second to 100 years, was " + shown(value), e);
        }
        return amount;
    }

    private static Duration elapsed(Object value) {
        String text = text(value);
        if (!text.startsWith("PT")) {
            throw new IllegalArgumentException("must be a duration, as in PT10M, was " + Shown.text(text));
        }
        return (Duration) amount(text).amount();
    }

    private static LocalTime time(Object value) {
        String text = text(value);
        if (!text.matches(Iso8601.TIME)) {
            throw new IllegalArgumentException("must be a time of the day, as in 21:00, was " + Shown.text(text));
        }
        return LocalTime.parse(text);
    }

    private static LocalDate date(Object value) {
        String text = text(value);
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("must be a date, as in 2026-12-24, was " + Shown.text(text), e);
        }
    }

    private static String shown(Object value) {
        return value instanceof String ? Shown.text(value) : Shown.number(value);
    }
}
