package dev.touchpoint.cli.score;

import dev.touchpoint.cli.explain.Explanation;
import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.cli.ingest.RowsOption;
import dev.touchpoint.cli.ingest.ScoreFile;
import dev.touchpoint.metric.Estimate;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint score}. */
@Command(
        name = "score",
        description = "A score with its interval, of counts or of a file of scores.",
        mixinStandardHelpOptions = true)
public final class ScoreCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MetricOptions options = new MetricOptions();

    @Option(
            names = "--counts",
            paramLabel = "COUNTS",
            description =
                    "How many answers there are: detractors,passives,promoters for nps, one number for each class of"
                            + " another metric, or one for each"
                            + " point of the scale.")
    private @Nullable String counts;

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description =
                    "A CSV file with a row for each answer. Where it has a column metric, only rows of --metric count.")
    private @Nullable Path scores;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column of the file that holds the score; score if not given.")
    private @Nullable String column;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "A column of the file: one score for each of its values.")
    private @Nullable String by;

    @Mixin
    private RowsOption rows = new RowsOption();

    @Option(
            names = "--explain",
            description = "Show how the score and its interval are computed, step by step with the numbers.")
    private boolean explain;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        checkOptions();
        Metric metric = options.metric();
        double confidence = options.confidence();
        String stated = counts;
        Path file = scores;
        if (stated != null) {
            List<String> problems = new ArrayList<>();
            ScoreCounts answers = CountsOption.parse("--counts", stated, metric, problems);
            stopIfAny(problems);
            print(metric, required(metric.estimate(answers, confidence), 0), answers);
        } else if (file != null) {
            print(metric, confidence, read(file, metric));
        }
    }

    private void checkOptions() {
        List<String> problems = new ArrayList<>();
        if ((counts == null) == (scores == null)) {
            problems.add("there must be either --counts or --scores, were " + (counts == null ? "neither" : "both"));
        }
        if (scores == null && column != null) {
            problems.add("--column is for --scores, which is not given");
        }
        if (scores == null && by != null) {
            problems.add("--by is for --scores, which is not given");
        }
        if (explain && by != null) {
            problems.add("--explain is for a single score, must not be given with --by");
        }
        if (scores == null && rows.isGiven()) {
            problems.add("--skip-bad-rows is for --scores, which is not given");
        }
        stopIfAny(problems);
    }

    private static void stopIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private ScoreGroups read(Path file, Metric metric) {
        Problems problems = rows.problems();
        ScoreGroups groups = new ScoreGroups(metric.scale());
        groups.otherMetrics(ScoreFile.read(file, column == null ? "score" : column, by, metric, groups::add, problems));
        problems.stopOrTell(spec.commandLine().getErr());
        return groups;
    }

    private static Estimate required(Estimate estimate, long otherMetrics) {
        if (estimate.n() == 0) {
            throw new BadInput("there is no score: nobody answered (n = 0)"
                    + (otherMetrics == 0 ? "" : ", " + leftOut(otherMetrics)));
        }
        return estimate;
    }

    private static String leftOut(long otherMetrics) {
        return Figures.count(otherMetrics) + (otherMetrics == 1 ? " row" : " rows") + " of other metrics left out";
    }

    private void print(Metric metric, Estimate estimate, ScoreCounts answers) {
        if (format.isJson()) {
            out().println(Json.pretty(explained(Json.estimate(estimate), estimate, answers)));
            return;
        }
        printLine(metric, estimate);
        printExplained(estimate, answers);
    }

    private void print(Metric metric, double confidence, ScoreGroups groups) {
        Estimate total = required(metric.estimate(groups.total(), confidence), groups.otherMetrics());
        if (format.isJson()) {
            out().println(Json.pretty(explained(groups.json(by, metric, confidence), total, groups.total())));
            return;
        }
        printLine(metric, total);
        if (by != null) {
            groups.table(by, metric, confidence).lines("  ").forEach(out()::println);
        }
        if (groups.otherMetrics() > 0) {
            out().println("  " + leftOut(groups.otherMetrics()));
        }
        printExplained(total, groups.total());
    }

    private void printLine(Metric metric, Estimate estimate) {
        out().println(metric.definition().name() + " (" + metric.id() + "): " + Units.line(estimate));
    }

    private void printExplained(Estimate estimate, ScoreCounts answers) {
        if (explain) {
            out().println();
            Explanation.of(estimate, answers).lines().forEach(out()::println);
        }
    }

    private ObjectNode explained(ObjectNode tree, Estimate estimate, ScoreCounts answers) {
        if (explain) {
            Explanation explanation = Explanation.of(estimate, answers);
            tree.set("explain", explanation.json());
            tree.put("source", explanation.source());
        }
        return tree;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
