package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;

import java.util.function.IntUnaryOperator;

/**
 * Counts scores as they come, one by one or in bulk, and hands out {@link ScoreCounts}.
 *
 * <p>A bulk call counts all of its scores or, if one is refused, none. Not thread-safe: give each thread a tally of its
 * own and {@linkplain #addAll(ScoreCounts) add them up}, which gives the same counts in any order.
 */
public final class ScoreTally {

    private final Scale scale;
    private final long[] counts;
    private long n;

    /**
     * A tally of nothing yet.
     *
     * @param scale the scale of the scores, not null
     */
    public ScoreTally(Scale scale) {
        this.scale = notNull("scale", scale);
        this.counts = new long[scale.points()];
    }

    /**
     * Counts one score.
     *
     * @param score a point of the scale
     * @return this
     * @throws IllegalArgumentException if the score is not on the scale
     */
    public ScoreTally add(int score) {
        int point = scale.require(score) - scale.lowest();
        grow(1);
        counts[point]++;
        return this;
    }

    /**
     * Counts many scores.
     *
     * @param scores points of the scale, not null
     * @return this
     * @throws IllegalArgumentException if a score is not on the scale; the message says at which index, and nothing is
     *     counted
     */
    public ScoreTally addAll(int... scores) {
        return addAll(scores.length, i -> scores[i]);
    }

    /**
     * Counts many scores.
     *
     * @param scores points of the scale, not null
     * @return this
     * @throws IllegalArgumentException if a score is not on the scale; the message says at which index, and nothing is
     *     counted
     */
    public ScoreTally addAll(byte... scores) {
        return addAll(scores.length, i -> scores[i]);
    }

    private ScoreTally addAll(int length, IntUnaryOperator scores) {
        long[] bulk = new long[counts.length];
        int lowest = scale.lowest();
        for (int i = 0; i < length; i++) {
            int score = scores.applyAsInt(i);
            if (!scale.contains(score)) {
                throw new IllegalArgumentException(scale.refusal(score) + " at index " + i);
            }
            bulk[score - lowest]++;
        }
        return addAll(ScoreCounts.owning(scale, bulk));
    }

    /**
     * Adds what has been counted elsewhere.
     *
     * @param other counts on the same scale, not null
     * @return this
     * @throws IllegalArgumentException if the scales differ, or there would be more than {@link Long#MAX_VALUE} answers
     */
    public ScoreTally addAll(ScoreCounts other) {
        other.requireSameScale(scale);
        grow(other.n());
        for (int i = 0; i < counts.length; i++) {
            counts[i] += other.count(scale.lowest() + i);
        }
        return this;
    }

    private void grow(long more) {
        if (n > Long.MAX_VALUE - more) {
            throw new IllegalArgumentException(ScoreCounts.TOO_MANY);
        }
        n += more;
    }

    /**
     * What has been counted so far. The tally goes on; these counts do not change.
     *
     * @return the counts, not null
     */
    public ScoreCounts counts() {
        return ScoreCounts.owning(scale, counts.clone());
    }

    /** Scale and counts, as in {@code 1..5 [2, 0, 1, 7, 9]}. */
    @Override
    public String toString() {
        return counts().toString();
    }
}
