package dev.touchpoint.cli.sample;

import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.ingest.BadInput;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code touchpoint sample}: writes the sample company to a folder, to play with. */
@Command(
        name = "sample",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a generated company to a folder, to play with: map.json, interactions.csv, responses.csv and"
                    + " mapping.json.",
            "",
            "Alder and Wren, auctioneers, have a sale every other Saturday, from October 2024 to September 2026. Half of"
                    + " their customers are floor bidders, half absentee bidders who leave a bid by web or phone. Each"
                    + " bids one to six times, and wins about every other time. They are asked how content they are with"
                    + " single touchpoints (csat) or whether they would recommend the house (nps); about three of ten"
                    + " answer, some with a comment. The same options give the same bytes on every machine.",
            ""
        },
        footer = {
            "",
            "Problems that can be planted (--problems), each on its own:",
            "  no-win-notice           Absentee bidders who win are not told: they learn",
            "                          it from the invoice. A third calls to ask. From",
            "                          the invoice on their scores are some 50 points",
            "                          lower.",
            "  slow-hand-over          Between payment (accounts) and the notice that the",
            "                          lot is ready (logistics) lie 9 to 18 days instead",
            "                          of 1 or 2 working days. Scores of the collection",
            "                          are 20 to 30 points lower.",
            "  survey-before-pick-up   A third of the surveys about the collection is",
            "                          sent before it, and gets low scores.",
            "The map is a plan, and the same in every case. Without problems no segment",
            "has an effect on scores: what a reading then finds is chance.",
            "",
            "Then: touchpoint report --map DIR/map.json --interactions DIR/interactions.csv",
            "      --responses DIR/responses.csv --out report.html"
        })
public final class SampleCommand implements Runnable {

    private static final String ALL = "all";
    private static final String NONE = "none";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "The folder, made if it is not there.")
    private @Nullable Path out;

    @Option(
            names = "--customers",
            paramLabel = "N",
            defaultValue = "3000",
            description = "How many customers there are: 3000 if not given, at least 1.")
    private long customers;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "A whole number that all chance depends on: 1 if not given.")
    private long seed;

    @Option(
            names = "--problems",
            paramLabel = "LIST",
            defaultValue = ALL,
            description = "Which problems are planted: all (if not given), none, or some of those below, with commas"
                    + " between them.")
    private String problems = ALL;

    @Option(
            names = "--scores-only",
            description =
                    "Write no interactions, and of each response that has a score only who gave it, where, when and"
                            + " to which metric's question: some 48 bytes, to try out large files.")
    private boolean scoresOnly;

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        Path folder = out;
        if (folder == null) {
            throw new BadInput("there must be --out, was none");
        }
        if (customers < 1) {
            throw new BadInput("--customers must be 1 or more, was " + customers);
        }
        Set<PlantedProblem> planted = planted();
        SampleFolder.Written written =
                new SampleFolder(folder, scoresOnly).write(new SampleCompany(customers, seed, planted));
        print(folder, written, planted);
    }

    private Set<PlantedProblem> planted() {
        if (problems.trim().equals(ALL)) {
            return EnumSet.allOf(PlantedProblem.class);
        }
        Set<PlantedProblem> planted = EnumSet.noneOf(PlantedProblem.class);
        if (problems.trim().equals(NONE)) {
            return planted;
        }
        List<String> unknown = new ArrayList<>();
        for (String name : problems.split(",", -1)) {
            PlantedProblem.of(name.trim()).ifPresentOrElse(planted::add, () -> unknown.add(name.trim()));
        }
        if (!unknown.isEmpty()) {
            throw new BadInput(unknown.stream()
                    .map(name -> "--problems must be all, none, or some of "
                            + String.join(", ", PlantedProblem.options()) + ", was \"" + name + "\"")
                    .toList());
        }
        return planted;
    }

    private void print(Path folder, SampleFolder.Written written, Set<PlantedProblem> planted) {
        PrintWriter result = spec.commandLine().getOut();
        if (format.isJson()) {
            result.println(Json.pretty(json(folder, written, planted)));
        } else {
            text(folder, written, planted).forEach(result::println);
        }
    }

    private ObjectNode json(Path folder, SampleFolder.Written written, Set<PlantedProblem> planted) {
        ObjectNode json = Json.object();
        json.put("folder", folder.toString());
        json.put("customers", customers);
        json.put("seed", seed);
        ArrayNode names = json.putArray("problems");
        planted.forEach(problem -> names.add(problem.option()));
        json.put("interactions", written.interactions());
        json.put("responses", written.responses());
        return json;
    }

    private List<String> text(Path folder, SampleFolder.Written written, Set<PlantedProblem> planted) {
        List<String> lines = new ArrayList<>();
        lines.add("Alder and Wren, auctioneers: " + customers + (customers == 1 ? " customer" : " customers")
                + ", seed " + seed);
        lines.add("  " + folder.resolve(SampleFolder.MAP) + "  the map, a plan of "
                + SampleCompany.map().touchpoints().size() + " touchpoints");
        lines.add("  " + folder.resolve(SampleFolder.INTERACTIONS) + "  " + written.interactions() + " interactions");
        lines.add("  " + folder.resolve(SampleFolder.RESPONSES) + "  " + written.responses() + " responses");
        lines.add("  " + folder.resolve(SampleFolder.MAPPING) + "  what the columns mean, which need not be said");
        lines.add(planted.isEmpty() ? "No problem is planted: what a reading finds is chance." : "Planted problems:");
        planted.forEach(problem -> lines.add("  " + problem.option() + ": " + problem.summary()));
        return lines;
    }
}
