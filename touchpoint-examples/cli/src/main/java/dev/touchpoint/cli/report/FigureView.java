package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;

/**
 * A score in words and as a bar.
 *
 * @param of what it is the score of, for the script of the page, which counts it again when somebody filters
 * @param answered whether anybody answered
 * @param verdict {@code better} or {@code worse} if the whole interval is so than the score of all; otherwise blank
 * @param sign what readers see of that, which says higher or lower
 */
record FigureView(
        String of, boolean answered, String n, String score, String range, Bar bar, String verdict, String sign) {

    static FigureView of(String of, Estimate estimate, Estimate all) {
        int side = side(estimate, all);
        return new FigureView(
                of,
                estimate.n() > 0,
                Figures.count(estimate.n()),
                Shown.score(estimate),
                Shown.range(estimate),
                Bar.of(estimate),
                verdict(side, estimate.definition()),
                sign(side));
    }

    /** What a side means for the company; blank for neither. */
    static String verdict(int side, Definition definition) {
        boolean higherIsBetter = definition.direction() == Direction.HIGHER_IS_BETTER;
        return side == 0 ? "" : (side > 0) == higherIsBetter ? "better" : "worse";
    }

    /** What readers see of a side; blank for neither. */
    static String sign(int side) {
        return side == 0 ? "" : side > 0 ? "▲ higher" : "▼ lower";
    }

    /** 1 if the whole interval is above the score of all, -1 if it is below, otherwise 0. */
    static int side(Estimate estimate, Estimate all) {
        if (estimate.interval().isEmpty() || all.score().isEmpty()) {
            return 0;
        }
        Interval interval = estimate.interval().get();
        double middle = all.score().getAsDouble();
        return interval.low() > middle ? 1 : interval.high() < middle ? -1 : 0;
    }
}
