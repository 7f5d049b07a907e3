package dev.touchpoint.timing;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** A rule of the house: asked in nanoseconds instead of instants. Its spec is its identity. */
abstract class Rule implements TimingRule {

    /** The customer's zone is needed, and neither it nor a default is known. */
    static final Why ZONE_UNKNOWN = Why.of("ZONE_UNKNOWN");

    private final RuleSpec spec;

    Rule(RuleSpec spec) {
        this.spec = spec;
    }

    /** The first permitted time at or after t; {@link TimeLine#NEVER} if there is none. */
    abstract long next(long t, Facts facts);

    abstract Why why(long t, Facts facts);

    /** Whether it looks at the clock of the customer, so that a zone that is only assumed makes a difference. */
    boolean isZoned() {
        return false;
    }

    /** Whether a rule looks at the clock of the customer. */
    static boolean isZoned(TimingRule rule) {
        return rule instanceof Rule own ? own.isZoned() : rule instanceof HolidayRule;
    }

    /** Whether another occasion of the same policy may make a difference. */
    boolean looksAtOccasion() {
        return true;
    }

    @Override
    public final RuleSpec spec() {
        return spec;
    }

    @Override
    public final Optional<Instant> next(Instant candidate, Facts facts) {
        long t = TimeLine.of(candidate);
        long next = next(t, facts);
        if (next == TimeLine.NEVER) {
            return Optional.empty();
        }
        return Optional.of(next == t ? candidate : TimeLine.instant(next));
    }

    @Override
    public final Why why(Instant candidate, Facts facts) {
        return why(TimeLine.of(candidate), facts);
    }

    @Override
    public Duration lookBack() {
        return Duration.ZERO;
    }

    @Override
    public final boolean equals(Object other) {
        return other instanceof TimingRule that && spec.equals(that.spec());
    }

    @Override
    public final int hashCode() {
        return spec.hashCode();
    }

    @Override
    public final String toString() {
        return spec.toString();
    }
}
