package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import java.util.List;

/**
 * Customer satisfaction as a top-box share: 100·satisfied / n, in percent, from 0 to 100, where an answer is satisfied from
 * a certain point upwards. It is not the mean of the answers.
 *
 * <p>The interval is Wilson's unless {@linkplain #withMethod(ShareMethod) another method} is chosen. Of no answers there is no
 * score. Comparisons assume independent groups; their difference is in percentage points. How they are tested is said in
 * {@link dev.touchpoint.nps}.
 *
 * <p>Immutable and thread-safe.
 */
public final class Csat extends CountedMetric {

    private static final Csat STANDARD =
            new Csat(definition("csat", "Customer Satisfaction Score", Scale.of(1, 5), 4), ShareMethod.WILSON);

    private final int lowestSatisfied;
    private final ShareMethod method;

    private Csat(Definition definition, ShareMethod method) {
        super(definition);
        this.lowestSatisfied = definition.classes().get(1).lowest();
        this.method = requireNonNull(method, "method must not be null");
    }

    private static Definition definition(String id, String name, Scale scale, int lowestSatisfied) {
        if (lowestSatisfied <= scale.lowest() || lowestSatisfied > scale.highest()) {
            throw new IllegalArgumentException("lowest satisfied must be from " + (scale.lowest() + 1) + " to "
                    + scale.highest() + ", was " + lowestSatisfied);
        }
        return Definition.ofClasses(
                id,
                name,
                Unit.PERCENT,
                List.of(
                        AnswerClass.of("not satisfied", scale.lowest(), lowestSatisfied - 1, 0),
                        AnswerClass.of("satisfied", lowestSatisfied, scale.highest(), 100)));
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
     * @param id the id, as {@link dev.touchpoint.metric.Metrics} takes it, but none of those that {@link NpsMetrics} brings; not
     *     null
     * @param scale the scale of the answers, not null
     * @param lowestSatisfied the lowest satisfied answer, above the lowest point of the scale and not above the highest
     * @return the metric with Wilson's interval, not null
     * @throws IllegalArgumentException if the id is malformed or one of the standard ones, or the point is not in that range
     */
    public static Csat of(String id, Scale scale, int lowestSatisfied) {
        return ownDefinition(new Csat(
                definition(
                        id,
                        "Customer Satisfaction Score on " + requireNonNull(scale, "scale must not be null"),
                        scale,
                        lowestSatisfied),
                ShareMethod.WILSON));
    }

    /**
     * This definition with another method; the id and the scores stay the same.
     *
     * @param method how intervals are computed, not null
     * @return the metric, not null
     */
    public Csat withMethod(ShareMethod method) {
        return new Csat(definition(), method);
    }

    /**
     * How intervals are computed.
     *
     * @return the method, not null
     */
    public ShareMethod method() {
        return method;
    }

    @Override
    Limits limits(ScoreCounts counts) {
        return new Share(counts.count(lowestSatisfied, scale().highest()), counts.n(), method);
    }

    @Override
    String methodLabel() {
        return method.label();
    }

    /** The definition, as in {@code csat on 1..5: satisfied from 4, Wilson}. */
    @Override
    public String toString() {
        return id() + " on " + scale() + ": satisfied from " + lowestSatisfied + ", " + methodLabel();
    }
}
