package dev.touchpoint.metric;

/**
 * The whole numbers that an answer may be: 0 to 10 for NPS, 1 to 5 for CSAT. An ordinal scale: its points are ordered,
 * and nothing is said of the distances between them.
 *
 * <p>Immutable and thread-safe.
 *
 * @param lowest the lowest point, part of the scale
 * @param highest the highest point, part of the scale, above {@code lowest}; a scale has at most {@value #MOST_POINTS}
 *     points
 */
public record Scale(int lowest, int highest) {

    /** The most points a scale may have: 0 to 100, as a slider asks. */
    public static final int MOST_POINTS = 101;

    /** Refuses what breaks a rule, as the components state. */
    public Scale {
        if (highest <= lowest) {
            throw new IllegalArgumentException(
                    "highest point must be above the lowest point " + lowest + ", was " + highest);
        }
        if ((long) highest - lowest >= MOST_POINTS) {
            throw new IllegalArgumentException(
                    "scale must have at most " + MOST_POINTS + " points, was " + lowest + " to " + highest);
        }
    }

    /**
     * The scale with the given ends.
     *
     * @param lowest the lowest point, inclusive
     * @param highest the highest point, inclusive
     * @return the scale, not null
     * @throws IllegalArgumentException if highest is not above lowest, or there are more than {@value #MOST_POINTS}
     *     points
     */
    public static Scale of(int lowest, int highest) {
        return new Scale(lowest, highest);
    }

    /**
     * How many points the scale has.
     *
     * @return from 2 to {@value #MOST_POINTS}
     */
    public int points() {
        return highest - lowest + 1;
    }

    /**
     * Whether a score is a point of this scale.
     *
     * @param score any number
     * @return true from {@code lowest} to {@code highest}, both included
     */
    public boolean contains(int score) {
        return score >= lowest && score <= highest;
    }

    /**
     * The door for scores: passes a point of the scale and refuses everything else.
     *
     * @param score the score to check
     * @return the score
     * @throws IllegalArgumentException if the score is not on the scale, as in "score must be from 0 to 10, was 11"
     */
    public int require(int score) {
        if (!contains(score)) {
            throw new IllegalArgumentException(refusal(score));
        }
        return score;
    }

    String refusal(int score) {
        return "score must be from " + lowest + " to " + highest + ", was " + score;
    }

    /** The ends, as in {@code 0..10}. */
    @Override
    public String toString() {
        return lowest + ".." + highest;
    }
}
