package dev.touchpoint.timing;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a customer said about being contacted: yes or no, for a channel and a purpose, from then on. Of several that fit, the
 * latest that has begun holds; of those with the same beginning, a refusal.
 *
 * <p>Immutable and thread-safe.
 *
 * @param channel the channel's id, not blank; null for every channel
 * @param purpose what for, such as {@code survey}, not blank; null for every purpose
 * @param granted whether the customer agreed
 * @param since from when on it holds; null for always. One that has not begun yet does not hold yet
 * @param until when it ends, itself excluded, after {@code since}; null if it does not. What has ended is no consent
 */
public record Consent(
        @Nullable @Pattern(regexp = NOT_BLANK) String channel,
        @Nullable @Pattern(regexp = NOT_BLANK) String purpose,
        boolean granted,
        @Nullable Instant since,
        @Nullable Instant until) {

    /** Refuses what breaks a rule, as the components state. */
    public Consent {
        Require.textOrNull("consent channel", channel);
        Require.textOrNull("consent purpose", purpose);
        if (since != null && until != null && !until.isAfter(since)) {
            throw new IllegalArgumentException("consent until must be after since, was " + until + " and " + since);
        }
    }

    /**
     * The customer agreed to be contacted.
     *
     * @param channel the channel's id, not blank; null for every channel
     * @param purpose what for, not blank; null for every purpose
     * @param since from when on
     * @return the consent, without an end; not null
     * @throws IllegalArgumentException if a text is blank
     */
    public static Consent granted(@Nullable String channel, @Nullable String purpose, Instant since) {
        return new Consent(channel, purpose, true, Require.notNull("since", since), null);
    }

    /**
     * The customer refused to be contacted, or took a consent back.
     *
     * @param channel the channel's id, not blank; null for every channel
     * @param purpose what for, not blank; null for every purpose
     * @param since from when on
     * @return the refusal, without an end; not null
     * @throws IllegalArgumentException if a text is blank
     */
    public static Consent refused(@Nullable String channel, @Nullable String purpose, Instant since) {
        return new Consent(channel, purpose, false, Require.notNull("since", since), null);
    }

    /**
     * This consent with an end.
     *
     * @param until when it ends, itself excluded
     * @return the changed copy, not null
     * @throws IllegalArgumentException if it is not after the beginning
     */
    public Consent until(Instant until) {
        return new Consent(channel, purpose, granted, since, until);
    }

    boolean concerns(@Nullable String channel, String purpose) {
        return (this.channel == null || this.channel.equals(channel))
                && (this.purpose == null || this.purpose.equals(purpose));
    }
}
