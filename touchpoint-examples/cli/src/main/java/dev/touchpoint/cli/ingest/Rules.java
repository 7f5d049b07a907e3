package dev.touchpoint.cli.ingest;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that several parts of a mapping share. Each method returns the value, or throws with rule and value. */
final class Rules {

    private Rules() {}

    static <T> T required(String what, @Nullable T value) {
        if (value == null) {
            throw new IllegalArgumentException(what + " must not be absent");
        }
        return value;
    }

    static void absent(String what, @Nullable Object value) {
        if (value != null) {
            throw new IllegalArgumentException(what + " must be absent, it belongs to the other layout");
        }
    }

    static String text(String what, @Nullable String value) {
        String present = required(what, value);
        if (present.isBlank()) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return present;
    }

    static @Nullable String textOrNull(String what, @Nullable String value) {
        return value == null ? null : text(what, value);
    }

    static <T> List<T> list(@Nullable List<T> values) {
        return values == null ? List.of() : List.copyOf(values);
    }

    static Map<String, String> map(@Nullable Map<String, String> values) {
        return values == null ? Map.of() : Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    static @Nullable String delimiter(@Nullable String delimiter) {
        if (delimiter != null && (delimiter.length() != 1 || "\"\r\n".contains(delimiter))) {
            throw new IllegalArgumentException(
                    "delimiter must be one character and neither a quote nor a line break, was "
                            + Quoted.text(delimiter));
        }
        return delimiter;
    }

    static @Nullable String charset(@Nullable String name) {
        charsetOf(name);
        return name;
    }

    /** The character set of that name, UTF-8 where there is none. */
    static Charset charsetOf(@Nullable String name) {
        if (name == null) {
            return StandardCharsets.UTF_8;
        }
        try {
            return Charset.forName(name);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "charset must be one that Java knows, such as UTF-8 or windows-1252, was " + Quoted.text(name), e);
        }
    }
}
