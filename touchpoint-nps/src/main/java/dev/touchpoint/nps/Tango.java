package dev.touchpoint.nps;

/**
 * The share of one class minus the share of another, in percent, with the limits of Tango's score test.
 *
 * <p>Both shares are of the same answers, so their difference is one of paired proportions: promoters and detractors are
 * the two discordant cells. A difference δ lies within the limits if |p - d - δ| ≤ z·√(v(δ) / n), where v(δ) is the variance
 * of one answer under the most likely shares whose difference is δ. See {@link NpsMethod#TANGO}.
 */
record Tango(long detractors, long promoters, long n) implements Limits {

    static Tango of(NpsCounts counts) {
        return new Tango(counts.detractors(), counts.promoters(), counts.n());
    }

    @Override
    public double value() {
        return Range.NET_PERCENT.clip(100.0 * (promoters - detractors) / n);
    }

    /** The upper limit of the mirrored counts, so that mirrored counts have exactly mirrored limits. */
    @Override
    public double low(double z) {
        return -mirrored().high(z);
    }

    private Tango mirrored() {
        return new Tango(/* detractors= */ promoters, /* promoters= */ detractors, n);
    }

    /**
     * Halves the way from the estimate, which lies within the limits, to 1, which does not unless it is the estimate, down to
     * neighbouring doubles. The midpoints do not depend on z until the answers to them differ, and a larger z never refuses
     * what a smaller one accepts: so the limit never falls as z grows, whatever rounding does.
     */
    @Override
    public double high(double z) {
        double inside = (double) (promoters - detractors) / n;
        double estimate = inside;
        double outside = 1;
        double rootN = Math.sqrt((double) n);
        for (double mid = (inside + outside) / 2; mid > inside && mid < outside; mid = (inside + outside) / 2) {
            if ((mid - estimate) * rootN <= z * Math.sqrt(variance(mid))) {
                inside = mid;
            } else {
                outside = mid;
            }
        }
        return Math.max(value(), 100 * inside);
    }

    /** v(δ), as a sum of terms that are not negative, since δ and its mirror image have the same variance. */
    private double variance(double difference) {
        return difference < 0
                ? variance(-difference, (double) promoters / n, (double) detractors / n)
                : variance(difference, (double) detractors / n, (double) promoters / n);
    }

    /** With q the most likely share of the smaller class: 2·q + δ·(1 - δ). */
    private static double variance(double difference, double smaller, double larger) {
        double rest = difference * (1 - difference);
        return 2 * smallerShare(difference, rest, smaller, larger) + rest;
    }

    /** The larger root of 2·q² + b·q + c = 0, without cancellation whatever the sign of b. */
    private static double smallerShare(double difference, double rest, double smaller, double larger) {
        double b = (2 + smaller - larger) * difference - smaller - larger;
        double c = -smaller * rest;
        double root = Math.sqrt(b * b - 8 * c);
        return b > 0 ? -2 * c / (b + root) : (root - b) / 4;
    }
}
