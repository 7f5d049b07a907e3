package dev.touchpoint.cli.gaps;

import dev.touchpoint.cli.figures.ConfidenceOption;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.files.OutFile;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.cli.packed.PackedLog;
import dev.touchpoint.cli.source.Sources;
import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.insight.Gaps;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.TouchpointMap;
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

/** {@code touchpoint gaps}. */
@Command(
        name = "gaps",
        description = {
            "The touchpoints that are missing: between owners, at strong feelings, where nobody tells the customer, hidden in"
                    + " answers and comments; each with its evidence and a touchpoint that would close it. What a map alone"
                    + " can show needs nothing but the map.",
            ""
        },
        mixinStandardHelpOptions = true)
public final class GapsCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Sources sources = new Sources();

    @Mixin
    private ConfidenceOption confidence = new ConfidenceOption();

    @Mixin
    private LexiconOption phrases = new LexiconOption();

    @Option(
            names = "--template",
            paramLabel = "FILE",
            description = "A map of the trade to compare with, such as \"map template\" writes.")
    private @Nullable Path template;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "" + Gaps.USUAL_SEED,
            description = "What the shuffles depend on; ${DEFAULT-VALUE} if not given.")
    private long seed;

    @Option(
            names = "--every",
            paramLabel = "N",
            description =
                    "Look at one customer in N, and at everything they went through; 1 for all. If not given, at so"
                            + " many that there are two million events at most.")
    private @Nullable Integer every;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Write a copy of the map with the proposed touchpoints in it.")
    private @Nullable Path out;

    @Option(
            names = "--take",
            paramLabel = "N",
            split = ",",
            description =
                    "With --out: the numbers of the findings whose proposals to take, such as 1,3; all if not given.")
    private @Nullable List<Integer> take;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        check();
        List<Path> read = new ArrayList<>(sources.files());
        if (template != null) {
            read.add(template);
        }
        read.addAll(phrases.files());
        OutFile better = out == null ? null : OutFile.of(out, read);
        TouchpointMap map = sources.map();
        TouchpointMap other = template == null ? null : JsonFiles.map(template);
        TouchpointLog log = log();
        Gaps gaps = GapSearch.of(map, log, sources.zone())
                .withConfidence(confidence.level())
                .withLexicon(phrases.lexicon())
                .withSeed(seed);
        Sought sought = GapSearch.find(
                other == null ? gaps : gaps.withTemplate(other),
                log,
                every == null ? GapSearch.usualEvery(log.events().size()) : every);
        Taken taken = better == null ? null : Taken.of(map, sought.report(), take);
        if (better != null && taken != null) {
            better.write(TouchpointMaps.write(taken.map()));
        }
        print(new Found(map, log, sought, confidence.level()), taken);
    }

    private void check() {
        List<String> problems = new ArrayList<>();
        sources.check(problems);
        if (every != null && every < 1) {
            problems.add("--every must be 1 or more, was " + every);
        }
        if (take != null && out == null) {
            problems.add("--take must be given with --out, which says where to write the map");
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private TouchpointLog log() {
        PrintWriter err = spec.commandLine().getErr();
        PackedLog log = PackedLog.with(phrases.lexicon());
        sources.read(log::add, log::add, err, format.isJson() ? Progress.unseen() : Progress.on(err));
        return log.log();
    }

    private void print(Found found, @Nullable Taken taken) {
        PrintWriter print = spec.commandLine().getOut();
        if (format.isJson()) {
            print.println(Json.pretty(GapsJson.of(found, taken, out)));
        } else {
            GapsText.of(found, taken, out).forEach(print::println);
        }
    }
}
