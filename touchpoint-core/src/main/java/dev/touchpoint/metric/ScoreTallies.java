package dev.touchpoint.metric;

import static dev.touchpoint.check.Require.notNull;
import static dev.touchpoint.check.Require.range;

import java.util.Arrays;

/**
 * Counts scores of many groups at once, such as those of a thousand segments: what a {@link ScoreTally} for each group would
 * count, in one array. Groups are known by their numbers, from 0 on.
 *
 * <pre>{@code
 * ScoreTallies tallies = new ScoreTallies(nps.scale(), segments.size());
 * tallies.addAll(segmentOfAnswer, scoreOfAnswer);
 * Estimate first = nps.estimate(tallies.counts(0), 0.95);
 * }</pre>
 *
 * <p>A bulk call counts all of its scores or, if one is refused, none. Memory grows with groups, eight bytes for each point
 * of the scale, not with scores. Not thread-safe: give each thread tallies of its own and {@linkplain ScoreCounts#plus add
 * their counts}, which gives the same in any order.
 */
public final class ScoreTallies {

    private final Scale scale;
    private final int groups;
    private final long[] counts;

    /**
     * Tallies of nothing yet.
     *
     * @param scale the scale of the scores of all groups, not null
     * @param groups how many groups there are, from 1 to 10,000,000
     * @throws IllegalArgumentException if the number of groups is out of range
     */
    public ScoreTallies(Scale scale, int groups) {
        this.scale = notNull("scale", scale);
        this.groups = range("groups", groups, 1, 10_000_000);
        this.counts = new long[groups * scale.points()];
    }

    /**
     * Counts one score.
     *
     * @param group the number of its group, from 0 to the number of groups less 1
     * @param score a point of the scale
     * @return this
     * @throws IllegalArgumentException if there is no such group, or the score is not on the scale
     */
    public ScoreTallies add(int group, int score) {
        counts[first(group) + scale.require(score) - scale.lowest()]++;
        return this;
    }

    /**
     * Counts many scores.
     *
     * @param groups the number of the group of each score, from 0 to the number of groups less 1, not null
     * @param scores points of the scale, as many as groups, not null
     * @return this
     * @throws IllegalArgumentException if there are more or fewer scores than groups, or there is no such group or a score
     *     is not on the scale; the message says at which index, and nothing is counted
     */
    public ScoreTallies addAll(int[] groups, byte[] scores) {
        if (notNull("groups", groups).length != notNull("scores", scores).length) {
            throw new IllegalArgumentException(
                    "there must be a group for each score, were " + groups.length + " for " + scores.length);
        }
        int counted = count(groups, scores);
        if (counted < scores.length) {
            takeBack(groups, scores, counted);
            throw new IllegalArgumentException(refusal(groups[counted], scores[counted]) + " at index " + counted);
        }
        return this;
    }

    /** Counts until a score is refused, and tells how many were counted. All that the loop needs is local, for speed. */
    private int count(int[] groups, byte[] scores) {
        long[] into = counts;
        int all = this.groups;
        int points = scale.points();
        int lowest = scale.lowest();
        int n = Math.min(groups.length, scores.length);
        for (int i = 0; i < n; i++) {
            int group = groups[i];
            int point = scores[i] - lowest;
            if (group < 0 || group >= all || point < 0 || point >= points) {
                return i;
            }
            into[group * points + point]++;
        }
        return n;
    }

    private void takeBack(int[] groups, byte[] scores, int counted) {
        for (int i = 0; i < counted; i++) {
            counts[groups[i] * scale.points() + scores[i] - scale.lowest()]--;
        }
    }

    private String refusal(int group, int score) {
        return group < 0 || group >= groups ? noSuchGroup(group) : scale.refusal(score);
    }

    private int first(int group) {
        if (group < 0 || group >= groups) {
            throw new IllegalArgumentException(noSuchGroup(group));
        }
        return group * scale.points();
    }

    private String noSuchGroup(int group) {
        return "group must be from 0 to " + (groups - 1) + ", was " + group;
    }

    /**
     * How many groups there are.
     *
     * @return from 1 to 10,000,000
     */
    public int groups() {
        return groups;
    }

    /**
     * What has been counted of a group so far. The tallies go on; these counts do not change.
     *
     * @param group the number of the group, from 0 to the number of groups less 1
     * @return its counts, empty if it has no score; not null
     * @throws IllegalArgumentException if there is no such group
     */
    public ScoreCounts counts(int group) {
        int first = first(group);
        return ScoreCounts.owning(scale, Arrays.copyOfRange(counts, first, first + scale.points()));
    }

    /** Scale and number of groups, as in {@code ScoreTallies[0..10, 1000 groups]}. */
    @Override
    public String toString() {
        return "ScoreTallies[" + scale + ", " + groups + (groups == 1 ? " group]" : " groups]");
    }
}
