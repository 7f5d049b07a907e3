package dev.touchpoint.timing;

import java.time.Duration;

/** Leaves a customer alone for so long after a dismissal. */
final class RefusalPause extends Barrier {

    private final Amount of;
    private final Scope scope;

    RefusalPause(Amount of, Scope scope) {
        super(RuleSpec.of("refusal-pause").with("of", of.toString()).with("scope", scope.name()));
        this.of = of;
        this.scope = scope;
    }

    @Override
    public boolean perChannel() {
        return scope == Scope.THIS_CHANNEL;
    }

    @Override
    public Duration lookBack() {
        return of.isZero() ? Duration.ZERO : of.atMost();
    }

    @Override
    boolean isZoned() {
        return of.isCalendar();
    }

    @Override
    long since(Contact contact, long at) {
        return contact.dismissedAt() == null ? at : TimeLine.of(contact.dismissedAt());
    }

    @Override
    long end(Contact contact, long at, Facts facts) {
        return !of.isZero() && contact.dismissedAt() != null && scope.includes(contact, facts)
                ? of.latestFrom(since(contact, at), facts)
                : TimeLine.DISTANT_PAST;
    }

    @Override
    Why plain(Contact contact, long at, Facts facts) {
        return Why.of("REFUSED").with("of", of.toString()).with("scope", scope.name());
    }
}
