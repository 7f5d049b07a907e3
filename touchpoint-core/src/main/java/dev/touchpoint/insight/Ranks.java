package dev.touchpoint.insight;

import java.util.Comparator;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

/** Ranks from 1, with the mean rank for values that tie. */
final class Ranks {

    private Ranks() {}

    static double[] of(double[] values) {
        int[] order = IntStream.range(0, values.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> values[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        double[] ranks = new double[values.length];
        int from = 0;
        while (from < order.length) {
            int end = from + 1;
            while (end < order.length && values[order[end]] == values[order[from]]) {
                end++;
            }
            for (int i = from; i < end; i++) {
                ranks[order[i]] = (from + 1 + end) / 2.0;
            }
            from = end;
        }
        return ranks;
    }

    /** Pearson's correlation of two lists of ranks; empty if one of them is all ties. */
    static OptionalDouble correlation(double[] a, double[] b) {
        double middle = (a.length + 1) / 2.0;
        double ab = 0;
        double aa = 0;
        double bb = 0;
        for (int i = 0; i < a.length; i++) {
            ab += (a[i] - middle) * (b[i] - middle);
            aa += (a[i] - middle) * (a[i] - middle);
            bb += (b[i] - middle) * (b[i] - middle);
        }
        return aa == 0 || bb == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.max(-1, Math.min(1, ab / Math.sqrt(aa * bb))));
    }
}
