package dev.touchpoint.metric;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What keeps many tests honest: each p-value is raised for the number of looks, so that it can be held against the usual
 * level as if it had been the only one.
 */
public enum Correction {

    /**
     * Holm's step-down procedure: the chance of even one false finding is at most the level, whatever the dependence.
     * With p-values sorted ascending, the i-th of m becomes max over j ≤ i of min(1, (m - j + 1) · p(j)). Source: Holm
     * (1979), A simple sequentially rejective multiple test procedure, Scandinavian Journal of Statistics 6.
     */
    HOLM {
        @Override
        void adjustSorted(double[] p) {
            int m = p.length;
            double highest = 0;
            for (int i = 0; i < m; i++) {
                highest = Math.max(highest, Math.min(1, (m - i) * p[i]));
                p[i] = highest;
            }
        }
    },

    /**
     * Benjamini and Hochberg's step-up procedure: the expected share of false findings among all findings is at most the
     * level, for independent or positively dependent tests. With p-values sorted ascending, the i-th of m becomes min over
     * j ≥ i of min(1, m / j · p(j)). It is not enough after a search for the worst of many looks. Source: Benjamini and
     * Hochberg (1995), Controlling the false discovery rate, Journal of the Royal Statistical Society B 57.
     */
    BENJAMINI_HOCHBERG {
        @Override
        void adjustSorted(double[] p) {
            int m = p.length;
            double lowest = 1;
            for (int i = m - 1; i >= 0; i--) {
                // p * m / m may be less than p by a rounding.
                lowest = Math.min(lowest, Math.max(p[i], p[i] * m / (i + 1)));
                p[i] = lowest;
            }
        }
    };

    abstract void adjustSorted(double[] p);

    /**
     * Adjusts the p-values of a family of tests.
     *
     * @param pValues the p-values, each from 0 to 1, in any order; may be empty. Leave untestable ones out: they are not
     *     looks
     * @return the adjusted p-values in the given order, each from its p-value to 1; a new array, not null
     * @throws IllegalArgumentException if a p-value is not from 0 to 1
     */
    public double[] adjust(double... pValues) {
        for (int i = 0; i < pValues.length; i++) {
            if (!(pValues[i] >= 0 && pValues[i] <= 1)) {
                throw new IllegalArgumentException("p-value must be from 0 to 1, was " + pValues[i] + " at index " + i);
            }
        }
        int[] order = IntStream.range(0, pValues.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> pValues[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] p = Arrays.stream(order).mapToDouble(i -> pValues[i]).toArray();
        adjustSorted(p);
        double[] adjusted = new double[p.length];
        for (int i = 0; i < p.length; i++) {
            adjusted[order[i]] = p[i];
        }
        return adjusted;
    }
}
