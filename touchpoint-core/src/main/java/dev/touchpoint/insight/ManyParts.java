package dev.touchpoint.insight;

import java.util.Arrays;

/** A customer with so many parts that their pairs would take too long: the same products from the sums by segment. */
final class ManyParts {

    /** From here on there are more pairs than steps this way. */
    static final int MANY = 8;

    private static final int SUMS = Measured.SUMS;

    private final double[] centred;
    private final int[] parts;
    private final double[] all = new double[SUMS];

    /** By segment the sums of the parts in it; zero where no part is. */
    private double[] own = new double[0];

    ManyParts(double[] centred, int[] parts) {
        this.centred = centred;
        this.parts = parts;
        for (int part : parts) {
            for (int k = 0; k < SUMS; k++) {
                all[k] += centred[SUMS * part + k];
            }
        }
    }

    /** Adds the products of two parts within a segment to its sums, and those of parts in and out of it to what goes across. */
    void read(int[] coded, int[] product, double[] sums, double[] cross) {
        int segments = sums.length / LookSums.WIDTH;
        if (own.length < SUMS * segments) {
            own = new double[SUMS * segments];
        }
        int[] met = new int[Math.min(parts.length, segments)];
        int count = 0;
        boolean[] isMet = new boolean[segments];
        for (int part : parts) {
            int segment = coded[part];
            if (segment >= 0) {
                if (!isMet[segment]) {
                    isMet[segment] = true;
                    met[count++] = segment;
                }
                add(part, segment, product, sums);
            }
        }
        for (int i = 0; i < count; i++) {
            close(met[i], product, sums, cross);
        }
    }

    /** The square of a part is not a product of two. */
    private void add(int part, int segment, int[] product, double[] sums) {
        int x = SUMS * part;
        int to = LookSums.WIDTH * segment;
        for (int row = 0; row < SUMS; row++) {
            own[SUMS * segment + row] += centred[x + row];
            for (int k = row; k < SUMS; k++) {
                sums[to + product[SUMS * row + k]] -= centred[x + row] * centred[x + k];
            }
        }
    }

    private void close(int segment, int[] product, double[] sums, double[] cross) {
        int x = SUMS * segment;
        for (int row = 0; row < SUMS; row++) {
            for (int k = 0; k < SUMS; k++) {
                if (k >= row) {
                    sums[LookSums.WIDTH * segment + product[SUMS * row + k]] += own[x + row] * own[x + k];
                }
                cross[PartPairs.WIDTH * segment + SUMS * row + k] += own[x + row] * (all[k] - own[x + k]);
            }
        }
        Arrays.fill(own, x, x + SUMS, 0);
    }

    /** How many, as in {@code ManyParts[10000]}. */
    @Override
    public String toString() {
        return "ManyParts[" + parts.length + "]";
    }
}
