package dev.touchpoint.nps;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution, as intervals and tests need it: by its upper tail, where no digit is lost. */
final class Normal {

    /** From here on the two-sided p-value is below the smallest double. */
    static final double FARTHEST = 40;

    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** The z for which a normal value lies within ±z with this probability, 0 or more. */
    static double quantile(double confidence) {
        return Math.max(0, STANDARD.inverseSurvivalProbability((1 - confidence) / 2));
    }

    /** The probability that a normal value lies outside ±z, for z of 0 or more. */
    static double twoSided(double z) {
        return 2 * STANDARD.survivalProbability(z);
    }

    /** The probability of a normal value above z. */
    static double upperTail(double z) {
        return STANDARD.survivalProbability(z);
    }

    /** The z above which a normal value is with this probability. */
    static double upperQuantile(double probability) {
        return STANDARD.inverseSurvivalProbability(probability);
    }
}
