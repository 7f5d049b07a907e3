package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What would have happened, had some policies been in force: see {@link Simulation}. Results of the same simulation over
 * different customers add up.
 *
 * <p>Immutable and thread-safe.
 */
public final class SimulationResult {

    private final SurveyPolicies policies;
    private final Instant until;
    private final Map<String, Double> rates;
    private final List<PolicyOutcome> outcomes;
    private final SortedMap<Integer, Long> perCustomer;
    private final SortedMap<Integer, Long> observedPerCustomer;
    private final List<ReasonCount> neverAsked;

    SimulationResult(
            SurveyPolicies policies,
            Instant until,
            Map<String, Double> rates,
            List<PolicyOutcome> outcomes,
            SortedMap<Integer, Long> perCustomer,
            SortedMap<Integer, Long> observedPerCustomer,
            List<ReasonCount> neverAsked) {
        this.policies = policies;
        this.until = until;
        this.rates = Map.copyOf(rates);
        this.outcomes = List.copyOf(outcomes);
        this.perCustomer = Collections.unmodifiableSortedMap(new TreeMap<>(perCustomer));
        this.observedPerCustomer = Collections.unmodifiableSortedMap(new TreeMap<>(observedPerCustomer));
        this.neverAsked = neverAsked;
    }

    /**
     * The policies that were in force.
     *
     * @return as they were simulated, not null
     */
    public SurveyPolicies policies() {
        return policies;
    }

    /**
     * When the simulation ended.
     *
     * @return the last instant of it, not null
     */
    public Instant until() {
        return until;
    }

    /**
     * What became of each policy.
     *
     * @return in the order of their rank, not null
     */
    public List<PolicyOutcome> outcomes() {
        return outcomes;
    }

    /**
     * What became of one policy.
     *
     * @param policy the policy's id
     * @return its outcome, not null
     * @throws IllegalArgumentException if there is no such policy
     */
    public PolicyOutcome outcome(String policy) {
        return outcomes.stream()
                .filter(outcome -> outcome.policy().equals(policy))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no policy " + Shown.text(policy)));
    }

    /**
     * How many customers there were something to ask.
     *
     * @return 0 or more
     */
    public long customers() {
        return total(perCustomer);
    }

    /**
     * How many invitations customers would have had, reminders aside, from all policies together.
     *
     * @return the number of customers by the number of invitations, 0 among them; customers without an occasion are left out;
     *     unmodifiable, not null
     */
    public SortedMap<Integer, Long> invitationsPerCustomer() {
        return perCustomer;
    }

    /**
     * How often the same customers were asked according to the log.
     *
     * @return the number of customers by the number of their responses that know when they were asked, whatever they
     *     measure, 0 among them; unmodifiable, not null
     */
    public SortedMap<Integer, Long> observedPerCustomer() {
        return observedPerCustomer;
    }

    /**
     * Why some customers would never have been asked: the reasons of all their occasions and policies together.
     *
     * @return the most frequent first; the counts add up to the customers without an invitation; not null
     */
    public List<ReasonCount> neverAsked() {
        return neverAsked;
    }

    /**
     * How many answers a policy would bring, if customers answer at the rates of the simulation: the sum of the rates of all
     * contacts, reminders included.
     *
     * @param policy the policy's id
     * @return 0 or more; not a whole number
     * @throws IllegalArgumentException if there is no such policy
     */
    public double expectedAnswers(String policy) {
        PolicyOutcome outcome = outcome(policy);
        SortedMap<String, Long> contacts =
                Asks.sum(outcome.invitations().perChannel(), outcome.reminders().perChannel());
        double sum = 0;
        for (Map.Entry<String, Long> channel : contacts.entrySet()) {
            sum += rates.getOrDefault(channel.getKey(), 0.0) * channel.getValue();
        }
        return sum;
    }

    /**
     * How sure a score would be with the answers that a policy would bring: the metric's estimate of as many answers, rounded to
     * a whole number, as {@linkplain #expectedAnswers expected}.
     *
     * @param policy the policy's id
     * @param metric a metric; that its id is the policy's is not asked for
     * @param like answers whose shares are taken for those of the answers to come, such as those of last year. If there are
     *     none, half of the answers are taken to be at either end of the scale: that is as unsure as it can get
     * @param confidence from above 0 to below 1
     * @return the estimate, whose interval is what matters; without a score if no answer is expected; not null
     * @throws IllegalArgumentException if there is no such policy, or {@code like} is of another scale than the metric
     */
    public Estimate anticipated(String policy, Metric metric, ScoreCounts like, double confidence) {
        Scale scale = metric.scale();
        if (!scale.equals(Require.notNull("like", like).scale())) {
            throw new IllegalArgumentException("like must be of the scale " + scale + ", was of " + like.scale());
        }
        ScoreCounts shares = like.isEmpty() ? ScoreCounts.ofScores(scale, scale.lowest(), scale.highest()) : like;
        return metric.estimate(shares.scaledTo(Math.round(expectedAnswers(policy))), confidence);
    }

    /**
     * The same simulation over these customers and others.
     *
     * @param other a result over other customers
     * @return one over all of them, not null
     * @throws IllegalArgumentException if it is of other policies or rates of answers, or ended at another instant
     */
    public SimulationResult plus(SimulationResult other) {
        if (!policies.policies().equals(other.policies.policies()) || !rates.equals(other.rates)) {
            throw new IllegalArgumentException("results must be of the same simulation, was of " + other.policies);
        }
        if (!until.equals(other.until)) {
            throw new IllegalArgumentException("results must have the same end, was " + until + " and " + other.until);
        }
        List<PolicyOutcome> sum = new ArrayList<>();
        for (int i = 0; i < outcomes.size(); i++) {
            sum.add(outcomes.get(i).plus(other.outcomes.get(i)));
        }
        return new SimulationResult(
                policies,
                until,
                rates,
                sum,
                Asks.sum(perCustomer, other.perCustomer),
                Asks.sum(observedPerCustomer, other.observedPerCustomer),
                ReasonCount.sum(neverAsked, other.neverAsked));
    }

    private static long total(Map<Integer, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** What became of each policy, as in {@code SimulationResult[[PolicyOutcome[delivery-csat: asked about 4711 of 5172]]]}. */
    @Override
    public String toString() {
        return "SimulationResult[" + outcomes + "]";
    }
}
