package dev.touchpoint.cli.ingest;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Denominator;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Rounding;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.Unit;
import jakarta.validation.constraints.NotBlank;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the score of some tool means, as it stands in JSON.
 *
 * @param id what to call it
 * @param name its name for readers; null for the id
 * @param scale the scale its question is answered on
 * @param classes which answers count alike, in the order of the scale; empty if the score is the mean of the answers
 * @param unit what the score is counted in; null for points where there are classes, and for steps of the scale where not
 * @param direction which way the score improves; null if higher is better
 * @param denominator what the sum is divided by; null for the answers that have a score
 * @param rounding how the score is shown; null for one decimal, halves away from zero
 */
public record DefinitionDocument(
        @NotBlank String id,
        @Nullable String name,
        Scale scale,
        List<AnswerGroup> classes,
        @Nullable Unit unit,
        @Nullable Direction direction,
        @Nullable Denominator denominator,
        @Nullable Shown rounding) {

    /**
     * Answers that count alike.
     *
     * @param name what they are called
     * @param lowest the lowest of them
     * @param highest the highest of them
     * @param worth what one of them adds to the sum; null if they are left out, of the denominator as well
     */
    public record AnswerGroup(@NotBlank String name, int lowest, int highest, @Nullable Double worth) {

        AnswerClass answerClass() {
            return worth == null
                    ? AnswerClass.leftOut(name, lowest, highest)
                    : AnswerClass.of(name, lowest, highest, worth);
        }
    }

    /**
     * How a score is shown.
     *
     * @param decimals how many decimals
     * @param mode what happens to the rest; null for halves away from zero
     * @param sharesFirst whether the share of each class is rounded before they are added up
     */
    public record Shown(int decimals, @Nullable RoundingMode mode, boolean sharesFirst) {

        public Shown {
            new Rounding(decimals, orUsual(mode), sharesFirst);
        }

        Rounding of() {
            return new Rounding(decimals, orUsual(mode), sharesFirst);
        }

        private static RoundingMode orUsual(@Nullable RoundingMode mode) {
            return mode == null ? RoundingMode.HALF_UP : mode;
        }
    }

    public DefinitionDocument {
        classes = Rules.list(classes);
        of(id, name, scale, classes, unit, direction, denominator, rounding);
    }

    Definition definition() {
        return of(id, name, scale, classes, unit, direction, denominator, rounding);
    }

    private static Definition of(
            String id,
            @Nullable String name,
            Scale scale,
            List<AnswerGroup> classes,
            @Nullable Unit unit,
            @Nullable Direction direction,
            @Nullable Denominator denominator,
            @Nullable Shown rounding) {
        return new Definition(
                id,
                name == null ? id : name,
                scale,
                classes.stream().map(AnswerGroup::answerClass).toList(),
                unit == null ? (classes.isEmpty() ? Unit.STEPS : Unit.POINTS) : unit,
                direction == null ? Direction.HIGHER_IS_BETTER : direction,
                denominator == null ? Denominator.SCORES : denominator,
                rounding == null ? Rounding.halfUp(1) : rounding.of());
    }
}
