package dev.touchpoint.timing;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Identifies;
import dev.touchpoint.check.Require;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;

/**
 * A count over all customers that the host keeps, such as the asks of today: what quotas and targets read. It may lag
 * behind, so they may be overshot by the asks in flight.
 *
 * <p>Immutable and thread-safe.
 *
 * @param name what is counted, as quotas and targets name it, not blank
 * @param count how many, 0 or more
 * @param asOf when it was counted; a quota takes it for the period that this instant lies in
 */
public record Tally(
        @NotNull @Pattern(regexp = NOT_BLANK) @Identifies("tally") String name,
        @Min(0) long count,
        @NotNull Instant asOf) {

    /** Refuses what breaks a rule, as the components state. */
    public Tally {
        Require.text("tally name", name);
        if (count < 0) {
            throw new IllegalArgumentException("tally count must be 0 or more, was " + count);
        }
        Require.notNull("tally asOf", asOf);
    }
}
