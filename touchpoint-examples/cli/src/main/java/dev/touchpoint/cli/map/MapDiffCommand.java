package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.map.MapChange;
import dev.touchpoint.map.MapDiff;
import dev.touchpoint.render.MapDiffText;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint map diff}. */
@Command(
        name = "diff",
        description = {
            "What has changed between two versions of a map: ids tell what is the same, the order of a file means nothing.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:the versions mean the same.",
            "1:the command is at fault.",
            "2:a file can't be read as a map; each problem is a line on standard error.",
            "3:there are differences, so that a build can stop."
        })
public final class MapDiffCommand implements Callable<Integer> {

    private static final int DIFFERENCES = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "BEFORE", description = "The earlier version, a JSON file.")
    private Path before = Path.of("");

    @Parameters(index = "1", paramLabel = "AFTER", description = "The later version, a JSON file.")
    private Path after = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "text|json|markdown",
            defaultValue = "text",
            converter = DiffFormat.Converter.class,
            description = "In which form to print the result.")
    private DiffFormat format = DiffFormat.TEXT;

    @Override
    public Integer call() {
        MapDiff diff = MapDiff.between(JsonFiles.map(before), JsonFiles.map(after));
        PrintWriter out = spec.commandLine().getOut();
        switch (format) {
            case TEXT -> text(diff, out);
            case JSON -> out.println(Json.pretty(json(diff)));
            case MARKDOWN -> out.print(MapDiffText.of(diff).markdown());
        }
        out.flush();
        return diff.changes().isEmpty() ? 0 : DIFFERENCES;
    }

    private void text(MapDiff diff, PrintWriter out) {
        int changes = diff.changes().size();
        String count =
                changes == 0 ? "no differences" : Figures.count(changes) + (changes == 1 ? " change" : " changes");
        out.println(Plain.text(before + " -> " + after + ": " + count));
        MapDiffText.of(diff).lines().forEach(out::println);
    }

    private static ObjectNode json(MapDiff diff) {
        ObjectNode tree = Json.object();
        tree.set("changes", Json.array(diff.changes(), MapDiffCommand::change));
        return tree;
    }

    private static ObjectNode change(MapChange change) {
        ObjectNode node = Json.object();
        node.put("kind", change.kind().name());
        node.put("thing", change.thing().name());
        node.put("id", change.id());
        node.put("name", change.name());
        node.put("property", change.property());
        node.put("before", change.before());
        node.put("after", change.after());
        return node;
    }
}
