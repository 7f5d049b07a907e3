package dev.touchpoint.map;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/** The duration, or another amount of time, is longer than zero. Null is valid. Jakarta Validation has no such constraint of its own. */
@Documented
@Constraint(validatedBy = PositiveDuration.Validator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface PositiveDuration {

    /**
     * The message of a violation.
     *
     * @return the message or template
     */
    String message() default "must be longer than zero";

    /**
     * The groups that the constraint belongs to.
     *
     * @return the groups
     */
    Class<?>[] groups() default {};

    /**
     * What clients attach to the constraint.
     *
     * @return the payload
     */
    Class<? extends Payload>[] payload() default {};

    /** Checks the constraint; created by validation providers, not for use. */
    final class Validator implements ConstraintValidator<PositiveDuration, TemporalAmount> {

        /** Creates the validator. */
        public Validator() {}

        @Override
        public boolean isValid(@Nullable TemporalAmount value, ConstraintValidatorContext context) {
            return value == null
                    || (value.getUnits().stream().allMatch(unit -> value.get(unit) >= 0)
                            && value.getUnits().stream().anyMatch(unit -> value.get(unit) > 0));
        }
    }
}
