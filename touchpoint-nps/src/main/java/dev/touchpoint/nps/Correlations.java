package dev.touchpoint.nps;

/**
 * Pearson's correlations of drivers with each other and with an outcome. A driver that does not vary has 0 with everything,
 * itself included, so that it explains nothing and disturbs nothing.
 */
final class Correlations {

    private final double[][] drivers;
    private final double[] outcome;

    Correlations(double[][] drivers, double[] outcome) {
        this.drivers = drivers;
        this.outcome = outcome;
    }

    /** Of each driver with each. */
    double[][] drivers() {
        return drivers;
    }

    /** Of each driver with the outcome. */
    double[] outcome() {
        return outcome;
    }

    /** Of moments whose last two columns say whether a customer is a promoter, and a detractor; of an outcome that varies. */
    static Correlations of(Moments moments, DriverOutcome outcome) {
        int promoter = moments.columns() - 2;
        int detractor = promoter + 1;
        double variance = variance(moments, outcome);
        double[][] drivers = new double[promoter][promoter];
        double[] withOutcome = new double[promoter];
        for (int i = 0; i < promoter; i++) {
            for (int j = 0; j < i; j++) {
                drivers[i][j] =
                        correlation(moments.covariance(i, j), moments.covariance(i, i), moments.covariance(j, j));
                drivers[j][i] = drivers[i][j];
            }
            drivers[i][i] = Math.signum(moments.covariance(i, i));
            withOutcome[i] = correlation(
                    outcome.covariance(moments.covariance(i, promoter), moments.covariance(i, detractor)),
                    moments.covariance(i, i),
                    variance);
        }
        return new Correlations(drivers, withOutcome);
    }

    /** n times the variance of the outcome; 0 if it is the same for all. */
    static double variance(Moments moments, DriverOutcome outcome) {
        int promoter = moments.columns() - 2;
        int detractor = promoter + 1;
        double both = moments.covariance(promoter, detractor);
        return outcome.covariance(
                outcome.covariance(moments.covariance(promoter, promoter), both),
                outcome.covariance(both, moments.covariance(detractor, detractor)));
    }

    private static double correlation(double covariance, double variance, double otherVariance) {
        double product = Math.sqrt(variance) * Math.sqrt(otherVariance);
        return product == 0 ? 0 : Math.max(-1, Math.min(1, covariance / product));
    }
}
