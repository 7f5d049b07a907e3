package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.figures.ConfidenceOption;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.InstantOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.ZoneOption;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.cli.simulate.RateOption.Rate;
import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.timing.Simulation;
import dev.touchpoint.timing.SimulationComparison;
import dev.touchpoint.timing.SimulationResult;
import dev.touchpoint.timing.SurveyPolicies;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint simulate}. */
@Command(
        name = "simulate",
        description = {
            "Tries policies out on what really happened: who would have been asked when, who not, and why; beside it,"
                    + " when customers were really asked, as far as responses know.",
            ""
        },
        mixinStandardHelpOptions = true)
public final class SimulateCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--policies", required = true, paramLabel = "FILE", description = "The policies, a JSON file.")
    private Path policies = Path.of("");

    @Option(names = "--beside", paramLabel = "FILE", description = "Other policies, to compare with, a JSON file.")
    private @Nullable Path beside;

    @Mixin
    private LogFiles files = new LogFiles();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneOption.class,
            description = "Where all customers are, and whose days are counted. If not given, customers are where their"
                    + " policy says, and days are those of the mapping, or else of UTC.")
    private @Nullable ZoneId zone;

    @Option(
            names = "--until",
            paramLabel = "INSTANT",
            converter = InstantOption.class,
            description = "When the simulation ends; with the last event of the log if not given.")
    private @Nullable Instant until;

    @Option(
            names = "--answering",
            paramLabel = "CHANNEL=RATE",
            converter = RateOption.class,
            description =
                    "How many of those who are asked over a channel answer, from 0 to 1, as in email=0.2; once for"
                            + " each channel. Nobody if not given.")
    private List<Rate> answering = new ArrayList<>();

    @Option(
            names = "--metric",
            paramLabel = "ID",
            description = "The metric that is gauged by the expected answers; that of each policy if not given.")
    private @Nullable String metric;

    @Mixin
    private ConfidenceOption confidence = new ConfidenceOption();

    @Option(
            names = "--strict",
            description =
                    "Let rules decline that need what a log does not have, such as consents; they are set aside if not"
                            + " given.")
    private boolean strict;

    @Mixin
    private FormatOption format = new FormatOption();

    /** One set of policies. */
    private record Side(Path file, SurveyPolicies policies, Simulation simulation) {

        static Side of(Path file, SurveyPolicies policies, Terms terms) {
            return new Side(file, policies, Replay.simulation(file, policies, terms));
        }

        Replay replay(Terms terms, Logged log, Gauge gauge, SimulationResult result) {
            return Replay.of(file, policies, terms, log, gauge, result);
        }
    }

    @Override
    public void run() {
        SurveyPolicies first = JsonFiles.policies(policies);
        SurveyPolicies second = beside == null ? null : JsonFiles.policies(beside);
        Metrics metrics = Metrics.discover();
        Gauge gauge = new Gauge(metrics, chosen(metrics), confidence.level());
        Terms terms = terms(second == null ? List.of(first) : List.of(first, second));
        Side one = Side.of(policies, first, terms);
        Side two = beside == null || second == null ? null : Side.of(beside, second, terms);
        PrintWriter err = spec.commandLine().getErr();
        Logged log = files.read(metrics, err, format.isJson() ? Progress.unseen() : Progress.on(err));
        if (two == null) {
            Replay replay = one.replay(terms, log, gauge, one.simulation().run(log.log()));
            print(SimulationJson.of(replay), SimulationText.of(replay));
        } else {
            SimulationComparison both = one.simulation().compare(two.simulation(), log.log());
            Replay a = one.replay(terms, log, gauge, both.first());
            Replay b = two.replay(terms, log, gauge, both.second());
            print(SimulationJson.of(a, b, both), SimulationText.of(a, b, both));
        }
    }

    private @Nullable Metric chosen(Metrics metrics) {
        String id = metric;
        return id == null
                ? null
                : metrics.find(id)
                        .orElseThrow(() -> new BadInput("--metric must be one of " + String.join(", ", metrics.ids())
                                + ", was \"" + Plain.text(id) + "\""));
    }

    private Terms terms(List<SurveyPolicies> all) {
        return new Terms(zone, zone == null ? files.zone() : zone, until, rates(channels(all)), strict);
    }

    private static SortedSet<String> channels(List<SurveyPolicies> all) {
        SortedSet<String> channels = new TreeSet<>();
        all.forEach(each -> each.policies().forEach(policy -> channels.addAll(policy.channels())));
        return channels;
    }

    private SortedMap<String, Double> rates(SortedSet<String> channels) {
        SortedMap<String, Double> rates = new TreeMap<>();
        List<String> problems = new ArrayList<>();
        for (Rate rate : answering) {
            String channel = "\"" + Plain.text(rate.channel()) + "\"";
            if (!channels.contains(rate.channel())) {
                problems.add("--answering: no policy asks over " + channel + ", they ask over "
                        + String.join(", ", channels));
            } else if (rates.put(rate.channel(), rate.rate()) != null) {
                problems.add("--answering must be given once for each channel, was given again for " + channel);
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return rates;
    }

    private void print(ObjectNode tree, List<String> text) {
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(Json.pretty(tree));
        } else {
            text.forEach(out::println);
        }
    }
}
