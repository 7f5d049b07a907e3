package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.timing.LedgerEntry.Stage;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The asking, with a memory: decides against a {@link ContactLedger}, and reserves what it grants.
 *
 * <pre>{@code
 * SurveyTiming timing = SurveyTiming.of(ledger, afterDelivery, nps);
 * Decision decision = timing.ask(customer, Occasion.of("delivery", "order-4711", deliveredAt), now);
 * if (decision instanceof Ask ask && timing.confirm(ask.invitation(), now).maySend()) {
 *     send(ask.invitation());
 * }
 * }</pre>
 *
 * <p>An ask is a reservation, which takes its budget until its lease ends. <em>The permission to send is a successful
 * {@link #confirm}</em>, and of all who confirm the same policy and occasion exactly one gets it; from then on the ask counts
 * until it has failed or was called off before it was sent. So a crash before the confirmation costs nothing but the time of
 * the lease, and one after it may lose an ask but never doubles one. This holds for any number of threads and machines with
 * the same ledger; their clocks may differ.
 *
 * <p>What a customer does with an invitation is told in whatever order it becomes known, and as often: twice the same is once.
 * The ids of the customer and of every alias that was {@linkplain #link linked} mean the same.
 *
 * <p>{@link #ask}, {@link #remind} and {@link #confirm} have an answer even if the ledger fails. All other methods throw what
 * it threw, or an {@link IllegalStateException} if others were faster too often in a row; then they may be called again.
 *
 * <p>Immutable but for its ledger, and thread-safe. It neither waits nor does it start threads.
 */
public final class SurveyTiming {

    private final SurveyPolicies policies;
    private final Streams streams;
    private final Reservations reservations;
    private final Permissions permissions;
    private final Reports reports;

    private SurveyTiming(Builder builder) {
        this.policies = SurveyPolicies.of(builder.policies);
        Listeners listeners = new Listeners(builder.listeners);
        Refusals refusals = new Refusals(policies, builder.unavailable);
        int retries = builder.retries;
        this.streams = new Streams(builder.ledger, retries, listeners);
        this.reservations = new Reservations(policies, builder.tallies, streams, retries, refusals, listeners);
        this.permissions = new Permissions(streams, retries, listeners);
        this.reports = new Reports(streams, retries);
    }

    /**
     * Policies over a ledger.
     *
     * @param ledger where contacts are kept
     * @param policies those that decide together, at least one
     * @return the timing, not null
     * @throws IllegalArgumentException if there is no policy, or two have the same id
     */
    public static SurveyTiming of(ContactLedger ledger, SurveyPolicy... policies) {
        return builder(ledger, policies).build();
    }

    /**
     * Begins a timing with options.
     *
     * @param ledger where contacts are kept
     * @param policies those that decide together, at least one
     * @return a builder, not null
     */
    public static Builder builder(ContactLedger ledger, SurveyPolicy... policies) {
        return new Builder(Require.notNull("ledger", ledger), List.of(policies));
    }

    /**
     * Asks about an occasion, or about the relationship if that is due as well.
     *
     * <p>The same occasion again gives the same invitation, marked as a {@linkplain Ask#isRepeat repeat}, while it is reserved,
     * and after it was sent unless there is something else to ask or to wait for. A later occasion under the same id takes the
     * place of one that was not confirmed.
     *
     * @param customer what is known of the customer
     * @param occasion what there is to ask about
     * @param now the present instant, from 1900 to 2199
     * @return the decision; if it is an {@link Ask}, it is reserved; a {@link Decline} with {@code LEDGER_CONTENDED} or
     *     {@code LEDGER_UNREADABLE} if the ledger is of no use, or a {@link Wait} if it {@linkplain
     *     Builder#waitingForLedger waits for it}; not null
     * @throws IllegalArgumentException if no policy is {@linkplain SurveyPolicies#concern concerned}, or the present is out of
     *     range
     */
    public Decision ask(Customer customer, Occasion occasion, Instant now) {
        return reservations.ask(Require.notNull("customer", customer), Require.notNull("occasion", occasion), now);
    }

    /**
     * Asks about the relationship.
     *
     * @param customer what is known of the customer
     * @param now the present instant, from 1900 to 2199
     * @return as of {@link #ask(Customer, Occasion, Instant)}, where the occasion is the current iteration; not null
     * @throws IllegalArgumentException if no policy is about the relationship, or the present is out of range
     */
    public Decision ask(Customer customer, Instant now) {
        return reservations.ask(Require.notNull("customer", customer), null, now);
    }

    /**
     * Asks for the permission to send. Exactly one caller gets it for the same policy and occasion, until what was sent
     * {@linkplain #failed failed} or was {@linkplain #cancelled called off}. A confirmed invitation is an
     * {@linkplain Invitation#interaction interaction} for the host's log.
     *
     * @param invitation what {@link #ask} or {@link #remind} gave
     * @param now the present instant
     * @return {@link Confirmation#CONFIRMED}, or why not; not null
     */
    public Confirmation confirm(Invitation invitation, Instant now) {
        return permissions.confirm(Require.notNull("invitation", invitation), Require.notNull("now", now));
    }

    /**
     * The customer saw an invitation.
     *
     * @param customer the customer's id
     * @param invitation the invitation's id
     * @param at when
     * @param now the present instant
     * @return whether the ledger knows the invitation
     * @throws IllegalArgumentException if {@code at} is more than five minutes after {@code now}
     */
    public boolean seen(String customer, String invitation, Instant at, Instant now) {
        return told(customer, invitation, Stage.SEEN, at, now);
    }

    /**
     * The customer answered an invitation, with or without a score. That outweighs every {@link #dismissed}.
     *
     * @param customer the customer's id
     * @param invitation the invitation's id
     * @param at when
     * @param now the present instant
     * @return whether the ledger knows the invitation
     * @throws IllegalArgumentException if {@code at} is more than five minutes after {@code now}
     */
    public boolean answered(String customer, String invitation, Instant at, Instant now) {
        return told(customer, invitation, Stage.ANSWERED, at, now);
    }

    /**
     * The customer waved an invitation away.
     *
     * @param customer the customer's id
     * @param invitation the invitation's id
     * @param at when
     * @param now the present instant
     * @return whether the ledger knows the invitation
     * @throws IllegalArgumentException if {@code at} is more than five minutes after {@code now}
     */
    public boolean dismissed(String customer, String invitation, Instant at, Instant now) {
        return told(customer, invitation, Stage.DISMISSED, at, now);
    }

    private boolean told(String customer, String invitation, Stage stage, Instant at, Instant now) {
        Require.text("customer", customer);
        Require.notNull("now", now);
        return call(() -> reports.told(customer, invitation, stage, at, now));
    }

    /**
     * An invitation never reached the customer: its budget is given back, and the occasion may be asked about again.
     *
     * @param invitation what was to be sent
     * @param now the present instant
     * @return whether it is so: false if the ledger does not have it, or the customer is known to have seen it
     */
    public boolean failed(Invitation invitation, Instant now) {
        return calledOff(invitation, Stage.FAILED, now);
    }

    /**
     * An invitation is not sent: its budget is given back, and the occasion may be asked about again. Whoever has not confirmed
     * it will not be able to. After the confirmation only the one who got it can know whether it was sent.
     *
     * @param invitation what is not sent
     * @param now the present instant
     * @return whether it is so: false if the ledger does not have it, or the customer is known to have seen it
     */
    public boolean cancelled(Invitation invitation, Instant now) {
        return calledOff(invitation, Stage.CANCELLED, now);
    }

    private boolean calledOff(Invitation invitation, Stage stage, Instant now) {
        Require.notNull("invitation", invitation);
        Require.notNull("now", now);
        return call(() -> reports.calledOff(invitation, stage, now));
    }

    /**
     * Asks whether to remind of an invitation. What {@link #ask} says of reservations, repeats and the ledger holds here, too.
     *
     * @param customer what is known of the customer
     * @param invitation the invitation, not itself a reminder
     * @param now the present instant, from 1900 to 2199
     * @return the decision; of an {@link Ask}, the invitation is that of the reminder; not null
     * @throws IllegalArgumentException if the invitation is a reminder, or of none of the policies, or the present is out of
     *     range
     */
    public Decision remind(Customer customer, Invitation invitation, Instant now) {
        return reservations.remind(
                Require.notNull("customer", customer), Require.notNull("invitation", invitation), now);
    }

    /**
     * A customer turned out to be known under another id as well. From now on both mean the same customer, whose history is that
     * of both, and who is sampled as {@code customer} is. Where both sides have contacts that count, what is not yet confirmed
     * on either is cancelled, since it was decided without the other. Once this has returned, no ask under any of the ids
     * overlooks a contact under another.
     *
     * <p>Ids that are linked already, whichever way, stay as they are. If this fails half-way, either nothing is linked, or the
     * next who reads completes it; so it may be called again.
     *
     * @param alias the other id
     * @param customer the id of the customer
     * @param now the present instant
     */
    public void link(String alias, String customer, Instant now) {
        Require.text("alias", alias);
        Require.text("customer", customer);
        Require.notNull("now", now);
        run(() -> streams.link(alias, customer, now));
    }

    /**
     * Forgets a customer, under each id. Nothing remains but, for each, this instant and how many entries there were. It counts
     * as an ask in every scope, so that nobody is asked again for having been forgotten. The ids are no longer linked. What was
     * reserved can't be confirmed any more. A customer of whom nothing is known, or who was forgotten and not asked since, stays
     * as before.
     *
     * <p>If this fails half-way, either nothing is forgotten, or the next who reads completes it; so it may be called again.
     *
     * @param customer any of the customer's ids
     * @param now the present instant
     */
    public void forget(String customer, Instant now) {
        Require.text("customer", customer);
        Require.notNull("now", now);
        run(() -> streams.forget(customer, now));
    }

    /**
     * Takes over contacts that were made elsewhere, such as by a previous tool. Each id of an invitation is taken once, of its
     * reminders each instant; so an import may be repeated.
     *
     * @param customer the customer's id
     * @param contacts contacts, none of them reserved, in any order
     * @param now the present instant
     * @throws IllegalArgumentException if a contact is reserved or forgotten, or dated more than five minutes after
     *     {@code now}; then none is taken
     */
    public void importContacts(String customer, List<Contact> contacts, Instant now) {
        Require.text("customer", customer);
        Require.notNull("now", now);
        run(() -> reports.imported(customer, contacts, now));
    }

    /**
     * The contacts of a customer, under whichever id.
     *
     * @param customer the customer's id
     * @return one contact for each invitation and reminder, as the last attempt left it; not null
     */
    public History history(String customer) {
        Require.text("customer", customer);
        return call(() -> streams.read(customer).dossier().history());
    }

    private static void run(Runnable action) {
        call(() -> {
            action.run();
            return true;
        });
    }

    private static <T> T call(Supplier<T> action) {
        try {
            return action.get();
        } catch (LedgerFailure e) {
            throw e.forHost();
        }
    }

    /** Policy ids, as in {@code SurveyTiming[nps-quarterly, delivery-csat]}. */
    @Override
    public String toString() {
        return "SurveyTiming"
                + policies.policies().stream().map(SurveyPolicy::id).toList();
    }

    /** Builds a {@link SurveyTiming}. Not thread-safe. */
    public static final class Builder {

        private final ContactLedger ledger;
        private final List<SurveyPolicy> policies;
        private final List<TimingListener> listeners = new ArrayList<>();
        private Supplier<List<Tally>> tallies = List::of;
        private int retries = 20;
        private @Nullable Duration unavailable;

        private Builder(ContactLedger ledger, List<SurveyPolicy> policies) {
            this.ledger = ledger;
            this.policies = policies;
        }

        /**
         * Counts over all customers, for quotas and targets.
         *
         * @param tallies asked at each decision, often by several threads, so quick and thread-safe; none unless said. If it
         *     throws, or gives null or two tallies of a name, no tally is known, and rules that need one decline with
         *     {@code TALLY_UNKNOWN}
         * @return this builder
         */
        public Builder tallies(Supplier<List<Tally>> tallies) {
            this.tallies = Require.notNull("tallies", tallies);
            return this;
        }

        /**
         * Who is told what happens. Called more than once, it adds.
         *
         * @param listener a listener
         * @return this builder
         */
        public Builder listener(TimingListener listener) {
            listeners.add(Require.notNull("listener", listener));
            return this;
        }

        /**
         * How often it looks again when others were faster, before it takes the ledger to be contended.
         *
         * @param retries 0 or more; 20 unless said
         * @return this builder
         * @throws IllegalArgumentException if it is negative
         */
        public Builder retries(int retries) {
            this.retries = Require.range("retries", retries, 0, Integer.MAX_VALUE - 1);
            return this;
        }

        /**
         * Lets an ask wait for so long if the ledger is contended or unreadable, instead of declining.
         *
         * @param wait longer than zero
         * @return this builder
         * @throws IllegalArgumentException if it is not longer than zero
         */
        public Builder waitingForLedger(Duration wait) {
            if (Require.notNull("wait", wait).isNegative() || wait.isZero()) {
                throw new IllegalArgumentException("wait must be longer than zero, was " + wait);
            }
            this.unavailable = wait;
            return this;
        }

        /**
         * The timing.
         *
         * @return a new timing, not null
         * @throws IllegalArgumentException if there is no policy, or two have the same id
         */
        public SurveyTiming build() {
            return new SurveyTiming(this);
        }
    }
}
