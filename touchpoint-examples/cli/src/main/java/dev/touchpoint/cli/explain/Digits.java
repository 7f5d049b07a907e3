package dev.touchpoint.cli.explain;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Figures in the middle of a computation: whole numbers as they are, others to six digits. */
final class Digits {

    private static final int SIX = 6;
    private static final double LARGEST_WHOLE = 1e15;
    private static final double SMALLEST_PLAIN = 1e-6;

    private Digits() {}

    static String of(double value) {
        if (value == Math.rint(value) && Math.abs(value) <= LARGEST_WHOLE) {
            return Long.toString((long) value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int exponent = exact.precision() - exact.scale() - 1;
        if (Math.abs(value) < SMALLEST_PLAIN) {
            return exact.round(new MathContext(SIX, RoundingMode.HALF_UP))
                            .scaleByPowerOfTen(-exponent)
                            .stripTrailingZeros()
                            .toPlainString()
                    + "·10^" + exponent;
        }
        return exact.setScale(Math.max(2, SIX - 1 - exponent), RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** As it stands in the middle of a formula: in brackets if it is below 0. */
    static String in(double value) {
        String digits = of(value);
        return digits.startsWith("-") || digits.contains("^") ? "(" + digits + ")" : digits;
    }
}
