package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.statistics.distribution.NormalDistribution;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What the script of the page counts with: answers packed by everything that one may filter by, and harmless names. */
final class PageData {

    private final Report report;
    private final Indices indices;
    private final Segments segments;
    private final boolean byChannel;
    private final boolean byMonth;

    PageData(Report report, Indices indices) {
        this.report = report;
        this.indices = indices;
        this.segments = Segments.of(report.readings());
        this.byChannel =
                report.readings().stream().allMatch(reading -> reading.cube().byChannel());
        this.byMonth =
                report.readings().stream().allMatch(reading -> reading.cube().byMonth());
    }

    /** What readers may choose. */
    FilterView filters() {
        List<FilterView.Choice> months = byMonth
                ? choices(indices.months().stream().map(YearMonth::toString).toList())
                : List.of();
        List<FilterView.Choice> channels = byChannel ? choices(channels()) : List.of();
        List<FilterView.Segment> groups = new ArrayList<>();
        segments.values().forEach((attribute, values) -> groups.add(segment(attribute, values, groups.size())));
        return new FilterView(
                !indices.touchpoints().isEmpty(),
                byChannel,
                byMonth,
                months,
                choices(touchpoints()),
                channels,
                groups,
                left());
    }

    private static FilterView.Segment segment(String attribute, List<String> values, int number) {
        List<FilterView.Choice> choices = new ArrayList<>();
        for (String value : values) {
            choices.add(new FilterView.Choice(number + "." + choices.size(), Plain.text(value)));
        }
        return new FilterView.Segment(Plain.text(attribute), choices);
    }

    private static List<FilterView.Choice> choices(List<String> names) {
        List<FilterView.Choice> choices = new ArrayList<>();
        names.forEach(name -> choices.add(new FilterView.Choice(String.valueOf(choices.size()), name)));
        return choices;
    }

    private List<String> left() {
        List<String> left = new ArrayList<>();
        if (!byChannel) {
            left.add("by channel");
        }
        if (!byMonth) {
            left.add("by month");
        }
        segments.left().forEach(attribute -> left.add("by " + Plain.text(attribute)));
        return left;
    }

    private List<String> touchpoints() {
        return indices.touchpoints().stream()
                .map(id -> Plain.text(report.coverage().touchpoint(id).name()))
                .toList();
    }

    private List<String> channels() {
        return indices.channels().stream()
                .map(id -> id.isEmpty()
                        ? "unknown channel"
                        : Plain.text(report.coverage().channel(id).name()))
                .toList();
    }

    /** The tree. */
    ObjectNode tree() {
        ObjectNode tree = Json.object();
        tree.put("z", NormalDistribution.of(0, 1).inverseSurvivalProbability((1 - report.confidence()) / 2));
        tree.put("confidence", Figures.confidence(report.confidence()));
        strings(tree.putArray("touchpoints"), touchpoints());
        tree.put("byChannel", byChannel);
        tree.put("byMonth", byMonth);
        tree.put("channels", indices.channels().size());
        strings(
                tree.putArray("months"),
                indices.months().stream().map(YearMonth::toString).toList());
        ArrayNode sizes = tree.putArray("segments");
        segments.values().values().forEach(values -> sizes.add(values.size()));
        tree.set("metrics", Json.array(report.readings(), this::metric));
        return tree;
    }

    private static void strings(ArrayNode array, List<String> values) {
        values.forEach(array::add);
    }

    private ObjectNode metric(Reading reading) {
        Definition definition = reading.metric().definition();
        ObjectNode node = Json.object();
        node.put("id", definition.id());
        node.put("name", definition.name());
        node.put("first", definition.scale().lowest());
        ArrayNode worth = node.putArray("worth");
        for (int score = definition.scale().lowest();
                score <= definition.scale().highest();
                score++) {
            if (definition.counts(score)) {
                worth.add(definition.worth(score));
            } else {
                worth.addNull();
            }
        }
        node.put("lowest", definition.lowest());
        node.put("highest", definition.highest());
        node.put("higherIsBetter", definition.direction() == Direction.HIGHER_IS_BETTER);
        node.put("suffix", Units.suffix(definition));
        node.put("decimals", Shown.decimals(definition));
        node.put(
                "method",
                reading.total().estimate().interval().map(each -> each.method()).orElse(""));
        cubes(node, reading.cube());
        ArrayNode partial = node.putArray("partial");
        ArrayNode months = node.putArray("trend");
        for (Scored<Period> month : reading.trend()) {
            months.add(indices.months().indexOf(month.key().month()));
            partial.add(month.key().partial() ? 1 : 0);
        }
        node.set("voices", Json.array(reading.voices(), this::voices));
        return node;
    }

    private void cubes(ObjectNode node, Cube cube) {
        CubeData data = new CubeData(indices);
        data.write(cube.all(), List.of(), node.putArray("all"));
        ArrayNode bySegment = node.putArray("bySegment");
        segments.values()
                .forEach((attribute, values) ->
                        data.write(cube.segments().getOrDefault(attribute, Map.of()), values, bySegment.addArray()));
    }

    private ArrayNode voices(Voices voices) {
        ArrayNode array = Json.array();
        for (Comment comment : voices.newest()) {
            ArrayNode node = array.addArray();
            node.add(Plain.text(comment.text()));
            node.add(indices.touchpoints().indexOf(comment.touchpoint()));
            node.add(indices.channels().indexOf(Indices.channel(comment.channel())));
            node.add(indices.months().indexOf(comment.month()));
            node.add(comment.score());
            segments.values()
                    .forEach((attribute, values) ->
                            node.add(values.indexOf(comment.segments().getOrDefault(attribute, ""))));
        }
        return array;
    }
}
