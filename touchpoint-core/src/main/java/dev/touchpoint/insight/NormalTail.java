package dev.touchpoint.insight;

/** The upper tail of the standard normal distribution. The core has no library for it, and needs no more of one. */
final class NormalTail {

    private static final double ROOT_OF_TWO_PI = Math.sqrt(2 * Math.PI);

    /** Where Mills' ratio is read from a continued fraction instead of a series. */
    private static final double FAR = 3;

    private static final int TERMS = 200;

    private NormalTail() {}

    /**
     * The probability of a value above z: near zero by the series of Φ, far out by Laplace's continued fraction (Abramowitz and
     * Stegun, 1964, Handbook of Mathematical Functions, 26.2.11 and 26.2.14). Keeps its digits however small it gets.
     */
    static double above(double z) {
        if (z < -FAR) {
            return 1 - above(-z);
        }
        double density = StrictMath.exp(-z * z / 2) / ROOT_OF_TWO_PI;
        return z <= FAR ? 0.5 - density * series(z) : density / fraction(z);
    }

    private static double series(double z) {
        double term = z;
        double sum = z;
        for (int i = 1; i <= TERMS; i++) {
            term *= z * z / (2 * i + 1);
            sum += term;
        }
        return sum;
    }

    private static double fraction(double z) {
        double fraction = z;
        for (int i = TERMS; i > 0; i--) {
            fraction = z + i / fraction;
        }
        return fraction;
    }

    /** The value that is exceeded with a probability above 0 and below 1, by bisection. */
    static double exceededBy(double probability) {
        double low = -40;
        double high = 40;
        for (int i = 0; i < 100; i++) {
            double middle = (low + high) / 2;
            if (above(middle) > probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
