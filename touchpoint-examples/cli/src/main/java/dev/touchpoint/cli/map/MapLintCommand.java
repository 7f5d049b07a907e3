package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.insight.MapReview;
import dev.touchpoint.map.TouchpointMap;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code touchpoint map lint}. */
@Command(
        name = "lint",
        description = {
            "What is missing on a map, as far as the map alone can tell: where, why it matters, and what to do about it.",
            ""
        },
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "%nExit status:%n",
        exitCodeList = {
            "0:nothing was found.",
            "1:the command is at fault.",
            "2:the file can't be read as a map; each problem is a line on standard error.",
            "3:there are findings, errors or warnings, so that a build can stop."
        })
public final class MapLintCommand implements Callable<Integer> {

    private static final int FINDINGS = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The map, a JSON file.")
    private Path file = Path.of("");

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public Integer call() {
        TouchpointMap map = JsonFiles.map(file);
        MapReview review = MapReview.of(map);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(Json.pretty(MapReviewJson.of(map, review)));
        } else {
            MapReviewText.of(file, map, review).forEach(out::println);
        }
        return review.findings().isEmpty() ? 0 : FINDINGS;
    }
}
