package dev.touchpoint.cli.score;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint compare}. */
@Command(
        name = "compare",
        description = "The difference of two independent groups with its interval and p-value.",
        mixinStandardHelpOptions = true)
public final class CompareCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private MetricOptions options = new MetricOptions();

    @Option(
            names = "--a",
            required = true,
            paramLabel = "COUNTS",
            description =
                    "The counts of the first group: detractors,passives,promoters for nps, one number for each class of"
                            + " another metric, or one for each"
                            + " point of the scale.")
    private String a = "";

    @Option(names = "--b", required = true, paramLabel = "COUNTS", description = "The counts of the second group.")
    private String b = "";

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        Metric metric = options.metric();
        double confidence = options.confidence();
        List<String> problems = new ArrayList<>();
        ScoreCounts first = CountsOption.parse("--a", a, metric, problems);
        ScoreCounts second = CountsOption.parse("--b", b, metric, problems);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        Comparison comparison = metric.compare(first, second, confidence);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            ObjectNode tree = Json.comparison(comparison);
            tree.set("a", Json.addTo(Json.object(), metric.estimate(first, confidence)));
            tree.set("b", Json.addTo(Json.object(), metric.estimate(second, confidence)));
            out.println(Json.pretty(tree));
        } else {
            out.println(metric.definition().name() + " (" + metric.id() + "): a minus b, two independent groups");
            out.println("  a           " + Units.line(metric.estimate(first, confidence)));
            out.println("  b           " + Units.line(metric.estimate(second, confidence)));
            out.println(
                    "  difference  " + (first.isEmpty() || second.isEmpty() ? none(first, second) : line(comparison)));
        }
    }

    /** As in {@code 34.50 (14.52 to 55.18, 95 % MOVER of Tango, p = 0.0008)}, or that it is untestable, and why. */
    private static String line(Comparison comparison) {
        String difference = Units.difference(comparison);
        return comparison
                .interval()
                .map(interval -> difference + " (" + Units.range(interval) + ", " + Units.method(interval) + ", "
                        + Figures.pValue(comparison.pValue().orElseThrow()) + ")")
                .orElseGet(() -> difference + ", untestable by " + comparison.method() + ": "
                        + comparison.untestable().orElseThrow());
    }

    private static String none(ScoreCounts first, ScoreCounts second) {
        if (first.isEmpty() && second.isEmpty()) {
            return "none, a and b have no answers";
        }
        return "none, " + (first.isEmpty() ? "a" : "b") + " has no answers";
    }
}
