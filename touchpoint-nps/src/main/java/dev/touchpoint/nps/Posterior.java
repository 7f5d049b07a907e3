package dev.touchpoint.nps;

/**
 * What is known of an NPS after the answers, if before them all shares of the three classes were equally likely: they are
 * Dirichlet(d + 1, a + 1, p + 1), the part s of promoters and detractors together is Beta(p + d + 2, a + 1), and the part b of
 * promoters among these, independent of it, Beta(p + 1, d + 1); the true score is s·(2·b - 1). See {@link
 * NpsMethod#BAYESIAN}.
 */
record Posterior(NpsCounts counts) implements Limits {

    /** Limits are multiples of 1 over this: coarse enough that rounding does not decide between neighbours. */
    private static final double GRID = 0x1p44;

    private static final long CLOSE = 16;

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
        double n = counts.n() + 3.0;
        double detractors = (counts.detractors() + 1.0) / n;
        double passives = (counts.passives() + 1.0) / n;
        double promoters = (counts.promoters() + 1.0) / n;
        return 100 * Math.sqrt((passives * (promoters + detractors) + 4 * promoters * detractors) / (n + 1));
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
        double perPoint = sd() / 100 * GRID;
        double guess = centre() / 100 * GRID + z * perPoint;
        double overshoot = CLOSE;
        for (int round = 1; outside - inside > 1; round++) {
            boolean halve = (round % 4 == 0 && round > 8) || outside - inside <= 4 * CLOSE || Double.isNaN(guess);
            long at = halve
                    ? inside + (outside - inside) / 2
                    : Math.max(inside + 1, Math.min(outside - 1, Math.round(guess)));
            double above = above(at / GRID);
            if (above >= tail) {
                inside = at;
            } else {
                outside = at;
            }
            double move = (z - Normal.upperQuantile(above)) * perPoint;
            if (Math.abs(move) < overshoot) {
                move = above >= tail ? overshoot : -overshoot;
                overshoot *= 2;
            }
            guess = at + move;
        }
        return 100 * (outside / GRID);
    }

    /**
     * The probability that the true score, as a share, is above this one. Of s and b the one that moves the score less is
     * integrated over, so that the other one's tail is smooth at the scale of its density.
     */
    double above(double score) {
        double far = Math.abs(score);
        Beta among = new Beta(counts.promoters() + 1.0, counts.detractors() + 1.0);
        Beta both = new Beta((double) counts.promoters() + counts.detractors() + 2, counts.passives() + 1.0);
        double byBoth = both.sd() * Math.abs(2 * among.mean() - 1);
        double byAmong = both.mean() * 2 * among.sd();
        return byBoth <= byAmong ? overBoth(score, far, both, among) : overAmong(score, far, both, among);
    }

    private static double overBoth(double score, double far, Beta both, Beta among) {
        if (score >= 0) {
            Beta others = among.mirrored();
            return both.integral(far, 1 - far, (s, past) -> others.below(past / s / 2, (s + far) / s / 2));
        }
        Beta others = among.mirrored();
        return Math.min(
                1,
                both.below(far, 1 - far)
                        + both.integral(far, 1 - far, (s, past) -> others.below((s + far) / s / 2, past / s / 2)));
    }

    private static double overAmong(double score, double far, Beta both, Beta among) {
        double low = (1 + far) / 2;
        double room = (1 - far) / 2;
        if (score >= 0) {
            Beta rest = both.mirrored();
            return among.integral(
                    low, room, (b, past) -> rest.below(2 * past / (far + 2 * past), far / (far + 2 * past)));
        }
        Beta others = among.mirrored();
        return Math.min(
                1,
                others.below(low, room)
                        + others.integral(
                                low,
                                room,
                                (b, past) -> both.below(far / (far + 2 * past), 2 * past / (far + 2 * past))));
    }
}
