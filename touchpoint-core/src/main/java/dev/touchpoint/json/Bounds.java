package dev.touchpoint.json;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Negative;
import jakarta.validation.constraints.NegativeOrZero;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.PositiveOrZero;
import java.lang.annotation.Annotation;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How small and how large a number may be, and how many digits it may have, as its constraints say.
 *
 * @param lower the lowest that is allowed; null if there is none
 * @param upper the highest that is allowed; null if there is none
 */
record Bounds(@Nullable Bound lower, @Nullable Bound upper, int digitsBefore, int digitsAfter) {

    record Bound(BigDecimal value, boolean inclusive) {}

    /** What holds for every number of a document. */
    static final Bounds NONE = new Bounds(null, null, Require.DIGITS, Require.DIGITS);

    /** With one constraint more; null if that says nothing about numbers. */
    @Nullable
    Bounds and(Annotation constraint) {
        if (constraint instanceof Min min) {
            return from(BigDecimal.valueOf(min.value()), true);
        } else if (constraint instanceof Max max) {
            return to(BigDecimal.valueOf(max.value()), true);
        } else if (constraint instanceof DecimalMin min) {
            return from(new BigDecimal(min.value()), min.inclusive());
        } else if (constraint instanceof DecimalMax max) {
            return to(new BigDecimal(max.value()), max.inclusive());
        } else if (constraint instanceof Positive || constraint instanceof PositiveOrZero) {
            return from(BigDecimal.ZERO, constraint instanceof PositiveOrZero);
        } else if (constraint instanceof Negative || constraint instanceof NegativeOrZero) {
            return to(BigDecimal.ZERO, constraint instanceof NegativeOrZero);
        }
        return constraint instanceof Digits digits
                ? new Bounds(
                        lower,
                        upper,
                        Math.min(digitsBefore, digits.integer()),
                        Math.min(digitsAfter, digits.fraction()))
                : null;
    }

    private Bounds from(BigDecimal value, boolean inclusive) {
        boolean keepsMine = lower != null && !isWithin(value.compareTo(lower.value), lower);
        return keepsMine ? this : new Bounds(new Bound(value, inclusive), upper, digitsBefore, digitsAfter);
    }

    private Bounds to(BigDecimal value, boolean inclusive) {
        boolean keepsMine = upper != null && !isWithin(upper.value.compareTo(value), upper);
        return keepsMine ? this : new Bounds(lower, new Bound(value, inclusive), digitsBefore, digitsAfter);
    }

    /** The rule about its size that the number breaks, beginning with "must"; null if it breaks none. */
    @Nullable
    String brokenRange(BigDecimal number) {
        boolean tooLow = lower != null && !isWithin(number.compareTo(lower.value), lower);
        boolean tooHigh = upper != null && !isWithin(upper.value.compareTo(number), upper);
        return tooLow || tooHigh ? range(tooLow) : null;
    }

    boolean hasTooManyDigits(BigDecimal number) {
        return !Require.hasDigits(number, digitsBefore, digitsAfter);
    }

    private static boolean isWithin(int comparison, Bound bound) {
        return comparison > 0 || (comparison == 0 && bound.inclusive);
    }

    private String range(boolean tooLow) {
        if (lower != null && upper != null && lower.inclusive && upper.inclusive) {
            return "must be from " + lower.value + " to " + upper.value;
        }
        if (tooLow && lower != null) {
            return lower.inclusive ? "must be " + lower.value + " or more" : "must be more than " + lower.value;
        }
        Bound highest = Require.notNull("upper", upper);
        return highest.inclusive ? "must be " + highest.value + " or less" : "must be less than " + highest.value;
    }

    String digits() {
        return "must have at most " + digitsBefore + " digits before and " + digitsAfter + " after its decimal point";
    }

    /** As keywords of a JSON Schema, which has none for digits. */
    Map<String, @Nullable Object> schema() {
        Map<String, @Nullable Object> schema = new LinkedHashMap<>();
        if (lower != null) {
            schema.put(lower.inclusive ? "minimum" : "exclusiveMinimum", lower.value);
        }
        if (upper != null) {
            schema.put(upper.inclusive ? "maximum" : "exclusiveMaximum", upper.value);
        }
        return schema;
    }
}
