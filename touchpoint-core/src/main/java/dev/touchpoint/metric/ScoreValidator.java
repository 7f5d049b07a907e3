package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@link Score}. Validation providers create it, and then it knows the metrics of {@link Metrics#discover()}. A host
 * with metrics of its own, such as a tenant's, creates it in its {@link jakarta.validation.ConstraintValidatorFactory}.
 */
public final class ScoreValidator implements ConstraintValidator<Score, Number> {

    private final @Nullable Metrics metrics;
    private Scale scale = Scale.of(0, 1);
    private boolean ownMessage;

    /** A validator that looks for the metric among those that are discovered. */
    public ScoreValidator() {
        this.metrics = null;
    }

    /**
     * A validator that looks for the metric among these.
     *
     * @param metrics the metrics, not null
     */
    public ScoreValidator(Metrics metrics) {
        this.metrics = notNull("metrics", metrics);
    }

    @Override
    public void initialize(Score score) {
        try {
            Metrics known = metrics == null ? Metrics.discover() : metrics;
            scale = known.get(score.value()).scale();
        } catch (IllegalArgumentException e) {
            // Of all exceptions the one that providers hand through as it is, with its message.
            throw new ConstraintDeclarationException(e.getMessage(), e);
        }
        ownMessage = score.message().isBlank();
    }

    @Override
    public boolean isValid(@Nullable Number value, ConstraintValidatorContext context) {
        if (value == null || isOnScale(value)) {
            return true;
        }
        if (ownMessage) {
            context.disableDefaultConstraintViolation();
            context.buildConstraintViolationWithTemplate(
                            "must be a whole number from " + scale.lowest() + " to " + scale.highest())
                    .addConstraintViolation();
        }
        return false;
    }

    private boolean isOnScale(Number value) {
        if (value instanceof BigDecimal decimal) {
            return isOnScale(decimal);
        }
        if (value instanceof BigInteger whole) {
            return isOnScale(new BigDecimal(whole));
        }
        double number = value.doubleValue();
        return number == Math.rint(number) && number >= scale.lowest() && number <= scale.highest();
    }

    private boolean isOnScale(BigDecimal number) {
        return number.compareTo(BigDecimal.valueOf(scale.lowest())) >= 0
                && number.compareTo(BigDecimal.valueOf(scale.highest())) <= 0
                && number.stripTrailingZeros().scale() <= 0;
    }
}
