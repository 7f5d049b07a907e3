package dev.touchpoint.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The rules of single values. Each method returns the value it was given, or throws with rule and value. */
public final class Require {

    /** What an id looks like: it stands in URLs, file names and drawings without being escaped. */
    public static final String ID = "[A-Za-z0-9][A-Za-z0-9._:-]{0,99}";

    /** What {@link #ID} means, for readers. */
    public static final String ID_RULE =
            "must be 1 to 100 letters, digits, '.', '_', ':' or '-', beginning with a letter or digit";

    /** A character that shows: no control character and no space, of whatever width. Java and ECMAScript read it alike. */
    public static final String VISIBLE =
            "[^\\x00-\\x20\\x7F-\\xA0\\u1680\\u2000-\\u200B\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]";

    /**
     * Text with something in it. Instead of {@code @NotBlank}, of which providers have different ideas: Hibernate Validator
     * 8 trims what is below U+0021, 9 asks {@link String#isBlank}, which takes control characters for content.
     */
    public static final String NOT_BLANK = "[\\s\\S]*" + VISIBLE + "[\\s\\S]*";

    /**
     * How many digits a number may have before, and how many after its decimal point. Enough for every {@code double};
     * 1e400000000 would fill the memory of whoever calculates with it.
     */
    public static final int DIGITS = 400;

    private static final int LONGEST_ID = 100;
    private static final Pattern VISIBLE_PATTERN = Pattern.compile(VISIBLE);

    private Require() {}

    public static <T> T notNull(String what, @Nullable T value) {
        if (value == null) {
            throw new NullPointerException(what + " must not be null");
        }
        return value;
    }

    public static String id(String what, @Nullable String value) {
        String present = notNull(what, value);
        if (!isId(present)) {
            throw new IllegalArgumentException(what + " " + ID_RULE + ", was " + Shown.text(present));
        }
        return present;
    }

    /** Whether {@link #ID} matches: asked for each value that is built, and quicker than the pattern. */
    private static boolean isId(String value) {
        if (value.isEmpty() || value.length() > LONGEST_ID || !isLetterOrDigit(value.charAt(0))) {
            return false;
        }
        for (int i = 1; i < value.length(); i++) {
            char c = value.charAt(i);
            if (!isLetterOrDigit(c) && c != '.' && c != '_' && c != ':' && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isLetterOrDigit(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    public static @Nullable String idOrNull(String what, @Nullable String value) {
        return value == null ? null : id(what, value);
    }

    public static String text(String what, @Nullable String value) {
        String present = notNull(what, value);
        if (isBlank(present)) {
            throw new IllegalArgumentException(what + " must not be blank");
        }
        return present;
    }

    /** Whether there is nothing to read: the opposite of {@link #NOT_BLANK}. */
    public static boolean isBlank(String value) {
        // Most texts begin with such a character, and there are millions of texts.
        boolean beginsVisibly = !value.isEmpty() && value.charAt(0) > ' ' && value.charAt(0) < '\u007F';
        return !beginsVisibly && !VISIBLE_PATTERN.matcher(value).find();
    }

    public static @Nullable String textOrNull(String what, @Nullable String value) {
        return value == null ? null : text(what, value);
    }

    public static int range(String what, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(what + " must be from " + lowest + " to " + highest + ", was " + value);
        }
        return value;
    }

    /** The number without trailing zeros after its decimal point and never in units of tens, so 50.0 and 5E+1 are 50. */
    public static BigDecimal decimal(String what, @Nullable BigDecimal value) {
        BigDecimal present = notNull(what, value);
        if (!hasDigits(present, DIGITS, DIGITS)) {
            throw new IllegalArgumentException(what + " must have at most " + DIGITS
                    + " digits before and after its decimal point, was " + Shown.number(present));
        }
        BigDecimal shortest = present.stripTrailingZeros();
        return shortest.scale() < 0 ? shortest.setScale(0) : shortest;
    }

    /** Whether a number has at most so many digits before and after its decimal point; trailing zeros do not count. */
    public static boolean hasDigits(BigDecimal value, int before, int after) {
        if (value.signum() == 0) {
            return true;
        }
        // In this order: to take zeros away from 100e2147483647 would overflow.
        boolean small = (long) value.precision() - value.scale() <= before;
        return small && value.stripTrailingZeros().scale() <= after;
    }

    /** An immutable copy in the given order, free of nulls; null counts as empty. */
    public static <T> List<T> list(String what, @Nullable Collection<? extends T> values) {
        if (values == null) {
            return List.of();
        }
        List<T> copy = new ArrayList<>(values.size());
        for (T value : values) {
            copy.add(notNull(what + "[" + copy.size() + "]", value));
        }
        return Collections.unmodifiableList(copy);
    }

    /** An immutable copy of ids in the given order. */
    public static List<String> ids(String what, @Nullable List<String> values) {
        List<String> copy = list(what, values);
        for (int i = 0; i < copy.size(); i++) {
            id(what + "[" + i + "]", copy.get(i));
        }
        return copy;
    }

    /** An immutable copy of texts, none of them blank, in the given order. */
    public static List<String> texts(String what, @Nullable List<String> values) {
        List<String> copy = list(what, values);
        for (int i = 0; i < copy.size(); i++) {
            text(what + "[" + i + "]", copy.get(i));
        }
        return copy;
    }
}
