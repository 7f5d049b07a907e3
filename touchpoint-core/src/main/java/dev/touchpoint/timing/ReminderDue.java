package dev.touchpoint.timing;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What holds for every reminder: its invitation was sent, neither answered nor dismissed, and reminded of rarely enough. */
final class ReminderDue extends Span {

    private final @Nullable Reminders reminders;
    private final @Nullable Amount after;

    ReminderDue(@Nullable Reminders reminders) {
        super(RuleSpec.of("reminder"));
        this.reminders = reminders;
        this.after = reminders == null ? null : Amount.positive("after", reminders.after());
    }

    @Override
    long from(long t, Facts facts) {
        if (after == null || refusal(facts) != null) {
            return TimeLine.NEVER;
        }
        return Math.max(leaseEnd(facts), after.latestFrom(lastSent(facts), facts));
    }

    @Override
    boolean isZoned() {
        return after != null && after.isCalendar();
    }

    @Override
    Why why(long t, Facts facts) {
        Why refusal = refusal(facts);
        if (refusal != null) {
            return refusal;
        }
        if (facts.zones().length == 0 && after != null && after.isCalendar()) {
            return ZONE_UNKNOWN;
        }
        return t < leaseEnd(facts) ? Why.of("RESERVED") : Why.of("REMINDER").with("after", String.valueOf(after));
    }

    private @Nullable Why refusal(Facts facts) {
        if (reminders == null) {
            return Why.of("NO_REMINDERS").lasting();
        }
        Contact invitation = facts.reminded();
        if (invitation == null || invitation.state() != Contact.State.SENT) {
            return Why.of("NOT_SENT");
        }
        if (any(facts, contact -> contact.answeredAt() != null)) {
            return Why.of("ALREADY_ANSWERED").lasting();
        }
        if (any(facts, contact -> contact.dismissedAt() != null)) {
            return Why.of("DISMISSED").lasting();
        }
        return facts.remindersSent() >= reminders.most()
                ? Why.of("REMINDED_ENOUGH").with("most", reminders.most()).lasting()
                : null;
    }

    private static boolean any(Facts facts, Predicate<Contact> condition) {
        return facts.history().contacts().stream()
                .anyMatch(contact -> isOwn(contact, facts) && condition.test(contact));
    }

    private static boolean isOwn(Contact contact, Facts facts) {
        return contact.invitation().equals(facts.remindingOf());
    }

    private static long lastSent(Facts facts) {
        long last = TimeLine.DISTANT_PAST;
        for (Contact contact : facts.history().contacts()) {
            if (isOwn(contact, facts) && contact.state() == Contact.State.SENT) {
                last = Math.max(last, TimeLine.of(contact.at()));
            }
        }
        return last;
    }

    /** A reminder that is reserved keeps the next one away. */
    private static long leaseEnd(Facts facts) {
        long end = TimeLine.DISTANT_PAST;
        for (Contact contact : facts.history().contacts()) {
            if (contact.reminder() && isOwn(contact, facts) && contact.leaseEnd() != null) {
                end = Math.max(end, TimeLine.of(contact.leaseEnd()));
            }
        }
        return end;
    }
}
