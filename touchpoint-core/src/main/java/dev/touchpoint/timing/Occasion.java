package dev.touchpoint.timing;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * What there is to ask about: a customer met a touchpoint, as part of an order, a ticket or a stay. A policy asks once about
 * each.
 *
 * <p>Immutable and thread-safe.
 *
 * @param touchpoint the touchpoint's id, not blank
 * @param id what identifies it among the occasions of its touchpoint, such as an order number, not blank
 * @param at when the customer met the touchpoint; a later one under the same id takes the place of the earlier one, as when
 *     a ticket was reopened and solved again
 * @param lastActivity when something last happened in it, such as the last message of a chat; not before {@code at}
 */
public record Occasion(
        @NotNull @Pattern(regexp = NOT_BLANK) String touchpoint,
        @NotNull @Pattern(regexp = NOT_BLANK) String id,
        @NotNull Instant at,
        @NotNull Instant lastActivity) {

    /** Refuses what breaks a rule, as the components state. */
    public Occasion {
        Require.text("occasion touchpoint", touchpoint);
        Require.text("occasion id", id);
        Require.notNull("occasion at", at);
        Require.notNull("occasion lastActivity", lastActivity);
        if (lastActivity.isBefore(at)) {
            throw new IllegalArgumentException(
                    "occasion lastActivity must not be before at, was " + lastActivity + " and " + at);
        }
    }

    /**
     * An occasion in which nothing has happened since.
     *
     * @param touchpoint the touchpoint's id, not blank
     * @param id what identifies it among the occasions of its touchpoint, not blank
     * @param at when the customer met the touchpoint
     * @return the occasion, not null
     * @throws IllegalArgumentException if a text is blank
     */
    public static Occasion of(String touchpoint, String id, Instant at) {
        return new Occasion(touchpoint, id, at, at);
    }

    /**
     * This occasion with a later sign of life.
     *
     * @param lastActivity when something last happened in it
     * @return the changed copy, not null
     * @throws IllegalArgumentException if it is before the occasion
     */
    public Occasion withLastActivity(Instant lastActivity) {
        return new Occasion(touchpoint, id, at, lastActivity);
    }

    /** Where and when, never which: an order number leads to a person. As in {@code Occasion[delivery at 2026-11-23T07:00:00Z]}. */
    @Override
    public String toString() {
        return "Occasion[" + touchpoint + " at " + at + "]";
    }
}
