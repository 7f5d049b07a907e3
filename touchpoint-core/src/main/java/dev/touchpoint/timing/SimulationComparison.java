package dev.touchpoint.timing;

import dev.touchpoint.check.Require;

/**
 * The same log under two sets of policies.
 *
 * <p>Immutable and thread-safe.
 *
 * @param first what would have become of the one
 * @param second what would have become of the other
 * @param customers which customers they would have invited at least once, of all in the log
 * @param occasions about which occasions they would have invited somebody, by whichever of their policies, of all that a policy
 *     of either is about; iterations are left out
 */
public record SimulationComparison(
        SimulationResult first, SimulationResult second, Overlap customers, Overlap occasions) {

    /** Refuses what is missing. */
    public SimulationComparison {
        Require.notNull("comparison first", first);
        Require.notNull("comparison second", second);
        Require.notNull("comparison customers", customers);
        Require.notNull("comparison occasions", occasions);
    }

    /**
     * How far two choices agree.
     *
     * @param both how many both have chosen, 0 or more
     * @param onlyFirst how many only the first has
     * @param onlySecond how many only the second has
     * @param neither how many neither has
     */
    public record Overlap(long both, long onlyFirst, long onlySecond, long neither) {

        static final Overlap NONE = new Overlap(0, 0, 0, 0);

        Overlap and(boolean first, boolean second) {
            if (first) {
                return second
                        ? new Overlap(both + 1, onlyFirst, onlySecond, neither)
                        : new Overlap(both, onlyFirst + 1, onlySecond, neither);
            }
            return second
                    ? new Overlap(both, onlyFirst, onlySecond + 1, neither)
                    : new Overlap(both, onlyFirst, onlySecond, neither + 1);
        }
    }

    /** Both, as in {@code SimulationComparison[SimulationResult[…], SimulationResult[…]]}. */
    @Override
    public String toString() {
        return "SimulationComparison[" + first + ", " + second + "]";
    }
}
