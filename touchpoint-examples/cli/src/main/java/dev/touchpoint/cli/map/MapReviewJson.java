package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.insight.MapFinding;
import dev.touchpoint.insight.MapReview;
import dev.touchpoint.map.TouchpointMap;
import tools.jackson.databind.node.ObjectNode;

/** A review for programs. */
final class MapReviewJson {

    private MapReviewJson() {}

    static ObjectNode of(TouchpointMap map, MapReview review) {
        ObjectNode tree = Json.object();
        tree.put("map", map.id());
        tree.set("findings", Json.array(review.findings(), MapReviewJson::finding));
        return tree;
    }

    private static ObjectNode finding(MapFinding finding) {
        ObjectNode node = Json.object();
        node.put("severity", finding.kind().severity().name());
        node.put("kind", finding.kind().name());
        node.put("pointer", finding.pointer());
        node.put("name", finding.name());
        node.put("message", finding.message());
        node.put("why", finding.kind().why());
        node.put("advice", finding.advice());
        return node;
    }
}
