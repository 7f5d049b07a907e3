package dev.touchpoint.metric;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.RECORD_COMPONENT;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The number is a score of the named metric: a whole number on its scale. For a host's own request objects:
 *
 * <pre>{@code
 * record Answer(@NotNull @Score("nps") Integer score) {}
 * }</pre>
 *
 * <p>Null is valid, as with every constraint of Jakarta Validation; add {@code @NotNull} where an answer is required. 11
 * and 6.5 are not. The metric is looked up once for each annotated element through {@link Metrics#discover()}; an unknown
 * id is a {@link jakarta.validation.ConstraintDeclarationException}, whose message names the metrics there are.
 */
@Documented
@Constraint(validatedBy = ScoreValidator.class)
@Target({METHOD, FIELD, ANNOTATION_TYPE, PARAMETER, RECORD_COMPONENT, TYPE_USE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Score {

    /**
     * The id of the metric.
     *
     * @return the id, such as {@code nps}
     */
    String value();

    /**
     * The message of a violation.
     *
     * @return a message or template; blank for "must be a whole number from 0 to 10" with the metric's own scale
     */
    String message() default "";

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
}
