package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.ConfidenceOption;
import dev.touchpoint.cli.figures.FormatOption;
import dev.touchpoint.cli.figures.Json;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.FormFile;
import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.MappingOption;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.cli.ingest.RowsOption;
import dev.touchpoint.cli.score.NpsOption;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsDrivers;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code touchpoint drivers}. */
@Command(
        name = "drivers",
        description = "Which touchpoints' scores move the relationship score, make promoters and make detractors.",
        mixinStandardHelpOptions = true)
public final class DriversCommand implements Runnable {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Option(names = "--metric", required = true, paramLabel = "ID", description = "The metric: nps or enps.")
    private String metric = "";

    @Option(
            names = "--relationship",
            required = true,
            paramLabel = "NAME",
            description = "The touchpoint of --responses, or the column of --scores, that has the relationship score.")
    private String relationship = "";

    @Option(
            names = "--driver",
            required = true,
            paramLabel = "NAME=METRIC",
            converter = DriverOption.class,
            description = "A touchpoint or column whose scores may move it, and their metric, such as delivery=csat; as"
                    + " often as there are any.")
    private List<DriverOption.Named> named = List.of();

    @Option(
            names = "--scores",
            paramLabel = "FILE",
            description = "A CSV file with a row for each customer and a column for each score.")
    private @Nullable Path scores;

    @Option(
            names = "--responses",
            paramLabel = "FILE",
            description = "What customers answered, a CSV file as report takes it.")
    private @Nullable Path responses;

    @Option(
            names = "--interactions",
            paramLabel = "FILE",
            description = "What customers went through, a CSV file; read only if the mapping joins it to --responses.")
    private @Nullable Path interactions;

    @Mixin
    private MappingOption mapping = new MappingOption();

    @Mixin
    private RowsOption rows = new RowsOption();

    @Mixin
    private ConfidenceOption confidence = new ConfidenceOption();

    @Mixin
    private FormatOption format = new FormatOption();

    @Override
    public void run() {
        Nps nps = NpsOption.of(metric, "the relationship");
        Map<String, Metric> drivers = check();
        DriversView view = new DriversView(nps, read(nps, drivers), confidence.level());
        PrintWriter out = spec.commandLine().getOut();
        if (format.isJson()) {
            out.println(Json.pretty(view.json()));
        } else {
            view.lines().forEach(out::println);
        }
    }

    private Map<String, Metric> check() {
        List<String> problems = new ArrayList<>();
        if ((scores == null) == (responses == null)) {
            problems.add("there must be either --scores or --responses, were " + (scores == null ? "neither" : "both"));
        }
        if (responses == null && mapping.file() != null) {
            problems.add("--mapping is for --responses, which is not given");
        }
        if (responses == null && interactions != null) {
            problems.add("--interactions is for --responses, which is not given");
        }
        Map<String, Metric> drivers = drivers(problems);
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
        return drivers;
    }

    private Map<String, Metric> drivers(List<String> problems) {
        Metrics metrics = Metrics.discover();
        Map<String, Metric> drivers = new LinkedHashMap<>();
        for (DriverOption.Named each : named) {
            String name = "--driver \"" + Plain.text(each.name()) + "\"";
            Metric known = metrics.find(each.metric()).orElse(null);
            if (known == null) {
                problems.add("metric of " + name + " must be one of " + String.join(", ", metrics.ids()) + ", was \""
                        + Plain.text(each.metric()) + "\"");
            } else if (drivers.put(each.name(), known) != null) {
                problems.add(name + " must be given once, was more often");
            }
            if (each.name().equals(relationship)) {
                problems.add(name + " must not be the --relationship itself");
            }
        }
        return drivers;
    }

    private NpsDrivers read(Nps nps, Map<String, Metric> drivers) {
        Problems problems = rows.problems();
        Stream.Builder<Response> answers = Stream.builder();
        if (scores != null) {
            Map<String, Metric> columns = new LinkedHashMap<>(drivers);
            columns.put(relationship, nps);
            FormFile.read(scores, columns, answers, problems);
        } else if (responses != null) {
            Consumer<Response> sink = answers;
            Ingest.of(mapping.mapping(), Metrics.discover()).responses(responses, interactions, sink, problems);
        }
        problems.stopOrTell(spec.commandLine().getErr());
        return answers.build().collect(NpsDrivers.of(nps, relationship, drivers));
    }
}
