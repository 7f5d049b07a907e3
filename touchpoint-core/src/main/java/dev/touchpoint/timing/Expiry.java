package dev.touchpoint.timing;

/** Not from so long after the occasion on. */
final class Expiry extends Span {

    private final Amount of;

    Expiry(Amount of) {
        super(RuleSpec.of("expiry").with("of", of.toString()));
        this.of = of;
    }

    @Override
    long until(Facts facts) {
        return of.earliestFrom(TimeLine.of(facts.occasion().at()), facts);
    }

    @Override
    boolean isZoned() {
        return of.isCalendar();
    }

    @Override
    Why why(long t, Facts facts) {
        return of.lacksZone(facts)
                ? ZONE_UNKNOWN
                : Why.of("EXPIRED").with("of", of.toString()).lasting();
    }
}
