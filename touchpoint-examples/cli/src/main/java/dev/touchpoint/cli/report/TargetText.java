package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.map.Success;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Interval;
import org.jspecify.annotations.Nullable;

/** How a score stands to what the map calls success. */
final class TargetText {

    private TargetText() {}

    /** A sentence; null if the map has no target for this metric, or nobody answered. */
    static @Nullable String of(Reading reading, TouchpointMap map) {
        Success success = map.success();
        Estimate estimate = reading.total().estimate();
        if (success == null || !success.metric().equals(reading.metric().id()) || estimate.n() == 0) {
            return null;
        }
        double target = success.target().doubleValue();
        boolean higher = estimate.definition().direction() == Direction.HIGHER_IS_BETTER;
        return "The aim is " + Figures.plain(target) + Units.suffix(estimate.definition())
                + (higher ? " or more" : " or less") + " (" + Plain.text(success.statement()) + "): "
                + verdict(target, estimate, higher);
    }

    private static String verdict(double target, Estimate estimate, boolean higher) {
        Interval interval = estimate.interval().orElseThrow();
        double near = higher ? interval.low() : -interval.high();
        double far = higher ? interval.high() : -interval.low();
        double aim = higher ? target : -target;
        if (near >= aim) {
            return "reached, and the whole interval with it.";
        }
        if (far < aim) {
            return "not reached, and no part of the interval does.";
        }
        return "the interval contains it, so these answers do not decide whether it is reached.";
    }
}
