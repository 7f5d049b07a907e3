package dev.touchpoint.cli.convert;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.files.OutFile;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.MappingOption;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.cli.ingest.RowsOption;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metrics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    @Option(
            names = "--interactions",
            required = true,
            paramLabel = "FILE",
            description = "What customers went through: CSV, or an event log in XES (.xes, .xes.gz).")
    private Path interactions = Path.of("");

    @Option(
            names = "--out",
            required = true,
            paramLabel = "FILE",
            description = "The file to write, in the format that its name ends with: .csv or .xes.")
    private Path out = Path.of("");

    @Mixin
    private MappingOption mapping = new MappingOption();

    @Mixin
    private RowsOption rows = new RowsOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        LogFormat written = LogFormat.of(out)
                .orElseThrow(() -> new BadInput("--out must end with .csv or .xes, was " + Plain.text(out.toString())));
        List<Path> read = new ArrayList<>(List.of(interactions));
        Path mappingFile = mapping.file();
        if (mappingFile != null) {
            read.add(mappingFile);
        }
        OutFile file = OutFile.of(out, read);
        TouchpointLog log = log(spec.commandLine().getErr());
        file.write(path -> written.write(log, path));
        print(log, spec.commandLine().getOut());
    }

    private TouchpointLog log(PrintWriter err) {
        Problems problems = rows.problems();
        List<Interaction> events = new ArrayList<>();
        Ingest.of(mapping.mapping(), Metrics.discover()).interactions(interactions, events::add, problems);
        problems.stopOrTell(err);
        return TouchpointLog.of(events);
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
