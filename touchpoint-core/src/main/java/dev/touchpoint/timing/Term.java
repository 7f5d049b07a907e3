package dev.touchpoint.timing;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** For how long a contact counts: an amount of time, the rest of a calendar period, or for ever. */
final class Term {

    static final Term FOR_EVER = new Term(null, null);

    private final @Nullable Amount amount;
    private final @Nullable CalendarPeriod period;

    private Term(@Nullable Amount amount, @Nullable CalendarPeriod period) {
        this.amount = amount;
        this.period = period;
    }

    static Term of(Amount amount) {
        return new Term(amount, null);
    }

    static Term of(CalendarPeriod period) {
        return new Term(null, period);
    }

    boolean isZoned() {
        return period != null || (amount != null && amount.isCalendar());
    }

    boolean lacksZone(Facts facts) {
        return isZoned() && facts.zones().length == 0;
    }

    /** In how many zones it has to be told; 1 if they make no difference. */
    int zones(Facts facts) {
        return isZoned() ? Math.max(1, facts.zones().length) : 1;
    }

    /** From when on it does not count, in one of the zones; never if it takes a zone and none is known. */
    long end(long at, Facts facts, int zone) {
        if (amount != null) {
            return amount.from(at, facts, zone);
        }
        return period == null || facts.zones().length == 0 ? TimeLine.NEVER : period.endOf(at, facts.zones()[zone]);
    }

    /** Not before any of the ends, and cheap to tell. A later time never has an earlier bound. */
    long bound(long at, Facts facts) {
        if (amount != null) {
            return amount.boundFrom(at, facts);
        }
        return period == null || facts.zones().length == 0 ? TimeLine.NEVER : period.atMostFrom(at);
    }

    /** For how long a contact counts at most, wherever the customer is. */
    Duration atMost() {
        if (amount != null) {
            return amount.atMost();
        }
        return period == null ? ChronoUnit.FOREVER.getDuration() : TimeLine.duration(period.atMostFrom(0));
    }
}
