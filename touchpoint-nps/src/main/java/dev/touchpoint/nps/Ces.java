package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import java.util.List;

/**
 * Customer effort. Many incompatible measures go by this name, so which end of the scale is the easy one and what the
 * answers add up to are both said, and every definition but the standard one has an id of its own.
 *
 * <p>{@link #direction()} says which way the <em>score</em> improves: the way of the answers for a mean; always upwards for
 * a share or an index of easy answers, whichever end of the scale is the easy one.
 *
 * <p>Of no answers there is no score. Comparisons assume independent groups; their difference is in steps of the scale for a
 * mean, in percentage points otherwise. How they are tested is said in {@link dev.touchpoint.nps}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Ces extends CountedMetric {

    private static final Ces STANDARD = new Ces(
            "ces",
            "Customer Effort Score",
            Scale.of(1, 7),
            Direction.HIGHER_IS_BETTER,
            CesAggregation.MEAN,
            0,
            0,
            ShareMethod.WILSON,
            MeanMethod.BOUNDED);

    private final Direction answers;
    private final CesAggregation aggregation;
    private final int easyPoints;
    private final int hardPoints;
    private final ShareMethod shareMethod;
    private final MeanMethod meanMethod;

    private Ces(
            String id,
            String name,
            Scale scale,
            Direction answers,
            CesAggregation aggregation,
            int easyPoints,
            int hardPoints,
            ShareMethod shareMethod,
            MeanMethod meanMethod) {
        super(id, name, scale, directionOf(aggregation, requireNonNull(answers, "answers must not be null")));
        this.answers = answers;
        this.aggregation = aggregation;
        this.easyPoints = easyPoints;
        this.hardPoints = hardPoints;
        this.shareMethod = requireNonNull(shareMethod, "method must not be null");
        this.meanMethod = requireNonNull(meanMethod, "method must not be null");
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
     * The mean of the answers.
     *
     * @param id the id, as {@link dev.touchpoint.metric.Metrics} takes it, but none of {@code nps}, {@code csat} and {@code
     *     ces}; not null
     * @param scale the scale of the answers, not null
     * @param answers which way the answers improve: {@link Direction#LOWER_IS_BETTER} if the lowest is the easiest; not null
     * @return the metric, not null
     * @throws IllegalArgumentException if the id is malformed or one of the standard ones
     */
    public static Ces mean(String id, Scale scale, Direction answers) {
        return ownDefinition(new Ces(
                id, named(scale), scale, answers, CesAggregation.MEAN, 0, 0, ShareMethod.WILSON, MeanMethod.BOUNDED));
    }

    /**
     * The share of answers at the easy end.
     *
     * @param id the id, as {@link dev.touchpoint.metric.Metrics} takes it, but none of {@code nps}, {@code csat} and {@code
     *     ces}; not null
     * @param scale the scale of the answers, not null
     * @param answers which way the answers improve: {@link Direction#LOWER_IS_BETTER} if the lowest is the easiest; not null
     * @param easyPoints how many points at the easy end count as easy, 3 for 5 to 7 of 1 to 7; from 1 to one less than the
     *     scale has
     * @return the metric, not null
     * @throws IllegalArgumentException if the id is malformed or one of the standard ones, or the points are not in that range
     */
    public static Ces topShare(String id, Scale scale, Direction answers, int easyPoints) {
        requirePoints("easy points", easyPoints, scale.points() - 1);
        return ownDefinition(new Ces(
                id,
                named(scale),
                scale,
                answers,
                CesAggregation.TOP_SHARE,
                easyPoints,
                0,
                ShareMethod.WILSON,
                MeanMethod.BOUNDED));
    }

    /**
     * The share of easy answers minus the share of hard ones.
     *
     * @param id the id, as {@link dev.touchpoint.metric.Metrics} takes it, but none of {@code nps}, {@code csat} and {@code
     *     ces}; not null
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
        requirePoints("easy points", easyPoints, scale.points() - 1);
        requirePoints("hard points", hardPoints, scale.points() - easyPoints);
        return ownDefinition(new Ces(
                id,
                named(scale),
                scale,
                answers,
                CesAggregation.INDEX,
                easyPoints,
                hardPoints,
                ShareMethod.WILSON,
                MeanMethod.BOUNDED));
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
        return new Ces(id(), name(), scale(), answers, aggregation, easyPoints, hardPoints, forShares, forMeans);
    }

    private void requireAggregation(CesAggregation needed, String what) {
        if (aggregation != needed) {
            throw new IllegalStateException(
                    "a method for " + what + " must be for the aggregation " + needed + ", was for " + aggregation);
        }
    }

    private static Direction directionOf(CesAggregation aggregation, Direction answers) {
        return aggregation == CesAggregation.MEAN ? answers : Direction.HIGHER_IS_BETTER;
    }

    private static String named(Scale scale) {
        return "Customer Effort Score on " + scale;
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
            case TOP_SHARE -> new Share(easy(counts), counts.n(), shareMethod);
            case INDEX -> new Tango(hard(counts), easy(counts), counts.n());
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

    private long easy(ScoreCounts counts) {
        return answers == Direction.HIGHER_IS_BETTER ? highest(counts, easyPoints) : lowest(counts, easyPoints);
    }

    private long hard(ScoreCounts counts) {
        return answers == Direction.HIGHER_IS_BETTER ? lowest(counts, hardPoints) : highest(counts, hardPoints);
    }

    private long highest(ScoreCounts counts, int points) {
        return counts.count(scale().highest() - points + 1, scale().highest());
    }

    private long lowest(ScoreCounts counts, int points) {
        return counts.count(scale().lowest(), scale().lowest() + points - 1);
    }

    @Override
    Range range() {
        return switch (aggregation) {
            case MEAN -> new Range(scale().lowest(), scale().highest());
            case TOP_SHARE -> Range.PERCENT;
            case INDEX -> Range.NET_PERCENT;
        };
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
        String definition =
                switch (aggregation) {
                    case MEAN -> "mean";
                    case TOP_SHARE -> "share of the easiest " + easyPoints + " points";
                    case INDEX ->
                        "share of the easiest " + easyPoints + " minus share of the hardest " + hardPoints + " points";
                };
        String easiest = answers == Direction.HIGHER_IS_BETTER ? "highest" : "lowest";
        return id() + " on " + scale() + ": " + definition + ", " + easiest + " is easiest, " + methodLabel();
    }
}
