package dev.touchpoint.cli.figures;

import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Unit;
import java.util.OptionalDouble;

/** Scores with the unit in which people know them. */
public final class Units {

    private Units() {}

    /** What stands behind a score: {@code " %"} for a share, nothing for points and means. */
    public static String suffix(Definition definition) {
        return definition.unit() == Unit.PERCENT ? " %" : "";
    }

    /** A difference to two decimals, with a unit for a share. */
    public static String difference(Comparison comparison) {
        return Figures.score(comparison.difference().orElseThrow())
                + (comparison.definition().unit() == Unit.PERCENT ? " percentage points" : "");
    }

    /** A score to two decimals, or a dash if nobody answered. */
    public static String score(Estimate estimate) {
        OptionalDouble score = estimate.score();
        return score.isPresent() ? Figures.score(score.getAsDouble()) + suffix(estimate.definition()) : "-";
    }

    /** The ends of an interval to two decimals, as in {@code -12.40 to -0.54}; a dash if nobody answered. */
    public static String range(Estimate estimate) {
        return estimate.interval()
                .map(interval -> range(interval) + suffix(estimate.definition()))
                .orElse("-");
    }

    /** The ends of an interval to two decimals without a unit. */
    public static String range(Interval interval) {
        return Figures.score(interval.low()) + " to " + Figures.score(interval.high());
    }

    /** Confidence and method, as in {@code 95 % Tango}; nothing if nobody answered. */
    public static String method(Estimate estimate) {
        return estimate.interval().map(Units::method).orElse("");
    }

    /** Confidence and method, as in {@code 95 % Tango}. */
    public static String method(Interval interval) {
        return Figures.confidence(interval.confidence()) + " " + interval.method();
    }

    /** Everything in a line, as in {@code -6.21 (-12.40 to -0.54, 95 % Tango, n = 161)}. */
    public static String line(Estimate estimate) {
        return estimate.n() == 0
                ? "no score (n = 0)"
                : score(estimate) + " (" + range(estimate) + ", " + method(estimate) + ", n = "
                        + Figures.count(estimate.n()) + ")";
    }
}
