package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.DurationOption;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.files.DrawingOut;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.InteractionsOption;
import dev.touchpoint.insight.Funnel;
import dev.touchpoint.insight.FunnelCounts;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.render.FunnelDrawing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchpoint funnel}. */
@Command(
        name = "funnel",
        description = {"How far customers get on the way that they are hoped to take, and where they are lost.", ""},
        mixinStandardHelpOptions = true)
public final class FunnelCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private InteractionsOption interactions = new InteractionsOption();

    @Option(
            names = "--steps",
            required = true,
            split = ",",
            paramLabel = "STEP",
            description = "The steps, by their ids, with commas between, as in view,bid,pay.")
    private List<String> steps = new ArrayList<>();

    @Mixin
    private StopsOption by = new StopsOption();

    @Option(
            names = "--order",
            paramLabel = "ordered|strict|any",
            defaultValue = "ordered",
            converter = OrderOption.class,
            description =
                    "In this order, whatever happens in between; strict: one directly after the other; or any, which"
                            + " counts how many steps were taken. ${DEFAULT-VALUE} if not given.")
    private Funnel.Order order = Funnel.Order.ORDERED;

    @Option(
            names = "--within",
            paramLabel = "DURATION",
            converter = DurationOption.class,
            description =
                    "How long after the first step the last may be taken, such as PT1H or P7D; any time if not given.")
    private @Nullable Duration within;

    @Option(
            names = "--as",
            paramLabel = "mermaid|markdown",
            converter = FunnelForm.Converter.class,
            description = "What to draw instead of the text: a Mermaid flowchart, or a table in Markdown.")
    private @Nullable FunnelForm as;

    @Mixin
    private DrawingOut out = new DrawingOut();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        Funnel funnel = funnel();
        List<Path> read = new ArrayList<>(interactions.files());
        read.addAll(by.files());
        out.check(read);
        Stops stops = by.stops();
        PrintWriter print = spec.commandLine().getOut();
        Logged logged = Logged.of(
                interactions.file(), interactions.log(spec.commandLine().getErr()));
        FunnelCounts counts = funnel.through(stops.by()).count(logged.log());
        if (as != null) {
            out.print(as.toString(), as.of(FunnelDrawing.of(counts).withNames(stops.naming())), format.isJson(), print);
            return;
        }
        FunnelView view = new FunnelView(logged, counts, stops, absent(logged, stops));
        if (format.isJson()) {
            print.println(Json.pretty(view.json()));
        } else {
            view.lines().forEach(print::println);
        }
    }

    private Funnel funnel() {
        List<String> problems = new ArrayList<>();
        by.check(problems);
        if (as == null && out.isGiven()) {
            problems.add("--out must be given with --as, which says what to draw");
        }
        try {
            Funnel funnel = new Funnel(steps, order, within, StopsBy.touchpoint());
            if (problems.isEmpty()) {
                return funnel;
            }
        } catch (IllegalArgumentException e) {
            problems.add("--steps: " + e.getMessage());
        }
        throw new BadInput(problems);
    }

    /** The steps that are nowhere in the log: perhaps they are written in another way. */
    private List<String> absent(Logged logged, Stops stops) {
        Set<String> there = new HashSet<>();
        logged.log().interactions().forEach(interaction -> {
            String stop = stops.of().apply(interaction);
            if (stop != null) {
                there.add(stop);
            }
        });
        return steps.stream().distinct().filter(step -> !there.contains(step)).toList();
    }
}
