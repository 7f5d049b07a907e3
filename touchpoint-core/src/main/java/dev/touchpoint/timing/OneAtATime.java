package dev.touchpoint.timing;

import java.time.Duration;

/** Nothing while the customer is about to be asked, or has a survey before the eyes. */
final class OneAtATime extends Barrier {

    private final Amount timeout;

    OneAtATime(Amount timeout) {
        super(RuleSpec.of("one-at-a-time").with("timeout", timeout.toString()));
        this.timeout = timeout;
    }

    @Override
    public Duration lookBack() {
        return timeout.atMost();
    }

    @Override
    boolean isZoned() {
        return timeout.isCalendar();
    }

    @Override
    long since(Contact contact, long at) {
        return contact.seenAt() == null ? at : TimeLine.of(contact.seenAt());
    }

    @Override
    long end(Contact contact, long at, Facts facts) {
        if (contact.leaseEnd() != null) {
            return TimeLine.NEVER;
        }
        boolean isOpen = contact.seenAt() != null && contact.answeredAt() == null && contact.dismissedAt() == null;
        return isOpen ? timeout.latestFrom(since(contact, at), facts) : TimeLine.DISTANT_PAST;
    }

    @Override
    Why plain(Contact contact, long at, Facts facts) {
        return Why.of("IN_PROGRESS").with("policy", contact.policy()).with("timeout", timeout.toString());
    }
}
