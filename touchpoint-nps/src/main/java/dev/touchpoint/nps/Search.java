package dev.touchpoint.nps;

import java.util.function.DoubleUnaryOperator;

/** Finds where a function falls to 0. */
final class Search {

    private Search() {}

    /**
     * The last place, but for some four neighbouring doubles, at which a falling function is above 0. It goes along the
     * straight line between the ends, a little towards their middle, and never takes more than one step beyond what halving
     * would. The way depends on the function's values up to a power of 2 alone. Source: Oliveira and Takahashi (2020), An
     * enhancement of the bisection method average performance preserving minmax optimality, ACM Transactions on Mathematical
     * Software 47.
     *
     * @param from where the function is above 0, 0 or more
     * @param to where it is not, above {@code from}
     */
    static double lastAboveZero(DoubleUnaryOperator falling, double from, double to) {
        return lastAboveZero(falling, from, to, 0);
    }

    /** The same, up to a distance that is near enough: a place at which the function is above 0. */
    static double lastAboveZero(DoubleUnaryOperator falling, double from, double to, double enough) {
        double low = from;
        double high = to;
        double atLow = falling.applyAsDouble(low);
        double atHigh = falling.applyAsDouble(high);
        double allowed = to - from;
        while (high - low > Math.max(enough, 4 * Math.ulp(high))) {
            double width = high - low;
            double middle = low + width / 2;
            double spare = Math.max(0, allowed - width / 2);
            double line = low + width * (atLow / (atLow - atHigh));
            double toMiddle = middle - line;
            double pull = Math.min(Math.abs(toMiddle), 0.2 * width * (width / (to - from)));
            double at = line + Math.copySign(pull, toMiddle);
            at = Math.max(middle - spare, Math.min(middle + spare, at));
            at = at > low && at < high ? at : middle;
            double value = falling.applyAsDouble(at);
            if (value > 0) {
                low = at;
                atLow = value;
            } else {
                high = at;
                atHigh = value;
            }
            allowed /= 2;
        }
        return low;
    }
}
