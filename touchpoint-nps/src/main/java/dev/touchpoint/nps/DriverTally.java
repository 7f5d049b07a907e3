package dev.touchpoint.nps;

import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Collects what each customer answered, at the relationship question and at the touchpoints that may explain it. */
final class DriverTally {

    /** In a row: the customer has no score there. */
    static final int SKIPPED = -1;

    private final Nps nps;
    private final String relationship;
    private final List<String> touchpoints;
    private final List<Metric> metrics;
    private final Map<String, List<Answer>> customers = new HashMap<>();

    DriverTally(Nps nps, String relationship, Map<String, Metric> drivers) {
        this.nps = nps;
        this.relationship = relationship;
        this.touchpoints = List.copyOf(drivers.keySet());
        this.metrics = List.copyOf(drivers.values());
    }

    Nps nps() {
        return nps;
    }

    List<String> touchpoints() {
        return touchpoints;
    }

    void add(Response response) {
        int touchpoint = touchpoints.indexOf(response.touchpoint());
        Integer score = response.score();
        if (score != null && (touchpoint >= 0 || response.touchpoint().equals(relationship))) {
            Metric metric = touchpoint < 0 ? nps : metrics.get(touchpoint);
            if (response.metric().equals(metric.id())
                    && metric.definition().counts(metric.scale().require(score))) {
                customers
                        .computeIfAbsent(response.customer(), id -> new ArrayList<>())
                        .add(new Answer(touchpoint, score, response.at(), response.sequence()));
            }
        }
    }

    /** The other's answers came later in the input, so of those at the same time they are the later ones. */
    DriverTally merge(DriverTally other) {
        other.customers.forEach((id, answers) ->
                customers.computeIfAbsent(id, unknown -> new ArrayList<>()).addAll(answers));
        return this;
    }

    /**
     * A row for each customer with a relationship answer: the scores above the lowest point of their scale, and whether the
     * customer is a promoter, and a detractor. The rows are in an order that has nothing to do with the answers or with that of
     * the input.
     */
    List<int[]> rows() {
        List<int[]> rows = new ArrayList<>();
        customers.keySet().stream()
                .sorted(Comparator.comparingLong(DriverTally::shuffled).thenComparing(Comparator.naturalOrder()))
                .forEach(customer -> addRow(customers.getOrDefault(customer, List.of()), rows));
        return rows;
    }

    private void addRow(List<Answer> answers, List<int[]> rows) {
        List<Answer> byTime = answers.stream().sorted(Answer.BY_TIME).toList();
        byTime.stream()
                .filter(answer -> answer.touchpoint < 0)
                .reduce((earlier, later) -> later)
                .ifPresent(latest -> rows.add(row(latest, byTime)));
    }

    private int[] row(Answer latest, List<Answer> byTime) {
        int[] row = new int[touchpoints.size() + 2];
        Arrays.fill(row, SKIPPED);
        byTime.stream()
                .filter(answer -> answer.touchpoint >= 0 && !answer.at.isAfter(latest.at))
                .forEach(answer -> row[answer.touchpoint] =
                        answer.score - metrics.get(answer.touchpoint).scale().lowest());
        double worth = nps.definition().worth(latest.score);
        row[touchpoints.size()] = worth > 0 ? 1 : 0;
        row[touchpoints.size() + 1] = worth < 0 ? 1 : 0;
        return row;
    }

    /** Mixes the bits of the id's hash, so that neighbouring ids do not stay neighbours. Source: Steele, Lea and Flood (2014). */
    private static long shuffled(String customer) {
        long mixed = customer.hashCode() * 0x9e3779b97f4a7c15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return mixed ^ (mixed >>> 31);
    }

    /** What a customer answered at a touchpoint, by its place in the list, or, if that is negative, of the relationship. */
    private record Answer(int touchpoint, int score, Instant at, long sequence) {

        static final Comparator<Answer> BY_TIME =
                Comparator.comparing(Answer::at).thenComparingLong(Answer::sequence);
    }
}
