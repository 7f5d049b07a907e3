package dev.touchpoint.render;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Figures in drawings: the same in every locale, halves away from zero. */
final class Figure {

    private static final double A_MINUTE = 60;
    private static final double AN_HOUR = 3_600;
    private static final double A_DAY = 86_400;

    private Figure() {}

    /** As in {@code 8,225}. */
    static String count(long count) {
        return String.format(Locale.ROOT, "%,d", count);
    }

    /** As in {@code 1 time} and {@code 8,225 times}. */
    static String counted(long count, String one, String several) {
        return count(count) + " " + (count == 1 ? one : several);
    }

    /** As in {@code 55.2 %}; what is neither nothing nor everything never looks so. */
    static String share(long part, long whole) {
        double percent = 100.0 * part / whole;
        if (part > 0 && percent < 0.05) {
            return "less than 0.1 %";
        }
        return part < whole && percent >= 99.95 ? "more than 99.9 %" : oneDecimal(percent) + " %";
    }

    /** In the largest unit that it reaches, as in {@code 2.4 days}. */
    static String duration(Duration duration) {
        double seconds = duration.getSeconds() + duration.getNano() / 1e9;
        if (seconds >= A_DAY) {
            return oneDecimal(seconds / A_DAY) + " days";
        }
        if (seconds >= AN_HOUR) {
            return oneDecimal(seconds / AN_HOUR) + " hours";
        }
        return seconds >= A_MINUTE ? oneDecimal(seconds / A_MINUTE) + " minutes" : oneDecimal(seconds) + " seconds";
    }

    /** What customers waited together, as in {@code 1,234.5 customer-days}. */
    static String customerDays(double days) {
        return days(days) + " customer-days";
    }

    /** As in {@code 1,234.5}. */
    static String days(double days) {
        return String.format(Locale.ROOT, "%,.1f", BigDecimal.valueOf(days));
    }

    /** A share from 0 to 1, as in {@code 55.2 %}. */
    static String percent(double share) {
        return oneDecimal(100 * share) + " %";
    }

    private static String oneDecimal(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }
}
