package dev.touchpoint.insight;

/**
 * What a segment has to do with a fall: the fall in the segment minus the fall among the rest, and its standard error.
 *
 * <p>With A the mean of the values after and B of those before, in the segment (G) and the rest (R), the difference is
 * (A(G) - B(G)) - (A(R) - B(R)); without values before, A(G) - A(R). A customer's part in it is the sum, over its values y, of
 * ±(y - m) / n, with m and n the mean and the number of the values in the same cell; the variance is the sum of the squares of
 * these. So a customer's answers may depend on each other (Liang and Zeger, 1986, Longitudinal data analysis using generalized
 * linear models, Biometrika 73).
 *
 * @param difference what the segment fell by more than the rest; negative if it fell more
 * @param error the standard error
 */
record Contrast(double difference, double error) {

    private static final int SUMS = Measured.SUMS;
    private static final int AFTER = Measured.AFTER;
    private static final int BEFORE = Measured.BEFORE;

    /** The contrast of two groups of parts; of parts in neither nothing counts. */
    static Contrast of(Measured measured, SegmentRows rows, boolean[] group, boolean[] rest) {
        double[] inGroup = measured.totals(group);
        double[] inRest = measured.totals(rest);
        double[] centred = measured.centred();
        double[] groupWeights = weights(sum(centred, group), measured.isFall());
        double[] restWeights = weights(sum(centred, rest), measured.isFall());
        double variance = 0;
        for (int customer = 0; customer < rows.customers(); customer++) {
            double share = 0;
            for (int part = rows.start(customer); part < rows.start(customer + 1); part++) {
                double[] weights = group[part] ? groupWeights : restWeights;
                for (int k = 0; k < SUMS && (group[part] || rest[part]); k++) {
                    share += (group[part] ? 1 : -1) * weights[k] * centred[SUMS * part + k];
                }
            }
            variance += share * share;
        }
        double doubt = doubt(
                measured.widest(),
                measured.isFall(),
                inGroup[AFTER + 1],
                inGroup[BEFORE + 1],
                inRest[AFTER + 1],
                inRest[BEFORE + 1]);
        return new Contrast(
                fall(inGroup, measured.isFall()) - fall(inRest, measured.isFall()), Math.sqrt(variance + doubt));
    }

    private static double[] sum(double[] centred, boolean[] group) {
        double[] sum = new double[SUMS];
        for (int part = 0; part < group.length; part++) {
            for (int k = 0; k < SUMS && group[part]; k++) {
                sum[k] += centred[SUMS * part + k];
            }
        }
        return sum;
    }

    /** What a group's four sums are multiplied with to give a customer's part in the contrast. */
    static double[] weights(double[] sums, boolean fall) {
        double after = sums[AFTER + 1];
        double before = sums[BEFORE + 1];
        return new double[] {
            1 / after,
            -sums[AFTER] / (after * after),
            fall ? -1 / before : 0,
            fall ? sums[BEFORE] / (before * before) : 0
        };
    }

    static double fall(double[] sums, boolean fall) {
        return sums[AFTER] / sums[AFTER + 1] - (fall ? sums[BEFORE] / sums[BEFORE + 1] : 0);
    }

    /** What is added to the variance where no variation does not mean certainty. */
    static double doubt(
            double widest, boolean fall, double after, double before, double otherAfter, double otherBefore) {
        double levels = square(after + 2) + square(otherAfter + 2);
        return widest * widest * (fall ? levels + square(before + 2) + square(otherBefore + 2) : levels);
    }

    private static double square(double n) {
        return 1 / (n * n);
    }

    /** How many standard errors the segment fell by more than the rest: positive for a drop. */
    double drop() {
        return -difference / error;
    }
}
