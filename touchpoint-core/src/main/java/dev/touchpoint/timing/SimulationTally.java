package dev.touchpoint.timing;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Counts what happens in a simulation. Grows with policies and days, not with customers; not thread-safe. */
final class SimulationTally {

    private final Instant until;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final SortedMap<Integer, Long> perCustomer = new TreeMap<>();
    private final SortedMap<Integer, Long> observedPerCustomer = new TreeMap<>();
    private final Map<List<String>, Long> neverAsked = new HashMap<>();
    private final Zones zones = new Zones();

    /** What concerns one policy. */
    private static final class Row {

        private final AsksTally invitations;
        private final AsksTally reminders;
        private final AsksTally observed;
        private final Map<List<String>, Long> notAsked = new HashMap<>();
        private long occasions;
        private long waiting;

        Row(ZoneId zone) {
            this.invitations = new AsksTally(zone);
            this.reminders = new AsksTally(zone);
            this.observed = new AsksTally(zone);
        }

        /**
         * @param times how many occasions it was the last word about
         * @param lasting whether the last of them is not over at the end
         */
        List<String> add(LastWord last, long times, boolean lasting) {
            if (last.isAsk()) {
                occasions++;
                return List.of();
            }
            occasions += times;
            if (lasting && last.isWaiting()) {
                waiting++;
            }
            List<String> codes = last.codes();
            notAsked.merge(codes, times, Long::sum);
            return codes;
        }

        PolicyOutcome outcome(String policy) {
            return new PolicyOutcome(
                    policy,
                    occasions,
                    invitations.asks(),
                    reminders.asks(),
                    waiting,
                    ReasonCount.of(notAsked),
                    observed.asks());
        }
    }

    SimulationTally(List<SurveyPolicy> policies, ZoneId zone, Instant until) {
        this.until = until;
        policies.forEach(policy -> rows.put(policy.id(), new Row(zone)));
    }

    private Row row(String policy) {
        Row row = rows.get(policy);
        if (row == null) {
            throw new IllegalStateException("there is no policy " + policy);
        }
        return row;
    }

    /** @param sent the invitation, or a reminder of it */
    void sent(Invitation invitation, Invitation sent) {
        Row row = row(sent.policy());
        if (sent.reminder() == 0) {
            row.invitations.add(sent.at(), invitation.occasionAt(), sent.channel());
        } else {
            row.reminders.add(sent.at(), invitation.at(), sent.channel());
        }
    }

    void observed(SurveyPolicy policy, Instant askedAt, @Nullable Instant met, @Nullable String channel) {
        row(policy.id()).observed.add(askedAt, met, channel);
    }

    /** A customer for whom all is over. */
    void add(SimulatedCustomer customer, int observedAsks) {
        Set<String> codes = new TreeSet<>();
        customer.ofOccasions().forEach((policy, last) -> last.values()
                .forEach(word -> codes.addAll(row(policy.id()).add(word, 1, true))));
        customer.ofIterations().forEach((policy, last) -> codes.addAll(addIterations(policy, last)));
        if (codes.isEmpty()) {
            codes.add("NO_OCCASION");
        }
        perCustomer.merge(customer.invitations(), 1L, Long::sum);
        observedPerCustomer.merge(observedAsks, 1L, Long::sum);
        if (customer.invitations() == 0) {
            neverAsked.merge(List.copyOf(codes), 1L, Long::sum);
        }
    }

    /**
     * What was said in an iteration goes for those after it in which nothing was said: the host waited for a later one, or was
     * declined.
     */
    private Set<String> addIterations(SurveyPolicy policy, SortedMap<Long, LastWord> last) {
        Row row = row(policy.id());
        Set<String> codes = new TreeSet<>();
        long end = endOfIterations(policy);
        List<Map.Entry<Long, LastWord>> existing = List.copyOf(last.headMap(end).entrySet());
        for (int i = 0; i < existing.size(); i++) {
            long number = existing.get(i).getKey();
            long next = i + 1 < existing.size() ? existing.get(i + 1).getKey() : end;
            codes.addAll(row.add(existing.get(i).getValue(), next - number, next == end));
        }
        return codes;
    }

    /** The number of iterations that have begun at the end, the first one among them even if it has not. */
    private long endOfIterations(SurveyPolicy policy) {
        Iterations iterations = policy.iterations().orElseThrow();
        ZoneLine zone = zones.line(policy.zone().orElse(ZoneOffset.UTC));
        long begun = iterations.at(TimeLine.of(until), zone) + 1;
        return iterations.count() == null ? begun : Math.min(begun, iterations.count());
    }

    SimulationResult result(Simulation simulation, Instant until) {
        List<PolicyOutcome> outcomes = new ArrayList<>();
        rows.forEach((policy, row) -> outcomes.add(row.outcome(policy)));
        return new SimulationResult(
                simulation.policies(),
                until,
                simulation.rates(),
                outcomes,
                perCustomer,
                observedPerCustomer,
                ReasonCount.of(neverAsked));
    }
}
