package dev.touchpoint.timing;

import dev.touchpoint.check.Require;

/** Only who has been a customer for so long. */
final class Tenure extends FactSpan {

    private final Amount of;

    Tenure(Amount of, boolean permittingUnknown) {
        super(RuleSpec.of("tenure").with("of", of.toString()), permittingUnknown);
        this.of = of;
    }

    @Override
    public FactRule permittingUnknown() {
        return new Tenure(of, true);
    }

    @Override
    boolean isZoned() {
        return of.isCalendar();
    }

    @Override
    boolean isKnown(Facts facts) {
        return facts.customer().since() != null;
    }

    @Override
    long opens(long t, Facts facts) {
        return of.latestFrom(
                TimeLine.of(Require.notNull("since", facts.customer().since())), facts);
    }

    @Override
    Why whyKnown(long t, Facts facts) {
        return of.lacksZone(facts) ? ZONE_UNKNOWN : Why.of("TENURE").with("of", of.toString());
    }

    @Override
    Why whyUnknown() {
        return Why.of("TENURE_UNKNOWN").with("of", of.toString());
    }
}
