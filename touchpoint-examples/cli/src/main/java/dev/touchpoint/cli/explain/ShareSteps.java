package dev.touchpoint.cli.explain;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.ScoreCounts;
import org.apache.commons.statistics.distribution.BetaDistribution;

/** The interval of a share of answers. */
final class ShareSteps {

    /** Of more answers a tail by its textbook formula loses the digits that are shown. */
    private static final long MOST_CHECKED = 1_000_000_000;

    private final Board board;
    private final String name;
    private final long hits;
    private final long n;
    private final Interval found;

    ShareSteps(Board board, Estimate estimate, ScoreCounts counts) {
        this.board = board;
        AnswerClass group = estimate.definition().classes().stream()
                .filter(each -> each.worth() != 0)
                .findFirst()
                .orElseThrow();
        this.name = group.name();
        this.hits = counts.count(group.lowest(), group.highest());
        this.n = counts.n();
        this.found = estimate.interval().orElseThrow();
    }

    Limits wilson() {
        double score = score();
        double share = share();
        double z = board.writeZ();
        WilsonSteps wilson = new WilsonSteps(board, "p", share, n, z);
        double centre = wilson.centre();
        double reach = wilson.reach();
        return new Limits(
                score,
                board.write(
                        "The lower limit, in percent.",
                        "low = 100·(m - r)",
                        "100·(" + Digits.of(centre) + " - " + Digits.of(reach) + ")",
                        Math.max(0, 100 * (centre - reach))),
                board.write(
                        "The upper limit, in percent.",
                        "high = 100·(m + r)",
                        "100·(" + Digits.of(centre) + " + " + Digits.of(reach) + ")",
                        Math.min(100, 100 * (centre + reach))));
    }

    Limits agrestiCoull() {
        double score = score();
        double z = board.writeZ();
        double all = board.write(
                "For the interval, z² answers are added, of which half are " + name + ".",
                "n' = n + z²",
                n + " + " + Digits.of(z) + "²",
                n + z * z);
        double share = board.write(
                "Their share then.",
                "p' = (" + name + " + z² / 2) / n'",
                "(" + hits + " + " + Digits.of(z) + "² / 2) / " + Digits.of(all),
                (hits + z * z / 2) / all);
        double error = board.write(
                "Its standard error.",
                "e = √(p'·(1 - p') / n')",
                "√(" + Digits.in(share) + "·(1 - " + Digits.in(share) + ") / " + Digits.of(all) + ")",
                Math.sqrt(share * ((n - hits + z * z / 2) / all) / all));
        return new Limits(
                score,
                board.write(
                        "The lower limit, in percent; no share is below 0.",
                        "low = max(0, 100·(p' - z·e))",
                        "max(0, 100·(" + Digits.of(share) + " - " + Digits.of(z) + "·" + Digits.in(error) + "))",
                        Math.max(0, 100 * (share - z * error))),
                board.write(
                        "The upper limit, in percent; no share is above 100.",
                        "high = min(100, 100·(p' + z·e))",
                        "min(100, 100·(" + Digits.of(share) + " + " + Digits.of(z) + "·" + Digits.in(error) + "))",
                        Math.min(100, 100 * (share + z * error))));
    }

    Limits clopperPearson() {
        double score = score();
        double tail = board.writeTail();
        double low = hits == 0
                ? nothingBelow()
                : searched(
                        "low",
                        "The lower limit of the true share π: if it were smaller still, " + hits + " or more of " + n
                                + " would be too rare to believe. It is found by trying, as no formula gives it.",
                        "P(" + name + " ≥ x | π = low / 100) = α/2",
                        "P(" + name + " ≥ " + hits + " | π = low / 100) = " + Digits.in(tail),
                        found.low(),
                        "To check it: the binomial probabilities C(n, k)·π^k·(1 - π)^(n - k) of all these k, added up.",
                        "P(" + name + " ≥ x)",
                        "P(" + name + " ≥ " + hits + " | π = " + Digits.of(found.low() / 100) + ")",
                        BetaDistribution.of((double) hits, n - hits + 1.0).cumulativeProbability(found.low() / 100));
        double high = hits == n
                ? nothingAbove()
                : searched(
                        "high",
                        "The upper limit of π: if it were larger still, " + hits + " or fewer of " + n
                                + " would be too rare to believe.",
                        "P(" + name + " ≤ x | π = high / 100) = α/2",
                        "P(" + name + " ≤ " + hits + " | π = high / 100) = " + Digits.in(tail),
                        found.high(),
                        "To check it: the binomial probabilities of all these k, added up.",
                        "P(" + name + " ≤ x)",
                        "P(" + name + " ≤ " + hits + " | π = " + Digits.of(found.high() / 100) + ")",
                        BetaDistribution.of(hits + 1.0, (double) (n - hits)).survivalProbability(found.high() / 100));
        return new Limits(score, low, high);
    }

    Limits jeffreys() {
        double score = score();
        double tail = board.writeTail();
        BetaDistribution beta = BetaDistribution.of(hits + 0.5, n - hits + 0.5);
        String shares = "π ~ Beta(" + name + " + 1/2, n - " + name + " + 1/2)";
        String counted = "π ~ Beta(" + hits + " + 1/2, " + (n - hits) + " + 1/2)";
        double low = hits == 0
                ? nothingBelow()
                : searched(
                        "low",
                        "The lower limit: a true share π below it has the probability α/2, if before the answers it had the"
                                + " distribution Beta(1/2, 1/2). It is found by trying, as no formula gives it.",
                        "P(π < low / 100) = α/2, " + shares,
                        "P(π < low / 100) = " + Digits.in(tail) + ", " + counted,
                        found.low(),
                        "To check it: that probability, an area under the distribution's curve.",
                        "P(π < low / 100)",
                        "P(π < " + Digits.of(found.low() / 100) + ")",
                        beta.cumulativeProbability(found.low() / 100));
        double high = hits == n
                ? nothingAbove()
                : searched(
                        "high",
                        "The upper limit: a true share above it has the probability α/2.",
                        "P(π > high / 100) = α/2, " + shares,
                        "P(π > high / 100) = " + Digits.in(tail) + ", " + counted,
                        found.high(),
                        "To check it: that probability, an area under the distribution's curve.",
                        "P(π > high / 100)",
                        "P(π > " + Digits.of(found.high() / 100) + ")",
                        beta.survivalProbability(found.high() / 100));
        return new Limits(score, low, high);
    }

    private double searched(
            String name,
            String step,
            String formula,
            String substitution,
            double limit,
            String check,
            String probability,
            String substituted,
            double value) {
        board.solve(step, formula, substitution, name, limit);
        if (n <= MOST_CHECKED) {
            board.write(check, probability, substituted, value);
        }
        return limit;
    }

    private double nothingBelow() {
        return board.write("Nobody is " + name + ", so the lower limit is 0.", "low = 0", "0", 0);
    }

    private double nothingAbove() {
        return board.write("Everybody is " + name + ", so the upper limit is 100.", "high = 100", "100", 100);
    }

    private double score() {
        board.write("All answers.", "n = " + name + " + others", hits + " + " + (n - hits), (double) n);
        return board.write(
                "The score, in percent.", "score = 100·" + name + " / n", "100·" + hits + " / " + n, 100.0 * hits / n);
    }

    private double share() {
        return board.write("The same as a share.", "p = " + name + " / n", hits + " / " + n, (double) hits / n);
    }
}
