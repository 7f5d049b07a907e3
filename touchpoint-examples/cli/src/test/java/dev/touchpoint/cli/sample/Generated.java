package dev.touchpoint.cli.sample;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** A generated company, with questions to it. */
final class Generated {

    static final long SEED = 1;
    static final int CUSTOMERS = 3000;

    private final List<Interaction> interactions = new ArrayList<>();
    private final List<Response> responses = new ArrayList<>();
    private final Map<String, Map<String, Instant>> firstAt = new HashMap<>();

    private Generated(int customers, Set<PlantedProblem> planted) {
        new SampleCompany(customers, SEED, planted).generate(interactions::add, responses::add);
        for (Interaction event : interactions) {
            if (event.occasion() != null) {
                firstAt.computeIfAbsent(event.occasion(), bid -> new HashMap<>())
                        .putIfAbsent(event.touchpoint(), event.at());
            }
        }
    }

    static Generated with(PlantedProblem... planted) {
        Set<PlantedProblem> set = EnumSet.noneOf(PlantedProblem.class);
        set.addAll(Arrays.asList(planted));
        return new Generated(CUSTOMERS, set);
    }

    List<Interaction> interactions() {
        return interactions;
    }

    List<Response> responses() {
        return responses;
    }

    /** The first time that each bid met each touchpoint, by bid. */
    Map<String, Map<String, Instant>> bids() {
        return firstAt;
    }

    List<Interaction> at(String touchpoint) {
        return interactions.stream()
                .filter(event -> event.touchpoint().equals(touchpoint))
                .toList();
    }

    List<Response> about(String touchpoint) {
        return responses.stream()
                .filter(response -> response.touchpoint().equals(touchpoint))
                .toList();
    }

    static boolean isAbsentee(Response response) {
        return "absentee".equals(response.segments().get("bidder"));
    }

    ScoreCounts counts(String metric, String touchpoint, Predicate<Response> who) {
        ScoreTally tally = new ScoreTally(Metrics.discover().get(metric).scale());
        about(touchpoint).stream()
                .filter(response -> response.metric().equals(metric) && response.score() != null)
                .filter(who)
                .forEach(response -> tally.add(response.score()));
        return tally.counts();
    }

    /** How much more the score fell for absentee bidders than for floor bidders from one touchpoint to the next. */
    Comparison drop(String metricId, String from, String to) {
        Metric metric = Metrics.discover().get(metricId);
        Predicate<Response> floor = response -> !isAbsentee(response);
        return metric.contrast(
                List.of(
                        counts(metricId, to, Generated::isAbsentee),
                        counts(metricId, from, Generated::isAbsentee),
                        counts(metricId, to, floor),
                        counts(metricId, from, floor)),
                new double[] {1, -1, -1, 1},
                0.95);
    }

    /** The mean of the time from one touchpoint to another, in days. */
    double meanDays(String from, String to) {
        return firstAt.values().stream()
                        .filter(bid -> bid.containsKey(from) && bid.containsKey(to))
                        .mapToLong(bid ->
                                Duration.between(bid.get(from), bid.get(to)).toMinutes())
                        .average()
                        .orElseThrow()
                / Duration.ofDays(1).toMinutes();
    }

    /** The answers about the collection to questions that came before it. */
    List<Response> askedTooEarly() {
        return about(Places.COLLECTION).stream()
                .filter(response -> response.askedAt()
                        .isBefore(firstAt.get(response.occasion()).get(Places.COLLECTION)))
                .toList();
    }
}
