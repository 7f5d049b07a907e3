package dev.touchpoint.cli.report;

import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.ScoreCounts;

/**
 * A group of answers, what they say, and how sure that is.
 *
 * @param key what the group has in common
 * @param counts the answers
 * @param estimate their score with its interval
 * @param <K> what responses are grouped by
 */
record Scored<K>(K key, ScoreCounts counts, Estimate estimate) {}
