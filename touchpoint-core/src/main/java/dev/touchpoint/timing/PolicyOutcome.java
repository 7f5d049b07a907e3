package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.util.List;

/**
 * What became of one policy in a simulation.
 *
 * <p>Of a policy about a touchpoint, each occasion is counted once, whether the customer met the touchpoint once or again as
 * part of it; of one about the relationship, each iteration from the customer's first event to the end.
 *
 * <p>Immutable and thread-safe.
 *
 * @param policy the policy's id
 * @param occasions how many occasions, or iterations, there were to ask about, over all customers, 0 or more
 * @param invitations the invitations that would have been sent
 * @param reminders the reminders that would have been sent; their days are since the invitation
 * @param waiting about how many occasions it still waits to ask at the end; about all others it has asked, or declined
 * @param notAsked why it has not asked about the others, and not yet about those where it waits: of a {@code Decline} the
 *     reasons that alone stand in the way, or all if none does alone, and what other policies did; of a {@code Wait} those that
 *     last longest. The most frequent first; their counts add up to occasions less invitations
 * @param observed what the log has of asking for the same, with or without this policy: responses to its metric that know
 *     when the customer was asked. Days are since the customer met the touchpoint as part of the same occasion. Without a
 *     metric there are none
 */
public record PolicyOutcome(
        String policy,
        long occasions,
        Asks invitations,
        Asks reminders,
        long waiting,
        List<ReasonCount> notAsked,
        Asks observed) {

    /** Refuses what is missing. */
    public PolicyOutcome {
        Require.id("outcome policy", policy);
        Require.notNull("outcome invitations", invitations);
        Require.notNull("outcome reminders", reminders);
        notAsked = Require.list("outcome notAsked", notAsked);
        Require.notNull("outcome observed", observed);
    }

    PolicyOutcome plus(PolicyOutcome other) {
        return new PolicyOutcome(
                policy,
                occasions + other.occasions,
                invitations.plus(other.invitations),
                reminders.plus(other.reminders),
                waiting + other.waiting,
                ReasonCount.sum(notAsked, other.notAsked),
                observed.plus(other.observed));
    }

    /** As in {@code PolicyOutcome[delivery-csat: asked about 4711 of 5172]}. */
    @Override
    public String toString() {
        return "PolicyOutcome[" + policy + ": asked about " + invitations.total() + " of " + occasions + "]";
    }
}
