package dev.touchpoint.cli.score;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.ScoreFile;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Tallies scores by group; those of no group are a group of their own, the last one. */
final class ScoreGroups {

    /** More groups than that come from a wrong column. */
    static final int MOST = 10_000;

    private final Scale scale;
    private final SortedMap<@Nullable String, ScoreTally> groups =
            new TreeMap<>(Comparator.nullsLast(Comparator.<String>naturalOrder()));
    private long otherMetrics;

    ScoreGroups(Scale scale) {
        this.scale = scale;
    }

    void add(ScoreFile.Score row) {
        ScoreTally tally = groups.computeIfAbsent(row.group(), group -> new ScoreTally(scale));
        if (groups.size() > MOST) {
            throw new BadInput(
                    "--by must name a column of at most " + Figures.count(MOST) + " different values, has more");
        }
        Integer score = row.score();
        if (score != null) {
            tally.add(score);
        }
    }

    /** Says how many rows were left out since they are of other metrics. */
    void otherMetrics(long rows) {
        otherMetrics = rows;
    }

    /** How many rows were left out since they are of other metrics. */
    long otherMetrics() {
        return otherMetrics;
    }

    /** The scores of all groups. */
    ScoreCounts total() {
        return groups.values().stream().map(ScoreTally::counts).reduce(ScoreCounts.empty(scale), ScoreCounts::plus);
    }

    /** A row for each group. */
    TextTable table(String by, Metric metric, double confidence) {
        TextTable table = new TextTable(1, by, "n", "score", Units.method(metric.estimate(total(), confidence)));
        groups.forEach((group, tally) -> {
            Estimate estimate = metric.estimate(tally.counts(), confidence);
            table.row(
                    group == null ? "(blank)" : group,
                    Figures.count(estimate.n()),
                    Units.score(estimate),
                    Units.range(estimate));
        });
        return table;
    }

    /** The estimate of all groups; if there is a column that groups, also that of each, in {@code groups}. */
    ObjectNode json(@Nullable String by, Metric metric, double confidence) {
        ObjectNode tree = Json.estimate(metric.estimate(total(), confidence));
        tree.put("otherMetrics", otherMetrics);
        if (by == null) {
            return tree;
        }
        ArrayNode array = tree.putArray("groups");
        groups.forEach((group, tally) ->
                Json.addTo(array.addObject().put("group", group), metric.estimate(tally.counts(), confidence)));
        return tree;
    }
}
