package dev.touchpoint.nps;

import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;

/**
 * Customer satisfaction as a top-box share: 100·satisfied / n, in percent, from 0 to 100, where an answer is satisfied from
 * a certain point upwards. It is not the mean of the answers.
 *
 * <p>The interval is Wilson's: (p + z² / 2n ± z·√(p·(1 - p) / n + z² / 4n²)) / (1 + z² / n) with the share p and the two-sided
 * normal quantile z. It stays inside 0..100 and has a sensible width where all answers are alike. Of no answers there is no
 * score. Comparisons assume independent groups; their difference is in percentage points. How they are tested is
 * said in {@link dev.touchpoint.nps}.
 *
 * <p>Immutable and thread-safe. Source: Wilson (1927), Probable inference, the law of succession, and statistical inference,
 * Journal of the American Statistical Association 22.
 */
public final class Csat extends CountedMetric {

    private static final Csat STANDARD = new Csat("csat", "Customer Satisfaction Score", Scale.of(1, 5), 4);

    private final int lowestSatisfied;

    private Csat(String id, String name, Scale scale, int lowestSatisfied) {
        super(id, name, scale, Direction.HIGHER_IS_BETTER);
        if (lowestSatisfied <= scale.lowest() || lowestSatisfied > scale.highest()) {
            throw new IllegalArgumentException("lowest satisfied must be from " + (scale.lowest() + 1) + " to "
                    + scale.highest() + ", was " + lowestSatisfied);
        }
        this.lowestSatisfied = lowestSatisfied;
    }

    /**
     * The standard definition, with the id {@code csat}: answers from 1 to 5, satisfied from 4.
     *
     * @return the metric, not null
     */
    public static Csat standard() {
        return STANDARD;
    }

    /**
     * A definition of one's own, with an id of its own.
     *
     * @param id the id, as {@link dev.touchpoint.metric.Metrics} takes it, but none of {@code nps}, {@code csat} and {@code
     *     ces}; not null
     * @param scale the scale of the answers, not null
     * @param lowestSatisfied the lowest satisfied answer, above the lowest point of the scale and not above the highest
     * @return the metric, not null
     * @throws IllegalArgumentException if the id is malformed or one of the standard ones, or the point is not in that range
     */
    public static Csat of(String id, Scale scale, int lowestSatisfied) {
        return ownDefinition(new Csat(id, "Customer Satisfaction Score on " + scale, scale, lowestSatisfied));
    }

    @Override
    Limits limits(ScoreCounts counts) {
        return new Share(counts.count(lowestSatisfied, scale().highest()), counts.n());
    }

    @Override
    Range range() {
        return Range.PERCENT;
    }

    @Override
    String methodLabel() {
        return Share.METHOD;
    }

    /** The definition, as in {@code csat on 1..5: satisfied from 4, Wilson}. */
    @Override
    public String toString() {
        return id() + " on " + scale() + ": satisfied from " + lowestSatisfied + ", " + methodLabel();
    }
}
