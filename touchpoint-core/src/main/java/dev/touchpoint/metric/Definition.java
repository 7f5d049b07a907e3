package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;
import static dev.touchpoint.check.Require.text;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * What a score means, said aloud: which answers are worth how much, what the sum is divided by, in which unit it is, and how it
 * is rounded. Two tools that show different numbers for the same answers have different definitions; a
 * {@link Reconciliation} names what they differ in.
 *
 * <p>A score is Σ worth · count / n over the answers that are counted. With classes an answer is worth what its class says:
 * NPS has detractors (-100), passives (0) and promoters (100). Without classes it is worth its own number, and the score is a
 * mean.
 *
 * <p>A definition need not be one that the library computes intervals for; that of another tool serves to reconcile. Immutable
 * and thread-safe.
 *
 * @param id what identifies the metric in files, responses and policies, such as {@code nps}: 1 to 100 letters, digits,
 *     '.', '_', ':' or '-', beginning with a letter or digit; not null
 * @param name the name for readers, such as "Net Promoter Score", not blank
 * @param scale the scale its question is answered on, not null
 * @param classes the classes in the order of the scale, which together hold each of its points once, with names of their own;
 *     or empty if each answer is worth its own number; copied, not null
 * @param unit what the score is counted in, not null
 * @param direction which way the score improves, not null
 * @param denominator which responses the sum is divided by, not null
 * @param rounding how the score is shown, not null
 */
public record Definition(
        String id,
        String name,
        Scale scale,
        List<AnswerClass> classes,
        Unit unit,
        Direction direction,
        Denominator denominator,
        Rounding rounding) {

    private static final MathContext EXACT_ENOUGH = MathContext.DECIMAL128;

    /** Refuses what breaks a rule, as the components state, and classes by which all scores would be the same. */
    public Definition {
        Require.id("metric id", id);
        text("metric name", name);
        notNull("scale", scale);
        notNull("unit", unit);
        notNull("direction", direction);
        notNull("denominator", denominator);
        notNull("rounding", rounding);
        classes = List.copyOf(classes);
        if (!classes.isEmpty()) {
            requirePartition(scale, classes);
            if (classes.stream()
                            .filter(AnswerClass::counted)
                            .mapToDouble(AnswerClass::worth)
                            .distinct()
                            .count()
                    < 2) {
                throw new IllegalArgumentException("counted classes must not all be worth the same, were " + classes);
            }
        }
    }

    private static void requirePartition(Scale scale, List<AnswerClass> classes) {
        Set<String> names = new HashSet<>();
        int next = scale.lowest();
        for (AnswerClass each : classes) {
            if (each.lowest() != next) {
                throw new IllegalArgumentException(
                        "class " + Shown.text(each.name()) + " must begin at " + next + ", was " + each.lowest());
            }
            if (!names.add(each.name())) {
                throw new IllegalArgumentException("class name " + Shown.text(each.name()) + " must be unique");
            }
            next = scale.require(each.highest()) + 1;
        }
        if (next <= scale.highest()) {
            throw new IllegalArgumentException("classes must end at " + scale.highest() + ", was " + (next - 1));
        }
    }

    /**
     * A score by classes, over all answers with a score, shown with one decimal, halves away from zero; higher is better.
     *
     * @param id the metric's id, not null
     * @param name the name for readers, not blank
     * @param unit what the score is counted in, not null
     * @param classes the classes in the order of the scale, from its lowest to its highest point; at least one; not null
     * @return the definition, not null
     * @throws IllegalArgumentException if a rule of the components is broken
     */
    public static Definition ofClasses(String id, String name, Unit unit, List<AnswerClass> classes) {
        if (classes.isEmpty()) {
            throw new IllegalArgumentException("there must be 1 class or more, were none");
        }
        return new Definition(
                id,
                name,
                Scale.of(
                        classes.get(0).lowest(), classes.get(classes.size() - 1).highest()),
                classes,
                unit,
                Direction.HIGHER_IS_BETTER,
                Denominator.SCORES,
                Rounding.halfUp(1));
    }

    /**
     * The mean of the answers, shown with one decimal, halves away from zero.
     *
     * @param id the metric's id, not null
     * @param name the name for readers, not blank
     * @param scale the scale, not null
     * @param direction which way answers improve, not null
     * @return the definition, not null
     * @throws IllegalArgumentException if a rule of the components is broken
     */
    public static Definition mean(String id, String name, Scale scale, Direction direction) {
        return new Definition(
                id, name, scale, List.of(), Unit.STEPS, direction, Denominator.SCORES, Rounding.halfUp(1));
    }

    /**
     * This definition under another id, as that of another tool.
     *
     * @param other the other id, not null
     * @return the definition, not null
     * @throws IllegalArgumentException if the id is malformed
     */
    public Definition withId(String other) {
        return new Definition(other, name, scale, classes, unit, direction, denominator, rounding);
    }

    /**
     * This definition with another denominator.
     *
     * @param other which responses the sum is divided by, not null
     * @return the definition, not null
     */
    public Definition withDenominator(Denominator other) {
        return new Definition(id, name, scale, classes, unit, direction, other, rounding);
    }

    /**
     * This definition, shown in another way.
     *
     * @param other how the score is shown, not null
     * @return the definition, not null
     */
    public Definition withRounding(Rounding other) {
        return new Definition(id, name, scale, classes, unit, direction, denominator, other);
    }

    /**
     * The lowest score there can be.
     *
     * @return the score in this definition's unit
     */
    public double lowest() {
        return worths().min().orElseThrow();
    }

    /**
     * The highest score there can be.
     *
     * @return the score in this definition's unit, above {@link #lowest}
     */
    public double highest() {
        return worths().max().orElseThrow();
    }

    private DoubleStream worths() {
        DoubleStream worths = IntStream.rangeClosed(scale.lowest(), scale.highest())
                .filter(this::counts)
                .mapToDouble(this::worth);
        return denominator == Denominator.SCORES ? worths : DoubleStream.concat(worths, DoubleStream.of(0));
    }

    /**
     * What an answer adds to the sum.
     *
     * @param score a point of the scale
     * @return its worth in this definition's unit; 0 also for one that is not counted
     * @throws IllegalArgumentException if the score is not on the scale
     */
    public double worth(int score) {
        return classes.isEmpty() ? scale.require(score) : classOf(score).worth();
    }

    /**
     * Whether an answer is in the denominator.
     *
     * @param score a point of the scale
     * @return false only if it is of a class that is left out
     * @throws IllegalArgumentException if the score is not on the scale
     */
    public boolean counts(int score) {
        return scale.contains(scale.require(score))
                && (classes.isEmpty() || classOf(score).counted());
    }

    private AnswerClass classOf(int score) {
        scale.require(score);
        return classes.stream()
                .filter(each -> score <= each.highest())
                .findFirst()
                .orElseThrow();
    }

    /**
     * The score of some answers, all of which have a score.
     *
     * @param counts the answers, on this definition's scale, not null
     * @return the score in this definition's unit; empty if none of them is counted
     * @throws IllegalArgumentException if the counts are on another scale
     */
    public OptionalDouble score(ScoreCounts counts) {
        Reckoning reckoning = Reckoning.of(this, counts, 0);
        return reckoning.denominator().signum() == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(reckoning
                        .sum()
                        .divide(reckoning.denominator(), EXACT_ENOUGH)
                        .doubleValue());
    }

    /**
     * The number that a reader sees, rounded from the exact score.
     *
     * @param counts the answers with a score, on this definition's scale, not null
     * @param withoutScore how many responses have no score, 0 or more; they make a difference only for
     *     {@link Denominator#RESPONSES}
     * @return the score with the decimals of {@link #rounding}; empty if the denominator is 0
     * @throws IllegalArgumentException if the counts are on another scale, or there are fewer than 0 without score
     */
    public Optional<BigDecimal> shown(ScoreCounts counts, long withoutScore) {
        return Reckoning.of(this, counts, withoutScore).shown();
    }

    /**
     * The definition as arithmetic, for readers.
     *
     * @return as in {@code 100·(promoters - detractors) / (detractors + passives + promoters)}
     */
    public String formula() {
        String others = denominator == Denominator.SCORES ? "" : " + responses without a score";
        if (classes.isEmpty()) {
            return "sum of the answers / "
                    + (others.isEmpty() ? "number of answers" : "(number of answers" + others + ")");
        }
        String all = classes.stream()
                        .filter(AnswerClass::counted)
                        .map(AnswerClass::name)
                        .collect(Collectors.joining(" + "))
                + others;
        return sum() + " / " + (all.contains(" + ") ? "(" + all + ")" : all);
    }

    private String sum() {
        List<AnswerClass> worthy = classes.stream()
                .filter(each -> each.worth() != 0)
                .sorted((a, b) -> Double.compare(b.worth(), a.worth()))
                .toList();
        boolean alike = worthy.stream()
                        .mapToDouble(each -> Math.abs(each.worth()))
                        .distinct()
                        .count()
                == 1;
        StringBuilder sum = new StringBuilder();
        for (AnswerClass each : worthy) {
            String sign = each.worth() < 0 ? "-" : "+";
            sum.append(sum.isEmpty() ? (each.worth() < 0 ? "-" : "") : " " + sign + " ");
            sum.append(alike ? "" : Figures.plain(Math.abs(each.worth())) + "·").append(each.name());
        }
        if (!alike) {
            return "(" + sum + ")";
        }
        String factor = Figures.plain(Math.abs(worthy.get(0).worth())) + "·";
        return worthy.size() == 1 && worthy.get(0).worth() > 0 ? factor + sum : factor + "(" + sum + ")";
    }
}
