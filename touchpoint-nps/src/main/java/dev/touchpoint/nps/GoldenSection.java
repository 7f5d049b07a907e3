package dev.touchpoint.nps;

import java.util.function.DoubleUnaryOperator;

/**
 * The smallest value of a function with a single valley, between 0 and 1. Source: Kiefer (1953), Sequential minimax search
 * for a maximum, Proceedings of the American Mathematical Society 4.
 */
final class GoldenSection {

    private static final double RATIO = (Math.sqrt(5) - 1) / 2;

    /** After so many steps the place is known to 13 digits, and the value as well as a double can tell. */
    private static final int STEPS = 62;

    private GoldenSection() {}

    /** The ends, 0 and 1, are never asked for. */
    static double minimum(DoubleUnaryOperator function) {
        double from = 0;
        double to = 1;
        double left = 1 - RATIO;
        double right = RATIO;
        double atLeft = function.applyAsDouble(left);
        double atRight = function.applyAsDouble(right);
        for (int i = 0; i < STEPS; i++) {
            if (atLeft < atRight) {
                to = right;
                right = left;
                atRight = atLeft;
                left = to - RATIO * (to - from);
                atLeft = function.applyAsDouble(left);
            } else {
                from = left;
                left = right;
                atLeft = atRight;
                right = from + RATIO * (to - from);
                atRight = function.applyAsDouble(right);
            }
        }
        return Math.min(atLeft, atRight);
    }
}
