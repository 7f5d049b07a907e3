package dev.touchpoint.cli.score;

import dev.touchpoint.cli.figures.Confidence;
import dev.touchpoint.cli.figures.ConfidenceOption;
import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.TextTable;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsPlan;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint plan}. */
@Command(
        name = "plan",
        description = "How many answers, and invitations, it takes to know an NPS well enough.",
        mixinStandardHelpOptions = true)
public final class PlanCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--metric", required = true, paramLabel = "ID", description = "The metric: nps or enps.")
    private String metric = "";

    @Option(
            names = "--counts",
            paramLabel = "COUNTS",
            description = "The answers that are there, which also show how answers are spread:"
                    + " detractors,passives,promoters, or one number for each point of the scale.")
    private @Nullable String counts;

    @Option(
            names = "--spread",
            paramLabel = "COUNTS",
            description = "How answers are thought to be spread, such as 20,30,50, where there are none yet.")
    private @Nullable String spread;

    @Option(
            names = "--margin",
            paramLabel = "POINTS",
            description = "To know the score to plus or minus so many points.")
    private @Nullable Double margin;

    @Option(
            names = "--difference",
            paramLabel = "POINTS",
            description = "To show, two-sided, that two independent groups whose true scores are so far apart differ.")
    private @Nullable Double difference;

    @Option(
            names = "--from-benchmark",
            paramLabel = "POINTS",
            description =
                    "To show, one-sided, that the score is on the side of a benchmark on which it is so far away.")
    private @Nullable Double fromBenchmark;

    @Option(
            names = "--power",
            paramLabel = "SHARE",
            converter = Confidence.class,
            description = "With which probability a difference is to be shown, from 0.5 to 1; 0.8 if not given.")
    private @Nullable Double power;

    @Option(
            names = "--response-rate",
            paramLabel = "SHARE",
            description =
                    "Which share of those who are invited answer, above 0 and at most 1: to see how many to invite.")
    private @Nullable Double responseRate;

    @Mixin
    private ConfidenceOption confidence = new ConfidenceOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        Nps nps = NpsOption.of(metric, "a plan");
        List<String> problems = new ArrayList<>();
        NpsCounts answers = answers(nps, problems);
        checkGoals(problems);
        stopIfAny(problems);
        NpsPlan plan = plan(answers);
        long there = counts == null ? 0 : answers.n();
        List<Goal> goals = goals(plan, there);
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(Json.pretty(json(nps, answers, there, goals)));
        } else {
            out.println(nps.definition().name() + " (" + nps.id() + "): answers needed, "
                    + Figures.confidence(confidence.level()) + " confidence, answers spread as "
                    + answers.detractors() + ", "
                    + answers.passives() + ", " + answers.promoters());
            table(there, goals).lines("  ").forEach(out::println);
        }
    }

    private NpsCounts answers(Nps nps, List<String> problems) {
        if ((counts == null) == (spread == null)) {
            problems.add("there must be either --counts or --spread, were " + (counts == null ? "neither" : "both"));
            return new NpsCounts(0, 0, 0);
        }
        ScoreCounts stated = counts == null
                ? CountsOption.parse("--spread", String.valueOf(spread), nps, problems)
                : CountsOption.parse("--counts", counts, nps, problems);
        return nps.classes(stated);
    }

    private void checkGoals(List<String> problems) {
        if (margin == null && difference == null && fromBenchmark == null) {
            problems.add("there must be --margin, --difference or --from-benchmark, were none");
        }
        requireRange("--margin", margin, 100, problems);
        requireRange("--difference", difference, 200, problems);
        requireRange("--from-benchmark", fromBenchmark, 200, problems);
        requireRange("--response-rate", responseRate, 1, problems);
        if (power != null && difference == null && fromBenchmark == null) {
            problems.add("--power is for --difference and --from-benchmark, which are not given");
        }
        if (power() < 0.5) {
            problems.add("--power must be at least 0.5 and below 1, was " + power);
        }
    }

    private static void requireRange(String option, @Nullable Double value, int most, List<String> problems) {
        if (value != null && !(value > 0 && value <= most)) {
            problems.add(option + " must be above 0 and at most " + most + ", was " + value);
        }
    }

    private static void stopIfAny(List<String> problems) {
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    private NpsPlan plan(NpsCounts answers) {
        try {
            return NpsPlan.of(answers, confidence.level());
        } catch (IllegalArgumentException e) {
            throw new BadInput((counts == null ? "--spread: " : "--counts: ") + e.getMessage());
        }
    }

    private double power() {
        return power == null ? 0.8 : power;
    }

    /**
     * What is wanted, and what it takes.
     *
     * @param name its name in JSON
     * @param words what it is called in text
     * @param points how many points it is about
     * @param groups for how many groups the answers are needed, each of them
     * @param answers how many answers a group needs
     * @param more how many of them are not there yet
     */
    private record Goal(String name, String words, double points, int groups, long answers, long more) {}

    private List<Goal> goals(NpsPlan plan, long there) {
        List<Goal> goals = new ArrayList<>();
        String withPower = ", power " + Figures.confidence(power());
        if (margin != null) {
            long answers = plan.answersForMargin(margin);
            goals.add(new Goal("margin", "± " + plain(margin), margin, 1, answers, Math.max(0, answers - there)));
        }
        if (fromBenchmark != null) {
            long answers = plan.answersForBenchmark(fromBenchmark, power());
            goals.add(new Goal(
                    "fromBenchmark",
                    plain(fromBenchmark) + " from a benchmark, one-sided" + withPower,
                    fromBenchmark,
                    1,
                    answers,
                    Math.max(0, answers - there)));
        }
        if (difference != null) {
            long answers = plan.answersPerGroup(difference, power());
            goals.add(new Goal(
                    "difference",
                    plain(difference) + " between two groups, each of them" + withPower,
                    difference,
                    2,
                    answers,
                    answers));
        }
        return goals;
    }

    private static String plain(double points) {
        return Figures.plain(points) + (points == 1 ? " point" : " points");
    }

    private TextTable table(long there, List<Goal> goals) {
        String more = counts == null ? "" : "more than the " + Figures.count(there);
        String invitations =
                responseRate == null ? "" : "invitations at " + Figures.plain(percent(responseRate)) + " %";
        TextTable table = new TextTable(1, "to tell", "answers", more, invitations);
        for (Goal goal : goals) {
            table.row(
                    goal.words(),
                    Figures.count(goal.answers()),
                    counts == null ? "" : goal.groups() > 1 ? "-" : Figures.count(goal.more()),
                    responseRate == null ? "" : Figures.count(NpsPlan.invitations(goal.more(), percent(responseRate))));
        }
        return table;
    }

    private static double percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).doubleValue();
    }

    private ObjectNode json(Nps nps, NpsCounts answers, long there, List<Goal> goals) {
        ObjectNode tree = Json.object();
        tree.put("metric", nps.id());
        tree.put("confidence", confidence.level());
        tree.put("power", power());
        tree.put("responseRate", responseRate);
        tree.putObject("spread")
                .put("detractors", answers.detractors())
                .put("passives", answers.passives())
                .put("promoters", answers.promoters());
        tree.put("count", there);
        ArrayNode array = tree.putArray("plans");
        for (Goal goal : goals) {
            ObjectNode object = array.addObject()
                    .put("goal", goal.name())
                    .put("points", goal.points())
                    .put("groups", goal.groups())
                    .put("answers", goal.answers())
                    .put("more", goal.more());
            if (responseRate == null) {
                object.putNull("invitations");
            } else {
                object.put("invitations", NpsPlan.invitations(goal.more(), percent(responseRate)));
            }
        }
        return tree;
    }
}
