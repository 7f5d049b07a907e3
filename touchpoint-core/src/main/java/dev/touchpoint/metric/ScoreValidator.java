package dev.touchpoint.metric;

import jakarta.validation.ConstraintDeclarationException;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Checks {@link Score}. Public for validation providers, which create it; not for use. */
public final class ScoreValidator implements ConstraintValidator<Score, Number> {

    private Scale scale = Scale.of(0, 1);
    private boolean ownMessage;

    /** Creates the validator, which {@link #initialize} makes ready. */
    public ScoreValidator() {}

    @Override
    public void initialize(Score score) {
        try {
            scale = Metrics.discover().get(score.value()).scale();
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
