package dev.touchpoint.timing;

import org.jspecify.annotations.Nullable;

/**
 * So many in so long and no more. See {@link TimingRules#cap(int, java.time.temporal.TemporalAmount, Scope)} and
 * {@link TimingRules#cap(int, CalendarPeriod, Scope)}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Cap extends Counting {

    /** What counts. */
    public enum Counted {
        /** Invitations without their reminders, which the cap does not restrain either. */
        INVITATIONS,
        /** Invitations and reminders. */
        CONTACTS
    }

    private final int most;
    private final @Nullable Amount within;
    private final @Nullable CalendarPeriod each;
    private final Scope scope;
    private final Counted counting;

    Cap(int most, Amount within, Scope scope, Counted counting) {
        super(spec("cap", most, scope, counting).with("within", within.toString()), Term.of(within));
        this.most = most;
        this.within = within;
        this.each = null;
        this.scope = scope;
        this.counting = counting;
    }

    Cap(int most, CalendarPeriod each, Scope scope, Counted counting) {
        super(each.addedTo(spec("calendar-cap", most, scope, counting)), Term.of(each));
        this.most = most;
        this.within = null;
        this.each = each;
        this.scope = scope;
        this.counting = counting;
    }

    private static RuleSpec spec(String type, int most, Scope scope, Counted counting) {
        return RuleSpec.of(type).with("most", most).with("scope", scope.name()).with("counting", counting.name());
    }

    /**
     * This cap for invitations and reminders alike.
     *
     * @return the changed copy, not null
     */
    public Cap countingContacts() {
        return counting(Counted.CONTACTS);
    }

    /**
     * This cap for invitations alone.
     *
     * @return the changed copy, not null
     */
    public Cap countingInvitations() {
        return counting(Counted.INVITATIONS);
    }

    private Cap counting(Counted other) {
        return within == null ? new Cap(most, each(), scope, other) : new Cap(most, within, scope, other);
    }

    private CalendarPeriod each() {
        if (each == null) {
            throw new IllegalStateException("a cap is either rolling or by calendar");
        }
        return each;
    }

    @Override
    public boolean perChannel() {
        return scope == Scope.THIS_CHANNEL;
    }

    @Override
    long from(long t, Facts facts) {
        return counting == Counted.INVITATIONS && facts.remindingOf() != null ? t : super.from(t, facts);
    }

    @Override
    long room(Facts facts) {
        return most - 1L;
    }

    @Override
    boolean includes(Contact contact, Facts facts) {
        return (counting == Counted.CONTACTS || !contact.reminder()) && scope.includes(contact, facts);
    }

    @Override
    Why full(Facts facts) {
        return Why.of("CAP")
                .with("most", most)
                .with("per", within == null ? each().toString() : within.toString())
                .with("scope", scope.name());
    }
}
