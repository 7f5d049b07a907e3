package dev.touchpoint.cli.source;

import dev.touchpoint.cli.figures.ZoneOption;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.cli.ingest.MappingOption;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.cli.ingest.RowsOption;
import dev.touchpoint.cli.sample.PlantedProblem;
import dev.touchpoint.cli.sample.SampleCompany;
import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metrics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that say what is read: files, or the sample company. */
public final class Sources {

    private static final int SAMPLE_CUSTOMERS = 3000;
    private static final int SAMPLE_SEED = 1;

    @Option(names = "--map", paramLabel = "FILE", description = "The touchpoint map, a JSON file.")
    private @Nullable Path map;

    @Option(names = "--interactions", paramLabel = "FILE", description = "What customers went through, a CSV file.")
    private @Nullable Path interactions;

    @Option(names = "--responses", paramLabel = "FILE", description = "What customers answered, a CSV file.")
    private @Nullable Path responses;

    @Mixin
    private MappingOption mapping = new MappingOption();

    @Mixin
    private RowsOption rows = new RowsOption();

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneOption.class,
            description =
                    "The zone in which days and months are counted: that of the mapping if not given, or else UTC.")
    private @Nullable ZoneId zone;

    @Option(names = "--sample", description = "Read the generated sample company instead of files.")
    private boolean sample;

    /**
     * Says which options do not go together.
     *
     * @param problems takes what is wrong
     */
    public void check(List<String> problems) {
        if (sample) {
            given().keySet().forEach(option -> problems.add(option + " must not be given with --sample"));
            if (rows.isGiven()) {
                problems.add("--skip-bad-rows must not be given with --sample");
            }
        } else if (map == null) {
            problems.add("there must be --map (or --sample), was none");
        }
    }

    /**
     * Whether there is a source of interactions.
     *
     * @return whether interactions were given, be it none
     */
    public boolean hasInteractions() {
        return sample || interactions != null;
    }

    /**
     * Whether there is a source of responses.
     *
     * @return whether responses were given, be it none
     */
    public boolean hasResponses() {
        return sample || responses != null;
    }

    /**
     * The files that are read.
     *
     * @return all of them, none of which may be overwritten
     * @throws BadInput if the mapping can't be used
     */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(given().values());
        files.addAll(Ingest.of(mapping.mapping(), Metrics.discover()).joined(interactions, responses));
        return files;
    }

    private Map<String, Path> given() {
        Map<String, Path> given = new LinkedHashMap<>();
        if (map != null) {
            given.put("--map", map);
        }
        if (interactions != null) {
            given.put("--interactions", interactions);
        }
        if (responses != null) {
            given.put("--responses", responses);
        }
        if (mapping.file() != null) {
            given.put("--mapping", mapping.file());
        }
        return given;
    }

    /**
     * The map.
     *
     * @return what is planned
     * @throws BadInput if it can't be used
     */
    public TouchpointMap map() {
        return sample ? SampleCompany.map() : JsonFiles.map(Objects.requireNonNull(map));
    }

    /**
     * The zone in which days and months are counted.
     *
     * @return what was given, or the mapping's, or else UTC
     * @throws BadInput if the mapping can't be used
     */
    public ZoneId zone() {
        if (zone != null) {
            return zone;
        }
        return sample ? SampleCompany.zone() : mapping.zone();
    }

    /**
     * Whether it is known only on which day customers were asked.
     *
     * @return what the mapping says
     * @throws BadInput if the mapping can't be used
     */
    public boolean askedByDay() {
        return !sample && mapping.mapping().askedByDay();
    }

    /**
     * Reads all events.
     *
     * @param met takes what customers went through
     * @param answered takes what they answered
     * @param err takes what is wrong with rows that were left out
     * @param progress shows how far files are read
     * @return how many rows were left out
     * @throws BadInput if there is something that can't be used
     */
    public long read(
            Consumer<? super Interaction> met,
            Consumer<? super Response> answered,
            PrintWriter err,
            Progress progress) {
        if (sample) {
            new SampleCompany(SAMPLE_CUSTOMERS, SAMPLE_SEED, EnumSet.allOf(PlantedProblem.class))
                    .generate(met, answered);
            return 0;
        }
        Problems problems = rows.problems();
        Ingest ingest = Ingest.of(mapping.mapping(), Metrics.discover()).showing(progress);
        if (interactions != null) {
            ingest.interactions(interactions, met, problems);
        }
        if (responses != null) {
            ingest.responses(responses, interactions, answered, problems);
        }
        problems.stopOrTell(err);
        return problems.badRows();
    }
}
