package dev.touchpoint.nps;

/**
 * How an {@link NpsMonitor} weighs the evidence against a true score of 200·m - 100, with answers x of 0 for a detractor, ½
 * for a passive and 1 for a promoter. Both mix over the same beta distribution of q, with parameters c·m and c·(1 - m), where
 * c = max(t / (2·L + log(1 + 2·L)) - 1, 0.001) with L = log(1 / α) and t the expected answers; both depend on the three counts
 * alone, and are the same without passives. To be chosen before the first look and kept, like the rest of a monitor.
 */
public enum MonitorMethod {

    /**
     * The mean of Π (1 + λ·(x - m)) over the bets λ = (q - m) / (m·(1 - m)); the default. Never less than the other method, so
     * that its intervals lie within the other's, and are clearly narrower with many passives. Source: Waudby-Smith and Ramdas
     * (2024), Estimating means of bounded random variables by betting, Journal of the Royal Statistical Society, Series B 86.
     */
    BETTING("confidence sequence") {
        @Override
        double logCapital(NpsCounts counts, double m, double weight) {
            return Betting.logCapital(counts, m, weight);
        }

        @Override
        double spread(NpsCounts counts) {
            return NormalLimits.of(counts, 1, 0).standardError() / 200;
        }
    },

    /**
     * The beta-binomial mixture, B(S + c·m, n - S + c·(1 - m)) / B(c·m, c·(1 - m)) / (m^S·(1 - m)^(n - S)) for n answers with
     * the sum S, as if a passive were half a promoter and half a detractor. It has a closed form, for who tests after each of
     * many answers. Source: Robbins (1970), Statistical methods related to the law of the iterated logarithm, The Annals of
     * Mathematical Statistics 41; Howard, Ramdas, McAuliffe and Sekhon (2021), Time-uniform, nonparametric, nonasymptotic
     * confidence sequences, The Annals of Statistics 49.
     */
    BETA_BINOMIAL("beta-binomial confidence sequence") {
        @Override
        double logCapital(NpsCounts counts, double m, double weight) {
            double half = counts.passives() / 2.0;
            return BetaMixture.logCapital(counts.promoters() + half, counts.detractors() + half, m, weight);
        }

        @Override
        double spread(NpsCounts counts) {
            double n = Math.max(1, counts.n());
            double half = counts.passives() / 2.0;
            return Math.sqrt((counts.promoters() + half) / n * ((counts.detractors() + half) / n) / n);
        }
    };

    private final String label;

    MonitorMethod(String label) {
        this.label = label;
    }

    /** The name for readers. */
    String label() {
        return label;
    }

    /** The logarithm of the capital for a mean m between 0 and 1, both excluded. */
    abstract double logCapital(NpsCounts counts, double m, double weight);

    /** About the standard error of the mean as this method sees it. */
    abstract double spread(NpsCounts counts);
}
