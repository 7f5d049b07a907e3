package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.check.Require;
import java.util.List;
import java.util.OptionalDouble;

/**
 * How far journeys got in a {@link Funnel}. Counts of different journeys {@linkplain #plus add up}, in any order, to those of
 * all.
 *
 * <p>Immutable and thread-safe.
 *
 * @param funnel the funnel, not null
 * @param journeys how many journeys there are, whether or not they took any step; 0 or more
 * @param steps one for each step of the funnel, in its order
 * @param throughput how long those took who took every step, from the first to the last; not null
 */
public record FunnelCounts(Funnel funnel, long journeys, List<Step> steps, Durations throughput) {

    /**
     * A step of a funnel.
     *
     * @param name the step, or "any 2" for two of them, if they may be taken in any order; not blank
     * @param count how many journeys took it, after all before it; 0 to {@code before}
     * @param before how many journeys took the step before, or, at the first step, how many there are
     * @param waiting the time since the step before, for each journey that took it; none at the first step; not null
     */
    public record Step(String name, long count, long before, Durations waiting) {

        /** Refuses what breaks a rule, as the components state. */
        public Step {
            Require.text("name", name);
            notNull("waiting", waiting);
            if (count < 0 || count > before) {
                throw new IllegalArgumentException("count must be from 0 to " + before + ", was " + count);
            }
        }

        /**
         * The share of those at the step before that took this one.
         *
         * @return {@code count} divided by {@code before}, 0 to 1; empty if there was nobody to take it
         */
        public OptionalDouble conversion() {
            return share(count, before);
        }

        /** As in {@code bid: 4 of 5}. */
        @Override
        public String toString() {
            return name + ": " + count + " of " + before;
        }
    }

    /** Refuses what breaks a rule, as the components state. */
    public FunnelCounts {
        notNull("funnel", funnel);
        steps = Require.list("steps", steps);
        notNull("throughput", throughput);
        if (steps.size() != funnel.steps().size()) {
            throw new IllegalArgumentException(
                    "steps must be as many as the funnel's, " + funnel.steps().size() + ", was " + steps.size());
        }
        long before = journeys;
        for (Step step : steps) {
            if (step.before() != before) {
                throw new IllegalArgumentException("before must be " + before + ", was " + step.before());
            }
            before = step.count();
        }
    }

    /**
     * The share of those at the first step that took the last.
     *
     * @return from 0 to 1; empty if nobody took the first
     */
    public OptionalDouble conversion() {
        return share(steps.get(steps.size() - 1).count(), steps.get(0).count());
    }

    /**
     * The counts of these journeys and of others.
     *
     * @param other the counts of other journeys in the same funnel, not null
     * @return those of all of them, not null
     * @throws IllegalArgumentException if the funnels differ
     * @throws ArithmeticException if there would be more than {@link Long#MAX_VALUE} journeys
     */
    public FunnelCounts plus(FunnelCounts other) {
        return new FunnelTally(funnel).add(this).add(notNull("other", other)).counts();
    }

    private static OptionalDouble share(long part, long whole) {
        return whole == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) part / whole);
    }

    /** As in {@code FunnelCounts[5 journeys; view: 5 of 5, bid: 4 of 5]}. */
    @Override
    public String toString() {
        return "FunnelCounts[" + journeys + " journeys; "
                + String.join(", ", steps.stream().map(Step::toString).toList()) + "]";
    }
}
