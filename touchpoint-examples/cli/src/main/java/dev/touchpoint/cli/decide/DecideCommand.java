package dev.touchpoint.cli.decide;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.json.DecisionRequest;
import dev.touchpoint.json.Decisions;
import dev.touchpoint.timing.Decision;
import java.io.PrintWriter;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchpoint decide}. */
@Command(
        name = "decide",
        description = "Whether a customer may be asked now, over which channel; if not, why, and when.",
        mixinStandardHelpOptions = true)
public final class DecideCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(
            names = "--request",
            required = true,
            paramLabel = "FILE",
            description = "The request (JSON): policies, customer, occasion, history, tallies and the present instant.")
    private Path request = Path.of("");

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        DecisionRequest asked = JsonFiles.request(request);
        Decision decision = asked.decide();
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.print(Decisions.write(decision));
        } else {
            new DecisionText(asked, decision).lines().forEach(out::println);
        }
        out.flush();
    }
}
