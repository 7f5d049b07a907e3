package dev.touchpoint.cli.map;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.files.DrawingOut;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.map.TouchpointMap;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code touchpoint map render}. */
@Command(
        name = "render",
        description = {
            "A map as a picture (SVG), or as text that other tools draw: Mermaid, Graphviz, or a page of Markdown.",
            ""
        },
        mixinStandardHelpOptions = true)
public final class MapRenderCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(index = "0", paramLabel = "FILE", description = "The map, a JSON file.")
    private Path file = Path.of("");

    @Option(
            names = "--as",
            required = true,
            paramLabel = "mermaid|flowchart|dot|markdown|svg",
            converter = DrawingForm.Converter.class,
            description =
                    "What to draw: a Mermaid journey, whose scores are the expected feelings, a Mermaid flowchart, a graph"
                            + " in DOT, tables in Markdown, or the picture that a report has of journeys, as an SVG file.")
    private DrawingForm form = DrawingForm.MERMAID;

    @Option(names = "--journey", paramLabel = "ID", description = "The only journey to draw; all of them if not given.")
    private @Nullable String journey;

    @Mixin
    private DrawingOut out = new DrawingOut();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        out.check(List.of(file));
        out.print(
                form.toString(),
                drawing(JsonFiles.map(file)),
                format.isJson(),
                spec.commandLine().getOut());
    }

    private String drawing(TouchpointMap map) {
        try {
            return form.of(map, journey);
        } catch (IllegalArgumentException e) {
            throw new BadInput((journey == null ? file : "--journey") + ": " + e.getMessage());
        }
    }
}
