package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The Net Promoter Score: the share of promoters minus the share of detractors, 100·(promoters - detractors) / n, from -100
 * to 100. Passives count neither way but are part of n.
 *
 * <p>The score is computed from whole counts, never from rounded shares; of no answers there is no score. The interval is
 * Tango's unless {@linkplain #withMethod(NpsMethod) another method} is chosen. Comparisons assume independent groups; their
 * difference is in points of NPS, from -200 to 200 for two groups. How they are tested is said in {@link
 * dev.touchpoint.nps}.
 *
 * <p>Immutable and thread-safe. Source of the score: Reichheld (2003), The one number you need to grow, Harvard Business
 * Review 81.
 */
public final class Nps extends CountedMetric {

    private static final Nps STANDARD =
            new Nps(definition("nps", "Net Promoter Score", Scale.of(0, 10), 7, 9), NpsMethod.TANGO);
    private static final Nps EMPLOYEES =
            new Nps(definition("enps", "Employee Net Promoter Score", Scale.of(0, 10), 7, 9), NpsMethod.TANGO);

    private static final String CHANGE = "paired score";

    private final int lowestPassive;
    private final int lowestPromoter;
    private final NpsMethod method;

    private Nps(Definition definition, NpsMethod method) {
        super(definition);
        List<AnswerClass> classes = definition.classes();
        this.lowestPassive = classes.get(0).highest() + 1;
        this.lowestPromoter = classes.get(classes.size() - 1).lowest();
        this.method = requireNonNull(method, "method must not be null");
    }

    private static Definition definition(String id, String name, Scale scale, int lowestPassive, int lowestPromoter) {
        if (lowestPassive <= scale.lowest()) {
            throw new IllegalArgumentException(
                    "lowest passive must be above " + scale.lowest() + ", was " + lowestPassive);
        }
        if (lowestPromoter < lowestPassive || lowestPromoter > scale.highest()) {
            throw new IllegalArgumentException("lowest promoter must be from " + lowestPassive + " to "
                    + scale.highest() + ", was " + lowestPromoter);
        }
        List<AnswerClass> classes = new ArrayList<>();
        classes.add(AnswerClass.of("detractors", scale.lowest(), lowestPassive - 1, -100));
        if (lowestPassive < lowestPromoter) {
            classes.add(AnswerClass.of("passives", lowestPassive, lowestPromoter - 1, 0));
        }
        classes.add(AnswerClass.of("promoters", lowestPromoter, scale.highest(), 100));
        return Definition.ofClasses(id, name, Unit.POINTS, classes);
    }

    /**
     * The standard definition, with the id {@code nps}: answers from 0 to 10, detractors to 6, passives 7 and 8, promoters
     * from 9, Tango's interval.
     *
     * @return the metric, not null
     */
    public static Nps standard() {
        return STANDARD;
    }

    /**
     * The same for those who work somewhere, with the id {@code enps}: how likely they are to recommend it as a place to work.
     * It is computed like {@link #standard()}, but of another question to other people, so the two are never mixed.
     *
     * @return the metric, not null
     */
    public static Nps employees() {
        return EMPLOYEES;
    }

    /**
     * A definition of one's own, such as one for five points. Its scores are not comparable with those of the standard
     * definition, so it has an id of its own; no other definition is ever inferred from a scale.
     *
     * @param id the id, as {@link dev.touchpoint.metric.Metrics} takes it, but none of those that {@link NpsMetrics} brings; not
     *     null
     * @param scale the scale of the answers, not null
     * @param lowestPassive the lowest answer of a passive, above the lowest point of the scale; all below are detractors
     * @param lowestPromoter the lowest answer of a promoter, from {@code lowestPassive}, in which case nobody is a passive, to
     *     the highest point of the scale
     * @return the metric with Tango's interval, not null
     * @throws IllegalArgumentException if the id is malformed or one of the standard ones, or a cut point is out of order or
     *     off the scale
     */
    public static Nps of(String id, Scale scale, int lowestPassive, int lowestPromoter) {
        return ownDefinition(new Nps(
                definition(
                        id,
                        "Net Promoter Score on " + requireNonNull(scale, "scale must not be null"),
                        scale,
                        lowestPassive,
                        lowestPromoter),
                NpsMethod.TANGO));
    }

    /**
     * This definition with another method; the id and the scores stay the same.
     *
     * @param method how intervals and comparisons are computed, not null
     * @return the metric, not null
     */
    public Nps withMethod(NpsMethod method) {
        return new Nps(definition(), method);
    }

    /**
     * How intervals and comparisons are computed.
     *
     * @return the method, not null
     */
    public NpsMethod method() {
        return method;
    }

    /**
     * How many answers fall in each class.
     *
     * @param counts the answers, on this metric's scale, not null
     * @return the counts of detractors, passives and promoters, not null
     * @throws IllegalArgumentException if the counts are on another scale
     */
    public NpsCounts classes(ScoreCounts counts) {
        requireOnScale(counts);
        long detractors = counts.count(scale().lowest(), lowestPassive - 1);
        long promoters = counts.count(lowestPromoter, scale().highest());
        return new NpsCounts(detractors, counts.n() - detractors - promoters, promoters);
    }

    /**
     * The score of counted classes with its 95 % interval.
     *
     * @param detractors how many detractors, 0 or more
     * @param passives how many passives, 0 or more
     * @param promoters how many promoters, 0 or more
     * @return the estimate, without a score if all are 0; not null
     * @throws IllegalArgumentException if a count is below 0, the total is above {@link Long#MAX_VALUE}, or there are
     *     passives where the definition has none
     */
    public Estimate estimate(long detractors, long passives, long promoters) {
        return estimate(new NpsCounts(detractors, passives, promoters), USUAL_CONFIDENCE);
    }

    /**
     * The score of counted classes with its interval.
     *
     * @param classes the counts of detractors, passives and promoters, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the estimate, without a score if the counts are empty; not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1, or there are passives where the definition
     *     has none
     */
    public Estimate estimate(NpsCounts classes, double confidence) {
        return estimate(anyOf(classes), confidence);
    }

    /**
     * The first group's score minus the second's, of two <em>independent</em> groups.
     *
     * @param a the classes of the first group, not null
     * @param b the classes of the second group, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the comparison, untestable if a group has no answers; not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1, or there are passives where the definition
     *     has none
     */
    public Comparison compare(NpsCounts a, NpsCounts b, double confidence) {
        return compare(anyOf(a), anyOf(b), confidence);
    }

    /**
     * How customers moved between classes who answered twice.
     *
     * @param before each customer's answer before, on this metric's scale, not null
     * @param after the same customers' answers now, in the same order, not null
     * @return the table, not null
     * @throws IllegalArgumentException if there are not as many answers now as before, or one is not on the scale
     */
    public NpsTransitions transitions(int[] before, int[] after) {
        if (before.length != after.length) {
            throw new IllegalArgumentException(
                    "there must be an answer now for each before, were " + after.length + " for " + before.length);
        }
        List<int[]> now = List.of(new int[3], new int[3], new int[3]);
        for (int i = 0; i < before.length; i++) {
            now.get(classOf(before[i]))[classOf(after[i])]++;
        }
        List<NpsCounts> rows =
                now.stream().map(row -> new NpsCounts(row[0], row[1], row[2])).toList();
        return new NpsTransitions(rows.get(0), rows.get(1), rows.get(2));
    }

    /** 0 for a detractor, 1 for a passive, 2 for a promoter. */
    private int classOf(int score) {
        scale().require(score);
        return score < lowestPassive ? 0 : score < lowestPromoter ? 1 : 2;
    }

    /**
     * The score now minus the score before, of the <em>same</em> customers, each of whom moved by -200 to 200 points. Whatever
     * this metric's method, the interval is that of the score test: all δ with |x̄ - δ| ≤ z·√(v(δ) / n), where x̄ is the mean
     * move and v(δ) the variance under the most likely shares of the moves whose mean is δ. If nobody moved from one end to the
     * other, there are the three moves -100, 0 and 100, and it is Tango's, see {@link NpsMethod#TANGO}; else there are five. The
     * p-value is 2·Φ(-|x̄|·√(n / v(0))). {@link ZeroTest} tests the same exactly. Sources: Tango (1998),
     * as there; for the most likely shares: Owen (2001), Empirical Likelihood.
     *
     * @param transitions where the customers were and are, not null
     * @param confidence the interval's confidence, between 0 and 1, both excluded
     * @return the comparison, untestable if there are no customers; not null
     * @throws IllegalArgumentException if the confidence is not between 0 and 1, or there are passives where the definition
     *     has none
     */
    public Comparison change(NpsTransitions transitions, double confidence) {
        Interval.requireConfidence(confidence);
        anyOf(transitions.before());
        anyOf(transitions.after());
        if (transitions.n() == 0) {
            return Comparison.none(definition(), CHANGE, "no customer answered both times");
        }
        int farthest = transitions.moved(2) + transitions.moved(-2) > 0 ? 2 : 1;
        Limits mean = MeanScore.of(
                IntStream.rangeClosed(-farthest, farthest)
                        .mapToDouble(move -> 100.0 * move)
                        .toArray(),
                IntStream.rangeClosed(-farthest, farthest)
                        .mapToDouble(transitions::moved)
                        .toArray(),
                (double) transitions.n());
        double net = 100.0 * (net(transitions.after()) - net(transitions.before())) / transitions.n();
        return Comparison.tested(
                definition(), net, mean.interval(new Range(-200, 200), confidence, CHANGE), mean.pValue());
    }

    private static long net(NpsCounts counts) {
        return counts.promoters() - counts.detractors();
    }

    /**
     * Tests one group's score against a benchmark, by this metric's interval turned around: two-sided, p is below α exactly
     * if the interval of confidence 1 - α leaves the benchmark out; one-sided, if that of confidence 1 - 2·α does on the
     * right side. The benchmark is a fixed value, not the score of another group, which has an error of its own. For the
     * benchmark 0 there are also exact tests, see {@link ZeroTest}.
     *
     * @param classes the counts of detractors, passives and promoters, not null
     * @param benchmark the value to test against, between -100 and 100, both excluded
     * @param alternative what to look out for, not null
     * @return the p-value; or why there is none, if there are no answers or, by {@link NpsMethod#WALD}, all are of one
     *     class; not null
     * @throws IllegalArgumentException if the benchmark is not between -100 and 100, or there are passives where the
     *     definition has none
     */
    public TestResult test(NpsCounts classes, double benchmark, Alternative alternative) {
        requireNonNull(alternative, "alternative must not be null");
        if (!(benchmark > -100 && benchmark < 100)) {
            throw new IllegalArgumentException("benchmark must be between -100 and 100, was " + benchmark);
        }
        ScoreCounts counts = anyOf(classes);
        if (counts.isEmpty()) {
            return new TestResult.Untestable("there are no answers");
        }
        Limits limits = limits(counts);
        return limits.isFlat()
                ? new TestResult.Untestable(limits.flatness())
                : new TestResult.Tested(alternative.pValue(limits.distance(benchmark)));
    }

    /** Some answers of these classes; which ones makes no difference to a score. */
    private ScoreCounts anyOf(NpsCounts classes) {
        if (lowestPassive == lowestPromoter && classes.passives() > 0) {
            throw new IllegalArgumentException(
                    "passives of " + id() + " must be 0, as it has no such class, was " + classes.passives());
        }
        long[] counts = new long[scale().points()];
        counts[0] = classes.detractors();
        counts[lowestPassive - scale().lowest()] = classes.passives();
        counts[counts.length - 1] += classes.promoters();
        return ScoreCounts.of(scale(), counts);
    }

    @Override
    Limits limits(ScoreCounts counts) {
        return method.limits(classes(counts));
    }

    @Override
    Limits sum(List<ScoreCounts> groups, double[] weights) {
        return method.sum(groups.stream().map(this::classes).toList(), weights);
    }

    @Override
    String methodLabel() {
        return method.label();
    }

    @Override
    String sumLabel() {
        return method.sumLabel();
    }

    /** The definition, as in {@code nps on 0..10: detractors below 7, promoters from 9, Tango}. */
    @Override
    public String toString() {
        return id() + " on " + scale() + ": detractors below " + lowestPassive + ", promoters from " + lowestPromoter
                + ", " + method.label();
    }
}
