package dev.touchpoint.map;

import static dev.touchpoint.check.Require.DIGITS;
import static dev.touchpoint.check.Require.ID;
import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * What "good" means to the company: in words, and as a metric with a target.
 *
 * @param statement the success statement for readers, not blank
 * @param metric the id of the metric, such as {@code nps}; metrics are not part of the map, so any id is accepted
 * @param target the score to reach, in the metric's unit, with at most 400 digits before and after its decimal point
 */
public record Success(
        @NotNull @Pattern(regexp = NOT_BLANK) String statement,
        @NotNull @Pattern(regexp = ID) String metric,
        @NotNull @Digits(integer = DIGITS, fraction = DIGITS) BigDecimal target) {

    /** Refuses what breaks a rule, as the components state. */
    public Success {
        Require.text("success statement", statement);
        Require.id("success metric", metric);
        target = Require.decimal("success target", target);
    }

    /**
     * What "good" means.
     *
     * @param statement the success statement for readers, not blank
     * @param metric the id of the metric
     * @param target the score to reach, in the metric's unit, finite
     * @return the success statement with its measure, not null
     * @throws IllegalArgumentException if the statement is blank, the id malformed, or the target not finite
     */
    public static Success of(String statement, String metric, double target) {
        if (!Double.isFinite(target)) {
            throw new IllegalArgumentException("success target must be finite, was " + target);
        }
        return new Success(statement, metric, BigDecimal.valueOf(target));
    }
}
