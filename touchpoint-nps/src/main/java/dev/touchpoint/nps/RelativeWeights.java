package dev.touchpoint.nps;

/**
 * Johnson's relative weights. The drivers are replaced by the uncorrelated variables nearest to them, whose squared regression
 * weights add up to R²; each is then shared out to the drivers by its squared correlation with them. With R = Q·D·Q' the drivers'
 * correlations, Λ = Q·√D·Q', and r their correlations with the outcome, driver j gets Σₖ Λⱼₖ²·(Λ⁻¹·r)ₖ². Where drivers are
 * linear functions of each other, directions without variance are left out, and the weights still add up to R². Source:
 * Johnson (2000), A heuristic method for estimating the relative weight of predictor variables in multiple regression,
 * Multivariate Behavioral Research 35.
 */
final class RelativeWeights {

    /** A direction with less variance than this, of as much as there are drivers, is one of rounding. */
    private static final double NEGLIGIBLE = 1e-12;

    private RelativeWeights() {}

    /** A share of the outcome's variance for each driver, together R². */
    static double[] of(Correlations correlations) {
        Eigen eigen = Eigen.of(correlations.drivers());
        int n = correlations.outcome().length;
        double[][] roots = new double[n][n];
        double[] onUncorrelated = new double[n];
        for (int k = 0; k < n; k++) {
            double variance = eigen.values()[k];
            if (variance > NEGLIGIBLE * n) {
                double[] axis = eigen.vectors()[k];
                double root = Math.sqrt(variance);
                addOuter(roots, axis, root);
                addScaled(onUncorrelated, axis, dot(axis, correlations.outcome()) / root);
            }
        }
        double[] weights = new double[n];
        for (int j = 0; j < n; j++) {
            for (int k = 0; k < n; k++) {
                double part = roots[j][k] * onUncorrelated[k];
                weights[j] += part * part;
            }
        }
        return weights;
    }

    private static void addOuter(double[][] sum, double[] axis, double factor) {
        for (int i = 0; i < axis.length; i++) {
            addScaled(sum[i], axis, factor * axis[i]);
        }
    }

    private static void addScaled(double[] sum, double[] axis, double factor) {
        for (int i = 0; i < axis.length; i++) {
            sum[i] += factor * axis[i];
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
