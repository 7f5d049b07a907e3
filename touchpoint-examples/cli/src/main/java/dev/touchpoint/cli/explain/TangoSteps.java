package dev.touchpoint.cli.explain;

import dev.touchpoint.metric.Interval;

/** Tango's interval: its limits are found by trying, so they are put into the equation that they solve. */
final class TangoSteps {

    private final Board board;
    private final Net net;
    private final Interval found;

    TangoSteps(Board board, Net net, Interval found) {
        this.board = board;
        this.net = net;
        this.found = found;
    }

    Limits write() {
        double score = net.write(board);
        double z = board.writeZ();
        return new Limits(score, lower(score, z), upper(score, z));
    }

    private double lower(double score, double z) {
        if (score == -100) {
            return board.write(
                    "There is no score below -100, so the lower limit, in points, is the score.",
                    "low = score",
                    Digits.of(score),
                    score);
        }
        return limit("low", "lower", "below", "-1 ≤ δ < ", found.low(), z);
    }

    private double upper(double score, double z) {
        if (score == 100) {
            return board.write(
                    "There is no score above 100, so the upper limit, in points, is the score.",
                    "high = score",
                    Digits.of(score),
                    score);
        }
        return limit("high", "upper", "above", "1 ≥ δ > ", found.high(), z);
    }

    private double limit(String name, String which, String side, String range, double limit, double z) {
        String d = net.d();
        String p = net.p();
        String difference = p + " - " + d;
        double observed = (double) (net.highs() - net.lows()) / net.n();
        double delta = board.solve(
                opening(name) + "The " + which + " limit δ, as a share, is the one " + side + " " + difference
                        + " at exactly z standard errors. No formula gives it, since the variance v of one answer depends on"
                        + " δ itself: it is found by trying, halving again and again the range in which it must be.",
                "|" + difference + " - δ| = z·√(v / n), " + range + difference,
                "|" + Digits.of(observed) + " - δ| = " + Digits.of(z) + "·√(v / " + net.n() + "), " + range
                        + Digits.of(observed),
                "δ",
                limit / 100);
        double variance = variance(delta);
        board.write(
                "To check δ, the left side of its equation: how far the score is from it.",
                "|" + difference + " - δ|",
                "|" + Digits.of(net.shareInFavour()) + " - " + Digits.of(net.shareAgainst()) + " - " + Digits.in(delta)
                        + "|",
                Math.abs(observed - delta));
        board.write(
                "And the right side: z standard errors. Both are the same, so this δ is the limit.",
                "z·√(v / n)",
                Digits.of(z) + "·√(" + Digits.in(variance) + " / " + net.n() + ")",
                z * Math.sqrt(variance / net.n()));
        return board.write(
                "The " + which + " limit, in points.", name + " = 100·δ", "100·" + Digits.in(delta), 100 * delta);
    }

    private static String opening(String name) {
        return name.equals("low")
                ? "The interval holds every true score δ that these answers fit: from which theirs is at most z standard"
                        + " errors away, with the standard error that there is if δ is true. "
                : "";
    }

    /** Of one answer, under the most likely shares of the classes if the true score is δ. */
    private double variance(double delta) {
        String d = net.d();
        String p = net.p();
        double against = net.shareAgainst();
        double inFavour = net.shareInFavour();
        double b = board.write(
                "If the true score is δ and the share of " + net.against().name() + " is q, that of "
                        + net.inFavour().name() + " is q + δ. The q under which these answers are most likely solves"
                        + " 2·q² + b·q + c = 0. Here is its b.",
                "b = (2 + " + d + " - " + p + ")·δ - " + d + " - " + p,
                "(2 + " + Digits.of(against) + " - " + Digits.of(inFavour) + ")·" + Digits.in(delta) + " - "
                        + Digits.of(against) + " - " + Digits.of(inFavour),
                (2 + against - inFavour) * delta - against - inFavour);
        double c = board.write(
                "The c of that equation.",
                "c = -" + d + "·δ·(1 - δ)",
                "-" + Digits.of(against) + "·" + Digits.in(delta) + "·(1 - " + Digits.in(delta) + ")",
                -against * delta * (1 - delta));
        double q = board.write(
                "And q, its larger solution.",
                "q = (-b + √(b² - 8·c)) / 4",
                "(-" + Digits.in(b) + " + √(" + Digits.in(b) + "² - 8·" + Digits.in(c) + ")) / 4",
                (Math.sqrt(Math.max(0, b * b - 8 * c)) - b) / 4);
        return board.write(
                "The variance of one answer, which counts -1, 0 or 1: q + (q + δ) for the mean of its squares, less δ².",
                "v = 2·q + δ - δ²",
                "2·" + Digits.in(q) + " + " + Digits.in(delta) + " - " + Digits.in(delta) + "²",
                Math.max(0, 2 * q + delta * (1 - delta)));
    }
}
