package dev.touchpoint.nps;

/**
 * The capital of someone who bets against a mean m of answers that are 0, ½ or 1: what one unit became if it was put on every
 * bet λ = (q - m) / (m·(1 - m)), with q distributed as in {@link BetaMixture}, and each answer x pays 1 + λ·(x - m). Whatever
 * the answers, that is at least what the mixture pays, and the same if none of them is ½; if m is the true mean, it is a
 * martingale from 1. It depends on the three counts alone.
 *
 * <p>With q written as m·e^τ / (1 - m + m·e^τ), the capital is the integral over all τ of e^k(τ), where k(τ) = a·τ - (a + b +
 * h)·log(1 + m·(e^τ - 1)) + h·log(1 + (e^τ - 1) / 2) for h passives, a the promoters and the prior's share of them and b the
 * detractors and theirs, over the same integral of the prior alone. k has a single peak, and its place is the root of a
 * quadratic equation. The integral is a sum over equal steps in v with τ = peak + width·sinh v, whose error falls
 * exponentially with the number of steps.
 *
 * <p>Source: Waudby-Smith and Ramdas (2024), Estimating means of bounded random variables by betting, Journal of the Royal
 * Statistical Society, Series B 86; for the sum: Takahasi and Mori (1974), Double exponential formulas for numerical
 * integration, Publications of the Research Institute for Mathematical Sciences 9.
 */
record Betting(double a, double h, double b, double m) {

    private static final double STEP = 1 / 14.0;

    /** The logarithm of what is too little to be seen in the sum. */
    private static final double NEGLIGIBLE = -45;

    /**
     * The logarithm of the capital for a mean m between 0 and 1, both excluded, and a prior that weighs as much as {@code
     * weight} answers.
     */
    static double logCapital(NpsCounts counts, double m, double weight) {
        if (counts.passives() == 0) {
            return BetaMixture.logCapital((double) counts.promoters(), (double) counts.detractors(), m, weight);
        }
        double priorUp = weight * m;
        double priorDown = weight * (1 - m);
        return new Betting(counts.promoters() + priorUp, counts.passives(), counts.detractors() + priorDown, m)
                        .logIntegral()
                - BetaMixture.logIntegral(priorUp, priorDown, m);
    }

    /** The sum outwards from the peak, to both sides until nothing more is seen. */
    double logIntegral() {
        double slope = a + h - (a + b + 2 * h) * m;
        double root = Math.hypot(slope, 2 * Math.sqrt(m * (1 - m)) * Math.sqrt(a) * Math.sqrt(b));
        double peak =
                slope > 0 ? Math.log((slope + root) / (2 * m * b)) : -Math.log((root - slope) / (2 * (1 - m) * a));
        double width = Math.min(1, 1 / Math.sqrt(curvature(root, Math.exp(-Math.abs(peak)), peak > 0 ? 1 - m : m)));
        double sum = 1 + oneSide(peak, -width, a) + oneSide(peak, width, b);
        return exponent(peak) + Math.log(width * STEP * sum);
    }

    /** -k'' at the peak, with e^τ there, or for a peak above 0 that of its mirror image. */
    private static double curvature(double root, double peak, double m) {
        return root * peak / ((1 - m + m * peak) * (1 + peak));
    }

    /** The heights over that of the peak, until what follows at the slope in which k ends is negligible. */
    private double oneSide(double peak, double width, double endSlope) {
        double top = exponent(peak);
        double least = NEGLIGIBLE + Math.min(0, Math.log(endSlope));
        double sum = 0;
        double v = STEP;
        for (double k = 0; k > least; v += STEP) {
            k = exponent(peak + width * Math.sinh(v)) - top;
            sum += Math.exp(k) * Math.cosh(v);
        }
        return sum;
    }

    /** k(τ), from the side on which nothing overflows. */
    private double exponent(double tau) {
        return tau > 0 ? exponent(-tau, b, 1 - m, m) : exponent(tau, a, m, 1 - m);
    }

    /** k(τ) for τ of 0 or less, with log(1 + m·(e^τ - 1)) taken so that neither a small m nor a small 1 - m is lost. */
    private double exponent(double tau, double slope, double m, double rest) {
        double change = Math.expm1(tau);
        double mean = change > -0.5 ? Math.log1p(m * change) : Math.log(rest + m * Math.exp(tau));
        return slope * tau - (a + b + h) * mean + h * Math.log1p(change / 2);
    }
}
