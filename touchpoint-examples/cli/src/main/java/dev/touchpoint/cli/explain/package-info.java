/**
 * How a score and its interval are computed, step by step with the numbers: {@link dev.touchpoint.cli.explain.Explanation}. The
 * arithmetic is done here once more, by the formulas of the textbooks; only limits that no formula gives are taken from the
 * library, and put into the equation that they solve.
 */
@NullMarked
package dev.touchpoint.cli.explain;

import org.jspecify.annotations.NullMarked;
