package dev.touchpoint.timing;

import java.time.Duration;
import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;

/** Customers one after the other, instead of all at once. */
final class Spread extends Span {

    /** No sample has this salt, so that who is drawn says nothing about when. */
    private static final String SALT = "";

    private final Amount over;

    Spread(Amount over) {
        super(RuleSpec.of("spread").with("over", over.toString()));
        this.over = over;
    }

    @Override
    boolean isZoned() {
        return over.isCalendar();
    }

    @Override
    long from(long t, Facts facts) {
        long occasion = TimeLine.of(facts.occasion().at());
        long lot = Lot.of(SALT, facts);
        if (!over.isCalendar()) {
            long seconds = over.atMost().toSeconds();
            return TimeLine.plus(occasion, TimeLine.of(Duration.ofSeconds(Lot.share(lot, seconds))));
        }
        long latest = facts.zones().length == 0 ? TimeLine.NEVER : TimeLine.DISTANT_PAST;
        for (ZoneLine zone : facts.zones()) {
            long days = Lot.share(lot, days(occasion, zone));
            Period wait = Period.ofDays((int) Math.min(days, Integer.MAX_VALUE));
            latest = Math.max(latest, zone.plus(occasion, wait));
        }
        return latest;
    }

    /** How many dates there are, from that of the occasion on. */
    private long days(long occasion, ZoneLine zone) {
        LocalDate first = TimeLine.local(zone.localAt(occasion)).toLocalDate();
        return Math.max(1, ChronoUnit.DAYS.between(first, over.addedTo(first)));
    }

    @Override
    Why why(long t, Facts facts) {
        return over.lacksZone(facts) ? ZONE_UNKNOWN : Why.of("SPREAD").with("over", over.toString());
    }
}
