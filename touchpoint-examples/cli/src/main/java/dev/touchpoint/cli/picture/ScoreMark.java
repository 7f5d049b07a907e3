package dev.touchpoint.cli.picture;

/**
 * A measured score with its interval.
 *
 * @param of what it is the score of, for scripts
 * @param score the score
 * @param low the lower end of its interval
 * @param high the upper end
 * @param label the score as readers see it
 * @param count how many answers it rests on, as readers see it
 */
public record ScoreMark(String of, double score, double low, double high, String label, String count) {}
