package dev.touchpoint.cli.explain;

import org.jspecify.annotations.Nullable;

/**
 * One line of arithmetic.
 *
 * @param step what is computed, in words
 * @param formula how, in letters
 * @param substitution the same with figures, rounded for print
 * @param unknown the letter whose value solves the equation that formula and substitution are; null if they are no equation to
 *     solve
 * @param value what comes out, not rounded
 */
public record Step(String step, String formula, String substitution, @Nullable String unknown, double value) {}
