package dev.touchpoint.timing;

import dev.touchpoint.check.Require;

/** Only who was active not so long ago. */
final class Inactivity extends FactSpan {

    private final Amount of;

    Inactivity(Amount of, boolean permittingUnknown) {
        super(RuleSpec.of("inactivity").with("of", of.toString()), permittingUnknown);
        this.of = of;
    }

    @Override
    public FactRule permittingUnknown() {
        return new Inactivity(of, true);
    }

    @Override
    boolean isZoned() {
        return of.isCalendar();
    }

    @Override
    boolean isKnown(Facts facts) {
        return facts.customer().lastActive() != null;
    }

    @Override
    long closes(Facts facts) {
        return of.earliestFrom(
                TimeLine.of(Require.notNull("lastActive", facts.customer().lastActive())), facts);
    }

    @Override
    Why whyKnown(long t, Facts facts) {
        return of.lacksZone(facts) ? ZONE_UNKNOWN : Why.of("INACTIVE").with("of", of.toString());
    }

    @Override
    Why whyUnknown() {
        return Why.of("INACTIVE_UNKNOWN").with("of", of.toString());
    }
}
