package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.ConformanceSummary.AdHocCount;
import dev.touchpoint.insight.ConformanceSummary.Promise;
import dev.touchpoint.insight.ConformanceSummary.StepCount;
import dev.touchpoint.insight.ConformanceSummary.TopVariants;
import dev.touchpoint.insight.ConformanceSummary.Variant;
import dev.touchpoint.insight.Durations;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A plan beside the real journeys for programs. */
final class ConformanceJson {

    private ConformanceJson() {}

    static ObjectNode of(ConformanceSummary summary, TouchpointMap map, TopOption top, boolean bestFit) {
        ObjectNode tree = Json.object();
        tree.put("journey", summary.journey().id());
        tree.put("now", summary.until().toString());
        tree.put("bestFit", bestFit);
        tree.put("journeys", summary.journeys());
        Json.put(tree, "fitness", summary.fitness());
        Json.put(tree, "completeShare", summary.completeShare());
        Json.put(tree, "completeShareIfIndependent", summary.completeShareIfIndependent());
        tree.set("steps", Json.array(summary.steps(), ConformanceJson::step));
        tree.set("promises", Json.array(summary.promises(), ConformanceJson::promise));
        tree.set("adHoc", Json.array(summary.adHoc(), count -> adHoc(count, map)));
        TopVariants variants = summary.variants(top.most());
        tree.set("variants", Json.array(variants.variants(), ConformanceJson::variant));
        tree.put("others", variants.others());
        tree.put("fitnessOfOthers", variants.fitnessOfOthers());
        return tree;
    }

    private static ObjectNode step(StepCount count) {
        ObjectNode node = Json.object();
        node.put("step", count.step().name());
        count.step().touchpoints().forEach(node.putArray("touchpoints")::add);
        return node.put("completed", count.completed())
                .put("failing", count.failing())
                .put("missing", count.missing())
                .put("outOfSequence", count.outOfSequence())
                .put("late", count.late());
    }

    private static ObjectNode promise(Promise promise) {
        Durations taken = promise.taken();
        ObjectNode node = Json.object()
                .put("touchpoint", promise.touchpoint())
                .put("promise", promise.promise().toString())
                .put("kept", promise.kept())
                .put("late", promise.late())
                .put("overdue", promise.overdue())
                .put("broken", promise.broken())
                .put("open", promise.open());
        node.putObject("taken")
                .put("count", taken.n())
                .put("mean", iso(taken.mean()))
                .put("median", iso(taken.quantile(0.5)))
                .put("least", iso(taken.least()))
                .put("most", iso(taken.most()));
        return node;
    }

    private static @Nullable String iso(Optional<Duration> time) {
        return time.map(Duration::toString).orElse(null);
    }

    private static ObjectNode adHoc(AdHocCount count, TouchpointMap map) {
        return Json.object()
                .put("touchpoint", count.touchpoint())
                .put(
                        "name",
                        map.touchpoint(count.touchpoint()).map(Touchpoint::name).orElse(null))
                .put("kind", count.kind().name())
                .put("count", count.interactions())
                .put("journeys", count.journeys());
    }

    private static ObjectNode variant(Variant variant) {
        ObjectNode node = Json.object();
        variant.touchpoints().forEach(node.putArray("touchpoints")::add);
        return node.put("count", variant.journeys()).put("cost", variant.cost()).put("fitness", variant.fitness());
    }
}
