package dev.touchpoint.nps;

/**
 * What is known of an NPS after the answers, if before them all shares of the three classes were equally likely: they are
 * Dirichlet(d + 1, a + 1, p + 1). See {@link NpsMethod#BAYESIAN}.
 */
record Posterior(NpsCounts counts) implements Limits {

    /** Limits are multiples of 1 over this: coarse enough that rounding does not decide between neighbours. */
    private static final double GRID = 0x1p44;

    @Override
    public double value() {
        return Tango.of(counts).value();
    }

    @Override
    public double centre() {
        double n = counts.n() + 3.0;
        return 100 * ((counts.promoters() - counts.detractors()) / n);
    }

    /** In points of NPS. */
    double sd() {
        return 100 * Math.sqrt(variance() / (counts.n() + 4.0));
    }

    /** Of one answer, after one of each class was added. */
    private double variance() {
        double n = counts.n() + 3.0;
        double detractors = (counts.detractors() + 1.0) / n;
        double passives = (counts.passives() + 1.0) / n;
        double promoters = (counts.promoters() + 1.0) / n;
        return passives * (promoters + detractors) + 4 * promoters * detractors;
    }

    @Override
    public double low(double z) {
        return -mirrored().high(z);
    }

    private Posterior mirrored() {
        return new Posterior(new NpsCounts(
                /* detractors= */ counts.promoters(), counts.passives(), /* promoters= */ counts.detractors()));
    }

    /**
     * The first point of the grid above which there is less than the upper tail of z. The tail as a normal quantile is nearly
     * a straight line, along which the search goes; but what it finds depends on the grid alone.
     */
    @Override
    public double high(double z) {
        double tail = Normal.upperTail(z);
        if (tail == 0) {
            return 100;
        }
        long inside = (long) -GRID;
        long outside = (long) GRID;
        double guess = guess(z);
        double slope = sd() / 100 * GRID;
        double last = Double.NaN;
        double lastZ = Double.NaN;
        for (int round = 1; outside - inside > 1; round++) {
            boolean halve = (round % 4 == 0 && round > 8) || Double.isNaN(guess);
            long at = halve
                    ? inside + (outside - inside) / 2
                    : Math.max(inside + 1, Math.min(outside - 1, Math.round(guess)));
            double above = above(at / GRID);
            if (above >= tail) {
                inside = at;
            } else {
                outside = at;
            }
            double zAt = Normal.upperQuantile(above);
            double secant = (at - last) / (zAt - lastZ);
            slope = secant > 0 && secant < GRID ? secant : slope;
            last = at;
            lastZ = zAt;
            guess = at + (z - zAt) * slope;
        }
        return 100 * (outside / GRID);
    }

    /** The limit is a quantile, so the way back is the tail. */
    @Override
    public double distance(double truth) {
        double above = above(truth / 100);
        double below = mirrored().above(-truth / 100);
        double z = Math.min(Normal.FARTHEST, Normal.upperQuantile(Math.min(above, below)));
        return above > below ? z : -z;
    }

    /** Where the limit would be by the first two terms of Cornish and Fisher's expansion, on the grid. */
    private double guess(double z) {
        double mean = centre() / 100;
        double variance = variance();
        double third = mean * (1 - 3 * variance - mean * mean);
        double skew = (z * z - 1) / 3 * (third / variance / (counts.n() + 4.0));
        return (mean + z * sd() / 100 + skew) * GRID;
    }

    /**
     * The probability that the true score, as a share, is above this one. The shares are gamma variables over their sum, so it
     * is that of (1 - score)·G₃ - score·G₂ - (1 + score)·G₁ above 0.
     */
    double above(double score) {
        return GammaSum.above(
                new double[] {counts.detractors() + 1.0, counts.passives() + 1.0, counts.promoters() + 1.0},
                new double[] {-1 - score, -score, 1 - score});
    }
}
