package dev.touchpoint.insight;

/**
 * What customers are measured by at one place: values before it and after it, or only after it, added up by the customer's part.
 * Higher is better.
 */
final class Measured {

    /** Of a part: the sum of the values after, their number, the sum of those before, their number. */
    static final int SUMS = 4;

    static final int AFTER = 0;
    static final int BEFORE = 2;

    private final boolean fall;
    private final double widest;
    private final double[] sums;
    private final double[] centres = new double[SUMS];

    /**
     * Nothing measured yet.
     *
     * @param fall whether there are values before, so that it is falls that are compared; otherwise levels are
     * @param widest by how much each group is made less certain, so that one without any variation is not taken for certain: as
     *     if each cell had one answer more that is as far off; 0 for nothing
     * @param parts how many parts customers have
     */
    Measured(boolean fall, double widest, int parts) {
        this.fall = fall;
        this.widest = widest;
        this.sums = new double[SUMS * parts];
    }

    void addAfter(int part, double value) {
        add(part, AFTER, value);
    }

    void addBefore(int part, double value) {
        add(part, BEFORE, value);
    }

    private void add(int part, int at, double value) {
        sums[SUMS * part + at] += value;
        sums[SUMS * part + at + 1]++;
        centres[at] += value;
        centres[at + 1]++;
    }

    boolean isFall() {
        return fall;
    }

    double widest() {
        return widest;
    }

    /** How many values there are after, or before. */
    long n(boolean after) {
        return (long) centres[after ? 1 : 3];
    }

    /** The sums by part, each around the mean of all, which changes no difference and keeps digits. */
    double[] centred() {
        double[] centred = sums.clone();
        for (int part = 0; part < centred.length / SUMS; part++) {
            for (int at = AFTER; at <= BEFORE; at += 2) {
                double mean = centres[at + 1] == 0 ? 0 : centres[at] / centres[at + 1];
                centred[SUMS * part + at] -= mean * centred[SUMS * part + at + 1];
            }
        }
        return centred;
    }

    /** The sums of all parts of a group. */
    double[] totals(boolean[] group) {
        double[] totals = new double[SUMS];
        for (int part = 0; part < group.length; part++) {
            if (group[part]) {
                for (int k = 0; k < SUMS; k++) {
                    totals[k] += sums[SUMS * part + k];
                }
            }
        }
        return totals;
    }

    /** How many answers, as in {@code Measured[300 after, 280 before]}. */
    @Override
    public String toString() {
        return "Measured[" + n(true) + " after, " + n(false) + " before]";
    }
}
