package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Require;
import dev.touchpoint.insight.ConformanceTally.AdHocTally;
import dev.touchpoint.insight.ConformanceTally.Likeness;
import dev.touchpoint.insight.ConformanceTally.StepTally;
import dev.touchpoint.insight.StepCheck.Status;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Step;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * What became of a planned journey with many customers: see {@link Conformance#summary}.
 *
 * <pre>{@code
 * ConformanceSummary all = log.journeys().collect(plan.summary(until));
 * all.steps().forEach(System.out::println);
 * all.promises().forEach(System.out::println);
 * all.variants(10).variants().forEach(System.out::println);
 * }</pre>
 *
 * <p>Parts add up, in any order, to what the whole gives, bit for bit. Memory grows with steps, touchpoints, variants that are
 * kept and the different lengths of journeys, not with their number. Immutable and thread-safe.
 */
public final class ConformanceSummary {

    /** Variants of more interactions are not kept. */
    public static final int LONGEST_VARIANT = 1_000;

    private static final Comparator<Variant> MOST_FREQUENT_FIRST = Comparator.comparingLong(Variant::journeys)
            .reversed()
            .thenComparing(Variant::touchpoints, KeptVariants.SHORTEST_FIRST);

    private static final Comparator<AdHocCount> MOST_AD_HOC_FIRST =
            Comparator.comparingLong(AdHocCount::interactions).reversed().thenComparing(AdHocCount::touchpoint);

    // Not changed any more.
    private final ConformanceTally tally;

    ConformanceSummary(ConformanceTally tally) {
        this.tally = tally;
        tally.variants().trim();
    }

    /**
     * How often what became of a step. The four counts of statuses add up to all journeys.
     *
     * @param step the step as it was planned
     * @param completed in how many journeys it was completed
     * @param failing in how many it failed
     * @param missing in how many it is missing
     * @param outOfSequence in how many it was taken out of sequence
     * @param late in how many it came after it was promised, whatever its status
     */
    public record StepCount(Step step, long completed, long failing, long missing, long outOfSequence, long late) {

        /** As in {@code StepCount[I pay: 90 completed, 2 failing, 7 missing, 1 out of sequence; 12 late]}. */
        @Override
        public String toString() {
            return "StepCount[" + step.name() + ": " + completed + " completed, " + failing + " failing, " + missing
                    + " missing, " + outOfSequence + " out of sequence; " + late + " late]";
        }
    }

    /**
     * How often nobody had planned a touchpoint.
     *
     * @param touchpoint the touchpoint's id, as in the log
     * @param kind in which way it is not in the plan
     * @param interactions how many interactions were ad hoc there, 1 or more
     * @param journeys in how many journeys, from 1 to the number of interactions
     */
    public record AdHocCount(String touchpoint, AdHoc.Kind kind, long interactions, long journeys) {

        /** As in {@code AdHocCount[UNPLANNED hotline: 12 in 9 journeys]}. */
        @Override
        public String toString() {
            return "AdHocCount[" + kind + " " + touchpoint + ": " + interactions + " in " + journeys + " journeys]";
        }
    }

    /**
     * A sequence of touchpoints that journeys took.
     *
     * @param touchpoints the touchpoints of all interactions, in order; empty if there was none
     * @param journeys how many journeys took it, 1 or more
     * @param cost see {@link JourneyCheck#cost()}
     * @param fitness see {@link JourneyCheck#fitness()}
     */
    public record Variant(List<String> touchpoints, long journeys, int cost, double fitness) {

        /** Refuses what is missing. */
        public Variant {
            touchpoints = Require.list("touchpoints", touchpoints);
        }

        /** As in {@code Variant[12 of order > delivery: cost 4, fitness 0.5]}. */
        @Override
        public String toString() {
            return "Variant[" + journeys + " of " + String.join(" > ", touchpoints) + ": cost " + cost + ", fitness "
                    + fitness + "]";
        }
    }

    /**
     * The most frequent variants and the rest, which add up to all journeys.
     *
     * @param variants the most frequent first, of equally frequent ones the shortest, then by their touchpoints
     * @param others how many journeys took any other variant
     * @param fitnessOfOthers the mean fitness of these; null if there are none
     */
    public record TopVariants(List<Variant> variants, long others, @Nullable Double fitnessOfOthers) {

        /** Refuses what is missing. */
        public TopVariants {
            variants = Require.list("variants", variants);
        }
    }

    /**
     * What became of the promises of a touchpoint: that the next step of the plan is taken in time. One is given by each
     * interaction that took a step which is not the last, unless it failed, or the next step had been taken already. Only an
     * interaction that did not fail keeps it.
     *
     * @param touchpoint the touchpoint's id
     * @param promise the promised time
     * @param kept how many were kept, up to the last instant
     * @param late how many were broken by coming too late
     * @param overdue how many were broken and are not fulfilled yet
     * @param open how many are neither kept nor broken yet
     * @param taken how long it really took, of those kept and those late. What takes longest is still among the others, so
     *     that these times are too good as long as there are many of them
     */
    public record Promise(
            String touchpoint, Duration promise, long kept, long late, long overdue, long open, Durations taken) {

        /**
         * How many were broken.
         *
         * @return those late and those overdue
         */
        public long broken() {
            return late + overdue;
        }

        /** As in {@code Promise[order: within PT12H, 90 kept, 8 late, 2 overdue, 5 open]}. */
        @Override
        public String toString() {
            return "Promise[" + touchpoint + ": within " + promise + ", " + kept + " kept, " + late + " late, "
                    + overdue + " overdue, " + open + " open]";
        }
    }

    /**
     * The plan.
     *
     * @return the planned journey, not null
     */
    public Journey journey() {
        return tally.plan().journey();
    }

    /**
     * As of when it is.
     *
     * @return the last instant that counts, not null
     */
    public Instant until() {
        return tally.until();
    }

    /**
     * How many journeys were compared.
     *
     * @return 0 or more; journeys without a single interaction are among them
     */
    public long journeys() {
        return tally.journeys();
    }

    /**
     * What became of each step.
     *
     * @return one count for each step, in the plan's order; not null
     */
    public List<StepCount> steps() {
        List<StepCount> counts = new ArrayList<>();
        for (int i = 0; i < tally.plan().size(); i++) {
            StepTally step = tally.steps().get(i);
            counts.add(new StepCount(
                    tally.plan().steps().get(i),
                    step.count(Status.COMPLETED),
                    step.count(Status.FAILING),
                    step.count(Status.MISSING),
                    step.count(Status.OUT_OF_SEQUENCE),
                    step.late()));
        }
        return List.copyOf(counts);
    }

    /**
     * Where customers were though nobody had planned it.
     *
     * @return one count for each touchpoint, most interactions first, then by id; not null
     */
    public List<AdHocCount> adHoc() {
        List<AdHocCount> counts = new ArrayList<>();
        tally.adHoc().forEach((touchpoint, count) -> counts.add(count(touchpoint, count)));
        counts.sort(MOST_AD_HOC_FIRST);
        return List.copyOf(counts);
    }

    private static AdHocCount count(String touchpoint, AdHocTally count) {
        return new AdHocCount(touchpoint, count.kind(), count.interactions(), count.journeys());
    }

    /**
     * What became of what touchpoints promise.
     *
     * @return one for each touchpoint that promises a time and takes a step which is not the last, in the plan's order; not null
     */
    public List<Promise> promises() {
        List<Promise> promises = new ArrayList<>();
        tally.promises().forEach((touchpoint, promise) -> promises.add(promise.promise(touchpoint)));
        return List.copyOf(promises);
    }

    /**
     * The mean of the fitness of all journeys.
     *
     * @return from 0 to 1; empty if there are no journeys
     */
    public OptionalDouble fitness() {
        Double fitness = meanFitness(tally.likenesses());
        return fitness == null ? OptionalDouble.empty() : OptionalDouble.of(fitness);
    }

    /** Added up in an order of their own, so that the sum does not depend on that of the journeys. */
    private static @Nullable Double meanFitness(Map<Likeness, Long> likenesses) {
        long n = likenesses.values().stream().mapToLong(Long::longValue).sum();
        double sum = likenesses.entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Likeness.ORDER))
                .mapToDouble(entry -> entry.getKey().fitness() * entry.getValue())
                .reduce(0, Double::sum);
        return n == 0 ? null : sum / n;
    }

    /**
     * The share of journeys in which every planned step was completed.
     *
     * @return from 0 to 1; empty if there are no journeys
     */
    public OptionalDouble completeShare() {
        return journeys() == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) tally.complete() / journeys());
    }

    /**
     * What {@link #completeShare()} would be if steps went wrong independently of each other: the product of the steps' own
     * shares of completed ones. Six steps that each succeed in 95 % leave 0.735. If the real share is above it, what goes wrong
     * goes wrong for the same few customers; if it is below, it is spread over more customers than chance would spread it over.
     *
     * @return from 0 to 1; empty if there are no journeys
     */
    public OptionalDouble completeShareIfIndependent() {
        return journeys() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(tally.steps().stream()
                        .mapToDouble(step -> (double) step.count(Status.COMPLETED) / journeys())
                        .reduce(1, (a, b) -> a * b));
    }

    /**
     * The most frequent sequences of touchpoints.
     *
     * @param most how many are listed at most, 0 or more. If there were more than the summary keeps, those dropped are among the
     *     others, even if they were frequent
     * @return these and the others, not null
     * @throws IllegalArgumentException if the number is negative
     */
    public TopVariants variants(int most) {
        Require.range("most", most, 0, Integer.MAX_VALUE);
        List<Variant> all = tally.variants().list();
        all.sort(MOST_FREQUENT_FIRST);
        List<Variant> listed = List.copyOf(all.subList(0, Math.min(most, all.size())));
        Map<Likeness, Long> others = new HashMap<>(tally.likenesses());
        listed.forEach(variant -> others.merge(likeness(variant), -variant.journeys(), Long::sum));
        long n = others.values().stream().mapToLong(Long::longValue).sum();
        return new TopVariants(listed, n, meanFitness(others));
    }

    private Likeness likeness(Variant variant) {
        int total = tally.plan().size() + variant.touchpoints().size();
        return new Likeness((total - variant.cost()) / 2, total);
    }

    /**
     * This summary and one of other journeys.
     *
     * @param other a summary of the same plan, as of the same instant, that keeps as many variants
     * @return the summary of all of them, not null
     * @throws IllegalArgumentException if the other one is of another plan, or as of another instant, or keeps more variants or
     *     fewer
     */
    public ConformanceSummary plus(ConformanceSummary other) {
        if (!tally.isLike(notNull("other", other).tally)) {
            throw new IllegalArgumentException(
                    "summaries must be of the same plan and instant, and keep as many variants, were " + this + " and "
                            + other);
        }
        return new ConformanceSummary(tally.empty().merge(tally).merge(other.tally));
    }

    /** Sizes, as in {@code ConformanceSummary[buy: 1200 journeys until 2026-11-30T00:00:00Z]}. */
    @Override
    public String toString() {
        return "ConformanceSummary[" + journey().id() + ": " + journeys() + " journeys until " + until() + "]";
    }
}
