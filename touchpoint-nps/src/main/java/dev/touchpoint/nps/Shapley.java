package dev.touchpoint.nps;

import java.util.Arrays;

/**
 * What each driver adds to R², on average over all orders in which drivers may be added to a regression: the Shapley value, in
 * statistics known as LMG. Every subset of the drivers is looked at once: a tree that takes a driver or leaves it, where to
 * take it is one step of Gaussian elimination. So 2ᵖ subsets of p drivers cost some 2ᵖ steps, and no sum is deeper than p.
 * Sources: Lindeman, Merenda and Gold (1980), Introduction to Bivariate and Multivariate Analysis; Grömping (2006), Relative
 * importance for linear regression in R: the package relaimpo, Journal of Statistical Software 17.
 */
final class Shapley {

    /** A driver with less variance left than this, of 1, is a linear function of those taken before. */
    private static final double NEGLIGIBLE = 1e-10;

    private final int drivers;

    /** Of all subsets with a driver, by their size, the sum of R². */
    private final double[][] with;

    /** What is left of the drivers' covariances and of those with the outcome, by the number of drivers still to look at. */
    private final double[][][] covariances;

    private final double[][] outcomes;

    /** The sums of a branch in which a driver is taken, by the number of drivers still to look at. */
    private final double[][] branches;

    private Shapley(int drivers) {
        this.drivers = drivers;
        this.with = new double[drivers][drivers + 1];
        this.covariances = new double[drivers][drivers][drivers];
        this.outcomes = new double[drivers][drivers];
        this.branches = new double[drivers][];
        for (int left = 0; left < drivers; left++) {
            branches[left] = new double[left + 1];
        }
    }

    /** A share of the outcome's variance for each driver, together R². */
    static double[] of(Correlations correlations) {
        int drivers = correlations.outcome().length;
        double[] all = new double[drivers + 1];
        Shapley shapley = new Shapley(drivers);
        shapley.add(drivers, correlations.drivers(), correlations.outcome(), 0, 0, all);
        return shapley.shares(all);
    }

    /** Adds R² of each subset of the first {@code left} drivers, together with those taken already, to the sums by size. */
    private void add(int left, double[][] covariance, double[] outcome, int taken, double explained, double[] sums) {
        if (left == 0) {
            sums[0] += explained;
            return;
        }
        int driver = left - 1;
        add(driver, covariance, outcome, taken, explained, sums);
        double[] branch = branches[driver];
        Arrays.fill(branch, 0);
        double variance = covariance[driver][driver];
        if (variance > NEGLIGIBLE) {
            eliminate(driver, covariance, outcome);
            double more = outcome[driver] * outcome[driver] / variance;
            add(driver, covariances[driver], outcomes[driver], taken + 1, explained + more, branch);
        } else {
            add(driver, covariance, outcome, taken + 1, explained, branch);
        }
        for (int i = 0; i < left; i++) {
            sums[i + 1] += branch[i];
            with[driver][taken + 1 + i] += branch[i];
        }
    }

    /** What is left of the drivers before this one once it is taken. */
    private void eliminate(int driver, double[][] covariance, double[] outcome) {
        double[] pivot = covariance[driver];
        for (int i = 0; i < driver; i++) {
            double factor = pivot[i] / pivot[driver];
            double[] from = covariance[i];
            double[] to = covariances[driver][i];
            for (int j = 0; j <= i; j++) {
                to[j] = from[j] - factor * pivot[j];
            }
            outcomes[driver][i] = outcome[i] - factor * outcome[driver];
        }
    }

    /** What a driver adds to the subsets of a size without it counts one over their number, and each size the same. */
    private double[] shares(double[] all) {
        double[] shares = new double[drivers];
        double subsets = 1;
        for (int size = 0; size < drivers; size++) {
            for (int k = 0; k < drivers; k++) {
                shares[k] += (with[k][size + 1] - (all[size] - with[k][size])) / subsets / drivers;
            }
            subsets *= (drivers - 1.0 - size) / (size + 1);
        }
        return Arrays.stream(shares).map(share -> Math.max(0, share)).toArray();
    }
}
