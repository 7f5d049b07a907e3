package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.insight.Durations;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Locale;

/** Figures as this section of the page has them: shares and days to one decimal. */
final class Percent {

    static final String NONE = "–";

    private static final double LEAST_SHOWN = 0.05;

    private Percent() {}

    /** As in {@code 62.4 %}; a share that is not 0 never looks as if it were. */
    static String of(double share) {
        return shown(100 * share);
    }

    private static String shown(double percent) {
        return percent > 0 && percent < LEAST_SHOWN ? "under 0.1 %" : number(percent) + " %";
    }

    /** A share of a whole; a dash if there is no whole. The script of the page does the same. */
    static String of(long part, long whole) {
        return whole == 0 ? NONE : shown(100.0 * part / whole);
    }

    /** To one decimal, halves away from zero. */
    static String number(double value) {
        return BigDecimal.valueOf(value).setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** Customer-days, as in {@code 76,033.5}. */
    static String days(double days) {
        return String.format(Locale.ROOT, "%,.1f", BigDecimal.valueOf(days).setScale(1, RoundingMode.HALF_UP));
    }

    /** The time that a share of all took at most; a dash if there are none. */
    static String time(Durations times, double share) {
        return times.quantile(share).map(Figures::duration).orElse(NONE);
    }

    /** Half of all took at most so long, in few characters. */
    static String shortTime(Durations times) {
        return times.quantile(0.5).map(Percent::shortTime).orElse(NONE);
    }

    private static String shortTime(Duration time) {
        return Figures.duration(time)
                .replace(" minutes", " min")
                .replace(" seconds", " s")
                .replace(" hours", " h");
    }
}
