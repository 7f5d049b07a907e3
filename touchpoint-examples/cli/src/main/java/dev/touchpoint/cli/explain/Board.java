package dev.touchpoint.cli.explain;

import dev.touchpoint.cli.figures.Figures;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/** What is written on the board, line by line. Each line hands its value on to those that follow. */
final class Board {

    private final double confidence;
    private final List<Step> steps = new ArrayList<>();

    Board(double confidence) {
        this.confidence = confidence;
    }

    double write(String step, String formula, String substitution, double value) {
        steps.add(new Step(step, formula, substitution, null, value + 0.0));
        return value;
    }

    /** Writes an equation, and the value of the letter that solves it. */
    double solve(String step, String formula, String substitution, String unknown, double value) {
        steps.add(new Step(step, formula, substitution, unknown, value + 0.0));
        return value;
    }

    List<Step> steps() {
        return List.copyOf(steps);
    }

    /** The confidence of the interval. */
    double confidence() {
        return confidence;
    }

    /** What the interval may leave out on each side. */
    double tail() {
        return (1 - confidence) / 2;
    }

    /** The same as a line. */
    double writeTail() {
        return write(
                "Of all that could be, the interval leaves out so much on either side ("
                        + Figures.confidence(confidence) + " confidence).",
                "α/2 = (1 - confidence) / 2",
                "(1 - " + Figures.plain(confidence) + ") / 2",
                tail());
    }

    double writeZ() {
        return solve(
                "Of values that are normally distributed, " + Figures.confidence(confidence)
                        + " are at most z standard errors from their mean; z is found in a table of the normal distribution Φ.",
                "Φ(z) = 1 - (1 - confidence) / 2",
                "Φ(z) = 1 - (1 - " + Figures.plain(confidence) + ") / 2",
                "z",
                Math.max(0, NormalDistribution.of(0, 1).inverseSurvivalProbability(tail())));
    }
}
