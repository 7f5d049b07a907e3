package dev.touchpoint.cli.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures in the middle of a computation: whole numbers as they are, others to six digits. */
final class Digits {

    private static final int SIX = 6;
    private static final double LARGEST_WHOLE = 1e15;
    private static final double SMALLEST_PLAIN = 1e-6;
    private static final BigDecimal BLUR = new BigDecimal("1e-13");

    private Digits() {}

    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
            return Long.toString((long) value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int exponent = exact.precision() - exact.scale() - 1;
        if (Math.abs(value) < SMALLEST_PLAIN) {
            return rounded(exact.scaleByPowerOfTen(-exponent), SIX - 1) + "·10^" + exponent;
        }
        return rounded(exact, Math.max(2, SIX - 1 - exponent));
    }

    /** Zeros at the end stay where something was cut off, as 1.00000 is not quite 1; but not for what a double itself rounds. */
    private static String rounded(BigDecimal exact, int decimals) {
        BigDecimal rounded = exact.setScale(decimals, RoundingMode.HALF_UP);
        BigDecimal cut = rounded.subtract(exact).abs();
        boolean whole = cut.compareTo(exact.abs().multiply(BLUR)) <= 0;
        return (whole ? rounded.stripTrailingZeros() : rounded).toPlainString();
    }

    /** As it stands in the middle of a formula: in brackets if it is below 0. */
    static String in(double value) {
        String digits = of(value);
        return digits.startsWith("-") || digits.contains("^") ? "(" + digits + ")" : digits;
    }
}
