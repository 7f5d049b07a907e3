package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.insight.StepCheck.Status;
import dev.touchpoint.map.Journey;
import java.util.List;

/**
 * A planned journey beside an actual one: see {@link Conformance}.
 *
 * <p>Of a plan of p steps and a actual interactions, m of which match in sequence, each step is completed or failing (together m),
 * missing, or out of sequence, and each interaction took a step or is ad hoc.
 *
 * <p>Immutable and thread-safe.
 *
 * @param journey the plan
 * @param steps what became of each step, in the plan's order; at least one
 * @param adHoc the interactions that took no step, in the log's order; null counts as empty
 */
public record JourneyCheck(Journey journey, List<StepCheck> steps, List<AdHoc> adHoc) {

    /** Refuses what breaks a rule, as the components state. */
    public JourneyCheck {
        Require.notNull("journey", journey);
        steps = Require.list("steps", Require.notNull("steps", steps));
        if (steps.isEmpty()) {
            throw new IllegalArgumentException("steps must be one or more, were none");
        }
        adHoc = Require.list("adHoc", adHoc);
    }

    /**
     * How many steps came to this.
     *
     * @param status the status, not null
     * @return from 0 to the number of steps
     */
    public int count(Status status) {
        Require.notNull("status", status);
        int count = 0;
        for (StepCheck step : steps) {
            count += step.status() == status ? 1 : 0;
        }
        return count;
    }

    /**
     * How many changes make the one journey out of the other: p + a - 2 · m. Something missing or ad hoc costs 1, something out
     * of sequence 2; to fail or to be late costs nothing.
     *
     * @return 0 if each step was taken in sequence and nothing else happened; otherwise more
     */
    public int cost() {
        return count(Status.MISSING) + adHoc.size() + 2 * count(Status.OUT_OF_SEQUENCE);
    }

    /**
     * How alike the journeys are: 2 · m / (p + a), the coefficient of Dice (1945) over a longest common subsequence.
     *
     * @return from 0 (nothing in common) to 1 (cost 0)
     */
    public double fitness() {
        return fitness(matched(), total());
    }

    static double fitness(int matched, int total) {
        return 2.0 * matched / total;
    }

    /** m. */
    int matched() {
        return count(Status.COMPLETED) + count(Status.FAILING);
    }

    /** p + a. */
    int total() {
        return 2 * matched() + cost();
    }

    /**
     * Whether every planned step was completed, whatever else happened.
     *
     * @return true if so
     */
    public boolean isComplete() {
        return count(Status.COMPLETED) == steps.size();
    }

    /** Sizes, never whose, as in {@code JourneyCheck[buy: 9 of 12 completed, 1 ad hoc, cost 4]}. */
    @Override
    public String toString() {
        return "JourneyCheck[" + journey.id() + ": " + count(Status.COMPLETED) + " of " + steps.size() + " completed, "
                + adHoc.size() + " ad hoc, cost " + cost() + "]";
    }
}
