package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.Json;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A watched score for programs. */
record WatchJson(Watch watch) {

    ObjectNode tree(ZoneId zone, long expectedAnswers, long otherMetrics) {
        ObjectNode tree = Json.object();
        tree.put("metric", watch.nps().id());
        tree.put("zone", zone.getId());
        tree.put("expectedAnswers", expectedAnswers);
        tree.put("target", watch.target());
        tree.put("threshold", watch.threshold());
        tree.put("alert", watch.alert().map(look -> look.day().toString()).orElse(null));
        ArrayNode days = tree.putArray("days");
        watch.looks().forEach(look -> days.add(look(look)));
        tree.put("otherMetrics", otherMetrics);
        tree.set("definition", Json.definition(watch.nps().definition()));
        return tree;
    }

    private ObjectNode look(Watch.Look look) {
        ObjectNode object = Json.object().put("day", look.day().toString());
        if (watch.isOfTwo()) {
            ArrayNode groups = object.putArray("groups");
            for (int i = 0; i < 2; i++) {
                groups.add(side(
                        Json.object().put("group", watch.groups().get(i)),
                        look.sides().get(i)));
            }
        } else {
            side(object, look.sides().get(0));
        }
        return object.put("eValue", finite(look.eValue()));
    }

    private static ObjectNode side(ObjectNode object, Watch.Side side) {
        object.put("new", side.fresh());
        object.put("count", side.counts().n());
        object.put("score", side.score());
        object.set("interval", Json.interval(side.interval()));
        return object;
    }

    /** JSON knows no number that is larger than all others. */
    private static @Nullable Double finite(@Nullable Double value) {
        return value == null || value.isInfinite() ? null : value;
    }
}
