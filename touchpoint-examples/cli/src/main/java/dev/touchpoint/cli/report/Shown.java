package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Figures as the page shows them: one decimal for points and percent, two for means. The script of the page does the same. */
final class Shown {

    static final String NONE = "–";

    /** More than that is more than a reader wants to scroll past. */
    static final int MANY = 25;

    private static final int MINUTES_A_DAY = 1440;

    private Shown() {}

    static int decimals(Definition definition) {
        return definition.unit() == Unit.STEPS ? 2 : 1;
    }

    /** A score with its unit; a dash if nobody answered. */
    static String score(Estimate estimate) {
        return estimate.score().isPresent()
                ? number(estimate.score().getAsDouble(), decimals(estimate.definition()))
                        + Units.suffix(estimate.definition())
                : NONE;
    }

    /** The ends of an interval with their unit; a dash if nobody answered. */
    static String range(Estimate estimate) {
        return estimate.interval().map(interval -> range(interval, estimate)).orElse(NONE);
    }

    private static String range(Interval interval, Estimate estimate) {
        int decimals = decimals(estimate.definition());
        return number(interval.low(), decimals) + " to " + number(interval.high(), decimals)
                + Units.suffix(estimate.definition());
    }

    /** Halves away from zero. */
    static String number(double value, int decimals) {
        return BigDecimal.valueOf(value)
                .setScale(decimals, RoundingMode.HALF_UP)
                .toPlainString();
    }

    /** A time in days from two days on, otherwise in hours or minutes, as in {@code 12 hours}. */
    static String time(Duration time) {
        double minutes = time.toMillis() / 60_000.0;
        if (minutes >= 2 * MINUTES_A_DAY) {
            return Figures.plain(rounded(minutes / MINUTES_A_DAY)) + " days";
        }
        return minutes >= 60
                ? Figures.plain(rounded(minutes / 60)) + " hours"
                : Figures.plain(rounded(minutes)) + " minutes";
    }

    private static double rounded(double value) {
        return Math.round(10 * value) / 10.0;
    }

    /** A share of a whole in percent; a dash if there is no whole. */
    static String share(long part, long whole) {
        return whole == 0 ? NONE : number(100.0 * part / whole, 1) + " %";
    }
}
