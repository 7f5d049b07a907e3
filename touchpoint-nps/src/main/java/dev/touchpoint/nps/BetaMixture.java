package dev.touchpoint.nps;

/**
 * The capital of someone who bets against a mean m of answers from 0 to 1: what one unit became if it was put on every share
 * q by a beta distribution with mean m, and each answer x pays (q / m)^x·((1 - q) / (1 - m))^(1 - x). It has a closed form,
 * the prior density at m over the posterior one, and depends on the sum of the answers alone. If m is the true mean, the
 * capital is a supermartingale from 1; a martingale if there are no answers between 0 and 1. Source: Robbins (1970),
 * Statistical methods related to the law of the iterated logarithm, The Annals of Mathematical Statistics 41; Howard, Ramdas,
 * McAuliffe and Sekhon (2021), Time-uniform, nonparametric, nonasymptotic confidence sequences, The Annals of Statistics 49.
 */
final class BetaMixture {

    /** From here on the series of Stirling's error is exact to the last digits of a double. */
    private static final double LARGE = 16;

    private BetaMixture() {}

    /**
     * The logarithm of the capital after answers with the sum {@code up} and n - {@code up} = {@code down}, for a mean m
     * between 0 and 1, both excluded, and a prior that weighs as much as {@code weight} answers.
     */
    static double logCapital(double up, double down, double m, double weight) {
        double priorUp = weight * m;
        double priorDown = weight * (1 - m);
        return logIntegral(up + priorUp, down + priorDown, m) - logIntegral(priorUp, priorDown, m);
    }

    /**
     * The logarithm of ∫ (q / m)^a·((1 - q) / (1 - m))^b / (q·(1 - q)) dq over q from 0 to 1, for positive a and b: that of
     * B(a, b) / (m^a·(1 - m)^b), by Stirling's formula for the beta function, with the large terms taken together as
     * deviances, so that nothing cancels however large a and b are. Mirrored arguments have exactly the same value.
     */
    static double logIntegral(double a, double b, double m) {
        double n = a + b;
        double deviances = deviance(a, n * m) + deviance(b, n * (1 - m));
        double errors = stirlingError(a) + stirlingError(b);
        return deviances + Math.log(2 * Math.PI * n / (a * b)) / 2 + errors - stirlingError(n);
    }

    /**
     * x·log(x / expected) + expected - x. Source of the series: Loader (2000), Fast and accurate computation of binomial
     * probabilities.
     */
    private static double deviance(double x, double expected) {
        double v = (x - expected) / (x + expected);
        if (Math.abs(v) > 0.1) {
            return x * Math.log(x / expected) + expected - x;
        }
        double sum = (x - expected) * v;
        double power = 2 * x * v;
        for (int i = 3; i < 20; i += 2) {
            power *= v * v;
            sum += power / i;
        }
        return sum;
    }

    /** log Γ(z) minus Stirling's formula, (z - ½)·log z - z + ½·log 2π. */
    private static double stirlingError(double z) {
        double sum = 0;
        double large = z;
        for (; large < LARGE; large++) {
            sum += (large + 0.5) * Math.log1p(1 / large) - 1;
        }
        double square = large * large;
        return sum + (1 / 12.0 - (1 / 360.0 - (1 / 1260.0 - 1 / 1680.0 / square) / square) / square) / large;
    }
}
