package dev.touchpoint.cli.explain;

/**
 * What a board ends with, in the unit of the score.
 *
 * @param score the score
 * @param low the lower limit
 * @param high the upper limit
 */
public record Limits(double score, double low, double high) {}
