package dev.touchpoint.insight;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Pairs of parts of the same customer. The square of a customer's sum is the sum of the squares of its parts and of the products of
 * its pairs: of two parts in the same segment the products go with the segment's own, of two in different segments they go across.
 * Of customers with many parts, whose pairs would be too many, the same comes of the sums of their parts by segment.
 */
final class PartPairs {

    private static final int SUMS = Measured.SUMS;

    /** All products of four sums in a segment with four outside of it. */
    static final int WIDTH = SUMS * SUMS;

    /** Where the product of two of the four sums stands in {@link LookSums}, whichever comes first. */
    private final int[] product = {4, 5, 6, 7, 5, 8, 9, 10, 6, 9, 11, 12, 7, 10, 12, 13};

    private final int[] first;
    private final int[] second;

    /** By pair: where the one value of each stands among the four sums, or below zero if one of them has more values. */
    private final int[] at;

    private final int[] otherAt;
    private final double[] centred;
    private final List<ManyParts> many;

    private PartPairs(double[] centred, List<int[]> pairs, List<ManyParts> many) {
        this.centred = centred;
        this.many = many;
        this.first = pairs.stream().mapToInt(pair -> pair[0]).toArray();
        this.second = pairs.stream().mapToInt(pair -> pair[1]).toArray();
        this.at = pairs.stream().mapToInt(pair -> single(pair[0])).toArray();
        this.otherAt = pairs.stream().mapToInt(pair -> single(pair[1])).toArray();
    }

    static PartPairs none() {
        return new PartPairs(new double[0], List.of(), List.of());
    }

    static PartPairs of(double[] centred, SegmentRows rows) {
        List<int[]> pairs = new ArrayList<>();
        List<ManyParts> many = new ArrayList<>();
        for (int customer = 0; customer < rows.customers(); customer++) {
            int[] parts = IntStream.range(rows.start(customer), rows.start(customer + 1))
                    .filter(part -> isMeasured(centred, part))
                    .toArray();
            if (parts.length > ManyParts.MANY) {
                many.add(new ManyParts(centred, parts));
            } else {
                addPairs(parts, pairs);
            }
        }
        return new PartPairs(centred, pairs, many);
    }

    private static void addPairs(int[] parts, List<int[]> pairs) {
        for (int i = 0; i < parts.length; i++) {
            for (int k = i + 1; k < parts.length; k++) {
                pairs.add(new int[] {parts[i], parts[k]});
            }
        }
    }

    private static boolean isMeasured(double[] centred, int part) {
        return centred[SUMS * part + Measured.AFTER + 1] + centred[SUMS * part + Measured.BEFORE + 1] > 0;
    }

    private int single(int part) {
        double n = centred[SUMS * part + Measured.AFTER + 1];
        double m = centred[SUMS * part + Measured.BEFORE + 1];
        if (n + m != 1) {
            return -1;
        }
        return n == 1 ? Measured.AFTER : Measured.BEFORE;
    }

    boolean isEmpty() {
        return first.length == 0 && many.isEmpty();
    }

    /** Adds the products within a segment to its sums, and those across two segments to each one's. */
    void read(int[] coded, double[] sums, double[] cross) {
        for (int i = 0; i < first.length; i++) {
            int segment = coded[first[i]];
            int other = coded[second[i]];
            if (segment < 0 && other < 0) {
                continue;
            }
            if (at[i] < 0 || otherAt[i] < 0) {
                readAll(i, segment, other, sums, cross);
            } else {
                readSingles(i, segment, other, sums, cross);
            }
        }
        for (ManyParts parts : many) {
            parts.read(coded, product, sums, cross);
        }
    }

    private void readSingles(int i, int segment, int other, double[] sums, double[] cross) {
        int a = at[i];
        int b = otherAt[i];
        double v = centred[SUMS * first[i] + a];
        double w = centred[SUMS * second[i] + b];
        if (segment == other) {
            int to = LookSums.WIDTH * segment;
            double times = a == b ? 2 : 1;
            sums[to + product[SUMS * a + b]] += times * v * w;
            sums[to + product[SUMS * a + b + 1]] += v;
            sums[to + product[SUMS * (a + 1) + b]] += w;
            sums[to + product[SUMS * (a + 1) + b + 1]] += times;
            return;
        }
        if (segment >= 0) {
            across(WIDTH * segment + SUMS * a + b, v, w, cross);
        }
        if (other >= 0) {
            across(WIDTH * other + SUMS * b + a, w, v, cross);
        }
    }

    private static void across(int to, double own, double others, double[] cross) {
        cross[to] += own * others;
        cross[to + 1] += own;
        cross[to + SUMS] += others;
        cross[to + SUMS + 1]++;
    }

    private void readAll(int i, int segment, int other, double[] sums, double[] cross) {
        int x = SUMS * first[i];
        int y = SUMS * second[i];
        for (int row = 0; row < SUMS; row++) {
            for (int k = 0; k < SUMS; k++) {
                double both = centred[x + row] * centred[y + k];
                if (segment == other) {
                    sums[LookSums.WIDTH * segment + product[SUMS * row + k]] += row == k ? 2 * both : both;
                } else {
                    if (segment >= 0) {
                        cross[WIDTH * segment + SUMS * row + k] += both;
                    }
                    if (other >= 0) {
                        cross[WIDTH * other + SUMS * k + row] += both;
                    }
                }
            }
        }
    }
}
