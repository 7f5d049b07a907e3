package dev.touchpoint.cli.explain;

import static java.util.stream.Collectors.joining;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.TDistribution;

/** The interval of a mean of answers. */
final class MeanSteps {

    private final Board board;
    private final ScoreCounts counts;
    private final Scale scale;
    private final long n;

    MeanSteps(Board board, ScoreCounts counts) {
        this.board = board;
        this.counts = counts;
        this.scale = counts.scale();
        this.n = counts.n();
    }

    Limits bounded() {
        double mean = mean();
        int way = scale.highest() - scale.lowest();
        double share = board.write(
                "How much of the way from the lowest answer, " + scale.lowest() + ", to the highest, " + scale.highest()
                        + ", that is. It is treated as a share: answers with this mean vary the most if all are at the two"
                        + " ends, so the interval is on the safe side.",
                "w = (score - " + scale.lowest() + ") / " + way,
                "(" + Digits.of(mean) + " - " + scale.lowest() + ") / " + way,
                (mean - scale.lowest()) / way);
        double z = board.writeZ();
        WilsonSteps wilson = new WilsonSteps(board, "w", share, n, z);
        double centre = wilson.centre();
        double reach = wilson.reach();
        return new Limits(
                mean,
                stretched("lower", "low", " - ", centre, -reach),
                stretched("upper", "high", " + ", centre, reach));
    }

    private double stretched(String which, String name, String sign, double centre, double reach) {
        int way = scale.highest() - scale.lowest();
        return board.write(
                "The " + which + " limit, back on the scale.",
                name + " = " + scale.lowest() + " + " + way + "·(m" + sign + "r)",
                scale.lowest() + " + " + way + "·(" + Digits.of(centre) + sign + Digits.of(Math.abs(reach)) + ")",
                within(scale.lowest() + way * (centre + reach)));
    }

    Limits student() {
        double mean = mean();
        if (isFlat()) {
            return new Limits(
                    mean, wholeScale("lower", "low", scale.lowest()), wholeScale("upper", "high", scale.highest()));
        }
        double squares = board.write(
                "How far the answers are from the score, squared and added up.",
                "q = Σ count·(answer - score)²",
                sum(score -> counts.count(score) + "·(" + score + " - " + Digits.of(mean) + ")²"),
                answered()
                        .mapToDouble(score -> counts.count(score) * (score - mean) * (score - mean))
                        .sum());
        double variance = board.write(
                "Their variance.", "v = q / (n - 1)", Digits.in(squares) + " / (" + n + " - 1)", squares / (n - 1));
        double error = board.write(
                "The standard error of a mean of n answers.",
                "e = √(v / n)",
                "√(" + Digits.in(variance) + " / " + n + ")",
                Math.sqrt(variance / n));
        double t = board.solve(
                "As v is known from the answers alone, " + Figures.confidence(board.confidence())
                        + " of means are at most t standard errors from the true one; t is found in a table of Student's"
                        + " distribution T of n - 1 degrees of freedom.",
                "T(t) = 1 - (1 - confidence) / 2, n - 1 degrees of freedom",
                "T(t) = 1 - (1 - " + Figures.plain(board.confidence()) + ") / 2, " + (n - 1) + " degrees of freedom",
                "t",
                Math.max(0, TDistribution.of(n - 1.0).inverseSurvivalProbability(board.tail())));
        return new Limits(
                mean,
                board.write(
                        "The lower limit; no mean is below " + scale.lowest() + ".",
                        "low = max(" + scale.lowest() + ", score - t·e)",
                        "max(" + scale.lowest() + ", " + Digits.of(mean) + " - " + Digits.of(t) + "·" + Digits.in(error)
                                + ")",
                        within(mean - t * error)),
                board.write(
                        "The upper limit; no mean is above " + scale.highest() + ".",
                        "high = min(" + scale.highest() + ", score + t·e)",
                        "min(" + scale.highest() + ", " + Digits.of(mean) + " + " + Digits.of(t) + "·"
                                + Digits.in(error) + ")",
                        within(mean + t * error)));
    }

    private double wholeScale(String which, String name, int end) {
        return board.write(
                (n == 1 ? "One answer alone does" : "Answers that are all alike do")
                        + " not show how answers vary, so the " + which + " limit is the end of the scale.",
                name + " = " + end,
                Integer.toString(end),
                end);
    }

    private boolean isFlat() {
        return answered().count() == 1;
    }

    private double mean() {
        board.write("All answers.", "n = Σ count", sum(score -> Long.toString(counts.count(score))), (double) n);
        double sum = board.write(
                "All answers added up.",
                "s = Σ count·answer",
                sum(score -> counts.count(score) + "·" + score),
                answered()
                        .mapToDouble(score -> (double) counts.count(score) * score)
                        .sum());
        return board.write(
                "The score: their mean.",
                "score = s / n",
                Digits.of(sum) + " / " + n,
                counts.mean().orElseThrow());
    }

    private String sum(IntFunction<String> term) {
        return answered().mapToObj(term).collect(joining(" + "));
    }

    private IntStream answered() {
        return IntStream.rangeClosed(scale.lowest(), scale.highest()).filter(score -> counts.count(score) > 0);
    }

    private double within(double value) {
        return Math.max(scale.lowest(), Math.min(scale.highest(), value));
    }
}
