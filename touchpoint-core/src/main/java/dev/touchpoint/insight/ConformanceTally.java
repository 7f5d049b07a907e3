package dev.touchpoint.insight;

import dev.touchpoint.insight.AdHoc.Kind;
import dev.touchpoint.insight.StepCheck.Status;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Counts what became of many journeys. Everything is a count or an exact sum, so that parts, however they are cut and put
 * together, give what the whole gives. Not thread-safe.
 */
final class ConformanceTally {

    private final Plan plan;
    private final Instant until;
    private long journeys;
    private long complete;
    private final List<StepTally> steps;
    private final Map<String, AdHocTally> adHoc = new TreeMap<>();
    private final Map<Likeness, Long> likenesses = new HashMap<>();
    private final KeptVariants variants;
    private final Map<String, PromiseTally> promises = new LinkedHashMap<>();

    ConformanceTally(Plan plan, Instant until, int mostVariants) {
        this.plan = plan;
        this.until = until;
        this.variants = new KeptVariants(mostVariants);
        this.steps = Stream.generate(StepTally::new).limit(plan.size()).toList();
        plan.promises().forEach((touchpoint, promise) -> promises.put(touchpoint, new PromiseTally(promise)));
    }

    /** How alike two journeys are: matches in sequence, and elements of both. */
    record Likeness(int matched, int total) {

        static final Comparator<Likeness> ORDER =
                Comparator.comparingInt(Likeness::matched).thenComparingInt(Likeness::total);

        int cost() {
            return total - 2 * matched;
        }

        double fitness() {
            return JourneyCheck.fitness(matched, total);
        }
    }

    /** What became of a step. */
    static final class StepTally {

        private final Map<Status, Long> counts = new EnumMap<>(Status.class);
        private long late;

        long late() {
            return late;
        }

        long count(Status status) {
            return counts.getOrDefault(status, 0L);
        }

        void add(StepCheck check) {
            counts.merge(check.status(), 1L, Long::sum);
            late += check.isLate() ? 1 : 0;
        }

        void add(StepTally other) {
            other.counts.forEach((status, count) -> counts.merge(status, count, Long::sum));
            late += other.late;
        }
    }

    /** How often nobody had planned a touchpoint. */
    static final class AdHocTally {

        private final Kind kind;
        private long interactions;
        private long journeys;

        AdHocTally(Kind kind) {
            this.kind = kind;
        }

        Kind kind() {
            return kind;
        }

        long interactions() {
            return interactions;
        }

        long journeys() {
            return journeys;
        }

        void add(long moreInteractions, long moreJourneys) {
            interactions += moreInteractions;
            journeys += moreJourneys;
        }
    }

    void add(ActualJourney actual) {
        List<Event> events = actual.events();
        if (!events.isEmpty() && events.get(0).at().isAfter(until)) {
            return;
        }
        List<Interaction> interactions = Checking.until(actual, until);
        JourneyCheck check = Checking.of(plan, interactions);
        Likeness likeness = new Likeness(check.matched(), check.total());
        journeys++;
        complete += check.isComplete() ? 1 : 0;
        likenesses.merge(likeness, 1L, Long::sum);
        addSteps(check.steps());
        addAdHoc(check.adHoc());
        addPromises(check.steps());
        variants.add(interactions.stream().map(Interaction::touchpoint).toList(), likeness);
    }

    private void addSteps(List<StepCheck> checks) {
        for (int i = 0; i < checks.size(); i++) {
            steps.get(i).add(checks.get(i));
        }
    }

    private void addAdHoc(List<AdHoc> unplanned) {
        Set<String> seen = new HashSet<>();
        for (AdHoc one : unplanned) {
            String touchpoint = one.interaction().touchpoint();
            adHoc.computeIfAbsent(touchpoint, unseen -> new AdHocTally(one.kind()))
                    .add(1, seen.add(touchpoint) ? 1 : 0);
        }
    }

    private void addPromises(List<StepCheck> checks) {
        for (int i = 0; i + 1 < checks.size(); i++) {
            Interaction giver = checks.get(i).isDone() ? checks.get(i).interaction() : null;
            PromiseTally promise = giver == null ? null : promises.get(giver.touchpoint());
            if (giver != null && promise != null) {
                promise.add(giver.at(), checks.get(i + 1), until);
            }
        }
    }

    ConformanceTally merge(ConformanceTally other) {
        journeys += other.journeys;
        complete += other.complete;
        other.likenesses.forEach((likeness, count) -> likenesses.merge(likeness, count, Long::sum));
        for (int i = 0; i < steps.size(); i++) {
            steps.get(i).add(other.steps.get(i));
        }
        other.adHoc.forEach((touchpoint, part) -> adHoc.computeIfAbsent(touchpoint, unseen -> new AdHocTally(part.kind))
                .add(part.interactions, part.journeys));
        other.promises.forEach((touchpoint, part) -> promises.merge(touchpoint, part, PromiseTally::plus));
        variants.add(other.variants);
        return this;
    }

    /** Whether parts of both may be put together. */
    boolean isLike(ConformanceTally other) {
        return plan.isLike(other.plan) && until.equals(other.until) && variants.most() == other.variants.most();
    }

    ConformanceTally empty() {
        return new ConformanceTally(plan, until, variants.most());
    }

    Plan plan() {
        return plan;
    }

    Instant until() {
        return until;
    }

    long journeys() {
        return journeys;
    }

    long complete() {
        return complete;
    }

    List<StepTally> steps() {
        return steps;
    }

    Map<String, AdHocTally> adHoc() {
        return adHoc;
    }

    Map<Likeness, Long> likenesses() {
        return likenesses;
    }

    KeptVariants variants() {
        return variants;
    }

    Map<String, PromiseTally> promises() {
        return promises;
    }
}
