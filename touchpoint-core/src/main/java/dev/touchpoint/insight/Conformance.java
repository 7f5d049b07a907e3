package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import dev.touchpoint.check.Suggestion;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.TouchpointMap;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collector;

/**
 * The planned journey beside the real one: what of the plan was completed, is missing, failed, came late or out of sequence,
 * and what nobody had planned.
 *
 * <pre>{@code
 * Conformance plan = Conformance.with(map, "buy");
 * JourneyCheck check = plan.check(actual);                                       // one customer, one occasion
 * Progress progress = plan.progress(actual, now);                                // the same while it is under way
 * ConformanceSummary all = log.journeys().collect(plan.summary(until));          // everybody
 * }</pre>
 *
 * <p>Plan and log are aligned by a longest common subsequence of the plan's steps and the interactions; a step with several
 * touchpoints is taken by any of them. Where several are longest, it is one with the most interactions that did not fail; of
 * these, the one whose interactions are the earliest, compared from the first on; of these, the one that takes the first
 * steps. What is left over is looked at once more:
 *
 * <ul>
 *   <li>A step and an interaction at one of its touchpoints that are both left over belong together, out of sequence. There are
 *       as many such pairs as can be; a step prefers what did not fail, then what came first.
 *   <li>A step that only a failed interaction took was made good if an interaction at one of its touchpoints that did not fail
 *       is left over, and is later: then the first such one took it, and the failure is left over instead.
 *   <li>Steps that are still left over are missing, and interactions that are still left over are ad hoc.
 * </ul>
 *
 * <p>Only interactions count, in the order of the log, which decides between equal instants. Responses are passed over: what
 * they name is the touchpoint that was rated. A step of asking for feedback is taken by the interaction of the asking, as an
 * invitation of the timing has it, and by no answer, so that whoever was asked and did not answer went through it all the same. An
 * interaction at a touchpoint that is not on the map is ad hoc like any other, and is said to be a shadow.
 *
 * <p>The names are those of CJML (Halvorsrud, Kvale and Følstad, 2016, Improving service quality through customer journey
 * analysis: ad hoc, missing, failing, irregular sequence).
 *
 * <p>Time grows with steps times interactions, memory with steps times interactions in bits. Immutable and thread-safe.
 */
public final class Conformance {

    /** So many different variants a summary keeps, unless it is told otherwise. */
    public static final int MOST_VARIANTS = 10_000;

    private final Plan plan;

    private Conformance(Plan plan) {
        this.plan = plan;
    }

    /**
     * Conformance with a planned journey.
     *
     * @param map the map, not null
     * @param journey a journey over touchpoints of the map, with at least one step
     * @return what checks actual journeys, not null
     * @throws IllegalArgumentException if the journey has no steps, or names touchpoints that the map does not have
     */
    public static Conformance with(TouchpointMap map, Journey journey) {
        return new Conformance(new Plan(map, journey));
    }

    /**
     * Conformance with a journey of a map.
     *
     * @param map the map, not null
     * @param journey the id of one of its journeys, which has at least one step
     * @return what checks actual journeys, not null
     * @throws IllegalArgumentException if the map has no such journey, or it has no steps
     */
    public static Conformance with(TouchpointMap map, String journey) {
        notNull("journey", journey);
        Journey planned = notNull("map", map).journey(journey).orElseThrow(() -> {
            List<String> known = map.journeys().stream().map(Journey::id).toList();
            return new IllegalArgumentException("there is no journey " + Shown.text(journey) + " in map "
                    + Shown.text(map.id()) + Suggestion.among(known, journey));
        });
        return with(map, planned);
    }

    /**
     * Conformance with each journey of a map.
     *
     * @param map the map, not null
     * @return one for each journey that has a step, in the map's order; not null
     */
    public static List<Conformance> withEach(TouchpointMap map) {
        return notNull("map", map).journeys().stream()
                .filter(journey -> journey.steps().findAny().isPresent())
                .map(journey -> with(map, journey))
                .toList();
    }

    /**
     * Which of several planned journeys it was.
     *
     * @param plans the plans to compare with, such as {@link #withEach}; may be empty
     * @param actual what a customer went through
     * @return the check with the highest fitness, the first such one if several have it; empty if none has a step that was
     *     taken in sequence
     */
    public static Optional<JourneyCheck> bestFit(Collection<Conformance> plans, ActualJourney actual) {
        JourneyCheck best = null;
        for (Conformance plan : plans) {
            JourneyCheck check = plan.check(actual);
            if (check.fitness() > (best == null ? 0 : best.fitness())) {
                best = check;
            }
        }
        return Optional.ofNullable(best);
    }

    /**
     * The plan.
     *
     * @return the planned journey, not null
     */
    public Journey journey() {
        return plan.journey();
    }

    /**
     * Compares with what a customer went through on one occasion, as if it were over: what has not come yet is missing.
     *
     * @param actual what a customer went through; may be empty
     * @return the comparison, not null
     */
    public JourneyCheck check(ActualJourney actual) {
        return Checking.of(plan, Checking.interactions(notNull("actual", actual)));
    }

    /**
     * Where a customer stands while the journey is under way.
     *
     * @param actual what the customer went through so far; may be empty; what is after now is passed over
     * @param now the present instant
     * @return what is done, and what is due next; not null
     */
    public Progress progress(ActualJourney actual, Instant now) {
        return ProgressReading.of(plan, Checking.until(notNull("actual", actual), notNull("now", now)), now);
    }

    /**
     * A collector that compares with many journeys, in a sequential or parallel stream. It keeps up to {@value #MOST_VARIANTS}
     * variants.
     *
     * @param until as of when: what is after it is passed over, and so are journeys that begin after it. A journey that is not
     *     over then counts as far as it has come: leave out those that are too young, if that is not meant
     * @return the collector, not null
     */
    public Collector<ActualJourney, ?, ConformanceSummary> summary(Instant until) {
        return summary(until, MOST_VARIANTS);
    }

    /**
     * A collector that compares with many journeys and keeps so many variants.
     *
     * @param until as of when, as above
     * @param mostVariants how many different variants are kept, 0 or more. Of more, the shortest are, since long ones hardly ever
     *     come twice, and of equally long ones the first in the alphabet; so that parts of a log give the same as the whole. Those of
     *     more than {@value ConformanceSummary#LONGEST_VARIANT} interactions are never kept
     * @return the collector, not null
     * @throws IllegalArgumentException if the number is negative
     */
    public Collector<ActualJourney, ?, ConformanceSummary> summary(Instant until, int mostVariants) {
        notNull("until", until);
        Require.range("mostVariants", mostVariants, 0, Integer.MAX_VALUE);
        return Collector.of(
                () -> new ConformanceTally(plan, until, mostVariants),
                ConformanceTally::add,
                ConformanceTally::merge,
                ConformanceSummary::new,
                Collector.Characteristics.UNORDERED);
    }

    /** The plan's id and size, as in {@code Conformance[buy: 12 steps]}. */
    @Override
    public String toString() {
        return "Conformance[" + plan.journey().id() + ": " + plan.size() + " steps]";
    }
}
