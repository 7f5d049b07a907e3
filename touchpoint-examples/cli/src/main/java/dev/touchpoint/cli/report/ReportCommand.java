package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Confidence;
import dev.touchpoint.cli.figures.Format;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.ZoneOption;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint report}. */
@Command(
        name = "report",
        description =
                "What a map, interactions and responses say together: a summary, and one HTML page that opens from"
                        + " disk and needs no network.",
        mixinStandardHelpOptions = true)
public final class ReportCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Sources sources = new Sources();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneOption.class,
            description =
                    "The zone in which days and months are counted: that of the mapping if not given, or else UTC.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            converter = Confidence.class,
            description = "The confidence of intervals, between 0 and 1; ${DEFAULT-VALUE} if not given.")
    private double confidence;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "touchpoint-report.html",
            description = "The page; ${DEFAULT-VALUE} if not given. It is written once everything went well.")
    private Path out = Path.of("");

    @Option(
            names = "--format",
            paramLabel = "text|json",
            defaultValue = "text",
            converter = Format.Converter.class,
            description = "In which form to print the summary.")
    private Format format = Format.TEXT;

    @Override
    public void run() {
        sources.check();
        OutFile file = OutFile.of(out, sources.files());
        Report report =
                sources.read(zone, confidence, spec.commandLine().getErr()).of(given());
        ObjectNode tree = ReportJson.of(report);
        file.write(ReportPage.of(report, tree));
        print(report, tree);
    }

    private Given given() {
        ParseResult options = spec.commandLine().getParseResult();
        boolean sample = options.hasMatchedOption("--sample");
        return new Given(
                sample || options.hasMatchedOption("--interactions"),
                sample || options.hasMatchedOption("--responses"));
    }

    private void print(Report report, ObjectNode tree) {
        PrintWriter print = spec.commandLine().getOut();
        if (format == Format.JSON) {
            print.println(Json.pretty(tree.put("page", out.toString())));
        } else {
            ReportText.of(report).forEach(print::println);
            print.println();
            print.println(out);
        }
    }
}
