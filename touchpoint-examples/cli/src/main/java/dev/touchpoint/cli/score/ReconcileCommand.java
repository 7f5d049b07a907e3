package dev.touchpoint.cli.score;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.DefinitionFiles;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.Reconciliation;
import dev.touchpoint.metric.ScoreCounts;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint reconcile}. */
@Command(
        name = "reconcile",
        description = "Why two tools show different numbers for the same answers.",
        mixinStandardHelpOptions = true)
public final class ReconcileCommand implements Runnable {

    private static final String JSON_FILE = ".json";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--one",
            required = true,
            paramLabel = "ID|FILE",
            description =
                    "What the first number means: the id of a metric, or a definition, a file that ends with .json.")
    private String one = "";

    @Option(names = "--other", required = true, paramLabel = "ID|FILE", description = "What the second number means.")
    private String other = "";

    @Option(
            names = "--counts",
            required = true,
            paramLabel = "COUNTS",
            description = "How many answers there are of each point of the scale, from the lowest up.")
    private String counts = "";

    @Option(
            names = "--without-score",
            paramLabel = "N",
            defaultValue = "0",
            description = "How many responses have no score; ${DEFAULT-VALUE} if not given.")
    private long withoutScore;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        List<String> problems = new ArrayList<>();
        Definition first = definition("--one", one, problems);
        Definition second = definition("--other", other, problems);
        if (withoutScore < 0) {
            problems.add("--without-score must be 0 or more, was " + withoutScore);
        }
        ScoreCounts answers =
                first == null ? null : CountsOption.parsePoints("--counts", counts, first.scale(), problems);
        if (first == null || second == null || answers == null || !problems.isEmpty()) {
            throw new BadInput(problems);
        }
        Reconciliation reconciliation = Reconciliation.of(first, second, answers, withoutScore);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(Json.pretty(json(reconciliation)));
        } else {
            lines(reconciliation).forEach(out::println);
        }
    }

    private static @Nullable Definition definition(String option, String value, List<String> problems) {
        if (value.endsWith(JSON_FILE)) {
            try {
                return DefinitionFiles.read(Path.of(value));
            } catch (InvalidPathException e) {
                problems.add(option + " can't be a name of a file here, was \"" + Plain.text(value) + "\"");
                return null;
            } catch (BadInput e) {
                problems.addAll(e.problems());
                return null;
            }
        }
        Metrics metrics = Metrics.discover();
        if (metrics.find(value).isEmpty()) {
            problems.add(option + " must be one of " + String.join(", ", metrics.ids()) + ", or a file that ends with "
                    + JSON_FILE + ", was \"" + Plain.text(value) + "\"");
            return null;
        }
        return metrics.find(value).orElseThrow().definition();
    }

    private static List<String> lines(Reconciliation reconciliation) {
        Definition one = reconciliation.one();
        Definition other = reconciliation.other();
        List<String> lines = new ArrayList<>();
        lines.addAll(formulas(one, other));
        lines.add("");
        lines.add(Plain.text(one.id()) + " shows " + shown(reconciliation.shownByOne()));
        if (reconciliation.steps().isEmpty()) {
            lines.add("  and so does " + Plain.text(other.id()) + ": they agree in all that makes a number");
        }
        for (Reconciliation.Step step : reconciliation.steps()) {
            lines.add("  then " + shown(step.after()) + ": " + Plain.text(step.explanation()));
        }
        lines.add(Plain.text(other.id()) + " shows " + shown(reconciliation.shownByOther()));
        return lines;
    }

    private static List<String> formulas(Definition one, Definition other) {
        int width = Math.max(one.id().length(), other.id().length());
        return List.of(one, other).stream()
                .map(each -> each.id() + " ".repeat(width - each.id().length()) + " = " + Plain.text(each.formula()))
                .toList();
    }

    private static String shown(@Nullable BigDecimal number) {
        return number == null ? "nothing" : number.toPlainString();
    }

    private static ObjectNode json(Reconciliation reconciliation) {
        ObjectNode tree = Json.object();
        tree.set("one", side(reconciliation.one(), reconciliation.shownByOne()));
        tree.set("other", side(reconciliation.other(), reconciliation.shownByOther()));
        ArrayNode steps = tree.putArray("steps");
        for (Reconciliation.Step step : reconciliation.steps()) {
            steps.addObject()
                    .put("cause", step.cause().name())
                    .put("explanation", step.explanation())
                    .put("before", step.before())
                    .put("after", step.after());
        }
        return tree;
    }

    private static ObjectNode side(Definition definition, @Nullable BigDecimal shown) {
        ObjectNode object = Json.object();
        object.put("id", definition.id());
        object.put("shown", shown);
        object.set("definition", Json.definition(definition));
        return object;
    }
}
