package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Settings that somebody wrote, as a rule reads them: what is wrong is noted, and something harmless returned instead, so that
 * all problems are found at once. For one reading, not thread-safe.
 */
final class Settings {

    private final String pointer;
    private final Map<?, ?> values;
    private final List<RuleProblem> problems;
    private final TreeSet<String> known = new TreeSet<>();

    Settings(String pointer, Map<?, ?> values, List<RuleProblem> problems) {
        this.pointer = pointer;
        this.values = values;
        this.problems = problems;
    }

    /** Notes the settings that nobody asked for. */
    void checkNames() {
        for (Object name : values.keySet()) {
            String unknown = name.toString();
            if (!known.contains(unknown)) {
                String message = "there is no setting " + Shown.text(unknown) + Suggestion.among(known, unknown);
                problems.add(new RuleProblem(at(unknown), message, true));
            }
        }
    }

    boolean has(String name) {
        known.add(name);
        return values.containsKey(name);
    }

    /** Whether nothing was noted of a setting so far. */
    boolean isSound(String name) {
        return problems.stream().noneMatch(problem -> problem.pointer().equals(at(name)));
    }

    void note(String name, String message) {
        problems.add(new RuleProblem(at(name), message));
    }

    private String at(String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    /** The value as something else, or the harmless one if it is missing or makes no sense. */
    <T> T read(String name, T harmless, Function<Object, T> reading) {
        if (!has(name)) {
            note(name, "is required");
            return harmless;
        }
        try {
            return reading.apply(Require.notNull(name, values.get(name)));
        } catch (IllegalArgumentException e) {
            note(name, String.valueOf(e.getMessage()));
            return harmless;
        }
    }

    String text(String name) {
        return read(name, "?", Settings::text);
    }

    String id(String name) {
        return read(name, "?", value -> matching(text(value)));
    }

    List<String> ids(String name) {
        return has(name) ? elements(name, "?", value -> matching(text(value))) : List.of();
    }

    int count(String name, int least) {
        return read(name, least, value -> {
            if (!(number(value) instanceof Long count) || count < least || count > Integer.MAX_VALUE) {
                throw new IllegalArgumentException("must be a whole number from " + least + " to " + Integer.MAX_VALUE
                        + ", was " + Shown.number(value));
            }
            return count.intValue();
        });
    }

    boolean flag(String name) {
        return has(name)
                && read(name, false, value -> {
                    if (!(value instanceof Boolean flag)) {
                        throw new IllegalArgumentException("must be true or false, was " + shown(value));
                    }
                    return flag;
                });
    }

    <E extends Enum<E>> E constant(String name, E harmless) {
        return read(name, harmless, value -> constant(value, harmless.getDeclaringClass()));
    }

    Amount amount(String name) {
        return read(name, Amount.of(name, Duration.ofSeconds(1)), Settings::amount);
    }

    /** Null if it is missing or zero. */
    @Nullable
    Amount amountOrNull(String name) {
        Amount amount = has(name) ? amount(name) : null;
        return amount == null || amount.isZero() ? null : amount;
    }

    Amount positiveAmount(String name) {
        return read(name, Amount.of(name, Duration.ofSeconds(1)), value -> {
            Amount amount = amount(value);
            if (amount.isZero()) {
                throw new IllegalArgumentException("must be longer than zero, was " + shown(value));
            }
            return amount;
        });
    }

    /** The elements of a list, each read for itself. */
    <T> List<T> elements(String name, T harmless, Function<Object, T> reading) {
        List<?> list = list(name);
        List<T> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String index = String.valueOf(i);
            Settings element = new Settings(pointer + "/" + name, Map.of(index, list.get(i)), problems);
            read.add(element.read(index, harmless, reading));
        }
        return read;
    }

    /** The elements of a list of objects, each with settings of its own. */
    <T> List<T> objects(String name, Function<Settings, T> reading) {
        List<?> list = list(name);
        List<T> read = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            String place = pointer + "/" + name + "/" + i;
            if (list.get(i) instanceof Map<?, ?> map) {
                Settings settings = new Settings(place, map, problems);
                read.add(reading.apply(settings));
                settings.checkNames();
            } else {
                problems.add(new RuleProblem(place, "must be an object, was " + shown(list.get(i))));
            }
        }
        return read;
    }

    private List<?> list(String name) {
        return read(name, List.of(), value -> {
            if (!(value instanceof List<?> elements)) {
                throw new IllegalArgumentException("must be a list, was " + shown(value));
            }
            return elements;
        });
    }

    static String text(Object value) {
        if (!(value instanceof String text)) {
            throw new IllegalArgumentException("must be a text, was " + shown(value));
        }
        if (Require.isBlank(text)) {
            throw new IllegalArgumentException("must not be blank");
        }
        return text;
    }

    static Object number(Object value) {
        if (!(value instanceof Number)) {
            throw new IllegalArgumentException("must be a number, was " + shown(value));
        }
        return value;
    }

    static BigDecimal decimal(Object value) {
        return new BigDecimal(number(value).toString());
    }

    static <E extends Enum<E>> E constant(Object value, Class<E> type) {
        String text = text(value);
        List<String> names =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        if (!names.contains(text)) {
            throw new IllegalArgumentException("must be one of " + String.join(", ", names) + ", was "
                    + Shown.text(text) + Suggestion.among(names, text));
        }
        return Enum.valueOf(type, text);
    }

    static Amount amount(Object value) {
        String text = text(value);
        TemporalAmount amount;
        try {
            // java.time reads P1D as 24 hours, too, if asked for a duration.
            amount = text.indexOf('T') >= 0 ? elapsed(text) : Period.parse(text);
        } catch (DateTimeException | ArithmeticException e) {
            throw new IllegalArgumentException(
                    "must be an amount of time, as in PT24H or P30D, was " + Shown.text(text), e);
        }
        boolean negative = amount instanceof Duration duration ? duration.isNegative() : ((Period) amount).isNegative();
        if (negative) {
            throw new IllegalArgumentException("must not be negative, was " + Shown.text(text));
        }
        return Amount.of("amount", amount);
    }

    private static Duration elapsed(String text) {
        if (!text.startsWith("PT")) {
            throw new IllegalArgumentException(
                    "must be elapsed time, as in PT24H, or calendar time, as in P30D, not both, was "
                            + Shown.text(text));
        }
        return Duration.parse(text);
    }

    static Duration duration(Object value) {
        String text = text(value);
        if (!text.startsWith("PT")) {
            throw new IllegalArgumentException("must be a duration, as in PT10M, was " + Shown.text(text));
        }
        if (amount(value).isCalendar()) {
            throw new IllegalStateException("a text with a T is no period");
        }
        return Duration.parse(text);
    }

    private static String matching(String id) {
        if (!id.matches(Require.ID)) {
            throw new IllegalArgumentException(Require.ID_RULE + ", was " + Shown.text(id));
        }
        return id;
    }

    static String shown(Object value) {
        return value instanceof String ? Shown.text(value) : Shown.number(value);
    }
}
