package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.Duration;
import java.time.temporal.TemporalAmount;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Leaves a customer alone for a while after each contact: t is permitted if and only if {@code t >= c + amount} for every
 * contact c in scope, not only the last one. See {@link TimingRules#gap}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Gap extends Barrier {

    private final Amount of;
    private final Scope scope;
    private final boolean answered;
    private final @Nullable Amount afterSilence;
    private final @Nullable Amount afterDismissal;
    private final List<String> except;

    Gap(Amount of, Scope scope) {
        this(of, scope, false, null, null, List.of());
    }

    Gap(
            Amount of,
            Scope scope,
            boolean answered,
            @Nullable Amount afterSilence,
            @Nullable Amount afterDismissal,
            List<String> except) {
        super(spec(of, scope, answered, afterSilence, afterDismissal, except));
        this.of = of;
        this.scope = scope;
        this.answered = answered;
        this.afterSilence = afterSilence;
        this.afterDismissal = afterDismissal;
        this.except = except;
    }

    private static RuleSpec spec(
            Amount of,
            Scope scope,
            boolean answered,
            @Nullable Amount afterSilence,
            @Nullable Amount afterDismissal,
            List<String> except) {
        RuleSpec spec = RuleSpec.of(answered ? "answer-gap" : "gap")
                .with("of", of.toString())
                .with("scope", scope.name());
        if (afterSilence != null) {
            spec = spec.with("afterSilence", afterSilence.toString());
        }
        if (afterDismissal != null) {
            spec = spec.with("afterDismissal", afterDismissal.toString());
        }
        return except.isEmpty() ? spec : spec.with("except", except);
    }

    /**
     * This gap after answers instead of contacts: measured from each answer, blind to what was not answered. It is a rule of
     * its own type, {@code answer-gap}, beside one after contacts.
     *
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the gap is longer after silence or dismissal
     */
    public Gap answered() {
        if (afterSilence != null || afterDismissal != null) {
            throw new IllegalArgumentException("a gap after answers must not depend on silence or dismissal");
        }
        return new Gap(of, scope, true, null, null, except);
    }

    /**
     * This gap, and another one after contacts that were neither answered nor dismissed. Both hold, so it is the longer one
     * that counts; both are measured from the contact.
     *
     * @param amount a {@link Duration} or a {@link java.time.Period}, zero or more; zero is as if it was not said
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the amount is negative or of another kind, or this is a gap after answers
     */
    public Gap afterSilence(TemporalAmount amount) {
        requireContacts("silence");
        return new Gap(of, scope, false, orNone("afterSilence", amount), afterDismissal, except);
    }

    /**
     * This gap, and another one after contacts that were dismissed. Both hold, so it is the longer one that counts; both are
     * measured from the contact.
     *
     * @param amount a {@link Duration} or a {@link java.time.Period}, zero or more; zero is as if it was not said
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the amount is negative or of another kind, or this is a gap after answers
     */
    public Gap afterDismissal(TemporalAmount amount) {
        requireContacts("dismissal");
        return new Gap(of, scope, false, afterSilence, orNone("afterDismissal", amount), except);
    }

    boolean isOff() {
        return of.isZero() && afterSilence == null && afterDismissal == null;
    }

    private void requireContacts(String what) {
        if (answered) {
            throw new IllegalArgumentException("a gap after answers must not depend on " + what);
        }
    }

    private static @Nullable Amount orNone(String what, TemporalAmount amount) {
        Amount valid = Amount.of(what, amount);
        return valid.isZero() ? null : valid;
    }

    /**
     * This gap, blind to the contacts of some policies, as for a promised follow-up. They still are contacts: others see them.
     *
     * @param policies the ids of policies beside those named before
     * @return the changed copy, not null
     * @throws IllegalArgumentException if an id is malformed
     */
    public Gap except(String... policies) {
        TreeSet<String> all = new TreeSet<>(except);
        all.addAll(Require.ids("except", Arrays.asList(policies)));
        return new Gap(of, scope, answered, afterSilence, afterDismissal, List.copyOf(all));
    }

    @Override
    public boolean perChannel() {
        return scope == Scope.THIS_CHANNEL;
    }

    @Override
    public Duration lookBack() {
        Duration longest = of.isZero() ? Duration.ZERO : of.atMost();
        longest = longer(longest, afterSilence);
        return longer(longest, afterDismissal);
    }

    private static Duration longer(Duration one, @Nullable Amount other) {
        return other == null || one.compareTo(other.atMost()) >= 0 ? one : other.atMost();
    }

    @Override
    boolean isZoned() {
        return of.isCalendar()
                || (afterSilence != null && afterSilence.isCalendar())
                || (afterDismissal != null && afterDismissal.isCalendar());
    }

    @Override
    long bound(long at, Facts facts) {
        if (answered) {
            return TimeLine.NEVER;
        }
        long bound = of.isZero() ? TimeLine.DISTANT_PAST : of.boundFrom(at, facts);
        if (afterSilence != null) {
            bound = Math.max(bound, afterSilence.boundFrom(at, facts));
        }
        return afterDismissal == null ? bound : Math.max(bound, afterDismissal.boundFrom(at, facts));
    }

    @Override
    long since(Contact contact, long at) {
        return answered && contact.answeredAt() != null ? TimeLine.of(contact.answeredAt()) : at;
    }

    @Override
    long end(Contact contact, long at, Facts facts) {
        if (!concerns(contact, facts)) {
            return TimeLine.DISTANT_PAST;
        }
        long since = since(contact, at);
        long end = of.isZero() ? TimeLine.DISTANT_PAST : of.latestFrom(since, facts);
        Amount longer = longer(contact);
        return longer == null ? end : Math.max(end, longer.latestFrom(since, facts));
    }

    private boolean concerns(Contact contact, Facts facts) {
        return (!answered || contact.answeredAt() != null)
                && scope.includes(contact, facts)
                && !contact.invitation().equals(facts.remindingOf())
                && (except.isEmpty() || !except.contains(contact.policy()));
    }

    private @Nullable Amount longer(Contact contact) {
        if (contact.dismissedAt() != null) {
            return afterDismissal;
        }
        return contact.answeredAt() == null ? afterSilence : null;
    }

    @Override
    Why plain(Contact contact, long at, Facts facts) {
        long since = since(contact, at);
        Amount longer = longer(contact);
        Amount amount = of;
        if (longer != null && (of.isZero() || longer.latestFrom(since, facts) > of.latestFrom(since, facts))) {
            amount = longer;
        }
        Why why = Why.of("GAP").with("of", amount.toString()).with("scope", scope.name());
        return answered ? why.with("clock", "ANSWERED") : why;
    }
}
