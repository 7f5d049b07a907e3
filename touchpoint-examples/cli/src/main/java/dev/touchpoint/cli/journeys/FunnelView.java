package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.insight.Funnel;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.insight.FunnelCounts.Step;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far journeys got, for people and for programs.
 *
 * @param logged the log
 * @param counts how far its journeys got
 * @param stops what the steps are
 * @param absent the steps that are nowhere in the log
 */
record FunnelView(Logged logged, FunnelCounts counts, Stops stops, List<String> absent) {

    private String name(Step step) {
        return counts.funnel().order() == Funnel.Order.ANY ? step.name() : stops.name(step.name());
    }

    ObjectNode json() {
        Funnel funnel = counts.funnel();
        ObjectNode tree = Json.object();
        tree.put("by", stops.kind().word());
        tree.put("stagesOf", stops.kind().journey());
        tree.put("order", funnel.order().name());
        tree.put("within", funnel.window() == null ? null : funnel.window().toString());
        tree.put("customers", logged.customers());
        tree.put("journeys", counts.journeys());
        tree.set("steps", Json.array(counts.steps(), this::step));
        Json.put(tree, "conversion", counts.conversion());
        tree.set("throughput", Times.json(counts.throughput()));
        absent.forEach(tree.putArray("absent")::add);
        return tree;
    }

    private ObjectNode step(Step step) {
        ObjectNode node = Json.object();
        node.put("step", step.name());
        node.put(
                "name",
                counts.funnel().order() == Funnel.Order.ANY
                        ? null
                        : stops.names().get(step.name()));
        node.put("count", step.count());
        node.put("before", step.before());
        Json.put(node, "conversion", step.conversion());
        node.set("waiting", Times.json(step.waiting()));
        return node;
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        long first = counts.steps().get(0).count();
        long last = counts.steps().get(counts.steps().size() - 1).count();
        lines.add(logged.name() + ": " + Logged.of(counts.journeys(), logged.customers()) + "; of "
                + Figures.count(first) + " that took the first step, " + Figures.count(last) + " took all ("
                + Figures.share(last, first) + ")");
        lines.add("  " + Plain.text(conditions()));
        absent.forEach(step -> lines.add("  Nothing in the log is at "
                + stops.kind().word() + " \"" + Plain.text(step) + "\": is it written like this there?"));
        Step loss = greatestLoss();
        if (loss != null) {
            lines.add("  Most are lost before " + Plain.text(name(loss)) + ": " + Figures.count(lost(loss)) + " of "
                    + Figures.count(loss.before()) + " (" + Figures.share(lost(loss), loss.before()) + ").");
        }
        lines.add("");
        lines.addAll(table().lines("  "));
        lines.add("");
        lines.add(
                "  A journey counts once, for its attempt that got furthest. Whoever was still under way when the log ended"
                        + " counts as lost.");
        return lines;
    }

    private String conditions() {
        Funnel funnel = counts.funnel();
        String how =
                switch (funnel.order()) {
                    case ORDERED -> "In this order, whatever happened in between";
                    case STRICT -> "Each step directly after the one before";
                    case ANY -> "In any order";
                };
        return how
                + (funnel.window() == null
                        ? ""
                        : ", all within " + Figures.duration(funnel.window()) + " of the first step")
                + " (--order " + ConstantOption.name(funnel.order()) + ").";
    }

    private static long lost(Step step) {
        return step.before() - step.count();
    }

    /** Not the first step, which nobody had begun to take. */
    private @Nullable Step greatestLoss() {
        Step most = null;
        for (Step step : counts.steps().subList(1, counts.steps().size())) {
            most = lost(step) > (most == null ? 0 : lost(most)) ? step : most;
        }
        return most;
    }

    private TextTable table() {
        TextTable table = new TextTable(
                1, "step", "journeys", "of those before", "of the first", "half within", "nine in ten within");
        long first = counts.steps().get(0).count();
        table.row("all", Figures.count(counts.journeys()), "", "", "", "");
        for (Step step : counts.steps()) {
            table.row(
                    name(step),
                    Figures.count(step.count()),
                    Figures.share(step.count(), step.before()),
                    Figures.share(step.count(), first),
                    Times.quantile(step.waiting(), 0.5),
                    Times.quantile(step.waiting(), 0.9));
        }
        return table;
    }
}
