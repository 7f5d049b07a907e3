package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;

import java.util.Arrays;
import java.util.OptionalDouble;
import java.util.stream.Collector;

/**
 * How many answers fell on each point of a scale: all that any unweighted single-question metric needs to know.
 *
 * <p>Counts add and subtract exactly, so rolling windows, parallel streams, distributed aggregation and roll-ups are the
 * same few calls: {@code a.plus(b).minus(b)} equals {@code a}. {@code plus} is associative and commutative, with
 * {@link #empty(Scale)} as its zero.
 *
 * <p>Immutable and thread-safe. To count many scores use a {@link ScoreTally}.
 */
public final class ScoreCounts {

    static final String TOO_MANY = "answers must be at most " + Long.MAX_VALUE + " in all, were more";

    private final Scale scale;
    private final long[] counts;
    private final long n;

    private ScoreCounts(Scale scale, long[] counts) {
        this.scale = scale;
        this.counts = counts;
        this.n = total(counts);
    }

    /** Takes the array over: for {@link ScoreTally}, which hands out none that it keeps. */
    static ScoreCounts owning(Scale scale, long[] counts) {
        return new ScoreCounts(scale, counts);
    }

    /**
     * No answers yet: the zero of {@link #plus}.
     *
     * @param scale the scale of the answers to come, not null
     * @return counts that are all zero, not null
     */
    public static ScoreCounts empty(Scale scale) {
        return new ScoreCounts(scale, new long[notNull("scale", scale).points()]);
    }

    /**
     * Counts that are already known, one for each point of the scale.
     *
     * @param scale the scale, not null
     * @param counts how many answers each point got, the lowest point first; as many as the scale has points, none below
     *     zero
     * @return the counts, not null
     * @throws IllegalArgumentException if there are more or fewer counts than points, a count is below zero, or the total
     *     is above {@link Long#MAX_VALUE}
     */
    public static ScoreCounts of(Scale scale, long... counts) {
        if (counts.length != notNull("scale", scale).points()) {
            throw new IllegalArgumentException("there must be " + scale.points() + " counts, one for each point of "
                    + scale + ", were " + counts.length);
        }
        for (int i = 0; i < counts.length; i++) {
            if (counts[i] < 0) {
                throw new IllegalArgumentException(
                        "count of score " + (scale.lowest() + i) + " must be 0 or more, was " + counts[i]);
            }
        }
        return new ScoreCounts(scale, counts.clone());
    }

    /**
     * Counts single scores.
     *
     * @param scale the scale, not null
     * @param scores the scores in any order
     * @return their counts, not null
     * @throws IllegalArgumentException if a score is not on the scale
     */
    public static ScoreCounts ofScores(Scale scale, int... scores) {
        return new ScoreTally(scale).addAll(scores).counts();
    }

    /**
     * A collector that counts the scores of a stream, sequential or parallel.
     *
     * @param scale the scale, not null
     * @return the collector, not null; it throws {@link IllegalArgumentException} at a score that is not on the scale and
     *     {@link NullPointerException} at null
     */
    public static Collector<Integer, ?, ScoreCounts> collector(Scale scale) {
        notNull("scale", scale);
        return Collector.<Integer, ScoreTally, ScoreCounts>of(
                () -> new ScoreTally(scale),
                (tally, score) -> tally.add(notNull("score", score)),
                (a, b) -> a.addAll(b.counts()),
                ScoreTally::counts,
                Collector.Characteristics.UNORDERED);
    }

    /**
     * The scale that was answered on.
     *
     * @return the scale, not null
     */
    public Scale scale() {
        return scale;
    }

    /**
     * How many answers there are in all.
     *
     * @return 0 or more
     */
    public long n() {
        return n;
    }

    /**
     * Whether there is no answer at all.
     *
     * @return true if {@link #n()} is 0
     */
    public boolean isEmpty() {
        return n == 0;
    }

    /**
     * How many answers one point got.
     *
     * @param score a point of the scale
     * @return 0 or more
     * @throws IllegalArgumentException if the score is not on the scale
     */
    public long count(int score) {
        return counts[scale.require(score) - scale.lowest()];
    }

    /**
     * How many answers a range of points got.
     *
     * @param from the lowest point of the range, inclusive
     * @param to the highest point of the range, inclusive, not below {@code from}
     * @return 0 or more
     * @throws IllegalArgumentException if an end is not on the scale, or {@code to} is below {@code from}
     */
    public long count(int from, int to) {
        if (scale.require(to) < scale.require(from)) {
            throw new IllegalArgumentException("range must not end below its start " + from + ", ended at " + to);
        }
        return Arrays.stream(counts, from - scale.lowest(), to - scale.lowest() + 1)
                .sum();
    }

    /**
     * The arithmetic mean of the scores, Σ score · count / n. It treats the points as equally far apart, which an ordinal
     * scale does not promise. The nearest double to the true mean as long as the sum is below 2^53.
     *
     * @return the mean, from the lowest to the highest point; empty if there is no answer
     */
    public OptionalDouble mean() {
        if (n == 0) {
            return OptionalDouble.empty();
        }
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += (double) counts[i] * (scale.lowest() + i);
        }
        return OptionalDouble.of(Math.max(scale.lowest(), Math.min(scale.highest(), sum / n)));
    }

    /**
     * The counts of both.
     *
     * @param other counts on the same scale, not null
     * @return the sums, not null
     * @throws IllegalArgumentException if the scales differ, or the total is above {@link Long#MAX_VALUE}
     */
    public ScoreCounts plus(ScoreCounts other) {
        requireSameScale(other.scale);
        if (n > Long.MAX_VALUE - other.n) {
            throw new IllegalArgumentException(TOO_MANY);
        }
        long[] sums = new long[counts.length];
        Arrays.setAll(sums, i -> counts[i] + other.counts[i]);
        return new ScoreCounts(scale, sums);
    }

    /**
     * What is left when the other's answers are taken away: undoes {@link #plus}.
     *
     * @param other counts on the same scale, at no point more than these, not null
     * @return the differences, not null
     * @throws IllegalArgumentException if the scales differ, or a count would fall below zero
     */
    public ScoreCounts minus(ScoreCounts other) {
        requireSameScale(other.scale);
        long[] differences = new long[counts.length];
        for (int i = 0; i < counts.length; i++) {
            if (other.counts[i] > counts[i]) {
                throw new IllegalArgumentException("at score " + (scale.lowest() + i) + " at most " + counts[i]
                        + " can be taken away, were " + other.counts[i]);
            }
            differences[i] = counts[i] - other.counts[i];
        }
        return new ScoreCounts(scale, differences);
    }

    /**
     * As many answers as wanted, with the same shares as these as far as whole numbers can have them: each share is rounded down,
     * and what is missing goes to those that lost most, to lower scores first among equals (Hamilton's method).
     *
     * @param n how many, 0 or more
     * @return counts whose total is n, not null
     * @throws IllegalArgumentException if n is negative, or above 0 while there are no answers whose shares to take
     */
    public ScoreCounts scaledTo(long n) {
        if (n < 0) {
            throw new IllegalArgumentException("n must be 0 or more, was " + n);
        }
        if (n == 0) {
            return empty(scale);
        }
        if (isEmpty()) {
            throw new IllegalArgumentException("no answers can't be scaled to " + n);
        }
        return new ScoreCounts(scale, Apportionment.of(counts, total(counts), n));
    }

    void requireSameScale(Scale other) {
        if (!scale.equals(other)) {
            throw new IllegalArgumentException("scales must be the same, were " + scale + " and " + other);
        }
    }

    /**
     * The counts as an array.
     *
     * @return a new array, the count of the lowest point first, not null
     */
    public long[] toArray() {
        return counts.clone();
    }

    private static long total(long[] counts) {
        try {
            return Arrays.stream(counts).reduce(0, Math::addExact);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(TOO_MANY, e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ScoreCounts that && scale.equals(that.scale) && Arrays.equals(counts, that.counts);
    }

    @Override
    public int hashCode() {
        return 31 * scale.hashCode() + Arrays.hashCode(counts);
    }

    /** Scale and counts, as in {@code 1..5 [2, 0, 1, 7, 9]}. */
    @Override
    public String toString() {
        return scale + " " + Arrays.toString(counts);
    }
}
