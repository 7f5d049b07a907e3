package dev.touchpoint.metric;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as a reader sees them: the same in every locale, halves away from zero. */
final class Figures {

    private Figures() {}

    /** The same number, but 0 for the negative zero: two values that read the same are equal. */
    static double withoutNegativeZero(double value) {
        return value + 0.0;
    }

    static String oneDecimal(double value) {
        return rounded(value, 1).toPlainString();
    }

    /** As few digits as tell the number, as in {@code 100} and {@code 0.5}. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    static String percent(double share) {
        return rounded(share * 100, 10).stripTrailingZeros().toPlainString() + " %";
    }

    static String pValue(double p) {
        return p < 0.0001 ? "p < 0.0001" : "p = " + rounded(p, 4).toPlainString();
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
