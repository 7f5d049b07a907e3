package dev.touchpoint.timing;

import static dev.touchpoint.timing.TimeLine.DISTANT_PAST;
import static dev.touchpoint.timing.TimeLine.NEVER;

/** A span that needs a fact. */
abstract non-sealed class FactSpan extends Span implements FactRule {

    /** How a spec says that what is unknown is permitted; absent if it is not. */
    static final String PERMITTING_UNKNOWN = "permittingUnknown";

    private final boolean permittingUnknown;

    FactSpan(RuleSpec spec, boolean permittingUnknown) {
        super(spec(spec, permittingUnknown));
        this.permittingUnknown = permittingUnknown;
    }

    static RuleSpec spec(RuleSpec spec, boolean permittingUnknown) {
        return permittingUnknown ? spec.with(PERMITTING_UNKNOWN, true) : spec;
    }

    boolean isPermittingUnknown() {
        return permittingUnknown;
    }

    abstract boolean isKnown(Facts facts);

    /** As {@link #from}, if the fact is known. */
    long opens(long t, Facts facts) {
        return DISTANT_PAST;
    }

    /** As {@link #until}, if the fact is known. */
    long closes(Facts facts) {
        return NEVER;
    }

    abstract Why whyKnown(long t, Facts facts);

    abstract Why whyUnknown();

    @Override
    final long from(long t, Facts facts) {
        if (isKnown(facts)) {
            return opens(t, facts);
        }
        return permittingUnknown ? DISTANT_PAST : NEVER;
    }

    @Override
    final long until(Facts facts) {
        return isKnown(facts) ? closes(facts) : NEVER;
    }

    @Override
    final Why why(long t, Facts facts) {
        return isKnown(facts) ? whyKnown(t, facts) : whyUnknown();
    }
}
