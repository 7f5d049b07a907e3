package dev.touchpoint.cli.explain;

/** Wald's interval, and those that add answers that nobody gave before they do the same. */
final class NormalSteps {

    private final Board board;
    private final Net net;
    private final double ends;
    private final double middles;

    /**
     * The steps to an interval.
     *
     * @param board takes them
     * @param net the counts
     * @param ends how many answers are added to either end
     * @param middles how many are added between them
     */
    NormalSteps(Board board, Net net, double ends, double middles) {
        this.board = board;
        this.net = net;
        this.ends = ends;
        this.middles = middles;
    }

    Limits write() {
        double score = net.write(board);
        double n = answers();
        double against = share(net.d(), net.against().name(), net.lows(), n);
        double inFavour = share(net.p(), net.inFavour().name(), net.highs(), n);
        double centre = board.write(
                "The middle of the interval, as a share" + (adds() ? ": a little nearer to 0 than the score." : "."),
                "m = " + p() + " - " + d(),
                Digits.of(inFavour) + " - " + Digits.of(against),
                (net.highs() - net.lows()) / n);
        double neither = (net.middles() + middles) / n;
        double variance = board.write(
                "The variance of one answer, which counts -1, 0 or 1: the mean of its squares less the square of its mean.",
                "v = " + p() + " + " + d() + " - m²",
                Digits.of(inFavour) + " + " + Digits.of(against) + " - " + Digits.in(centre) + "²",
                neither * (inFavour + against) + 4 * inFavour * against);
        double error = board.write(
                "The standard error of the mean of " + count() + " answers.",
                "e = √(v / " + count() + ")",
                "√(" + Digits.in(variance) + " / " + Digits.of(n) + ")",
                Math.sqrt(variance / n));
        double z = board.writeZ();
        return new Limits(score, limit("lower", -1, centre, z, error), limit("upper", 1, centre, z, error));
    }

    private boolean adds() {
        return ends > 0;
    }

    private double answers() {
        if (!adds()) {
            return net.n();
        }
        return board.write(
                "For the interval, so many answers are added: " + Digits.of(ends) + " "
                        + net.against().name() + ", "
                        + Digits.of(middles) + " " + net.neither().name() + " and " + Digits.of(ends) + " "
                        + net.inFavour().name() + ". That keeps it wide enough where there are few.",
                "n' = n + " + Digits.of(2 * ends + middles),
                net.n() + " + " + Digits.of(2 * ends + middles),
                net.n() + 2 * ends + middles);
    }

    private double share(String letter, String name, long count, double n) {
        if (!adds()) {
            return count / n;
        }
        return board.write(
                "The share of " + name + " among them.",
                letter + "' = (" + name + " + " + Digits.of(ends) + ") / n'",
                "(" + count + " + " + Digits.of(ends) + ") / " + Digits.of(n),
                (count + ends) / n);
    }

    private double limit(String which, int side, double centre, double z, double error) {
        String sign = side < 0 ? " - " : " + ";
        return board.write(
                "The " + which + " limit, in points; there is no score " + (side < 0 ? "below -100." : "above 100."),
                side < 0 ? "low = max(-100, 100·(m - z·e))" : "high = min(100, 100·(m + z·e))",
                (side < 0 ? "max(-100, " : "min(100, ") + "100·(" + Digits.of(centre) + sign + Digits.of(z) + "·"
                        + Digits.in(error) + "))",
                Math.max(-100, Math.min(100, 100 * (centre + side * z * error))));
    }

    private String d() {
        return net.d() + prime();
    }

    private String p() {
        return net.p() + prime();
    }

    private String count() {
        return "n" + prime();
    }

    private String prime() {
        return adds() ? "'" : "";
    }
}
