package dev.touchpoint.timing;

import java.time.Instant;
import java.util.Optional;

/** A spec and a function. */
record HostRule(RuleSpec spec, TimingRule.Next function) implements TimingRule {

    @Override
    public Optional<Instant> next(Instant candidate, Facts facts) {
        return function.next(candidate, facts);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TimingRule that && spec.equals(that.spec());
    }

    @Override
    public int hashCode() {
        return spec.hashCode();
    }

    @Override
    public String toString() {
        return spec.toString();
    }
}
