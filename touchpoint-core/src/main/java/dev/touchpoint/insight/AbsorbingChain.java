package dev.touchpoint.insight;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The chain of moves between states until success or failure, as M = D - C with C the moves from state to state and D all moves
 * away from one, factorised as M = L·U.
 *
 * <p>The factorisation is that of Grassmann, Taksar and Heyman (1985): a pivot is not what subtractions leave of the diagonal,
 * but the sum of what leads out of the state, which is the same number. L and U then have no positive element off the diagonal,
 * and solving with them adds and multiplies numbers that are 0 or more: no digit is lost to cancellation.
 */
final class AbsorbingChain {

    /** Above the diagonal the negative of U, below it the negative of L. */
    private final double[][] factors;

    private final double[] pivots;
    private final double[] toSuccess;

    /** Takes the first array over. The moves of a state to itself, on its diagonal, do not matter. */
    AbsorbingChain(double[][] moves, double[] toSuccess, double[] toFailure) {
        this.factors = moves;
        this.toSuccess = toSuccess;
        this.pivots = new double[moves.length];
        double[] toEnd = new double[moves.length];
        for (int i = 0; i < toEnd.length; i++) {
            toEnd[i] = toSuccess[i] + toFailure[i];
        }
        for (int k = 0; k < moves.length; k++) {
            eliminate(k, toEnd);
        }
    }

    static AbsorbingChain of(SortedMap<String, TouchTally> touched) {
        List<TouchTally> tallies = new ArrayList<>(touched.values());
        Map<String, Integer> places = new HashMap<>();
        tallies.forEach(tally -> places.put(tally.key(), places.size()));
        double[][] moves = new double[tallies.size()][tallies.size()];
        double[] toSuccess = new double[tallies.size()];
        double[] toFailure = new double[tallies.size()];
        for (int i = 0; i < tallies.size(); i++) {
            double[] row = moves[i];
            tallies.get(i).moves().forEach((next, count) -> row[requireNonNull(places.get(next))] = count);
            toSuccess[i] = tallies.get(i).last();
            toFailure[i] = tallies.get(i).failures();
        }
        return new AbsorbingChain(moves, toSuccess, toFailure);
    }

    private void eliminate(int k, double[] toEnd) {
        double[] row = factors[k];
        double out = toEnd[k];
        for (int j = k + 1; j < row.length; j++) {
            out += row[j];
        }
        // Journeys end, so that from each state they met something leads to an end.
        if (out == 0) {
            throw new IllegalArgumentException("each state must be left for an end, state " + k + " was not");
        }
        pivots[k] = out;
        for (int i = k + 1; i < row.length; i++) {
            double[] other = factors[i];
            double by = other[k] / out;
            other[k] = by;
            if (by > 0) {
                for (int j = k + 1; j < row.length; j++) {
                    other[j] += by * row[j];
                }
                toEnd[i] += by * toEnd[k];
            }
        }
    }

    /** The probability of success from each state: M⁻¹·s with s the moves to success. */
    double[] successes() {
        double[] values = toSuccess.clone();
        solve(values, 0);
        return values;
    }

    /** An element on the diagonal of M⁻¹. */
    double inverse(int k) {
        double[] values = new double[pivots.length];
        values[k] = 1;
        solve(values, k);
        return values[k];
    }

    /** Solves for the values from a state on, if those before are 0 on the right side. */
    private void solve(double[] values, int from) {
        for (int i = from + 1; i < values.length; i++) {
            for (int j = from; j < i; j++) {
                values[i] += factors[i][j] * values[j];
            }
        }
        for (int i = values.length - 1; i >= from; i--) {
            for (int j = i + 1; j < values.length; j++) {
                values[i] += factors[i][j] * values[j];
            }
            values[i] /= pivots[i];
        }
    }
}
