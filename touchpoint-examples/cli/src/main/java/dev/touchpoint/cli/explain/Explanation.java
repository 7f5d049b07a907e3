package dev.touchpoint.cli.explain;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;

/**
 * How a score and its interval come about, as a teacher would write it on a board.
 *
 * @param steps the lines of arithmetic, each of which may use the values of those before it
 * @param limits what comes out
 * @param result the same in a sentence
 * @param source who thought of it, and where
 */
public record Explanation(List<Step> steps, Limits limits, String result, String source) {

    private static final int WIDTH = 100;

    /** Copies the list. */
    public Explanation {
        steps = List.copyOf(steps);
    }

    /**
     * Explains an estimate.
     *
     * @param estimate the estimate of a metric that is shipped, with a score
     * @param counts the answers that it was made of
     * @return the explanation
     * @throws IllegalArgumentException if it was computed by a method that is not known here
     */
    public static Explanation of(Estimate estimate, ScoreCounts counts) {
        Interval interval = estimate.interval().orElseThrow();
        Board board = new Board(interval.confidence());
        Limits limits = limits(board, estimate, counts);
        String result = "So the score is " + score(limits.score(), estimate) + ", and its "
                + Figures.confidence(interval.confidence()) + " interval goes from " + score(limits.low(), estimate)
                + " to "
                + score(limits.high(), estimate) + ".";
        return new Explanation(board.steps(), limits, result, source(interval.method()));
    }

    private static String score(double value, Estimate estimate) {
        return Figures.score(value) + Units.suffix(estimate.definition());
    }

    private static Limits limits(Board board, Estimate estimate, ScoreCounts counts) {
        Definition definition = estimate.definition();
        Interval found = estimate.interval().orElseThrow();
        return switch (found.method()) {
            case "Tango" -> new TangoSteps(board, Net.of(definition, counts), found).write();
            case "adjusted Wald" -> new NormalSteps(board, Net.of(definition, counts), 0.75, 1.5).write();
            case "Agresti-Min" -> new NormalSteps(board, Net.of(definition, counts), 0.5, 1).write();
            case "Bonett-Price" -> new NormalSteps(board, Net.of(definition, counts), 1, 0).write();
            case "Wald" -> new NormalSteps(board, Net.of(definition, counts), 0, 0).write();
            case "Bayesian" -> new BayesianSteps(board, Net.of(definition, counts), found).write();
            case "Wilson" -> new ShareSteps(board, estimate, counts).wilson();
            case "Jeffreys" -> new ShareSteps(board, estimate, counts).jeffreys();
            case "Clopper-Pearson" -> new ShareSteps(board, estimate, counts).clopperPearson();
            case "Agresti-Coull" -> new ShareSteps(board, estimate, counts).agrestiCoull();
            case "bounded Wilson" -> new MeanSteps(board, counts).bounded();
            case "Student t" -> new MeanSteps(board, counts).student();
            default -> throw unknown(found.method());
        };
    }

    private static String source(String method) {
        String forNps =
                "; for NPS: Rocks (2016), Interval estimation for the \"Net Promoter Score\", The American Statistician 70";
        return switch (method) {
            case "Tango" ->
                "Tango (1998), Equivalence test and confidence interval for the difference in proportions for the"
                        + " paired-sample design, Statistics in Medicine 17" + forNps;
            case "adjusted Wald" ->
                "Rocks (2016), Interval estimation for the \"Net Promoter Score\", The American Statistician 70";
            case "Agresti-Min" ->
                "Agresti and Min (2005), Simple improved confidence intervals for comparing matched proportions,"
                        + " Statistics in Medicine 24";
            case "Bonett-Price" ->
                "Bonett and Price (2012), Adjusted Wald confidence interval for a difference of binomial proportions based"
                        + " on paired data, Journal of Educational and Behavioral Statistics 37";
            case "Wald" -> "the textbook interval of a mean" + forNps;
            case "Bayesian" -> "Gelman and others (2013), Bayesian Data Analysis, third edition, section 3.4";
            case "Wilson" ->
                "Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the"
                        + " American Statistical Association 22";
            case "Jeffreys" ->
                "Brown, Cai and DasGupta (2001), Interval estimation for a binomial proportion, Statistical Science 16";
            case "Clopper-Pearson" ->
                "Clopper and Pearson (1934), The use of confidence or fiducial limits illustrated in the case of the"
                        + " binomial, Biometrika 26";
            case "Agresti-Coull" ->
                "Agresti and Coull (1998), Approximate is better than \"exact\" for interval estimation of binomial"
                        + " proportions, The American Statistician 52";
            case "bounded Wilson" ->
                "Wilson (1927), Probable inference, the law of succession, and statistical inference, Journal of the"
                        + " American Statistical Association 22; for the bound: Bhatia and Davis (2000), A better bound on"
                        + " the variance, The American Mathematical Monthly 107";
            case "Student t" -> "Student (1908), The probable error of a mean, Biometrika 6";
            default -> throw unknown(method);
        };
    }

    private static IllegalArgumentException unknown(String method) {
        return new IllegalArgumentException("there is no explanation of the method " + method);
    }

    /** The board as text. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add("How it is computed. Figures are rounded to six digits for print, and carried on with all of them.");
        for (int i = 0; i < steps.size(); i++) {
            lines.add("");
            Step step = steps.get(i);
            String number = (i + 1) + ". ";
            lines.addAll(wrapped("  " + " ".repeat(Math.max(0, 4 - number.length())) + number, step.step()));
            arithmetic(step).forEach(line -> lines.add(" ".repeat(10) + line));
        }
        lines.add("");
        lines.addAll(wrapped("", result));
        lines.addAll(wrapped("", "Source: " + source + "."));
        return lines;
    }

    /** A chain of equal things one below the other; or an equation in letters, in figures, and solved. */
    private static List<String> arithmetic(Step step) {
        String value = Digits.of(step.value());
        if (step.unknown() != null) {
            return List.of(step.formula(), step.substitution(), step.unknown() + " = " + value);
        }
        String equals = " ".repeat(Math.max(0, step.formula().indexOf(" = ") + 1)) + "= ";
        return step.substitution().equals(value)
                ? List.of(step.formula().endsWith("= " + value) ? step.formula() : step.formula() + " = " + value)
                : List.of(step.formula(), equals + step.substitution(), equals + value);
    }

    private static List<String> wrapped(String first, String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(first);
        for (String word : text.split(" ", -1)) {
            if (line.length() + word.length() > WIDTH) {
                lines.add(line.toString().stripTrailing());
                line = new StringBuilder(" ".repeat(first.length()));
            }
            line.append(word).append(' ');
        }
        lines.add(line.toString().stripTrailing());
        return lines;
    }

    /** The steps with {@code step, formula, substitution, value}, the value in full precision. */
    public ArrayNode json() {
        ArrayNode array = Json.array();
        steps.forEach(step -> array.addObject()
                .put("step", step.step())
                .put("formula", step.formula())
                .put("substitution", step.substitution())
                .put("value", step.value()));
        return array;
    }
}
