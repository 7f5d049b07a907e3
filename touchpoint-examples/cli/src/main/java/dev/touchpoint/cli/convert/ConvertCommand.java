package dev.touchpoint.cli.convert;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.files.OutFile;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.InteractionsOption;
import dev.touchpoint.log.TouchpointLog;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchpoint convert}. */
@Command(
        name = "convert",
        description =
                "Writes interactions in another format: Touchpoint's own columns, or XES for tools of process mining.",
        mixinStandardHelpOptions = true)
public final class ConvertCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InteractionsOption interactions = new InteractionsOption();

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write, in the format that its name ends with: .csv or .xes.")
    private Path out = Path.of("");

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        LogFormat written = LogFormat.of(out)
                .orElseThrow(() -> new BadInput("--out must end with .csv or .xes, was " + Plain.text(out.toString())));
        OutFile file = OutFile.of(out, interactions.files());
        TouchpointLog log = interactions.log(spec.commandLine().getErr());
        file.write(path -> written.write(log, path));
        print(log, spec.commandLine().getOut());
    }

    private void print(TouchpointLog log, PrintWriter result) {
        long journeys = log.journeys().count();
        int events = log.events().size();
        if (format.isJson()) {
            result.println(Json.pretty(Json.object()
                    .put("out", out.toString())
                    .put("interactions", events)
                    .put("journeys", journeys)));
        } else {
            result.println(Plain.text(out.toString()) + ": " + Figures.count(events) + " interactions of "
                    + Figures.count(journeys) + (journeys == 1 ? " journey" : " journeys"));
        }
    }
}
