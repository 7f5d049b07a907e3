package dev.touchpoint.cli.picture;

import java.util.Map;

/**
 * The measured scores of one metric along a journey.
 *
 * @param metric the metric's id
 * @param name what to call it
 * @param lowest the lowest score there can be
 * @param highest the highest score there can be
 * @param all the score of all answers, for comparison
 * @param marks the score of each touchpoint that has one, by its id
 */
public record ScorePanel(
        String metric, String name, double lowest, double highest, double all, Map<String, ScoreMark> marks) {}
