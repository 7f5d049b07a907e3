package dev.touchpoint.cli.figures;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Figures for readers: the same in every locale, halves away from zero. */
public final class Figures {

    private Figures() {}

    /** A whole number in groups of three, as in {@code 8,225}. */
    public static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** As in {@code 1 step} and {@code 8,225 steps}. */
    public static String counted(long count, String one) {
        return counted(count, one, one + "s");
    }

    /** As in {@code 1 policy} and {@code 7 policies}. */
    public static String counted(long count, String one, String several) {
        return count(count) + " " + (count == 1 ? one : several);
    }

    /** Two decimals, as in {@code -6.21}; never a negative zero. */
    public static String score(double score) {
        return decimals(score, 2);
    }

    /** Four decimals, as in {@code 3.2716}. */
    public static String mean(double mean) {
        return decimals(mean, 4);
    }

    /** As few digits as tell the number, as in {@code 5} and {@code 2.5}. */
    public static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    /** A share of a whole in percent, as in {@code 55.17 %}; a dash if there is no whole. */
    public static String share(long part, long whole) {
        return whole == 0 ? "-" : decimals(100.0 * part / whole, 2) + " %";
    }

    /** A level of confidence, as in {@code 95 %}. */
    public static String confidence(double confidence) {
        return BigDecimal.valueOf(confidence * 100)
                        .setScale(10, RoundingMode.HALF_UP)
                        .stripTrailingZeros()
                        .toPlainString()
                + " %";
    }

    /** A p-value, as in {@code p = 0.0321} or {@code p < 0.0001}. */
    public static String pValue(double p) {
        return p < 0.0001 ? "p < 0.0001" : "p = " + decimals(p, 4);
    }

    /** A duration in its largest unit that it reaches, as in {@code 2.4 days}. */
    public static String duration(Duration duration) {
        double seconds = duration.toMillis() / 1000.0;
        double length = Math.abs(seconds);
        if (length >= 86_400) {
            return decimals(seconds / 86_400, 1) + " days";
        }
        if (length >= 3_600) {
            return decimals(seconds / 3_600, 1) + " hours";
        }
        return length >= 60 ? decimals(seconds / 60, 1) + " minutes" : decimals(seconds, 0) + " seconds";
    }

    private static String decimals(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
