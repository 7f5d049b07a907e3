package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.map.Step;
import java.util.List;

/**
 * How far journeys got.
 *
 * @param steps the steps
 * @param counts how many took each of them, after those before it
 * @param came how many came by at each of them at all
 */
record FunnelReading(List<Step> steps, FunnelCounts counts, List<Long> came) {

    FunnelReading {
        steps = List.copyOf(steps);
        came = List.copyOf(came);
    }
}
