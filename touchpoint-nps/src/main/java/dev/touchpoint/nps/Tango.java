package dev.touchpoint.nps;

/**
 * The share of one class minus the share of another, in percent, with the limits of Tango's score test.
 *
 * <p>Both shares are of the same answers, so their difference is one of paired proportions: promoters and detractors are
 * the two discordant cells. A difference δ lies within the limits if |p - d - δ| ≤ z·√(v(δ) / n), where v(δ) is the variance
 * of one answer under the most likely shares whose difference is δ. See {@link NpsMethod#TANGO}.
 */
record Tango(long detractors, long promoters, long n) implements Limits {

    /** More steps than Newton's method takes from where it starts. */
    private static final int MOST_STEPS = 40;

    /** How far from its root rounding may turn the equation, as a share of the root's distance from the estimate. */
    private static final double BLUR = 0x1p-46;

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
        return -high(/* detractors= */ promoters, /* promoters= */ detractors, n, z);
    }

    @Override
    public double high(double z) {
        return high(detractors, promoters, n, z);
    }

    private static double high(long detractors, long promoters, long n, double z) {
        double estimate = (double) (promoters - detractors) / n;
        double limit = new Upper((double) detractors / n, (double) promoters / n, n, estimate, z).limit();
        return Math.max(100.0 * (promoters - detractors) / n, 100 * limit) + 0.0;
    }

    /**
     * The upper limit from -1 to 1. It is found by Newton's method, and then, close to there, by halving between neighbouring
     * multiples of a power of 2, down to neighbouring doubles. So it is what halving -1 to 1 all the way would find: the
     * midpoints do not depend on z until the answers to them differ, and a larger z never refuses what a smaller one accepts.
     * That is why the limit never falls as z grows, whatever rounding does.
     */
    private record Upper(double detractors, double promoters, double n, double estimate, double z) {

        double limit() {
            double near = newton();
            double blur = BLUR * (near - estimate) + 2 * Math.ulp(near);
            double width = Math.scalb(1.0, Math.getExponent(blur) + 3);
            double inside = width * Math.floor(near / width);
            double outside = inside + width;
            if (!accepts(inside)) {
                outside = inside;
                inside -= width;
            } else if (accepts(outside)) {
                inside = outside;
                outside += width;
            }
            return accepts(inside) && !accepts(outside) ? halved(inside, outside) : halved(-1, 1);
        }

        private double halved(double from, double to) {
            double inside = from;
            double outside = to;
            for (double mid = (inside + outside) / 2; mid > inside && mid < outside; mid = (inside + outside) / 2) {
                if (accepts(mid)) {
                    inside = mid;
                } else {
                    outside = mid;
                }
            }
            return inside;
        }

        private boolean accepts(double difference) {
            return difference <= estimate
                    || (difference < 1
                            && (difference - estimate) * Math.sqrt(n) <= z * Math.sqrt(variance(difference)));
        }

        /** The root above the estimate of (δ - estimate)² - z²/n·v(δ), which is convex. */
        private double newton() {
            double t = z * z / n;
            double at = Math.min(1, estimate + Math.sqrt(t * (variance(estimate) + t / 4)));
            for (int i = 0; i < MOST_STEPS; i++) {
                double off = at - estimate;
                double step = (off * off - t * variance(at)) / (2 * off - t * slope(at));
                double next = Math.min(1, at - step);
                if (!(next > estimate)) {
                    next = (at + estimate) / 2;
                }
                if (!(Math.abs(next - at) > BLUR / 4 * off)) {
                    return next;
                }
                at = next;
            }
            return at;
        }

        /** v(δ), as a sum of terms that are not negative, since δ and its mirror image have the same variance. */
        private double variance(double difference) {
            return difference < 0
                    ? variance(-difference, promoters, detractors)
                    : variance(difference, detractors, promoters);
        }

        private double slope(double difference) {
            return difference < 0
                    ? -slope(-difference, promoters, detractors)
                    : slope(difference, detractors, promoters);
        }

        /** With q the most likely share of the smaller class: 2·q + δ·(1 - δ). */
        private static double variance(double difference, double smaller, double larger) {
            double rest = difference * (1 - difference);
            return 2 * smallerShare(difference, rest, smaller, larger) + rest;
        }

        /** By the derivative of the equation for q, 4·q·q' + b·q' + b'·q + c' = 0. */
        private static double slope(double difference, double smaller, double larger) {
            double q = smallerShare(difference, difference * (1 - difference), smaller, larger);
            double b = (2 + smaller - larger) * difference - smaller - larger;
            return -2 * ((2 + smaller - larger) * q - smaller * (1 - 2 * difference)) / (4 * q + b)
                    + 1
                    - 2 * difference;
        }

        /** The larger root of 2·q² + b·q + c = 0, without cancellation whatever the sign of b. */
        private static double smallerShare(double difference, double rest, double smaller, double larger) {
            double b = (2 + smaller - larger) * difference - smaller - larger;
            double c = -smaller * rest;
            double root = Math.sqrt(b * b - 8 * c);
            return b > 0 ? -2 * c / (b + root) : (root - b) / 4;
        }
    }
}
