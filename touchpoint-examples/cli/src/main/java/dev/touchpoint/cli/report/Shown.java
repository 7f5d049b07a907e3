package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** Figures as the page shows them: one decimal for points and percent, two for means. The script of the page does the same. */
final class Shown {

    static final String NONE = "–";

    /** More than that is more than a reader wants to scroll past. */
    static final int MANY = 25;

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

    /** A share of a whole in percent; a dash if there is no whole. */
    static String share(long part, long whole) {
        return whole == 0 ? NONE : number(100.0 * part / whole, 1) + " %";
    }
}
