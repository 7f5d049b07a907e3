package dev.touchpoint.json;

import static dev.touchpoint.check.Require.NOT_BLANK;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.Tally;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All that a decision takes: may this customer be asked, or reminded, at this instant?
 *
 * <p>Immutable and thread-safe.
 *
 * @param policies the policies that decide together, at least one; their ids differ
 * @param customer what is known of the customer
 * @param occasion what there is to ask about; null if there is only the relationship, or a reminder
 * @param history the customer's contacts so far, in any order; null counts as empty
 * @param tallies counts over all customers, for quotas and targets; their names differ; null counts as empty
 * @param remind the invitation to remind of, not blank: one of the history, which is not a reminder, of one of the policies;
 *     null if the customer is to be asked
 * @param now the present instant, from 1900 to 2199
 */
public record DecisionRequest(
        @NotEmpty List<@NotNull SurveyPolicy> policies,
        @NotNull Customer customer,
        @Nullable Occasion occasion,
        List<@NotNull Contact> history,
        List<@NotNull Tally> tallies,
        @Nullable @Pattern(regexp = NOT_BLANK) String remind,
        @NotNull Instant now) {

    static final String OCCASION_OF_A_REMINDER =
            "must not be there beside remind: a reminder is about the occasion of its invitation";

    /** Refuses what breaks a rule, as the components state. */
    public DecisionRequest {
        policies = Require.list("request policies", policies);
        SurveyPolicies.of(policies);
        Require.notNull("request customer", customer);
        history = Require.list("request history", history);
        tallies = Require.list("request tallies", tallies);
        Require.textOrNull("request remind", remind);
        Require.notNull("request now", now);
        if (remind != null && occasion != null) {
            throw new IllegalArgumentException("request occasion " + OCCASION_OF_A_REMINDER);
        }
        Optional<String> problem =
                remind == null ? unconcerned(occasion, policies) : cantRemind(remind, history, policies);
        if (problem.isPresent()) {
            throw new IllegalArgumentException(
                    "request " + (remind != null ? "remind " : occasion == null ? "occasion " : "occasion touchpoint ")
                            + problem.get());
        }
    }

    /** Why no policy has anything to say. */
    static Optional<String> unconcerned(@Nullable Occasion occasion, List<SurveyPolicy> policies) {
        if (policies.stream().anyMatch(policy -> policy.touchpoint() == null)) {
            return Optional.empty();
        }
        if (occasion == null) {
            return Optional.of("is required, since no policy is about the relationship");
        }
        List<String> touchpoints = policies.stream()
                .map(SurveyPolicy::touchpoint)
                .filter(Objects::nonNull)
                .toList();
        String touchpoint = occasion.touchpoint();
        return touchpoints.contains(touchpoint)
                ? Optional.empty()
                : Optional.of("must be a touchpoint that a policy is about, was " + Shown.text(touchpoint)
                        + Suggestion.among(touchpoints, touchpoint));
    }

    /** Why an invitation can't be reminded of. */
    static Optional<String> cantRemind(String remind, List<Contact> history, List<SurveyPolicy> policies) {
        Optional<Contact> invitation = invitation(remind, history);
        if (invitation.isEmpty()) {
            return Optional.of("must be an invitation of the history, was " + Shown.text(remind));
        }
        String policy = invitation.get().policy();
        return policies.stream().anyMatch(known -> known.id().equals(policy))
                ? Optional.empty()
                : Optional.of("must be an invitation of one of the policies, was of " + Shown.text(policy));
    }

    private static Optional<Contact> invitation(String id, List<Contact> history) {
        return history.stream()
                .filter(contact -> !contact.reminder() && contact.invitation().equals(id))
                .findFirst();
    }

    /**
     * The same request at another instant.
     *
     * @param now from 1900 to 2199
     * @return the changed copy, not null
     */
    public DecisionRequest at(Instant now) {
        return new DecisionRequest(policies, customer, occasion, history, tallies, remind, now);
    }

    /**
     * Decides.
     *
     * @return the decision; of a request with {@code remind}, whether that reminder may be sent; not null
     * @throws IllegalArgumentException if two tallies have the same name, or the present is out of range
     */
    public Decision decide() {
        SurveyPolicies deciding = SurveyPolicies.of(policies);
        History contacts = History.of(history);
        if (remind == null) {
            return deciding.decide(customer, occasion, contacts, tallies, now);
        }
        return deciding.remind(customer, invitation(remind, history).orElseThrow(), contacts, tallies, now);
    }

    /** Which policies, and when; never who. As in {@code DecisionRequest[[delivery-csat] at 2026-11-23T07:00:00Z]}. */
    @Override
    public String toString() {
        return "DecisionRequest[" + policies.stream().map(SurveyPolicy::id).toList() + " at " + now + "]";
    }
}
