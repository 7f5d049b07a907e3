package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.TemporalAmount;

/** How long: elapsed time ({@code PT168H}), or calendar time ({@code P7D}, {@code P3M}) in the zone it is added in. */
final class Amount {

    private final TemporalAmount amount;
    private final long nanos;

    private Amount(TemporalAmount amount, long nanos) {
        this.amount = amount;
        this.nanos = nanos;
    }

    /** Zero or more. */
    static Amount of(String what, TemporalAmount amount) {
        Require.notNull(what, amount);
        if (amount instanceof Duration duration) {
            if (duration.isNegative()) {
                throw new IllegalArgumentException(what + " must not be negative, was " + duration);
            }
            return new Amount(duration, TimeLine.of(duration));
        }
        if (amount instanceof Period period) {
            if (period.isNegative()) {
                throw new IllegalArgumentException(what + " must not be negative, was " + period);
            }
            return new Amount(period, 0);
        }
        throw new IllegalArgumentException(what + " must be a Duration or a Period, was a "
                + amount.getClass().getName());
    }

    /** More than zero. */
    static Amount positive(String what, TemporalAmount amount) {
        Amount positive = of(what, amount);
        if (positive.isZero()) {
            throw new IllegalArgumentException(what + " must be longer than zero, was " + amount);
        }
        return positive;
    }

    TemporalAmount amount() {
        return amount;
    }

    boolean isZero() {
        return amount instanceof Period period ? period.isZero() : nanos == 0;
    }

    /** Whether its length depends on the zone. */
    boolean isCalendar() {
        return amount instanceof Period period && !period.isZero();
    }

    /** Whether it takes a zone to add it, and none is known. */
    boolean lacksZone(Facts facts) {
        return isCalendar() && facts.zones().length == 0;
    }

    /** The latest of the sums in the zones where the customer may be; never if it takes a zone and none is known. */
    long latestFrom(long time, Facts facts) {
        if (!(amount instanceof Period period) || period.isZero()) {
            return TimeLine.plus(time, nanos);
        }
        long latest = facts.zones().length == 0 ? TimeLine.NEVER : TimeLine.DISTANT_PAST;
        for (ZoneLine zone : facts.zones()) {
            latest = Math.max(latest, zone.plus(time, period));
        }
        return latest;
    }

    /** The earliest of the sums in the zones where the customer may be; long ago if it takes a zone and none is known. */
    long earliestFrom(long time, Facts facts) {
        if (!(amount instanceof Period period) || period.isZero()) {
            return TimeLine.plus(time, nanos);
        }
        long earliest = facts.zones().length == 0 ? TimeLine.DISTANT_PAST : TimeLine.NEVER;
        for (ZoneLine zone : facts.zones()) {
            earliest = Math.min(earliest, zone.plus(time, period));
        }
        return earliest;
    }

    /** The sum in one of the zones where the customer may be; never if it takes a zone and none is known. */
    long from(long time, Facts facts, int zone) {
        if (!(amount instanceof Period period) || period.isZero()) {
            return TimeLine.plus(time, nanos);
        }
        return facts.zones().length == 0 ? TimeLine.NEVER : facts.zones()[zone].plus(time, period);
    }

    /** Not before {@link #latestFrom}, and cheap to tell. A later time never has an earlier bound. */
    long boundFrom(long time, Facts facts) {
        return lacksZone(facts) ? TimeLine.NEVER : atMostFrom(time);
    }

    /** Not before any of the sums, in whatever zone, and cheap to tell. */
    long atMostFrom(long time) {
        return amount instanceof Period period ? ZoneLine.atMost(time, period) : TimeLine.plus(time, nanos);
    }

    /** Not shorter than this amount, wherever it is added. */
    Duration atMost() {
        return amount instanceof Duration duration ? duration : TimeLine.duration(ZoneLine.atMost(0, (Period) amount));
    }

    /** A date so much later. */
    LocalDate addedTo(LocalDate date) {
        return date.plus(amount);
    }

    /** As ISO 8601 writes it. */
    @Override
    public String toString() {
        return amount.toString();
    }
}
