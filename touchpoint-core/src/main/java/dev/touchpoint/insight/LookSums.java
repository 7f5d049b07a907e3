package dev.touchpoint.insight;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The sums that all looks at one place are read from, after one pass over its customers: of each segment the four sums of {@link
 * Measured}, their ten products by customer, and what customers who are partly in the segment add to that. No objects are made in
 * the pass: it is repeated for each coding and each shuffle.
 */
final class LookSums {

    private static final int SUMS = Measured.SUMS;
    private static final int AFTER = Measured.AFTER;
    private static final int BEFORE = Measured.BEFORE;

    /** Four sums, and ten products of two of them. */
    static final int WIDTH = 14;

    /** Less variance than this share of what there is in all is nothing but the rounding of doubles. */
    private static final double ROUNDING = 1e-12;

    private final boolean fall;
    private final double widest;
    private final double fewest;
    /** The parts with but one value, after or before: nearly all. */
    private final SingleValues after;

    private final SingleValues before;

    /** The parts with more values, and what each of them adds. */
    private final int[] others;

    private final double[] added;

    /** What two parts of the same customer add to what each adds for itself. */
    private final PartPairs pairs;

    private final double[] all = new double[WIDTH];
    private double[] sums = new double[0];
    private double[] cross = new double[0];

    /** Of each segment the number, the sum and the sum of squares of single values. */
    private double[] afterSums = new double[0];

    private double[] beforeSums = new double[0];

    /** The values of parts that have one each. */
    private static final class SingleValues {

        static final int WIDTH = 3;

        private final int[] parts;
        private final double[] values;

        SingleValues(int[] parts, double[] values) {
            this.parts = parts;
            this.values = values;
        }

        void read(int[] coded, double[] sums) {
            for (int i = 0; i < parts.length; i++) {
                int segment = coded[parts[i]];
                if (segment >= 0) {
                    double value = values[i];
                    int to = WIDTH * segment;
                    sums[to]++;
                    sums[to + 1] += value;
                    sums[to + 2] += value * value;
                }
            }
        }
    }

    /**
     * Sums of nothing yet.
     *
     * @param centred the four sums of each part, or of each customer, around the means of all
     * @param pairs the parts of the same customer
     */
    private LookSums(Measured measured, int fewest, double[] centred, PartPairs pairs) {
        this.fall = measured.isFall();
        this.widest = measured.widest();
        this.fewest = fewest;
        int units = centred.length / SUMS;
        this.after = singleValues(centred, AFTER, BEFORE);
        this.before = singleValues(centred, BEFORE, AFTER);
        this.others = IntStream.range(0, units)
                .filter(part -> n(centred, part, AFTER) + n(centred, part, BEFORE) > 1)
                .toArray();
        this.added = new double[WIDTH * others.length];
        for (int i = 0; i < others.length; i++) {
            System.arraycopy(centred, SUMS * others[i], added, WIDTH * i, SUMS);
            multiply(added, WIDTH * i);
        }
        this.pairs = pairs;
        read(1, new int[units]);
        System.arraycopy(sums, 0, all, 0, WIDTH);
    }

    /** For segments that differ between the parts of a customer. */
    static LookSums byPart(Measured measured, SegmentRows rows, int fewest) {
        double[] centred = measured.centred();
        return new LookSums(measured, fewest, centred, PartPairs.of(centred, rows));
    }

    /** For segments that all parts of a customer are in: a customer is read as one, without pairs. */
    static LookSums byCustomer(Measured measured, SegmentRows rows, int fewest) {
        double[] centred = measured.centred();
        double[] together = new double[SUMS * rows.customers()];
        for (int customer = 0; customer < rows.customers(); customer++) {
            for (int part = rows.start(customer); part < rows.start(customer + 1); part++) {
                for (int k = 0; k < SUMS; k++) {
                    together[SUMS * customer + k] += centred[SUMS * part + k];
                }
            }
        }
        return new LookSums(measured, fewest, together, PartPairs.none());
    }

    private static double n(double[] centred, int part, int at) {
        return centred[SUMS * part + at + 1];
    }

    private static SingleValues singleValues(double[] centred, int at, int other) {
        int[] parts = IntStream.range(0, centred.length / SUMS)
                .filter(part -> n(centred, part, at) == 1 && n(centred, part, other) == 0)
                .toArray();
        return new SingleValues(
                parts,
                IntStream.of(parts)
                        .mapToDouble(part -> centred[SUMS * part + at])
                        .toArray());
    }

    /** Fills in the products of four numbers, after them: the upper triangle, row by row. */
    private static void multiply(double[] x, int at) {
        int to = at + SUMS;
        for (int i = 0; i < SUMS; i++) {
            for (int k = i; k < SUMS; k++) {
                x[to++] = x[at + i] * x[at + k];
            }
        }
    }

    /** Reads which segment each part, or each customer, is in; below zero, it is in none. */
    void read(int segments, int[] coded) {
        clear(segments);
        after.read(coded, afterSums);
        before.read(coded, beforeSums);
        for (int i = 0; i < others.length; i++) {
            int segment = coded[others[i]];
            if (segment >= 0) {
                int to = WIDTH * segment;
                int of = WIDTH * i;
                for (int k = 0; k < WIDTH; k++) {
                    sums[to + k] += added[of + k];
                }
            }
        }
        for (int segment = 0; segment < segments; segment++) {
            addSingles(afterSums, SingleValues.WIDTH * segment, WIDTH * segment, AFTER, 0);
            addSingles(beforeSums, SingleValues.WIDTH * segment, WIDTH * segment, BEFORE, 7);
        }
        pairs.read(coded, sums, cross);
    }

    private void clear(int segments) {
        if (sums.length < WIDTH * segments) {
            sums = new double[WIDTH * segments];
            cross = new double[PartPairs.WIDTH * segments];
            afterSums = new double[SingleValues.WIDTH * segments];
            beforeSums = new double[SingleValues.WIDTH * segments];
            return;
        }
        Arrays.fill(sums, 0, WIDTH * segments, 0);
        Arrays.fill(cross, 0, pairs.isEmpty() ? 0 : PartPairs.WIDTH * segments, 0);
        Arrays.fill(afterSums, 0, SingleValues.WIDTH * segments, 0);
        Arrays.fill(beforeSums, 0, SingleValues.WIDTH * segments, 0);
    }

    /** Where there is one value, its product with the number is itself, and the number's square is 1. */
    private void addSingles(double[] singles, int of, int to, int at, int product) {
        double n = singles[of];
        double sum = singles[of + 1];
        sums[to + at] += sum;
        sums[to + at + 1] += n;
        sums[to + SUMS + product] += singles[of + 2];
        sums[to + SUMS + product + 1] += sum;
        sums[to + SUMS + (product == 0 ? 4 : 9)] += n;
    }

    /**
     * How many standard errors a segment fell by more than the rest; not a number if a cell has too few answers, or nothing varies.
     * See {@link Contrast}, of which this is the quick way.
     */
    double drop(int segment) {
        int at = WIDTH * segment;
        double n = sums[at + 1];
        double m = sums[at + 3];
        double otherN = all[1] - n;
        double otherM = all[3] - m;
        if (n < fewest || otherN < fewest || (fall && (m < fewest || otherM < fewest))) {
            return Double.NaN;
        }
        double meanAfter = sums[at] / n;
        double meanOtherAfter = (all[0] - sums[at]) / otherN;
        double meanBefore = fall ? sums[at + 2] / m : 0;
        double meanOtherBefore = fall ? (all[2] - sums[at + 2]) / otherM : 0;
        double g0 = 1 / n;
        double g1 = -meanAfter / n;
        double g2 = fall ? -1 / m : 0;
        double g3 = fall ? meanBefore / m : 0;
        double r0 = 1 / otherN;
        double r1 = -meanOtherAfter / otherN;
        double r2 = fall ? -1 / otherM : 0;
        double r3 = fall ? meanOtherBefore / otherM : 0;
        // Of a customer with x in the segment and y in all, the part is g·x - r·(y - x); the variance is the sum of its
        // squares.
        double variance = squares(sums, at + SUMS, g0, g1, g2, g3)
                - squares(sums, at + SUMS, r0, r1, r2, r3)
                + squares(all, SUMS, r0, r1, r2, r3)
                - (pairs.isEmpty()
                        ? 0
                        : crossed(PartPairs.WIDTH * segment, g0 + r0, g1 + r1, g2 + r2, g3 + r3, r0, r1, r2, r3));
        double doubt = widest == 0 ? 0 : Contrast.doubt(widest, fall, n, m, otherN, otherM);
        double difference = (meanAfter - meanBefore) - (meanOtherAfter - meanOtherBefore);
        boolean varies = variance > ROUNDING * squares(all, SUMS, r0, r1, r2, r3);
        return varies || doubt > 0 ? -difference / Math.sqrt(Math.max(variance, 0) + doubt) : Double.NaN;
    }

    private static double squares(double[] x, int at, double w0, double w1, double w2, double w3) {
        return w0 * w0 * x[at]
                + w1 * w1 * x[at + 4]
                + w2 * w2 * x[at + 7]
                + w3 * w3 * x[at + 9]
                + 2
                        * (w0 * w1 * x[at + 1]
                                + w0 * w2 * x[at + 2]
                                + w0 * w3 * x[at + 3]
                                + w1 * w2 * x[at + 5]
                                + w1 * w3 * x[at + 6]
                                + w2 * w3 * x[at + 8]);
    }

    /** Twice the sum of u·x times r·(y - x), with u = g + r. */
    private double crossed(
            int at, double u0, double u1, double u2, double u3, double r0, double r1, double r2, double r3) {
        return 2
                * (u0 * row(at, r0, r1, r2, r3)
                        + u1 * row(at + SUMS, r0, r1, r2, r3)
                        + u2 * row(at + 2 * SUMS, r0, r1, r2, r3)
                        + u3 * row(at + 3 * SUMS, r0, r1, r2, r3));
    }

    private double row(int at, double r0, double r1, double r2, double r3) {
        return cross[at] * r0 + cross[at + 1] * r1 + cross[at + 2] * r2 + cross[at + 3] * r3;
    }
}
