package dev.touchpoint.timing;

/** Not before so long after the occasion. */
final class Delay extends Span {

    private final Amount of;

    Delay(Amount of) {
        super(RuleSpec.of("delay").with("of", of.toString()));
        this.of = of;
    }

    @Override
    long from(long t, Facts facts) {
        return of.latestFrom(TimeLine.of(facts.occasion().at()), facts);
    }

    @Override
    boolean isZoned() {
        return of.isCalendar();
    }

    @Override
    Why why(long t, Facts facts) {
        return of.lacksZone(facts) ? ZONE_UNKNOWN : Why.of("DELAY").with("of", of.toString());
    }
}
