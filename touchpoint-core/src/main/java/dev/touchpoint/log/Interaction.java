package dev.touchpoint.log;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A customer met a touchpoint.
 *
 * <p>Immutable and thread-safe.
 *
 * @param customer the customer's opaque id, not blank
 * @param occasion the order, ticket or stay it belongs to, not blank; null if the customer itself is the occasion
 * @param touchpoint the touchpoint's id, not blank; the map need not have it
 * @param channel the channel's id, not blank; null if unknown
 * @param at when it happened
 * @param sequence what orders events of the same instant; 0 if there is nothing
 * @param failed whether the touchpoint was met, but did not do for the customer what it is for: a delivery attempted in vain, a
 *     call that dropped
 */
public record Interaction(
        @NotNull @Pattern(regexp = NOT_BLANK) String customer,
        @Nullable @Pattern(regexp = NOT_BLANK) String occasion,
        @NotNull @Pattern(regexp = NOT_BLANK) String touchpoint,
        @Nullable @Pattern(regexp = NOT_BLANK) String channel,
        @NotNull Instant at,
        long sequence,
        boolean failed)
        implements Event {

    /** Refuses what breaks a rule, as the components state. */
    public Interaction {
        Require.text("customer", customer);
        Require.textOrNull("occasion", occasion);
        Require.text("touchpoint", touchpoint);
        Require.textOrNull("channel", channel);
        Require.notNull("at", at);
    }

    /**
     * A customer met a touchpoint, over an unknown channel and without an occasion, and it did not fail.
     *
     * @param customer the customer's opaque id, not blank
     * @param touchpoint the touchpoint's id, not blank
     * @param at when it happened
     * @return the interaction, not null
     * @throws IllegalArgumentException if a text is blank
     */
    public static Interaction of(String customer, String touchpoint, Instant at) {
        return new Interaction(customer, null, touchpoint, null, at, 0, false);
    }

    /**
     * This interaction as part of an occasion.
     *
     * @param occasion the order, ticket or stay it belongs to, not blank
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the occasion is blank
     */
    public Interaction withOccasion(String occasion) {
        return new Interaction(customer, occasion, touchpoint, channel, at, sequence, failed);
    }

    /**
     * This interaction over a channel.
     *
     * @param channel the channel's id, not blank
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the channel is blank
     */
    public Interaction withChannel(String channel) {
        return new Interaction(customer, occasion, touchpoint, channel, at, sequence, failed);
    }

    /**
     * This interaction with its place among events of the same instant.
     *
     * @param sequence any number; events with a smaller one come first
     * @return the changed copy, not null
     */
    public Interaction withSequence(long sequence) {
        return new Interaction(customer, occasion, touchpoint, channel, at, sequence, failed);
    }

    /**
     * This interaction as one that failed, or not.
     *
     * @param failed whether the touchpoint did not do for the customer what it is for
     * @return the changed copy, not null
     */
    public Interaction withFailed(boolean failed) {
        return new Interaction(customer, occasion, touchpoint, channel, at, sequence, failed);
    }

    /** Where and when, never who, as in {@code Interaction[delivery over van at 2026-11-23T07:00:00Z, failed]}. */
    @Override
    public String toString() {
        return "Interaction[" + touchpoint + (channel == null ? "" : " over " + channel) + " at " + at
                + (failed ? ", failed]" : "]");
    }
}
