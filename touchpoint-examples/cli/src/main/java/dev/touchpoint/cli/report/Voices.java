package dev.touchpoint.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a group of answers.
 *
 * @param group the group; null for those that came without a score
 * @param count how many there are
 * @param newest some of them, the newest first
 */
record Voices(@Nullable AnswerGroup group, long count, List<Comment> newest) {}
