package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Csat;
import java.util.Optional;

/**
 * Shares with the interval of Wilson (1927).
 *
 * @param confidence the confidence of all intervals
 */
record Shares(double confidence) {

    private static final Scale YES_OR_NO = Scale.of(0, 1);

    /** The interval in percent; empty if there is no whole. */
    Optional<Interval> interval(long part, long whole) {
        Metric share = Csat.of("share", YES_OR_NO, 1);
        Estimate estimate = share.estimate(ScoreCounts.of(YES_OR_NO, whole - part, part), confidence);
        return estimate.interval();
    }

    /** As in {@code 61.2 to 63.9 %}; a dash if there is no whole. */
    String range(long part, long whole) {
        return interval(part, whole)
                .map(interval -> Percent.number(interval.low()) + " to " + Percent.number(interval.high()) + " %")
                .orElse(Percent.NONE);
    }

    /** As in {@code 95 % Wilson}. */
    String method() {
        return Figures.confidence(confidence) + " Wilson";
    }
}
