package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.ConfidenceOption;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.files.OutFile;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.cli.simulate.Gauge;
import dev.touchpoint.cli.simulate.Logged;
import dev.touchpoint.cli.simulate.Replay;
import dev.touchpoint.cli.simulate.Terms;
import dev.touchpoint.cli.source.Sources;
import dev.touchpoint.cli.terminal.PeakMemory;
import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.timing.SurveyPolicies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
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

    private static final int MOST_COMMENTS = 50;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Sources sources = new Sources();

    @Option(
            names = "--comments",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How many of the newest comments about each touchpoint the page shows in each class of answers,"
                            + " as customers wrote them: 0 to 50, ${DEFAULT-VALUE} if not given.")
    private int comments;

    @Mixin
    private ConfidenceOption confidence = new ConfidenceOption();

    @Option(
            names = "--policies",
            paramLabel = "FILE",
            description = "Policies to try out on the log, a JSON file: whom they would have asked, beside what really"
                    + " happened. Customers are in the zone of their policy.")
    private @Nullable Path policies;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            defaultValue = "touchpoint-report.html",
            description = "The page; ${DEFAULT-VALUE} if not given. It is written once everything went well.")
    private Path out = Path.of("");

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        check();
        OutFile file = OutFile.of(out, inputs());
        Report report = report();
        ObjectNode tree = ReportJson.of(report);
        file.write(ReportPage.of(report));
        print(report, tree);
    }

    private void check() {
        List<String> problems = new ArrayList<>();
        if (comments < 0 || comments > MOST_COMMENTS) {
            problems.add("--comments must be from 0 to " + MOST_COMMENTS + ", was " + comments);
        }
        sources.check(problems);
        if (!sources.hasInteractions() && !sources.hasResponses()) {
            problems.add("there must be --interactions or --responses (or --sample), were neither");
        }
        if (problems.isEmpty() && policies != null && !sources.hasInteractions()) {
            problems.add("--policies are tried out on --interactions, which are not given");
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private List<Path> inputs() {
        return policies == null
                ? sources.files()
                : Stream.concat(sources.files().stream(), Stream.of(policies)).toList();
    }

    private Report report() {
        PrintWriter err = spec.commandLine().getErr();
        Progress progress = format.isJson() ? Progress.unseen() : Progress.on(err);
        SurveyPolicies tried = policies == null ? null : JsonFiles.policies(policies);
        Report report = read(err, progress);
        if (policies == null || tried == null) {
            return report;
        }
        Metrics metrics = Metrics.discover();
        Terms terms = Terms.of(null, report.input().zone());
        return report.with(Replay.of(
                policies,
                tried,
                terms,
                Logged.of(report.log(), metrics),
                new Gauge(metrics, null, confidence.level())));
    }

    private Report read(PrintWriter err, Progress progress) {
        Metrics metrics = Metrics.discover();
        ReportTally tally = new ReportTally(sources.map(), metrics, sources.zone(), comments);
        if (!sources.hasInteractions()) {
            tally.withoutInteractions();
        }
        long skipped = sources.read(tally::add, tally::add, err, progress);
        return tally.report(confidence.level(), skipped, sources.askedByDay())
                .of(new Given(sources.hasInteractions(), sources.hasResponses()));
    }

    private void print(Report report, ObjectNode tree) {
        PrintWriter print = spec.commandLine().getOut();
        if (format.isJson()) {
            print.println(Json.pretty(tree.put("page", out.toString())));
        } else {
            ReportText.of(report).forEach(print::println);
            print.println();
            print.println(out);
            print.println(PeakMemory.line());
        }
    }
}
