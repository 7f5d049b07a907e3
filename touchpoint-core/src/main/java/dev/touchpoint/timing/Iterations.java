package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.map.PositiveDuration;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import org.jspecify.annotations.Nullable;

/**
 * The recurring occasions of a relationship policy: the k-th begins at start + k · every, never at the end of the one before,
 * so nothing drifts. Each ends, itself excluded, where the next begins.
 *
 * <p>Immutable and thread-safe.
 *
 * @param start when the first begins, from 1900 on
 * @param every how long each lasts: a {@link java.time.Duration} as elapsed time, or a {@link Period} as calendar time in the
 *     zone of the policy, and in UTC if it has none; longer than zero
 * @param count how many there are, 1 or more; null for no end
 */
public record Iterations(
        @NotNull Instant start, @NotNull @PositiveDuration TemporalAmount every, @Nullable @Min(1) Integer count) {

    /** No decision is made before. */
    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");

    /** Refuses what breaks a rule, as the components state. */
    public Iterations {
        if (Require.notNull("iterations start", start).isBefore(EARLIEST)) {
            throw new IllegalArgumentException("iterations start must not be before " + EARLIEST + ", was " + start);
        }
        Amount.positive("iterations every", every);
        if (count != null) {
            Require.range("iterations count", count, 1, Integer.MAX_VALUE);
        }
    }

    /**
     * Iterations without an end.
     *
     * @param every how long each lasts
     * @param start when the first begins, from 1900 on
     * @return the iterations, not null
     * @throws IllegalArgumentException if the amount is zero, negative, or neither a duration nor a period, or the start
     *     before 1900
     */
    public static Iterations every(TemporalAmount every, Instant start) {
        return new Iterations(start, every, null);
    }

    /**
     * As many iterations and no more.
     *
     * @param count how many, 1 or more
     * @return the changed copy, not null
     * @throws IllegalArgumentException if it is less than 1
     */
    public Iterations times(int count) {
        return new Iterations(start, every, count);
    }

    /** The start of iteration k, counted from 0; never if there is no such iteration. */
    long start(long k, ZoneLine zone) {
        if (count != null && k >= count) {
            return TimeLine.NEVER;
        }
        return begin(k, zone);
    }

    /** The end of iteration k, counted from 0. */
    long end(long k, ZoneLine zone) {
        return begin(k + 1, zone);
    }

    /** The iteration that a time lies in, counted from 0; before the first one, the first. */
    long at(long t, ZoneLine zone) {
        long longest = longest();
        long k = 0;
        for (long next = begin(1, zone); next <= t; next = begin(k + 1, zone)) {
            // Not beyond the right one: none is longer than this in any zone. What may be three centuries is taken
            // unsigned.
            k += 1 + Long.divideUnsigned(t - next, longest);
        }
        return k;
    }

    /** Iteration k as an occasion. */
    Occasion occasion(SurveyPolicy policy, long k, ZoneLine zone) {
        Instant begins = TimeLine.instant(begin(k, zone));
        return Occasion.of(policy.askedAt(), policy.id() + "/" + (k + 1), begins);
    }

    private long longest() {
        return Math.max(1, Amount.of("every", every).atMostFrom(0));
    }

    private long begin(long k, ZoneLine zone) {
        long first = TimeLine.of(start);
        if (k == 0) {
            return first;
        }
        if (every instanceof Period period) {
            try {
                return zone.plus(first, period.multipliedBy(Math.toIntExact(k)));
            } catch (ArithmeticException e) {
                return TimeLine.NEVER;
            }
        }
        long length = longest();
        // Unsigned, since three centuries are more nanoseconds than a long has.
        boolean isTooLong =
                Math.multiplyHigh(length, k) != 0 || Long.compareUnsigned(length * k, TimeLine.NEVER - first) >= 0;
        return isTooLong ? TimeLine.NEVER : first + length * k;
    }
}
