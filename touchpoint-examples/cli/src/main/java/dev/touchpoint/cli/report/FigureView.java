package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
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
        boolean higherIsBetter = estimate.definition().direction() == Direction.HIGHER_IS_BETTER;
        return new FigureView(
                of,
                estimate.n() > 0,
                Figures.count(estimate.n()),
                Shown.score(estimate),
                Shown.range(estimate),
                Bar.of(estimate),
                side == 0 ? "" : (side > 0) == higherIsBetter ? "better" : "worse",
                side == 0 ? "" : side > 0 ? "▲ higher" : "▼ lower");
    }

    /** 1 if the whole interval is above the score of all, -1 if it is below, otherwise 0. */
    private static int side(Estimate estimate, Estimate all) {
        if (estimate.interval().isEmpty() || all.score().isEmpty()) {
            return 0;
        }
        Interval interval = estimate.interval().get();
        double middle = all.score().getAsDouble();
        return interval.low() > middle ? 1 : interval.high() < middle ? -1 : 0;
    }
}
