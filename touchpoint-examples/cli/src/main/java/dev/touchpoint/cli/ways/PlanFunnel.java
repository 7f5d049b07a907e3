package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Funnel;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Step;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collector;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a plan as a funnel, without those of asking, which customers need not get to.
 *
 * @param steps the steps
 * @param stops what stands for each step: one of its touchpoints
 * @param byTouchpoint what stands for the step that a touchpoint takes
 */
record PlanFunnel(List<Step> steps, List<String> stops, Map<String, String> byTouchpoint) {

    private static final int FEWEST = 2;

    /** The funnel of a plan; null if it has too few steps, or steps that share some touchpoints and not others. */
    static @Nullable PlanFunnel of(Journey plan, Asking asking) {
        List<Step> steps = plan.steps().filter(step -> !asking.is(step)).toList();
        List<String> stops = steps.stream().map(PlanFunnel::stop).toList();
        Map<String, String> byTouchpoint = new HashMap<>();
        boolean clear = true;
        for (Step step : steps) {
            for (String touchpoint : step.touchpoints()) {
                String before = byTouchpoint.put(touchpoint, stop(step));
                clear &= before == null || before.equals(stop(step));
            }
        }
        clear &= sameStopSameTouchpoints(steps);
        return clear && steps.size() >= FEWEST ? new PlanFunnel(steps, stops, byTouchpoint) : null;
    }

    private static boolean sameStopSameTouchpoints(Collection<Step> steps) {
        Map<String, Set<String>> touchpoints = new HashMap<>();
        return steps.stream().allMatch(step -> {
            Set<String> own = Set.copyOf(step.touchpoints());
            Set<String> before = touchpoints.putIfAbsent(stop(step), own);
            return before == null || before.equals(own);
        });
    }

    private static String stop(Step step) {
        return step.touchpoints().stream().sorted().findFirst().orElseThrow();
    }

    Collector<ActualJourney, ?, FunnelCounts> collector() {
        return new Funnel(stops, Funnel.Order.ORDERED, null, StopsBy.of("step", this::stop)).collector();
    }

    private @Nullable String stop(Interaction interaction) {
        return byTouchpoint.get(interaction.touchpoint());
    }

    /** Adds 1 to each step at which a journey came by, in whatever order. */
    void countCame(ActualJourney actual, long[] came) {
        Set<String> seen = new HashSet<>();
        for (Event event : actual.events()) {
            String stop = event instanceof Interaction interaction ? stop(interaction) : null;
            if (stop != null) {
                seen.add(stop);
            }
        }
        for (int i = 0; i < came.length; i++) {
            came[i] += seen.contains(stops.get(i)) ? 1 : 0;
        }
    }
}
