package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Step;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What became of a planned step.
 *
 * <p>Immutable and thread-safe.
 *
 * @param step the step as it was planned
 * @param status what became of it
 * @param interaction the interaction that took it; null if it is missing
 * @param lateBy by how much it came after the promise of the touchpoint before it, longer than zero; null if it was not late.
 *     The time runs from the interaction that took the step before to the one that took this one. Never late is a step that is
 *     missing; one before which the step is missing, failed, or came later; and one to which nothing was promised
 */
public record StepCheck(Step step, Status status, @Nullable Interaction interaction, @Nullable Duration lateBy) {

    /** What may become of a step. */
    public enum Status {
        /** It was taken where it was planned, or made good later, by an interaction that did not fail. */
        COMPLETED,
        /** It was taken where it was planned, by an interaction that failed, and was not made good. */
        FAILING,
        /** It was not taken. */
        MISSING,
        /** It was taken, but not where it was planned; whether it failed is to be asked of the interaction. */
        OUT_OF_SEQUENCE
    }

    /** Refuses what does not fit together. */
    public StepCheck {
        Require.notNull("step", step);
        Require.notNull("status", status);
        if ((interaction == null) != (status == Status.MISSING)) {
            throw new IllegalArgumentException("interaction must be null if and only if the step is missing, was "
                    + (interaction == null ? "null" : "one") + " of a step that is " + status);
        }
        if (lateBy != null && (interaction == null || lateBy.isNegative() || lateBy.isZero())) {
            throw new IllegalArgumentException(
                    "lateBy must be longer than zero, of a step that was taken, was " + lateBy);
        }
    }

    /**
     * Whether the customer has this step behind: it was taken, in sequence or not, by an interaction that did not fail.
     *
     * @return true if so
     */
    public boolean isDone() {
        return interaction != null && !interaction.failed();
    }

    /**
     * Whether it came after it was promised.
     *
     * @return true if {@link #lateBy} is not null
     */
    public boolean isLate() {
        return lateBy != null;
    }

    /** Name and status, as in {@code StepCheck[It arrives: COMPLETED, late by PT26H]}. */
    @Override
    public String toString() {
        return "StepCheck[" + step.name() + ": " + status + (lateBy == null ? "]" : ", late by " + lateBy + "]");
    }
}
