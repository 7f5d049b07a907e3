package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.InstantOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.files.DrawingOut;
import dev.touchpoint.cli.files.OutFile;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.InteractionsOption;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.render.ConformanceDrawing;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint conformance}. */
@Command(
        name = "conformance",
        description = {
            "The planned journey beside the real ones: what was completed, is missing, failed, came late, and what nobody had"
                    + " planned; and who is now waiting in a vacuum.",
            ""
        },
        mixinStandardHelpOptions = true)
public final class ConformanceCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--map", required = true, paramLabel = "FILE", description = "The touchpoint map, a JSON file.")
    private Path mapFile = Path.of("");

    @Option(
            names = "--journey",
            required = true,
            paramLabel = "ID",
            description = "The planned journey, one of the map's.")
    private String journey = "";

    @Mixin
    private InteractionsOption interactions = new InteractionsOption();

    @Option(
            names = "--now",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description =
                    "As of when, such as 2026-11-23T07:00:00Z: what is later is passed over. When the last of the log"
                            + " happened if not given.")
    private @Nullable Instant now;

    @Option(
            names = "--best-fit",
            description =
                    "Look only at journeys that fit no other journey of the map better; at all that there are if not"
                            + " given.")
    private boolean bestFit;

    @Option(
            names = "--vacuums",
            description =
                    "Instead: how many customers are waiting for an owner that took over and has not been in contact,"
                            + " since when, and with whom the ball lies.")
    private boolean vacuums;

    @Option(
            names = "--waiting-customers",
            paramLabel = "FILE",
            description =
                    "With --vacuums: the CSV file to write the ids of those customers to, the longest wait first. Ids are"
                            + " personal data; nothing else prints them.")
    private @Nullable Path customers;

    @Mixin
    private TopOption top = new TopOption();

    @Option(
            names = "--as",
            paramLabel = "mermaid|dot",
            converter = ConformanceForm.Converter.class,
            description = "What to draw instead of the text: a Mermaid flowchart or a graph in DOT, with unplanned"
                    + " touchpoints dashed, as many as --top says.")
    private @Nullable ConformanceForm as;

    @Mixin
    private DrawingOut out = new DrawingOut();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        check();
        List<Path> read = new ArrayList<>(interactions.files());
        read.add(mapFile);
        out.check(read);
        OutFile list = customers == null ? null : OutFile.of("--waiting-customers", customers, read);
        TouchpointMap map = JsonFiles.map(mapFile);
        Conformance plan = plan(map);
        Logged logged = logged(map);
        Instant asOf = now != null ? now : logged.last();
        if (asOf == null) {
            throw new BadInput(interactions.file() + ": nothing happened, so there is no last instant; give --now");
        }
        if (vacuums) {
            vacuums(plan, map, logged, asOf, list);
        } else {
            summary(plan, map, logged, asOf);
        }
    }

    private void check() {
        List<String> problems = new ArrayList<>();
        top.check(problems);
        if (customers != null && !vacuums) {
            problems.add("--waiting-customers must be given with --vacuums");
        }
        if (as != null && vacuums) {
            problems.add("--as must not be given with --vacuums");
        }
        if (as == null && out.isGiven()) {
            problems.add("--out must be given with --as, which says what to draw");
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private Conformance plan(TouchpointMap map) {
        try {
            return Conformance.with(map, journey);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--journey: " + e.getMessage());
        }
    }

    private Logged logged(TouchpointMap map) {
        TouchpointLog read = interactions.log(spec.commandLine().getErr());
        Instant end = now;
        TouchpointLog log = end == null
                ? read
                : TouchpointLog.of(read.events().stream()
                        .filter(event -> !event.at().isAfter(end))
                        .toList());
        Logged logged = Logged.of(interactions.file(), log);
        return bestFit ? logged.only(fitting(log, map)) : logged;
    }

    private TouchpointLog fitting(TouchpointLog log, TouchpointMap map) {
        List<Conformance> plans = Conformance.withEach(map);
        return TouchpointLog.of(log.journeys()
                .filter(actual -> Conformance.bestFit(plans, actual)
                        .filter(check -> check.journey().id().equals(journey))
                        .isPresent())
                .flatMap(actual -> actual.events().stream())
                .toList());
    }

    private void summary(Conformance plan, TouchpointMap map, Logged logged, Instant asOf) {
        ConformanceSummary summary = logged.log().journeys().collect(plan.summary(asOf));
        if (as == null) {
            print(
                    ConformanceJson.of(summary, map, top, bestFit),
                    new ConformanceText(logged, summary, map, top, bestFit).lines());
        } else {
            out.print(
                    as.toString(),
                    as.of(ConformanceDrawing.of(map, summary).withMostAdHoc(top.most())),
                    format.isJson(),
                    spec.commandLine().getOut());
        }
    }

    private void vacuums(Conformance plan, TouchpointMap map, Logged logged, Instant asOf, @Nullable OutFile list) {
        Standing standing = Standing.of(plan, logged.log(), asOf);
        if (list != null) {
            list.write(standing.csv());
        }
        StandingView view = new StandingView(standing, plan.journey(), map, top, bestFit);
        print(view.json(), view.lines());
    }

    private void print(ObjectNode tree, List<String> text) {
        PrintWriter print = spec.commandLine().getOut();
        if (format.isJson()) {
            print.println(Json.pretty(tree));
        } else {
            text.forEach(print::println);
        }
    }
}
