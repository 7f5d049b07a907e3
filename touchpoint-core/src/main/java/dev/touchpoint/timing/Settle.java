package dev.touchpoint.timing;

/** Not before nothing has happened in the occasion for so long. */
final class Settle extends Span {

    private final Amount of;

    Settle(Amount of) {
        super(RuleSpec.of("settle").with("of", of.toString()));
        this.of = of;
    }

    @Override
    long from(long t, Facts facts) {
        return of.latestFrom(TimeLine.of(facts.occasion().lastActivity()), facts);
    }

    @Override
    boolean isZoned() {
        return of.isCalendar();
    }

    @Override
    Why why(long t, Facts facts) {
        return of.lacksZone(facts) ? ZONE_UNKNOWN : Why.of("SETTLING").with("of", of.toString());
    }
}
