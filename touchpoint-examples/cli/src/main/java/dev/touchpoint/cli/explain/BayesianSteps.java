package dev.touchpoint.cli.explain;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.nps.Alternative;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMethod;
import dev.touchpoint.nps.TestResult;

/** The Bayesian interval: its limits are found by trying, so what they leave out on either side is computed from them. */
final class BayesianSteps {

    /** What the prior adds to each class. */
    private static final int PRIOR = 1;

    private final Board board;
    private final Net net;
    private final Interval found;

    BayesianSteps(Board board, Net net, Interval found) {
        this.board = board;
        this.net = net;
        this.found = found;
    }

    Limits write() {
        double score = net.write(board);
        centre();
        double tail = board.writeTail();
        return new Limits(
                score, limit("low", "lower", "<", found.low(), tail), limit("high", "upper", ">", found.high(), tail));
    }

    private void centre() {
        String d = net.d() + "'";
        String p = net.p() + "'";
        double n = board.write(
                "Before the answers, all shares of the three classes are taken to be equally likely. That is worth one"
                        + " answer of each class, and from now on they are all counted.",
                "n' = n + 3",
                net.n() + " + 3",
                net.n() + 3.0 * PRIOR);
        double against = share(d, net.against().name(), net.lows(), n);
        double inFavour = share(p, net.inFavour().name(), net.highs(), n);
        double mean = board.write(
                "The mean of the scores that may be the true one, each as likely as it now is.",
                "m = 100·(" + p + " - " + d + ")",
                "100·(" + Digits.of(inFavour) + " - " + Digits.of(against) + ")",
                100 * ((net.highs() - net.lows()) / n));
        double neither = (net.middles() + PRIOR) / n;
        double variance = board.write(
                "The variance of one answer, which counts -1, 0 or 1.",
                "v = " + p + " + " + d + " - (" + p + " - " + d + ")²",
                Digits.of(inFavour) + " + " + Digits.of(against) + " - (" + Digits.of(inFavour) + " - "
                        + Digits.of(against) + ")²",
                neither * (inFavour + against) + 4 * inFavour * against);
        board.write(
                "How far the true score typically is from that mean (" + Digits.of(mean)
                        + "): the standard deviation, in points.",
                "s = 100·√(v / (n' + 1))",
                "100·√(" + Digits.in(variance) + " / (" + Digits.of(n) + " + 1))",
                100 * Math.sqrt(variance / (n + 1)));
    }

    private double share(String letter, String name, long count, double n) {
        return board.write(
                "The share of " + name + " among them.",
                letter + " = (" + name + " + 1) / n'",
                "(" + count + " + 1) / " + Digits.of(n),
                (count + PRIOR) / n);
    }

    private double limit(String name, String which, String side, double limit, double tail) {
        String shares = "Dirichlet(" + net.against().name() + " + 1, "
                + net.neither().name() + " + 1, " + net.inFavour().name() + " + 1)";
        String counted = "Dirichlet(" + net.lows() + " + 1, " + net.middles() + " + 1, " + net.highs() + " + 1)";
        double found = board.solve(
                "The " + which + " limit, in points: a true score " + (side.equals("<") ? "below" : "above")
                        + " it has the probability α/2. It is found by trying, as no formula gives it.",
                "P(score " + side + " " + name + ") = α/2, shares ~ " + shares,
                "P(score " + side + " " + name + ") = " + Digits.in(tail) + ", shares ~ " + counted,
                name,
                limit);
        if (Math.abs(found) < 100) {
            board.write(
                    "To check it: that probability, an area under the distribution's curve, which is integrated.",
                    "P(score " + side + " " + name + ")",
                    "P(score " + side + " " + Digits.of(found) + ")",
                    probability(side, found));
        }
        return found;
    }

    /** By this method, the one-sided p-value is the probability of the other side. */
    private double probability(String side, double limit) {
        TestResult result = Nps.standard()
                .withMethod(NpsMethod.BAYESIAN)
                .test(
                        new NpsCounts(net.lows(), net.middles(), net.highs()),
                        limit,
                        side.equals("<") ? Alternative.ABOVE : Alternative.BELOW);
        return ((TestResult.Tested) result).pValue();
    }
}
