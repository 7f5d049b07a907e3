package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.map.PositiveDuration;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.temporal.TemporalAmount;

/**
 * How often, and how long after the last contact, a policy reminds of an invitation that was not answered.
 *
 * <p>Immutable and thread-safe.
 *
 * @param most how many reminders one invitation may have, 1 or more
 * @param after how long after the invitation or the reminder before: a {@link java.time.Duration} or a
 *     {@link java.time.Period}, longer than zero
 */
public record Reminders(@Min(1) int most, @NotNull @PositiveDuration TemporalAmount after) {

    /** Refuses what breaks a rule, as the components state. */
    public Reminders {
        Require.range("reminders most", most, 1, Integer.MAX_VALUE);
        Amount.positive("reminders after", after);
    }

    /**
     * One reminder.
     *
     * @param amount how long after the invitation
     * @return the reminders, not null
     * @throws IllegalArgumentException if the amount is zero, negative, or neither a duration nor a period
     */
    public static Reminders after(TemporalAmount amount) {
        return new Reminders(1, amount);
    }

    /**
     * Another number of reminders.
     *
     * @param most how many, 1 or more
     * @return the changed copy, not null
     * @throws IllegalArgumentException if it is less than 1
     */
    public Reminders atMost(int most) {
        return new Reminders(most, after);
    }
}
