package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.Confidence;
import dev.touchpoint.cli.figures.ConstantOption;
import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.score.NpsOption;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.MonitorMethod;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsMonitor;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchpoint monitor}. */
@Command(
        name = "monitor",
        description =
                "An NPS that is looked at every day: intervals and alarms that stay right however often one looks.",
        mixinStandardHelpOptions = true)
public final class MonitorCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private DatedAnswers answers = new DatedAnswers();

    @Option(names = "--metric", required = true, paramLabel = "ID", description = "The metric: nps or enps.")
    private String metric = "";

    @Option(
            names = "--target",
            paramLabel = "POINTS",
            description = "The score to test, such as last year's, fixed before the first look; from -100 to 100.")
    private @Nullable Double target;

    @Option(
            names = "--by",
            paramLabel = "NAME",
            description = "A column of exactly two values, to test against each other instead of against a target; of"
                    + " --responses touchpoint, channel or a segment.")
    private @Nullable String by;

    @Option(
            names = "--expected-answers",
            paramLabel = "N",
            defaultValue = "1000",
            description =
                    "At how many answers the interval should be about as narrow as it can be, fixed before the first"
                            + " look; ${DEFAULT-VALUE} if not given.")
    private long expectedAnswers;

    @Option(
            names = "--method",
            paramLabel = "NAME",
            defaultValue = "betting",
            converter = MonitorMethods.class,
            description =
                    "How the evidence is weighed, fixed before the first look: betting, or beta-binomial, which takes a"
                            + " passive for half a promoter and half a detractor; ${DEFAULT-VALUE} if not given.")
    private MonitorMethod method = MonitorMethod.BETTING;

    @Option(
            names = "--confidence",
            paramLabel = "SHARE",
            defaultValue = "0.95",
            converter = Confidence.class,
            description =
                    "The confidence that all intervals have together, from 0.5 to 1; ${DEFAULT-VALUE} if not given.")
    private double confidence;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        Nps nps = NpsOption.of(metric, "a monitor");
        check();
        SortedMap<String, SortedMap<LocalDate, ScoreCounts>> groups =
                answers.read(nps, by, spec.commandLine().getErr());
        NpsMonitor monitor = NpsMonitor.of(confidence, expectedAnswers).withMethod(method);
        Watch watch = new Watch(nps, monitor, confidence, target, two(groups));
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(
                    Json.pretty(new WatchJson(watch).tree(answers.zone(), expectedAnswers, answers.otherMetrics())));
        } else {
            out.println(nps.definition().name() + " (" + nps.id() + ") by day in "
                    + answers.zone().getId() + ", looked at every day: " + Figures.confidence(confidence)
                    + " confidence in all looks together, " + Figures.count(expectedAnswers) + " answers expected, by "
                    + ConstantOption.name(method));
            new WatchText(watch).lines().forEach(out::println);
            answers.leftOut().forEach(line -> out.println("  " + line));
        }
    }

    private void check() {
        List<String> problems = new ArrayList<>();
        answers.check(problems);
        if (target != null && by != null) {
            problems.add("there must be at most one of --target and --by, were both");
        }
        if (target != null && !(target >= -100 && target <= 100)) {
            problems.add("--target must be from -100 to 100, was " + target);
        }
        if (expectedAnswers < 1) {
            problems.add("--expected-answers must be 1 or more, was " + expectedAnswers);
        }
        if (confidence < 0.5) {
            problems.add("--confidence of a monitor must be at least 0.5 and below 1, was " + confidence);
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private SortedMap<String, SortedMap<LocalDate, ScoreCounts>> two(
            SortedMap<String, SortedMap<LocalDate, ScoreCounts>> groups) {
        if (by != null && groups.size() != 2) {
            throw new BadInput("--by must name what has exactly two different values with answers, \"" + Plain.text(by)
                    + "\" has " + Figures.count(groups.size()));
        }
        return groups;
    }
}
