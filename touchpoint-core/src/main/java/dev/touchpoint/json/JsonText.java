package dev.touchpoint.json;

import dev.touchpoint.check.Shown;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes plain Java as JSON for people: two spaces a level, lists of scalars on one line where they fit, always the same. */
final class JsonText {

    private static final int WIDTH = 100;
    private static final HexFormat HEX = HexFormat.of();

    private final StringBuilder text = new StringBuilder();

    private JsonText() {}

    /** Maps, lists, texts, numbers, booleans and null, with a line feed at the end. */
    static String of(Object value) {
        JsonText json = new JsonText();
        json.value(value, 0);
        return json.text.append('\n').toString();
    }

    /** A map in the given order: name, value, name, value. */
    static Map<String, @Nullable Object> object(Object... namesAndValues) {
        Map<String, @Nullable Object> object = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            object.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return object;
    }

    private void value(@Nullable Object value, int level) {
        if (value instanceof Map<?, ?> map) {
            object(map, level);
        } else if (value instanceof List<?> list) {
            list(list, level);
        } else {
            text.append(scalar(value));
        }
    }

    private void object(Map<?, ?> map, int level) {
        String separator = "{";
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            text.append(separator);
            line(level + 1);
            text.append(quoted((String) entry.getKey())).append(": ");
            value(entry.getValue(), level + 1);
            separator = ",";
        }
        close(map.isEmpty(), "{}", level);
    }

    private void list(List<?> list, int level) {
        String onOneLine = onOneLine(list);
        if (onOneLine != null) {
            text.append(onOneLine);
            return;
        }
        String separator = "[";
        for (Object element : list) {
            text.append(separator);
            line(level + 1);
            value(element, level + 1);
            separator = ",";
        }
        close(list.isEmpty(), "[]", level);
    }

    private void close(boolean empty, String brackets, int level) {
        if (empty) {
            text.append(brackets);
        } else {
            line(level);
            text.append(brackets.charAt(1));
        }
    }

    private void line(int level) {
        text.append('\n').append("  ".repeat(level));
    }

    private @Nullable String onOneLine(List<?> list) {
        int room = WIDTH - (text.length() - text.lastIndexOf("\n") - 1);
        List<String> scalars = new ArrayList<>();
        for (Object element : list) {
            if (element instanceof Map || element instanceof List || room < 0) {
                return null;
            }
            String scalar = scalar(element);
            scalars.add(scalar);
            room -= scalar.length() + 2;
        }
        return room < 0 ? null : "[" + String.join(", ", scalars) + "]";
    }

    private static String scalar(@Nullable Object value) {
        if (value instanceof String string) {
            return quoted(string);
        }
        if (value instanceof Double number && Double.isFinite(number)) {
            String digits = number.toString();
            return digits.endsWith(".0") ? digits.substring(0, digits.length() - 2) : digits;
        }
        if (value == null || isWrittenAsJavaDoes(value)) {
            return String.valueOf(value);
        }
        throw new IllegalArgumentException("JSON must hold texts, finite numbers, booleans, lists and maps, had the "
                + value.getClass().getName() + " " + Shown.text(value));
    }

    private static boolean isWrittenAsJavaDoes(Object value) {
        return value instanceof Boolean
                || value instanceof Integer
                || value instanceof Long
                || value instanceof BigDecimal
                || value instanceof BigInteger;
    }

    private static String quoted(String string) {
        StringBuilder quoted = new StringBuilder(string.length() + 2).append('"');
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            boolean pair = i + 1 < string.length() && Character.isSurrogatePair(c, string.charAt(i + 1));
            if (pair) {
                quoted.append(c).append(string.charAt(++i));
            } else {
                append(quoted, c);
            }
        }
        return quoted.append('"').toString();
    }

    private static void append(StringBuilder quoted, char c) {
        switch (c) {
            case '"', '\\' -> quoted.append('\\').append(c);
            case '\n' -> quoted.append("\\n");
            case '\r' -> quoted.append("\\r");
            case '\t' -> quoted.append("\\t");
            default -> {
                if (needsEscape(c)) {
                    quoted.append("\\u").append(HEX.toHexDigits(c));
                } else {
                    quoted.append(c);
                }
            }
        }
    }

    /** Control characters; line ends that only some editors know; halves of a pair, which UTF-8 can't carry. */
    private static boolean needsEscape(char c) {
        return Character.isISOControl(c) || c == '\u2028' || c == '\u2029' || Character.isSurrogate(c);
    }
}
