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

/** How small and how large a number may be, and how many digits it may have, as its constraints say. */
final class Bounds {

    private record Bound(BigDecimal value, boolean inclusive) {}

    private @Nullable Bound lower;
    private @Nullable Bound upper;
    private int digitsBefore = Require.DIGITS;
    private int digitsAfter = Require.DIGITS;

    /** Takes a constraint in; false if it says nothing about numbers. */
    boolean add(Annotation constraint) {
        if (constraint instanceof Min min) {
            lower = new Bound(BigDecimal.valueOf(min.value()), true);
        } else if (constraint instanceof Max max) {
            upper = new Bound(BigDecimal.valueOf(max.value()), true);
        } else if (constraint instanceof DecimalMin min) {
            lower = new Bound(new BigDecimal(min.value()), min.inclusive());
        } else if (constraint instanceof DecimalMax max) {
            upper = new Bound(new BigDecimal(max.value()), max.inclusive());
        } else if (constraint instanceof Positive || constraint instanceof PositiveOrZero) {
            lower = new Bound(BigDecimal.ZERO, constraint instanceof PositiveOrZero);
        } else if (constraint instanceof Negative || constraint instanceof NegativeOrZero) {
            upper = new Bound(BigDecimal.ZERO, constraint instanceof NegativeOrZero);
        } else if (constraint instanceof Digits digits) {
            digitsBefore = Math.min(digitsBefore, digits.integer());
            digitsAfter = Math.min(digitsAfter, digits.fraction());
        } else {
            return false;
        }
        return true;
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
