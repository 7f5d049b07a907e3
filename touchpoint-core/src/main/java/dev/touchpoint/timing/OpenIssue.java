package dev.touchpoint.timing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether something is amiss between customer and company: a complaint, an outage, a dunning. Whoever asks for a rating in
 * the middle of it rates the issue.
 *
 * <p>Immutable and thread-safe.
 *
 * @param open whether there is one
 * @param until when it is expected to be over; null if nobody knows, or nothing is open
 */
public record OpenIssue(boolean open, @Nullable Instant until) {

    /** Refuses what breaks a rule, as the components state. */
    public OpenIssue {
        if (!open && until != null) {
            throw new IllegalArgumentException("an issue that is not open must not have an end, was " + until);
        }
    }

    /**
     * Nothing is amiss.
     *
     * @return the fact, not null
     */
    public static OpenIssue none() {
        return new OpenIssue(false, null);
    }

    /**
     * Something is amiss, nobody knows for how long.
     *
     * @return the fact, not null
     */
    public static OpenIssue withoutEnd() {
        return new OpenIssue(true, null);
    }

    /**
     * Something is amiss until a known instant.
     *
     * @param until when it is over, not null
     * @return the fact, not null
     */
    public static OpenIssue endingAt(Instant until) {
        return new OpenIssue(true, until);
    }
}
