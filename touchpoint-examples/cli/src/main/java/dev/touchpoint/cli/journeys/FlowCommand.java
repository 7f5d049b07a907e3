package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.ShareOption;
import dev.touchpoint.cli.files.DrawingOut;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.InteractionsOption;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.render.FlowDrawing;
import dev.touchpoint.render.HandOverDrawing;
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

/** {@code touchpoint flow}. */
@Command(
        name = "flow",
        description = {
            "What customers really go through: where they wait, where they end, what follows what, and which ways they take.",
            ""
        },
        mixinStandardHelpOptions = true)
public final class FlowCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InteractionsOption interactions = new InteractionsOption();

    @Mixin
    private StopsOption by = new StopsOption();

    @Mixin
    private TopOption top = new TopOption();

    @Option(
            names = "--as",
            paramLabel = "mermaid|sankey|dot|markdown",
            converter = FlowForm.Converter.class,
            description =
                    "What to draw instead of the text: a Mermaid flowchart, a Mermaid Sankey diagram step by step, a"
                            + " graph in DOT; with --changes also a table in Markdown.")
    private @Nullable FlowForm as;

    @Option(
            names = "--changes",
            description =
                    "Draw only what leads from one to another, with what customers wait on the way, together and each:"
                            + " with --by owner, the hand-overs.")
    private boolean changes;

    @Option(
            names = "--least-share",
            paramLabel = "SHARE",
            defaultValue = "0.01",
            converter = ShareOption.class,
            description =
                    "What a drawing folds into \"Other\": what a smaller share of journeys takes, or, with --changes,"
                            + " what a smaller share of the waiting comes to. ${DEFAULT-VALUE} if not given.")
    private double leastShare;

    @Mixin
    private DrawingOut out = new DrawingOut();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        check();
        List<Path> read = new ArrayList<>(interactions.files());
        read.addAll(by.files());
        out.check(read);
        Stops stops = by.stops();
        PrintWriter print = spec.commandLine().getOut();
        Logged logged = Logged.of(
                interactions.file(), interactions.log(spec.commandLine().getErr()));
        Flow flow = Flow.of(logged.log(), stops.by());
        if (as != null) {
            out.print(as.toString(), drawing(as, flow, stops), format.isJson(), print);
        } else if (format.isJson()) {
            print.println(Json.pretty(FlowJson.of(logged, flow, stops, top)));
        } else {
            new FlowText(logged, flow, stops, top).lines().forEach(print::println);
        }
    }

    private void check() {
        List<String> problems = new ArrayList<>();
        by.check(problems);
        top.check(problems);
        if (as == null) {
            if (out.isGiven()) {
                problems.add("--out must be given with --as, which says what to draw");
            }
            if (changes) {
                problems.add("--changes must be given with --as, which says what to draw");
            }
        } else if (changes && !as.drawsChanges()) {
            problems.add("--as with --changes must be one of mermaid, dot, markdown, was " + as);
        } else if (!changes && !as.drawsSteps()) {
            problems.add("--as without --changes must be one of mermaid, sankey, dot, was " + as);
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private String drawing(FlowForm form, Flow flow, Stops stops) {
        if (changes) {
            return form.of(HandOverDrawing.of(flow).withNames(stops.naming()).withLeastShare(leastShare));
        }
        if (form == FlowForm.SANKEY && flow.journeys() == 0) {
            throw new BadInput(Plain.text(interactions.file().toString())
                    + ": there are no journeys to draw a Sankey diagram of; --as mermaid draws that there are none");
        }
        return form.of(FlowDrawing.of(flow).withNames(stops.naming()).withLeastShare(leastShare));
    }
}
