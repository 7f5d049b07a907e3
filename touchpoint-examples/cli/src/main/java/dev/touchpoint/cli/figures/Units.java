package dev.touchpoint.cli.figures;

import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.nps.Csat;
import java.util.OptionalDouble;

/** Scores with the unit in which people know them. */
public final class Units {

    private Units() {}

    /** What stands behind a score: {@code " %"} for a share, nothing for points and means. */
    public static String suffix(Metric metric) {
        return metric instanceof Csat ? " %" : "";
    }

    /** What stands behind a difference of scores. */
    public static String difference(Metric metric) {
        return metric instanceof Csat ? " percentage points" : "";
    }

    /** A score to two decimals, or a dash if nobody answered. */
    public static String score(Metric metric, Estimate estimate) {
        OptionalDouble score = estimate.score();
        return score.isPresent() ? Figures.score(score.getAsDouble()) + suffix(metric) : "-";
    }

    /** The ends of an interval to two decimals, as in {@code -12.40 to -0.54}; a dash if nobody answered. */
    public static String range(Metric metric, Estimate estimate) {
        return estimate.interval()
                .map(interval -> range(interval, suffix(metric)))
                .orElse("-");
    }

    /** The ends of an interval to two decimals with a unit. */
    public static String range(Interval interval, String suffix) {
        return Figures.score(interval.low()) + " to " + Figures.score(interval.high()) + suffix;
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
    public static String line(Metric metric, Estimate estimate) {
        return estimate.n() == 0
                ? "no score (n = 0)"
                : score(metric, estimate) + " (" + range(metric, estimate) + ", " + method(estimate) + ", n = "
                        + Figures.count(estimate.n()) + ")";
    }
}
