package dev.touchpoint.timing;

/**
 * What a host counts and logs about the asking. Called in the thread that asks, after the fact; what a listener throws is
 * dropped. Decisions and invitations hold the ids that the host passed; their {@code toString} does not print them.
 *
 * <p>Implementations are thread-safe and quick.
 */
public interface TimingListener {

    /**
     * A decision was made, and, if it is an {@link Ask}, reserved.
     *
     * @param decision the decision
     */
    default void decided(Decision decision) {}

    /**
     * Somebody wanted to send.
     *
     * @param invitation what
     * @param answer whether it may be
     */
    default void confirmed(Invitation invitation, Confirmation answer) {}

    /** Another thread or machine was faster with the same customer, so that it all had to be looked at again. */
    default void lostRace() {}

    /**
     * The ledger failed.
     *
     * @param failure what it threw; its message may name the customer
     */
    default void ledgerFailed(RuntimeException failure) {}

    /**
     * The host's tallies could not be read, or made no sense: two of the same name, or none at all instead of an empty list.
     *
     * @param failure what went wrong
     */
    default void talliesFailed(RuntimeException failure) {}
}
