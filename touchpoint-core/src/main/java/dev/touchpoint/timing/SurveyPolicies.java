package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Policies that decide together: at most one of them asks at a time.
 *
 * <p>Those about an occasion's touchpoint compete with those about the relationship, as far as they permit the same instant:
 * the higher priority wins, then the relationship, then the id that comes first. The others carry {@code OUTRANKED}, and say
 * when they would ask if the winner had been. A policy that {@linkplain SurveyPolicy#holdingBack holds back} others keeps
 * them from asking shortly before it is due.
 *
 * <p>Immutable and thread-safe. Pure: no clock, no chance, no I/O.
 */
public final class SurveyPolicies {

    /** What ledgers keep apart: of two asks, one is at least so much later. */
    private static final long TICK = 1_000;

    private static final Instant EARLIEST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private static final Comparator<SurveyPolicy> RANK = Comparator.comparingInt(SurveyPolicy::priority)
            .reversed()
            .thenComparing(policy -> policy.iterations().isEmpty())
            .thenComparing(SurveyPolicy::id);

    private final List<SurveyPolicy> ranked;
    private final Zones zones = new Zones();

    private SurveyPolicies(List<SurveyPolicy> ranked) {
        this.ranked = ranked;
    }

    /**
     * Policies that decide together.
     *
     * @param policies at least one, in any order
     * @return the policies, not null
     * @throws IllegalArgumentException if there are none, or two have the same id
     */
    public static SurveyPolicies of(SurveyPolicy... policies) {
        return of(Arrays.asList(policies));
    }

    /**
     * Policies that decide together.
     *
     * @param policies at least one, in any order
     * @return the policies, not null
     * @throws IllegalArgumentException if there are none, or two have the same id
     */
    public static SurveyPolicies of(List<SurveyPolicy> policies) {
        List<SurveyPolicy> ranked = new ArrayList<>(Require.list("policies", policies));
        if (ranked.isEmpty()) {
            throw new IllegalArgumentException("policies must not be empty");
        }
        Set<String> ids = new HashSet<>();
        for (SurveyPolicy policy : ranked) {
            if (!ids.add(policy.id())) {
                throw new IllegalArgumentException(
                        "policies must not have the same id, was " + Shown.text(policy.id()));
            }
        }
        ranked.sort(RANK);
        return new SurveyPolicies(List.copyOf(ranked));
    }

    /**
     * The policies.
     *
     * @return in the order of their rank, not null
     */
    public List<SurveyPolicy> policies() {
        return ranked;
    }

    /**
     * How far back the rules of these policies look into a customer's contacts: for so long a ledger must remember them, besides
     * those about occasions that may be delivered again, and those to be reminded of.
     *
     * @return the longest look of any rule, {@link java.time.temporal.ChronoUnit#FOREVER} if one has no end; not null
     */
    public Duration lookBack() {
        return ranked.stream()
                .flatMap(policy -> policy.rules().stream())
                .map(TimingRule::lookBack)
                .max(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    /**
     * Whether any policy has something to say about a touchpoint: one that is about it, or one about the relationship.
     *
     * @param touchpoint the touchpoint's id
     * @return whether {@link #decide} may be called with an occasion there
     */
    public boolean concern(String touchpoint) {
        return !concerned(Require.notNull("touchpoint", touchpoint)).isEmpty();
    }

    /**
     * Decides whether a customer may be asked.
     *
     * @param customer what is known of the customer
     * @param occasion what there is to ask about; null if there is only the relationship
     * @param history the customer's contacts so far
     * @param tallies counts over all customers, for quotas and targets; of a name no more than one
     * @param now the present instant, from 1900 to 2199
     * @return the foremost policy's decision, with those of the others; not null
     * @throws IllegalArgumentException if no policy is {@linkplain #concern concerned}, two tallies have the same name, or
     *     the present is out of range
     */
    public Decision decide(
            Customer customer, @Nullable Occasion occasion, History history, List<Tally> tallies, Instant now) {
        return decide(question(customer, occasion, history, tallies, now));
    }

    Decision decide(Question question) {
        List<SurveyPolicy> concerned = concerned(question.occasion());
        return concerned.size() == 1 ? alone(question, concerned) : new Contest(question, concerned, TICK).decision();
    }

    Question question(
            Customer customer, @Nullable Occasion occasion, History history, List<Tally> tallies, Instant now) {
        return new Question(
                Require.notNull("customer", customer),
                occasion,
                Require.notNull("history", history),
                distinct(tallies),
                time(now),
                zones);
    }

    /** The policies about an occasion's touchpoint, and those about the relationship; at least one, in the order of rank. */
    List<SurveyPolicy> concerned(@Nullable Occasion occasion) {
        List<SurveyPolicy> concerned = concerned(occasion == null ? null : occasion.touchpoint());
        if (concerned.isEmpty()) {
            throw new IllegalArgumentException(
                    occasion == null
                            ? "no policy is about the relationship, and there is no occasion"
                            : "no policy is about touchpoint " + Shown.text(occasion.touchpoint()));
        }
        return concerned;
    }

    private static Decision alone(Question question, List<SurveyPolicy> concerned) {
        SurveyPolicy policy = concerned.get(0);
        return decision(Answer.to(question, policy), concerned);
    }

    /**
     * Decides whether a customer may be reminded of an invitation. The reminder goes over the invitation's channel; all rules
     * of its policy hold, but neither that it asks once about an occasion, nor gaps and repetitions as far as the invitation
     * itself is concerned.
     *
     * @param customer what is known of the customer
     * @param invitation the contact to remind of: one of a policy of these, not itself a reminder
     * @param history the customer's contacts so far, that one included
     * @param tallies counts over all customers, for quotas and targets; of a name no more than one
     * @param now the present instant, from 1900 to 2199
     * @return the decision; an {@link Ask} has the invitation of the reminder; not null
     * @throws IllegalArgumentException if the invitation is a reminder or of no policy of these, the history lacks it, two
     *     tallies have the same name, or the present is out of range
     */
    public Decision remind(Customer customer, Contact invitation, History history, List<Tally> tallies, Instant now) {
        if (Require.notNull("invitation", invitation).reminder()) {
            throw new IllegalArgumentException("invitation must not be a reminder itself");
        }
        if (!Require.notNull("history", history).contacts().contains(invitation)) {
            throw new IllegalArgumentException("history must have the invitation");
        }
        SurveyPolicy policy = policy(invitation.policy());
        Question question = question(customer, occasion(policy, invitation), history, tallies, now);
        return decision(Answer.toReminding(question, policy, invitation), List.of(policy));
    }

    static Occasion occasion(SurveyPolicy policy, Contact invitation) {
        String touchpoint = policy.touchpoint() == null ? policy.askedAt() : policy.touchpoint();
        String id = invitation.occasion() == null ? invitation.invitation() : invitation.occasion();
        Instant at = invitation.occasionAt() == null ? invitation.at() : invitation.occasionAt();
        return Occasion.of(touchpoint, id, at);
    }

    SurveyPolicy policy(String id) {
        return ranked.stream()
                .filter(policy -> policy.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no policy " + Shown.text(id)));
    }

    private static Decision decision(Answer answer, List<SurveyPolicy> considered) {
        return Decision.of(new Verdict(answer, considered), List.of());
    }

    private List<SurveyPolicy> concerned(@Nullable String touchpoint) {
        if (ranked.size() == 1 && isConcerned(ranked.get(0), touchpoint)) {
            return ranked;
        }
        List<SurveyPolicy> concerned = new ArrayList<>();
        for (SurveyPolicy policy : ranked) {
            if (isConcerned(policy, touchpoint)) {
                concerned.add(policy);
            }
        }
        return concerned;
    }

    private static boolean isConcerned(SurveyPolicy policy, @Nullable String touchpoint) {
        return policy.touchpoint() == null || policy.touchpoint().equals(touchpoint);
    }

    private static long time(Instant now) {
        if (Require.notNull("now", now).isBefore(EARLIEST) || !now.isBefore(LATEST)) {
            throw new IllegalArgumentException(
                    "now must be from " + EARLIEST + " to before " + LATEST + ", was " + now);
        }
        return TimeLine.of(now);
    }

    static List<Tally> distinct(List<Tally> tallies) {
        if (Require.notNull("tallies", tallies).isEmpty()) {
            return List.of();
        }
        Set<String> names = new HashSet<>();
        for (Tally tally : Require.list("tallies", tallies)) {
            if (!names.add(tally.name())) {
                throw new IllegalArgumentException(
                        "tallies must not have the same name, was " + Shown.text(tally.name()));
            }
        }
        return List.copyOf(tallies);
    }

    /** Whether both have the same policies; in which order they were named means nothing. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SurveyPolicies that && ranked.equals(that.ranked);
    }

    @Override
    public int hashCode() {
        return ranked.hashCode();
    }

    /** Policy ids, as in {@code SurveyPolicies[nps-quarterly, delivery-csat]}. */
    @Override
    public String toString() {
        return "SurveyPolicies" + ranked.stream().map(SurveyPolicy::id).toList();
    }
}
