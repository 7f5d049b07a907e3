package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import java.util.ArrayList;
import java.util.List;

/**
 * Customer effort. Many incompatible measures go by this name, so which end of the scale is the easy one and what the
 * answers add up to are both said, and every definition but the standard one has an id of its own.
 *
 * <p>Four forms are published: {@link #standard()}, {@link #original()}, {@link #agreement()} and {@link #net()}. A {@link
 * dev.touchpoint.metric.Reconciliation} says why two of them show different numbers.
 *
 * <p>The definition's direction is that of the <em>score</em>: the way of the answers for a mean; always upwards for a share or
 * an index of easy answers, whichever end of the scale is the easy one.
 *
 * <p>Of no answers there is no score. Comparisons assume independent groups; their difference is in steps of the scale for a
 * mean, in percentage points otherwise. How they are tested is said in {@link dev.touchpoint.nps}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Ces extends CountedMetric {

    private static final Scale SEVEN = Scale.of(1, 7);

    private static final Ces STANDARD =
            ofMean(Definition.mean("ces", "Customer Effort Score", SEVEN, Direction.HIGHER_IS_BETTER));
    private static final Ces ORIGINAL = ofMean(Definition.mean(
            "ces-original", "Customer Effort Score (original)", Scale.of(1, 5), Direction.LOWER_IS_BETTER));
    private static final Ces AGREEMENT =
            ofShare("ces-agree", "Customer Effort Score (share who agree)", SEVEN, Direction.HIGHER_IS_BETTER, 3);
    private static final Ces NET =
            ofIndex("ces-net", "Customer Effort Score (net)", SEVEN, Direction.HIGHER_IS_BETTER, 2, 3);

    private final CesAggregation aggregation;
    private final Direction answers;
    private final ShareMethod shareMethod;
    private final MeanMethod meanMethod;

    private Ces(
            Definition definition,
            CesAggregation aggregation,
            Direction answers,
            ShareMethod shareMethod,
            MeanMethod meanMethod) {
        super(definition);
        this.aggregation = aggregation;
        this.answers = answers;
        this.shareMethod = requireNonNull(shareMethod, "method must not be null");
        this.meanMethod = requireNonNull(meanMethod, "method must not be null");
    }

    private static Ces ofMean(Definition definition) {
        return of(definition, CesAggregation.MEAN, definition.direction());
    }

    private static Ces ofShare(String id, String name, Scale scale, Direction answers, int easyPoints) {
        requirePoints("easy points", easyPoints, scale.points() - 1);
        return of(
                Definition.ofClasses(
                        id,
                        name,
                        Unit.PERCENT,
                        classes(scale, answers, scale.points() - easyPoints, "not easy", 0, "", easyPoints)),
                CesAggregation.TOP_SHARE,
                answers);
    }

    private static Ces ofIndex(String id, String name, Scale scale, Direction answers, int easyPoints, int hardPoints) {
        requirePoints("easy points", easyPoints, scale.points() - 1);
        requirePoints("hard points", hardPoints, scale.points() - easyPoints);
        return of(
                Definition.ofClasses(
                        id,
                        name,
                        Unit.POINTS,
                        classes(scale, answers, hardPoints, "hard", -100, "neither", easyPoints)),
                CesAggregation.INDEX,
                answers);
    }

    private static Ces of(Definition definition, CesAggregation aggregation, Direction answers) {
        return new Ces(definition, aggregation, answers, ShareMethod.WILSON, MeanMethod.BOUNDED);
    }

    /** The classes in the order of the scale: from the hard end where high is easy, else from the easy end. */
    private static List<AnswerClass> classes(
            Scale scale, Direction answers, int hardPoints, String hard, double worth, String between, int easyPoints) {
        List<AnswerClass> classes = new ArrayList<>();
        boolean highIsEasy = requireNonNull(answers, "answers must not be null") == Direction.HIGHER_IS_BETTER;
        int first = highIsEasy ? hardPoints : easyPoints;
        int last = highIsEasy ? easyPoints : hardPoints;
        int lowest = scale.lowest();
        int highest = scale.highest();
        classes.add(AnswerClass.of(highIsEasy ? hard : "easy", lowest, lowest + first - 1, highIsEasy ? worth : 100));
        if (first + last < scale.points()) {
            classes.add(AnswerClass.of(between, lowest + first, highest - last, 0));
        }
        classes.add(AnswerClass.of(highIsEasy ? "easy" : hard, highest - last + 1, highest, highIsEasy ? 100 : worth));
        return classes;
    }

    /**
     * The standard definition, with the id {@code ces}: the mean of answers from 1 to 7 to "... made it easy for me", 7 being
     * the easiest.
     *
     * @return the metric, not null
     */
    public static Ces standard() {
        return STANDARD;
    }

    /**
     * The first published form, with the id {@code ces-original}: the mean of answers from 1, very low effort, to 5, very high
     * effort, to "How much effort did you personally have to put forth?". The lower the better. Source: Dixon, Freeman and
     * Toman (2010), Stop trying to delight your customers, Harvard Business Review 88.
     *
     * @return the metric, not null
     */
    public static Ces original() {
        return ORIGINAL;
    }

    /**
     * The share who at least somewhat agree that it was easy, with the id {@code ces-agree}: 5 to 7 of 1 to 7, in percent, of the
     * question of {@link #standard()}. Source of the question: Dixon, Toman and DeLisi (2013), The Effortless Experience.
     *
     * @return the metric, not null
     */
    public static Ces agreement() {
        return AGREEMENT;
    }

    /**
     * The share of easy answers, 6 and 7, minus that of hard ones, 1 to 3, with the id {@code ces-net}: an index from -100 to
     * 100 that some survey tools report as the Customer Effort Score.
     *
     * @return the metric, not null
     */
    public static Ces net() {
        return NET;
    }

    /**
     * The mean of the answers.
     *
     * @param id the id, as {@link dev.touchpoint.metric.Metrics} takes it, but none of those that {@link NpsMetrics} brings; not
     *     null
     * @param scale the scale of the answers, not null
     * @param answers which way the answers improve: {@link Direction#LOWER_IS_BETTER} if the lowest is the easiest; not null
     * @return the metric, not null
     * @throws IllegalArgumentException if the id is malformed or one of the standard ones
     */
    public static Ces mean(String id, Scale scale, Direction answers) {
        return ownDefinition(
                ofMean(Definition.mean(id, named(scale), scale, requireNonNull(answers, "answers must not be null"))));
    }

    /**
     * The share of answers at the easy end.
     *
     * @param id the id, as {@link dev.touchpoint.metric.Metrics} takes it, but none of those that {@link NpsMetrics} brings; not
     *     null
     * @param scale the scale of the answers, not null
     * @param answers which way the answers improve: {@link Direction#LOWER_IS_BETTER} if the lowest is the easiest; not null
     * @param easyPoints how many points at the easy end count as easy, 3 for 5 to 7 of 1 to 7; from 1 to one less than the
     *     scale has
     * @return the metric, not null
     * @throws IllegalArgumentException if the id is malformed or one of the standard ones, or the points are not in that range
     */
    public static Ces topShare(String id, Scale scale, Direction answers, int easyPoints) {
        return ownDefinition(ofShare(id, named(scale), scale, answers, easyPoints));
    }

    /**
     * The share of easy answers minus the share of hard ones.
     *
     * @param id the id, as {@link dev.touchpoint.metric.Metrics} takes it, but none of those that {@link NpsMetrics} brings; not
     *     null
     * @param scale the scale of the answers, not null
     * @param answers which way the answers improve: {@link Direction#LOWER_IS_BETTER} if the lowest is the easiest; not null
     * @param easyPoints how many points at the easy end count as easy, 2 for 6 and 7 of 1 to 7; from 1 to one less than the
     *     scale has
     * @param hardPoints how many points at the other end count as hard, 3 for 1 to 3 of 1 to 7; from 1 to as many as the easy
     *     ones leave
     * @return the metric, not null
     * @throws IllegalArgumentException if the id is malformed or one of the standard ones, or points are not in those ranges
     */
    public static Ces index(String id, Scale scale, Direction answers, int easyPoints, int hardPoints) {
        return ownDefinition(ofIndex(id, named(scale), scale, answers, easyPoints, hardPoints));
    }

    /**
     * This definition of a share of easy answers with another method; the id and the scores stay the same.
     *
     * @param method how intervals are computed, not null
     * @return the metric, not null
     * @throws IllegalStateException if this metric is not a {@link CesAggregation#TOP_SHARE}
     */
    public Ces withMethod(ShareMethod method) {
        requireAggregation(CesAggregation.TOP_SHARE, "shares");
        return with(method, meanMethod);
    }

    /**
     * This definition of a mean with another method; the id and the scores stay the same.
     *
     * @param method how intervals and comparisons are computed, not null
     * @return the metric, not null
     * @throws IllegalStateException if this metric is not a {@link CesAggregation#MEAN}
     */
    public Ces withMethod(MeanMethod method) {
        requireAggregation(CesAggregation.MEAN, "means");
        return with(shareMethod, method);
    }

    private Ces with(ShareMethod forShares, MeanMethod forMeans) {
        return new Ces(definition(), aggregation, answers, forShares, forMeans);
    }

    private void requireAggregation(CesAggregation needed, String what) {
        if (aggregation != needed) {
            throw new IllegalStateException(
                    "a method for " + what + " must be for the aggregation " + needed + ", was for " + aggregation);
        }
    }

    private static String named(Scale scale) {
        return "Customer Effort Score on " + requireNonNull(scale, "scale must not be null");
    }

    private static void requirePoints(String what, int points, int most) {
        if (points < 1 || points > most) {
            throw new IllegalArgumentException(what + " must be from 1 to " + most + ", was " + points);
        }
    }

    /**
     * What the answers add up to.
     *
     * @return the aggregation, not null
     */
    public CesAggregation aggregation() {
        return aggregation;
    }

    @Override
    Limits limits(ScoreCounts counts) {
        return switch (aggregation) {
            case MEAN -> isStudent() ? StudentMean.of(counts) : BoundedMean.of(counts);
            case TOP_SHARE -> new Share(answersWorth(100, counts), counts.n(), shareMethod);
            case INDEX -> new Tango(answersWorth(-100, counts), answersWorth(100, counts), counts.n());
        };
    }

    @Override
    Limits sum(List<ScoreCounts> groups, double[] weights) {
        return isStudent() ? StudentMean.sum(groups, weights) : super.sum(groups, weights);
    }

    @Override
    String sumLabel() {
        return isStudent() ? "Welch t" : super.sumLabel();
    }

    private boolean isStudent() {
        return aggregation == CesAggregation.MEAN && meanMethod == MeanMethod.STUDENT;
    }

    @Override
    String methodLabel() {
        return switch (aggregation) {
            case MEAN -> meanMethod.label();
            case TOP_SHARE -> shareMethod.label();
            case INDEX -> NpsMethod.TANGO.label();
        };
    }

    /** The definition, as in {@code ces on 1..7: mean, highest is easiest, bounded Wilson}. */
    @Override
    public String toString() {
        String what =
                switch (aggregation) {
                    case MEAN -> "mean";
                    case TOP_SHARE -> "share of the easiest " + pointsWorth(100) + " points";
                    case INDEX ->
                        "share of the easiest " + pointsWorth(100) + " minus share of the hardest " + pointsWorth(-100)
                                + " points";
                };
        String easiest = answers == Direction.HIGHER_IS_BETTER ? "highest" : "lowest";
        return id() + " on " + scale() + ": " + what + ", " + easiest + " is easiest, " + methodLabel();
    }

    private int pointsWorth(double worth) {
        return definition().classes().stream()
                .filter(each -> each.worth() == worth)
                .mapToInt(each -> each.highest() - each.lowest() + 1)
                .sum();
    }
}
