package dev.touchpoint.insight;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Step;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * From one touchpoint that is scored to the next. In a journey of the map it is the next one of its steps that is scored. A touchpoint
 * that follows none in any journey, and that none follows, comes after the one that customers met most often right before it, of those
 * that are scored, and before the one that they met most often right after it, if that follows no other; by the first time on an
 * occasion, and by an answer where there is no interaction. One that comes after and before no other stands alone.
 *
 * @param metric the metric
 * @param from the touchpoint before; null if the other stands alone
 * @param to the touchpoint after
 */
record ScoredStep(Metric metric, @Nullable String from, String to) {

    static List<ScoredStep> of(Metric metric, GapFacts facts) {
        Set<String> scored = scored(metric, facts);
        Map<String, Set<String>> next = new LinkedHashMap<>();
        for (Journey journey : facts.map().journeys()) {
            addSteps(journey, scored, next);
        }
        Set<String> lonely = new LinkedHashSet<>(scored);
        lonely.removeAll(next.keySet());
        next.values().forEach(lonely::removeAll);
        if (!lonely.isEmpty()) {
            addMet(lonely, scored, facts, next);
        }
        List<ScoredStep> steps = new ArrayList<>();
        next.forEach((from, all) -> all.forEach(to -> steps.add(new ScoredStep(metric, from, to))));
        lonely.removeAll(next.keySet());
        next.values().forEach(lonely::removeAll);
        lonely.forEach(alone -> steps.add(new ScoredStep(metric, null, alone)));
        return steps;
    }

    /** In the order of the map, and then of their ids. */
    private static Set<String> scored(Metric metric, GapFacts facts) {
        Map<String, Integer> counts = new TreeMap<>();
        facts.log()
                .responses()
                .filter(response -> response.metric().equals(metric.id()) && response.score() != null)
                .forEach(response -> counts.merge(response.touchpoint(), 1, Integer::sum));
        Set<String> scored = new LinkedHashSet<>();
        facts.map().touchpoints().forEach(touchpoint -> scored.add(touchpoint.id()));
        scored.addAll(counts.keySet());
        scored.removeIf(id -> counts.getOrDefault(id, 0) < 2 * SegmentSearch.FEWEST);
        return scored;
    }

    private static void addSteps(Journey journey, Set<String> scored, Map<String, Set<String>> next) {
        List<String> before = List.of();
        for (Step step : journey.steps().toList()) {
            List<String> after =
                    step.touchpoints().stream().filter(scored::contains).toList();
            for (String from : before) {
                for (String to : after) {
                    if (!from.equals(to)) {
                        next.computeIfAbsent(from, any -> new LinkedHashSet<>()).add(to);
                    }
                }
            }
            before = after.isEmpty() ? before : after;
        }
    }

    private static void addMet(Set<String> lonely, Set<String> scored, GapFacts facts, Map<String, Set<String>> next) {
        Map<String, Map<String, Integer>> before = new HashMap<>();
        Map<String, Map<String, Integer>> after = new HashMap<>();
        facts.log().journeys().forEach(journey -> {
            List<String> met = met(journey, scored);
            for (int i = 1; i < met.size(); i++) {
                count(before, met.get(i), met.get(i - 1));
                count(after, met.get(i - 1), met.get(i));
            }
        });
        for (String each : lonely) {
            mostFrequent(before, each).ifPresent(from -> next.computeIfAbsent(from, any -> new LinkedHashSet<>())
                    .add(each));
        }
        for (String each : lonely) {
            mostFrequent(after, each)
                    .filter(to -> next.values().stream().noneMatch(all -> all.contains(to)))
                    .ifPresent(to -> next.computeIfAbsent(each, any -> new LinkedHashSet<>())
                            .add(to));
        }
    }

    private static void count(Map<String, Map<String, Integer>> counts, String of, String other) {
        counts.computeIfAbsent(of, any -> new TreeMap<>()).merge(other, 1, Integer::sum);
    }

    private static Optional<String> mostFrequent(Map<String, Map<String, Integer>> counts, String of) {
        return counts.getOrDefault(of, Map.of()).entrySet().stream()
                .max(Comparator.comparingInt((Map.Entry<String, Integer> entry) -> entry.getValue())
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static List<String> met(ActualJourney journey, Set<String> scored) {
        Set<String> interacted = new HashSet<>();
        journey.interactions().map(Interaction::touchpoint).forEach(interacted::add);
        Set<String> met = new LinkedHashSet<>();
        for (Event event : journey.events()) {
            boolean counts = event instanceof Interaction || !interacted.contains(event.touchpoint());
            if (counts && scored.contains(event.touchpoint())) {
                met.add(event.touchpoint());
            }
        }
        return List.copyOf(met);
    }

    /** Whether it begins where another one ends. */
    boolean follows(ScoredStep other) {
        return other.to.equals(from) && other.metric.equals(metric);
    }

    GapPlace place() {
        return from == null ? GapPlace.at(to) : GapPlace.between(from, to);
    }

    /** The answers of customers whose segments are known. */
    Measured measured(GapFacts facts) {
        SegmentRows rows = facts.rows();
        Measured measured = new Measured(from != null, 0, rows.parts());
        forEach(facts, (part, response, worth) -> {
            if (response.touchpoint().equals(to)) {
                measured.addAfter(part, worth);
            } else {
                measured.addBefore(part, worth);
            }
        });
        return measured;
    }

    /** Takes an answer, the part of its customer that it belongs to, and what it is worth, the more the better. */
    interface Visitor {
        void visit(int part, Response response, double worth);
    }

    /** Visits each answer at either end with a score that counts, of customers whose segments are known. */
    void forEach(GapFacts facts, Visitor visitor) {
        Scale scale = metric.scale();
        String id = metric.id();
        double[] worths = worths();
        for (Event event : facts.log().events()) {
            if (event instanceof Response response
                    && response.score() != null
                    && response.metric().equals(id)
                    && (response.touchpoint().equals(to)
                            || response.touchpoint().equals(from))) {
                double worth = worths[scale.require(response.score()) - scale.lowest()];
                int part = facts.rows().part(response.customer(), response.occasion());
                if (part != SegmentRows.NONE && !Double.isNaN(worth)) {
                    visitor.visit(part, response, worth);
                }
            }
        }
    }

    /** Of each point of the scale; not a number of one that does not count. */
    private double[] worths() {
        Definition definition = metric.definition();
        double sign = definition.direction() == Direction.HIGHER_IS_BETTER ? 1 : -1;
        int lowest = metric.scale().lowest();
        double[] worths = new double[metric.scale().points()];
        for (int i = 0; i < worths.length; i++) {
            worths[i] = definition.counts(lowest + i) ? sign * definition.worth(lowest + i) : Double.NaN;
        }
        return worths;
    }
}
