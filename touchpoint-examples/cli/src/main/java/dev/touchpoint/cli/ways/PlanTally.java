package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.log.ActualJourney;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A plan beside journeys: how closely those that fit it best followed it, and how far all of them got on it. */
final class PlanTally {

    private final Conformance plan;
    private final Running<ActualJourney, ?, ConformanceSummary> summary;
    private final @Nullable PlanFunnel funnel;
    private final @Nullable Running<ActualJourney, ?, FunnelCounts> counts;
    private final long[] came;

    PlanTally(Conformance plan, Asking asking, Instant until) {
        this.plan = plan;
        this.summary = Running.of(plan.summary(until, 0));
        this.funnel = PlanFunnel.of(plan.journey(), asking);
        this.counts = funnel == null ? null : Running.of(funnel.collector());
        this.came = new long[funnel == null ? 0 : funnel.steps().size()];
    }

    void add(ActualJourney actual, boolean fitsBest) {
        if (fitsBest) {
            summary.add(actual);
        }
        if (funnel != null && counts != null) {
            counts.add(actual);
            funnel.countCame(actual, came);
        }
    }

    PlanReading reading() {
        FunnelReading read = funnel == null || counts == null
                ? null
                : new FunnelReading(funnel.steps(), counts.result(), boxed(came));
        return new PlanReading(plan.journey(), summary.result(), read);
    }

    private static List<Long> boxed(long[] counts) {
        return Arrays.stream(counts).boxed().toList();
    }
}
