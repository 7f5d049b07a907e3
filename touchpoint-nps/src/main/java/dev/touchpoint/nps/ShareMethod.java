package dev.touchpoint.nps;

/**
 * How the interval around a share is computed. With n answers of which x hit, p = x / n, and z the two-sided normal quantile
 * of the confidence 1 - α. Every interval stays inside 0..100 and never narrows when the confidence rises. Groups are
 * compared by MOVER on their intervals, see {@link dev.touchpoint.nps}.
 */
public enum ShareMethod {

    /**
     * Wilson's score interval (p + z² / 2n ± z·√(p·(1 - p) / n + z² / 4n²)) / (1 + z² / n); the default. It contains the share,
     * and on average over the true shares it keeps its confidence. Source: Wilson (1927), Probable inference, the law of
     * succession, and statistical inference, Journal of the American Statistical Association 22.
     */
    WILSON("Wilson"),

    /**
     * From the quantile α/2 to the quantile 1 - α/2 of Beta(x + ½, n - x + ½), but from 0 if x is 0, and to 100 if x is n.
     * At very low confidence it can leave the share out, since it closes in on the median of that distribution. Source:
     * Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16.
     */
    JEFFREYS("Jeffreys"),

    /**
     * The "exact" interval, which never falls below its confidence and is therefore wide: from the quantile α/2 of Beta(x, n -
     * x + 1), or 0 if x is 0, to the quantile 1 - α/2 of Beta(x + 1, n - x), or 100 if x is n. It contains the share. Source:
     * Clopper and Pearson (1934), The use of confidence or fiducial limits illustrated in the case of the binomial, Biometrika
     * 26.
     */
    CLOPPER_PEARSON("Clopper-Pearson"),

    /**
     * Wald's interval p' ± z·√(p'·(1 - p') / n') after z² / 2 hits and as many others were added, clipped to 0..100. It
     * contains Wilson's, and so the share. Source: Agresti and Coull (1998), Approximate is better than "exact" for interval
     * estimation of binomial proportions, The American Statistician 52.
     */
    AGRESTI_COULL("Agresti-Coull");

    private final String label;

    ShareMethod(String label) {
        this.label = label;
    }

    /** The name for readers. */
    String label() {
        return label;
    }

    /** Whether every interval contains the share it is around. */
    boolean containsShare() {
        return this != JEFFREYS;
    }

    /** The lower limit of hits among n, from 0 to 1. */
    double low(long hits, long n, double z) {
        double share = (double) hits / n;
        double rest = (double) (n - hits) / n;
        return switch (this) {
            case WILSON -> Wilson.lower(share, rest, n, z);
            case JEFFREYS -> hits == 0 ? 0 : new Beta(hits + 0.5, n - hits + 0.5).lowEnd(z);
            case CLOPPER_PEARSON -> hits == 0 ? 0 : new Beta(hits, n - hits + 1.0).lowEnd(z);
            case AGRESTI_COULL -> Math.max(0, centre(share, n, z) - reach(share, rest, n, z));
        };
    }

    /** The upper limit of hits among n, from 0 to 1. */
    double high(long hits, long n, double z) {
        double share = (double) hits / n;
        double rest = (double) (n - hits) / n;
        return switch (this) {
            case WILSON -> Wilson.upper(share, rest, n, z);
            case JEFFREYS -> hits == n ? 1 : Math.max(low(hits, n, z), new Beta(hits + 0.5, n - hits + 0.5).highEnd(z));
            case CLOPPER_PEARSON -> hits == n ? 1 : new Beta(hits + 1.0, n - hits).highEnd(z);
            case AGRESTI_COULL -> Math.min(1, centre(share, n, z) + reach(share, rest, n, z));
        };
    }

    private static double centre(double share, long n, double z) {
        double extra = z * z / n;
        return (share + extra / 2) / (1 + extra);
    }

    private static double reach(double share, double rest, long n, double z) {
        double extra = z * z / n;
        double squares = (share + extra / 2) * (rest + extra / 2) / (1 + extra);
        return z * Math.sqrt(squares / n) / (1 + extra);
    }
}
