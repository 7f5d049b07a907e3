package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.gaps.GapsJson;
import dev.touchpoint.cli.simulate.SimulationJson;
import dev.touchpoint.cli.ways.WaysJson;
import dev.touchpoint.insight.Asking;
import dev.touchpoint.metric.ScoreCounts;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A report as a tree of JSON: what {@code --format json} prints, and what the charts of the page draw. */
final class ReportJson {

    private final Report report;
    private final Coverage coverage;

    private ReportJson(Report report) {
        this.report = report;
        this.coverage = report.coverage();
    }

    static ObjectNode of(Report report) {
        return new ReportJson(report).tree();
    }

    private ObjectNode tree() {
        ObjectNode tree = Json.object();
        tree.putObject("map")
                .put("id", report.map().id())
                .put("name", report.map().name());
        tree.setAll(GapsJson.of(report.gaps()));
        tree.set("input", input());
        tree.set("notOnMap", listed(Seen::isShadow));
        if (report.given().interactions()) {
            tree.set("neverSeen", listed(Seen::isGhost));
            tree.set("unplannedChannels", unplanned());
            tree.set("seen", seen());
        }
        tree.set("metrics", array(report.readings(), this::reading));
        if (report.ways() != null) {
            tree.set("ways", WaysJson.of(report.ways()));
        }
        if (report.simulation() != null) {
            tree.set("simulation", SimulationJson.of(report.simulation()));
        }
        return tree;
    }

    private ObjectNode input() {
        Input input = report.input();
        ObjectNode node = Json.object();
        node.put("interactions", report.given().interactions() ? input.interactions() : null);
        node.put("responses", report.given().responses() ? input.responses() : null);
        node.put("customers", input.customers());
        node.put("skippedRows", input.skippedRows());
        node.put("askedByDay", input.askedByDay());
        node.put("zone", input.zone().getId());
        Span span = input.span();
        node.put("first", span == null ? null : span.first().toString());
        node.put("last", span == null ? null : span.last().toString());
        return node;
    }

    private ObjectNode listed(Predicate<Seen> condition) {
        ObjectNode node = Json.object();
        node.set("touchpoints", array(filtered(coverage.touchpoints().values(), condition), this::seen));
        node.set("channels", array(filtered(coverage.channels().values(), condition), this::seen));
        return node;
    }

    private static List<Seen> filtered(Collection<Seen> all, Predicate<Seen> condition) {
        return all.stream().filter(condition).toList();
    }

    private ObjectNode seen(Seen seen) {
        ObjectNode node = Json.object();
        node.put("id", seen.id());
        node.put("name", seen.name());
        put(node, seen.sighting());
        return node;
    }

    private void put(ObjectNode node, Sighting sighting) {
        if (report.given().interactions()) {
            node.put("interactions", sighting.interactions());
        }
        if (report.given().responses()) {
            node.put("responses", sighting.responses());
        }
    }

    private ArrayNode unplanned() {
        ArrayNode array = Json.array();
        coverage.unplanned().forEach((place, interactions) -> {
            ObjectNode node = array.addObject();
            put(node, place);
            node.put("interactions", interactions);
        });
        return array;
    }

    private static void put(ObjectNode node, Place place) {
        node.put("touchpoint", place.touchpoint());
        node.put("channel", place.channel());
    }

    private ArrayNode seen() {
        ArrayNode array = Json.array();
        coverage.places().forEach((place, sighting) -> {
            ObjectNode node = array.addObject();
            put(node, place);
            put(node, sighting);
        });
        return array;
    }

    private ObjectNode reading(Reading reading) {
        ObjectNode node = Json.estimate(reading.total().estimate());
        Json.put(node, "mean", reading.total().counts().mean());
        node.set("answers", answers(reading.total().counts()));
        node.set("touchpoints", array(reading.touchpoints(), this::touchpoint));
        node.set("matrix", array(reading.places(), ReportJson::place));
        node.set("trend", array(reading.trend(), ReportJson::period));
        node.set("asking", asking(reading.asking()));
        return node;
    }

    private static ArrayNode answers(ScoreCounts counts) {
        ArrayNode array = Json.array();
        for (int score = counts.scale().lowest(); score <= counts.scale().highest(); score++) {
            array.addObject().put("answer", score).put("count", counts.count(score));
        }
        return array;
    }

    private ObjectNode touchpoint(Scored<String> scored) {
        ObjectNode node = Json.object();
        node.put("touchpoint", scored.key());
        node.put("name", coverage.touchpoint(scored.key()).name());
        Json.put(node, "mean", scored.counts().mean());
        return Json.addTo(node, scored.estimate());
    }

    private static ObjectNode place(Scored<Place> scored) {
        ObjectNode node = Json.object();
        put(node, scored.key());
        return Json.addTo(node, scored.estimate());
    }

    private static ObjectNode period(Scored<Period> scored) {
        ObjectNode node = Json.object();
        node.put("period", scored.key().month().toString());
        node.put("partial", scored.key().partial());
        return Json.addTo(node, scored.estimate());
    }

    private static ObjectNode asking(Asking asking) {
        ObjectNode node = Json.object();
        node.put("responses", asking.responses());
        node.put("withScore", asking.withScore());
        node.put("withComment", asking.withComment());
        node.put("withDelay", asking.withDelay());
        node.put("answeredBeforeAsked", asking.answeredBeforeAsked());
        node.put("medianDelay", text(asking.delay(0.5)));
        node.put("p90Delay", text(asking.delay(0.9)));
        return node;
    }

    private static @Nullable String text(Optional<Duration> delay) {
        return delay.map(Duration::toString).orElse(null);
    }

    private static <T> ArrayNode array(List<T> values, Function<T, ObjectNode> node) {
        ArrayNode array = Json.array();
        values.forEach(value -> array.add(node.apply(value)));
        return array;
    }
}
