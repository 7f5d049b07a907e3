package dev.touchpoint.insight;

import java.util.ArrayList;
import java.util.List;

/** Counts how far journeys get in a funnel. Not thread-safe. */
final class FunnelTally {

    private final Funnel funnel;
    private final long[] counts;
    private final List<DurationTally> waiting = new ArrayList<>();
    private final DurationTally throughput = new DurationTally();
    private long journeys;

    FunnelTally(Funnel funnel) {
        this.funnel = funnel;
        this.counts = new long[funnel.steps().size()];
        funnel.steps().forEach(step -> waiting.add(new DurationTally()));
    }

    void add(List<PathStep> path) {
        journeys++;
        long[] times = Attempt.furthest(funnel, path);
        for (int k = 0; k < times.length; k++) {
            counts[k]++;
            if (k > 0) {
                waiting.get(k).add(times[k] - times[k - 1]);
            }
        }
        if (times.length == counts.length) {
            throughput.add(times[times.length - 1] - times[0]);
        }
    }

    FunnelTally add(FunnelCounts part) {
        if (!part.funnel().equals(funnel)) {
            throw new IllegalArgumentException(
                    "counts must be of the same funnel, was " + funnel + " and " + part.funnel());
        }
        journeys = Math.addExact(journeys, part.journeys());
        for (int k = 0; k < counts.length; k++) {
            counts[k] += part.steps().get(k).count();
            waiting.get(k).add(part.steps().get(k).waiting());
        }
        throughput.add(part.throughput());
        return this;
    }

    FunnelCounts counts() {
        List<FunnelCounts.Step> steps = new ArrayList<>();
        long before = journeys;
        for (int k = 0; k < counts.length; k++) {
            String name = funnel.order() == Funnel.Order.ANY
                    ? "any " + (k + 1)
                    : funnel.steps().get(k);
            steps.add(new FunnelCounts.Step(
                    name, counts[k], before, waiting.get(k).durations()));
            before = counts[k];
        }
        return new FunnelCounts(funnel, journeys, steps, throughput.durations());
    }
}
