package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Policies tried out on what really happened: who would have been asked when, had they been in force, who not, and why.
 *
 * <pre>{@code
 * SimulationResult result = Simulation.of(policies)
 *         .customers((id, now) -> Customer.builder(id).zone(saoPaulo).build())
 *         .answering("email", 0.2)
 *         .run(log);
 * }</pre>
 *
 * <p>A host is played by its book: it asks each time a customer meets a touchpoint, asks again at the instant that a
 * {@link Wait} names, sends at once what it may, and reminds when that is due; once a policy about the relationship has asked,
 * it is asked again when its next iteration begins. All of that goes through {@link SurveyTiming}, so each decision is the one
 * that the host would have had. An interaction without an occasion is an occasion of its own. One that failed is none: what
 * it is for has not happened yet, and who is asked about it is asked too early; a host that wants to ask about failures gives them
 * a touchpoint of their own. What happens at the touchpoints where the policies ask is the asking itself, and no reason to ask.
 *
 * <p>Tallies of quotas and targets are counted in the course of it: of each, the invitations of all policies that read it.
 *
 * <p>Always the same for the same log: there is no chance in it. Without quotas and targets, memory grows with days and
 * policies and with what one customer goes through, not with customers. Immutable and thread-safe, and starts no threads: to
 * share the work, {@linkplain SimulationResult#plus add} the results of logs of different customers, with the same
 * {@linkplain #until end}.
 */
public final class Simulation {

    private final SurveyPolicies policies;
    private final BiFunction<String, Instant, Customer> customers;
    private final Map<String, Double> rates;
    private final Duration answeringAfter;
    private final ZoneId zone;
    private final @Nullable Instant until;
    private final List<TimingListener> listeners;

    private Simulation(
            SurveyPolicies policies,
            BiFunction<String, Instant, Customer> customers,
            Map<String, Double> rates,
            Duration answeringAfter,
            ZoneId zone,
            @Nullable Instant until,
            List<TimingListener> listeners) {
        this.policies = policies;
        this.customers = customers;
        this.rates = rates;
        this.answeringAfter = answeringAfter;
        this.zone = zone;
        this.until = until;
        this.listeners = listeners;
    }

    /**
     * A simulation of policies: with customers of whom nothing is known but what a policy's zone stands in for, who never
     * answer, until the last event of the log, with days in UTC.
     *
     * @param policies those that would be in force
     * @return the simulation, not null
     * @throws IllegalArgumentException if quotas or targets read the same tally over different periods, or in different zones
     */
    public static Simulation of(SurveyPolicies policies) {
        Set<String> ambiguous = new SimulatedTallies(policies.policies()).ambiguous();
        if (!ambiguous.isEmpty()) {
            throw new IllegalArgumentException(
                    "a tally must be counted over one period, in one zone; there are several for " + ambiguous);
        }
        return new Simulation(
                policies, (id, now) -> Customer.of(id), Map.of(), Duration.ofDays(1), ZoneOffset.UTC, null, List.of());
    }

    /**
     * What the host would have known of its customers.
     *
     * @param customers the customer of an id at an instant, with that id; always the same for the same arguments. What it
     *     throws comes out of {@link #run}
     * @return the changed copy, not null
     */
    public Simulation customers(BiFunction<String, Instant, Customer> customers) {
        return new Simulation(
                policies, Require.notNull("customers", customers), rates, answeringAfter, zone, until, listeners);
    }

    /**
     * For hosts that know less than the policies need: rules about a fact that is unknown permit everything, instead of
     * declining, as if each was {@linkplain FactRule#permittingUnknown told to}.
     *
     * @return the changed copy, with changed policies; not null
     */
    public Simulation permittingUnknown() {
        List<SurveyPolicy> permitting = policies.policies().stream()
                .map(policy -> policy.with(policy.rules().stream()
                        .map(rule -> rule instanceof FactRule fact ? fact.permittingUnknown() : rule)
                        .toList()))
                .toList();
        return new Simulation(SurveyPolicies.of(permitting), customers, rates, answeringAfter, zone, until, listeners);
    }

    /**
     * How many of those who are asked over a channel answer. Who does is drawn by a hash of policy, customer and occasion; it
     * makes a difference to rules that look at answers, and to reminders.
     *
     * @param channel the channel's id
     * @param rate from 0 to 1; 0 unless said
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the id is malformed, or the rate out of range
     */
    public Simulation answering(String channel, double rate) {
        if (!(rate >= 0 && rate <= 1)) {
            throw new IllegalArgumentException("answer rate must be from 0 to 1, was " + rate);
        }
        Map<String, Double> changed = new TreeMap<>(rates);
        changed.put(Require.id("channel", channel), rate);
        return new Simulation(policies, customers, changed, answeringAfter, zone, until, listeners);
    }

    /**
     * How long after it was sent a contact is answered.
     *
     * @param amount zero or more; a day unless said
     * @return the changed copy, not null
     * @throws IllegalArgumentException if it is negative
     */
    public Simulation answeringAfter(Duration amount) {
        if (Require.notNull("answering after", amount).isNegative()) {
            throw new IllegalArgumentException("answering after must not be negative, was " + amount);
        }
        return new Simulation(policies, customers, rates, amount, zone, until, listeners);
    }

    /**
     * Whose days are counted.
     *
     * @param zone the host's zone; UTC unless said. It makes no difference to what is decided
     * @return the changed copy, not null
     */
    public Simulation zone(ZoneId zone) {
        return new Simulation(
                policies, customers, rates, answeringAfter, Require.notNull("zone", zone), until, listeners);
    }

    /**
     * When it ends.
     *
     * @param until what happens then still happens, and nothing after it; the last event of the log unless said
     * @return the changed copy, not null
     */
    public Simulation until(Instant until) {
        return new Simulation(
                policies, customers, rates, answeringAfter, zone, Require.notNull("until", until), listeners);
    }

    /**
     * Who is told of each decision, and of each invitation that would have been sent. Called more than once, it adds.
     *
     * @param listener a listener, which is told customer by customer, or, if there are quotas or targets, in the order of time
     * @return the changed copy, not null
     */
    public Simulation listener(TimingListener listener) {
        List<TimingListener> more = new ArrayList<>(listeners);
        more.add(Require.notNull("listener", listener));
        return new Simulation(policies, customers, rates, answeringAfter, zone, until, List.copyOf(more));
    }

    /**
     * Lives through a log.
     *
     * @param log what happened to all customers; may be empty
     * @return what would have become of the policies, not null
     * @throws IllegalArgumentException if an event is before 1900 or after 2199, or the {@linkplain #customers customers}
     *     give one of another id
     */
    public SimulationResult run(TouchpointLog log) {
        SimulationRun run = new SimulationRun(this, end(log), customer -> {});
        SimulationRun.eachCustomer(log.events(), run::live);
        return run.end();
    }

    /**
     * Lives through a log twice, with these policies and with others.
     *
     * @param other the other simulation
     * @param log what happened to all customers; may be empty
     * @return both results, and what both, one or neither would have asked about; not null
     * @throws IllegalArgumentException as of {@link #run}
     */
    public SimulationComparison compare(Simulation other, TouchpointLog log) {
        SimulatedPair pair = new SimulatedPair();
        SimulationRun one = new SimulationRun(this, end(log), pair::first);
        SimulationRun two = new SimulationRun(other, other.end(log), pair::second);
        SimulationRun.eachCustomer(log.events(), events -> {
            one.live(events);
            two.live(events);
        });
        return pair.comparison(one.end(), two.end());
    }

    private Instant end(TouchpointLog log) {
        return until != null
                ? until
                : log.events().stream()
                        .map(Event::at)
                        .max(Comparator.naturalOrder())
                        .orElse(Instant.EPOCH);
    }

    SurveyPolicies policies() {
        return policies;
    }

    SurveyTiming timing(ContactLedger ledger, SimulatedTallies tallies) {
        SurveyTiming.Builder timing = SurveyTiming.builder(
                        ledger, policies.policies().toArray(SurveyPolicy[]::new))
                .tallies(tallies::tallies);
        listeners.forEach(timing::listener);
        return timing.build();
    }

    Customer customer(String id, Instant now) {
        return Require.notNull("customer", customers.apply(id, now));
    }

    /** From 0 to 1. */
    double rate(String channel) {
        return rates.getOrDefault(channel, 0.0);
    }

    Map<String, Double> rates() {
        return rates;
    }

    Duration answeringAfter() {
        return answeringAfter;
    }

    ZoneId zone() {
        return zone;
    }

    /** Policies and end, as in {@code Simulation[nps-quarterly, delivery-csat until 2018-10-17T17:30:18Z]}. */
    @Override
    public String toString() {
        String ids = policies.policies().stream().map(SurveyPolicy::id).collect(Collectors.joining(", "));
        return "Simulation[" + ids + (until == null ? "]" : " until " + until + "]");
    }
}
