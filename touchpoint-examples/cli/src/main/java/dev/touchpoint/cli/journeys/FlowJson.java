package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Variants;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A flow for programs: all stops and edges, and the most frequent variants. */
final class FlowJson {

    private FlowJson() {}

    static ObjectNode of(Logged logged, Flow flow, Stops stops, TopOption top) {
        ObjectNode tree = Json.object();
        tree.put("by", stops.kind().word());
        tree.put("stagesOf", stops.kind().journey());
        tree.put("customers", logged.customers());
        tree.put("journeys", flow.journeys());
        tree.put("emptyJourneys", flow.emptyJourneys());
        tree.put("interactions", flow.interactions());
        tree.put("leftOut", flow.leftOut());
        tree.put("transitions", flow.transitions());
        tree.put("lastAt", logged.last() == null ? null : logged.last().toString());
        tree.set("throughput", Times.json(flow.throughput()));
        tree.set("changes", Times.json(flow.changes()));
        tree.set("repeats", Times.json(flow.repeats()));
        tree.set("stops", Json.array(flow.stops(), stop -> stop(stop, stops)));
        tree.set("edges", Json.array(flow.edges(), FlowJson::edge));
        tree.set("variants", variants(flow.variants().top(top.most())));
        return tree;
    }

    private static ObjectNode stop(Flow.Stop stop, Stops stops) {
        return Json.object()
                .put("stop", stop.name())
                .put("name", stops.names().get(stop.name()))
                .put("count", stop.count())
                .put("journeys", stop.journeys())
                .put("starts", stop.starts())
                .put("ends", stop.ends())
                .put("dropOff", stop.dropOff());
    }

    private static ObjectNode edge(Flow.Edge edge) {
        ObjectNode node = Json.object()
                .put("from", edge.from())
                .put("to", edge.to())
                .put("count", edge.count())
                .put("journeys", edge.journeys());
        node.set("waiting", Times.json(edge.waiting()));
        return node;
    }

    private static ObjectNode variants(Variants variants) {
        ObjectNode node = Json.object();
        node.set("list", Json.array(variants.list(), variant -> {
            ObjectNode way = Json.object();
            ArrayNode steps = way.putArray("steps");
            variant.steps().forEach(steps::add);
            return way.put("count", variant.count()).put("share", variants.share(variant));
        }));
        node.put("other", variants.other());
        node.put("shortfall", variants.shortfall());
        return node;
    }
}
