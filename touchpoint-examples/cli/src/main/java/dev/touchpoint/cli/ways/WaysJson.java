package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.ConformanceSummary.AdHocCount;
import dev.touchpoint.insight.ConformanceSummary.Promise;
import dev.touchpoint.insight.ConformanceSummary.StepCount;
import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.insight.JourneyCheck;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What customers really go through, for programs: the main figures. */
public final class WaysJson {

    private static final int MOST_PATHS = 50;

    private WaysJson() {}

    /**
     * The tree.
     *
     * @param ways what customers went through
     */
    public static ObjectNode of(Ways ways) {
        Flow flow = ways.flow();
        ObjectNode tree = Json.object();
        tree.put("until", ways.until().toString());
        tree.put("journeys", ways.journeys());
        tree.put("inFlow", flow.journeys());
        tree.put("askingLeftOut", flow.leftOut());
        tree.set("lasting", times(flow.throughput()));
        tree.set("ways", Json.array(ways.most(), way -> way(way, ways)));
        tree.put("otherWays", ways.otherWays());
        tree.set("paths", Json.array(flow.edges().stream().limit(MOST_PATHS).toList(), WaysJson::path));
        tree.put("otherPaths", Math.max(0, flow.edges().size() - MOST_PATHS));
        tree.set("plans", Json.array(ways.byPlan(), WaysJson::plan));
        tree.put("fittingNoPlan", ways.unplanned());
        tree.set("handOvers", Json.array(ways.owners().between(), WaysJson::handOver));
        return tree;
    }

    private static ObjectNode times(Durations times) {
        return Json.object()
                .put("count", times.n())
                .put("customerDays", times.totalDays())
                .put("median", quantile(times, 0.5))
                .put("nineTenths", quantile(times, 0.9));
    }

    private static @Nullable String quantile(Durations times, double share) {
        return times.quantile(share).map(Duration::toString).orElse(null);
    }

    private static ObjectNode way(Way way, Ways ways) {
        ObjectNode node = Json.object();
        way.stops().forEach(node.putArray("touchpoints")::add);
        node.put("journeys", way.journeys());
        node.put("share", (double) way.journeys() / ways.flow().journeys());
        node.set("lasting", times(way.lasting()));
        JourneyCheck check = way.check();
        node.put("plan", check == null ? null : check.journey().id());
        node.put("asPlanned", way.isAsPlanned());
        return node;
    }

    private static ObjectNode path(Flow.Edge edge) {
        ObjectNode node =
                Json.object().put("from", edge.from()).put("to", edge.to()).put("journeys", edge.journeys());
        node.set("waiting", times(edge.waiting()));
        return node;
    }

    private static ObjectNode plan(PlanReading reading) {
        ConformanceSummary summary = reading.summary();
        ObjectNode node = Json.object();
        node.put("journey", reading.plan().id());
        node.put("journeys", summary.journeys());
        Json.put(node, "fitness", summary.fitness());
        Json.put(node, "completeShare", summary.completeShare());
        node.set("steps", Json.array(summary.steps(), WaysJson::step));
        node.set("promises", Json.array(summary.promises(), WaysJson::promise));
        node.set("adHoc", Json.array(summary.adHoc(), WaysJson::adHoc));
        FunnelReading funnel = reading.funnel();
        node.set("funnel", funnel == null ? null : funnel(funnel));
        return node;
    }

    private static ObjectNode step(StepCount step) {
        return Json.object()
                .put("step", step.step().name())
                .put("completed", step.completed())
                .put("failing", step.failing())
                .put("missing", step.missing())
                .put("outOfSequence", step.outOfSequence())
                .put("late", step.late());
    }

    private static ObjectNode promise(Promise promise) {
        return Json.object()
                .put("touchpoint", promise.touchpoint())
                .put("promise", promise.promise().toString())
                .put("kept", promise.kept())
                .put("late", promise.late())
                .put("overdue", promise.overdue())
                .put("open", promise.open());
    }

    private static ObjectNode adHoc(AdHocCount count) {
        return Json.object()
                .put("touchpoint", count.touchpoint())
                .put("kind", count.kind().name())
                .put("count", count.interactions())
                .put("journeys", count.journeys());
    }

    private static ObjectNode funnel(FunnelReading reading) {
        FunnelCounts counts = reading.counts();
        ObjectNode node = Json.object();
        node.put("journeys", counts.journeys());
        var steps = node.putArray("steps");
        for (int i = 0; i < reading.steps().size(); i++) {
            FunnelCounts.Step step = counts.steps().get(i);
            ObjectNode each = steps.addObject()
                    .put("step", reading.steps().get(i).name())
                    .put("count", step.count())
                    .put("before", step.before())
                    .put("came", reading.came().get(i));
            each.set("waiting", times(step.waiting()));
        }
        return node;
    }

    private static ObjectNode handOver(HandOver handOver) {
        ObjectNode node = Json.object().put("from", handOver.from()).put("to", handOver.to());
        node.set("company", times(handOver.ours()));
        node.set("others", times(handOver.others()));
        return node;
    }
}
