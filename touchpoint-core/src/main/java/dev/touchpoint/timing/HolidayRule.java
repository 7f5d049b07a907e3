package dev.touchpoint.timing;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Predicate;

/** Not on the holidays of a host's calendar. No {@link Rule}: what a host wrote is watched while it is asked. */
final class HolidayRule implements TimingRule {

    private final RuleSpec spec;
    private final Holidays times;

    HolidayRule(String name, Predicate<LocalDate> isHoliday) {
        this.spec = RuleSpec.of("holidays").with("name", name);
        this.times = new Holidays(isHoliday);
    }

    @Override
    public RuleSpec spec() {
        return spec;
    }

    @Override
    public Optional<Instant> next(Instant candidate, Facts facts) {
        if (facts.zones().length == 0) {
            return Optional.empty();
        }
        long t = TimeLine.of(candidate);
        long next = Everywhere.next(t, times, facts.zones());
        if (next == TimeLine.NEVER) {
            return Optional.empty();
        }
        return Optional.of(next == t ? candidate : TimeLine.instant(next));
    }

    @Override
    public Duration lookBack() {
        return Duration.ZERO;
    }

    @Override
    public Why why(Instant candidate, Facts facts) {
        return facts.zones().length == 0
                ? Rule.ZONE_UNKNOWN
                : Everywhere.dated(Why.of("HOLIDAY"), TimeLine.of(candidate), times, times.quiet(), facts)
                        .with(spec.settings());
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
