package dev.touchpoint.insight;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Figures as they stand in sentences: the same in every locale, halves away from zero. */
final class Words {

    private static final int HOURS = 24;

    private Words() {}

    static String oneDecimal(double value) {
        return rounded(value, 1).toPlainString();
    }

    static String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    static String percent(double share) {
        return rounded(100 * share, 4).stripTrailingZeros().toPlainString() + " %";
    }

    static String p(double p) {
        return p < 0.0001 ? "p < 0.0001" : "p = " + rounded(p, 4).toPlainString();
    }

    /** As in {@code 12 of 340 (3.5 %)}. */
    static String share(long hits, long n) {
        return number(hits) + " of " + number(n)
                + (n == 0 ? "" : " (" + rounded(100.0 * hits / n, 1).toPlainString() + " %)");
    }

    /** In days from two days on, otherwise in hours or minutes. */
    static String time(Duration time) {
        if (time.toHours() >= 2 * HOURS) {
            return plain(time.toMinutes() / 60.0 / HOURS) + " days";
        }
        return time.toHours() >= 1 ? plain(time.toMinutes() / 60.0) + " hours" : time.toMinutes() + " minutes";
    }

    private static String plain(double value) {
        return rounded(value, 1).stripTrailingZeros().toPlainString();
    }

    static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    private static BigDecimal rounded(double value, int decimals) {
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
