package dev.touchpoint.cli.report;

import dev.touchpoint.cli.picture.Axis;
import dev.touchpoint.cli.picture.Drawing;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;

/**
 * Coordinates of a score and its interval in a picture 200 wide, whose ends are the lowest and the highest score that there can
 * be.
 */
record Bar(String low, String at, String high) {

    private static final Bar NONE = new Bar("0", "0", "0");

    static Bar of(Estimate estimate) {
        return estimate.interval().map(interval -> of(estimate, interval)).orElse(NONE);
    }

    private static Bar of(Estimate estimate, Interval interval) {
        return new Bar(
                place(interval.low(), estimate.definition()),
                place(estimate.score().orElseThrow(), estimate.definition()),
                place(interval.high(), estimate.definition()));
    }

    /** Where a score is. */
    static String place(double score, Definition definition) {
        return Drawing.number(new Axis(definition.lowest(), definition.highest(), 6, 194).at(score));
    }
}
