package dev.touchpoint.cli.report;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.cli.ingest.Mapping;
import dev.touchpoint.cli.ingest.MappingOption;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.cli.ingest.RowsOption;
import dev.touchpoint.cli.sample.PlantedProblem;
import dev.touchpoint.cli.sample.SampleCompany;
import dev.touchpoint.cli.terminal.Progress;
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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What a report is made of: files, or the sample company. */
final class Sources {

    private static final int SAMPLE_CUSTOMERS = 3000;
    private static final int SAMPLE_SEED = 1;
    private static final int MOST_COMMENTS = 50;

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
            names = "--comments",
            paramLabel = "N",
            defaultValue = "5",
            description =
                    "How many of the newest comments about each touchpoint the page shows in each class of answers,"
                            + " as customers wrote them: 0 to 50, ${DEFAULT-VALUE} if not given.")
    private int comments;

    @Option(names = "--sample", description = "Report on the generated sample company instead of on files.")
    private boolean sample;

    /** Refuses options that do not go together. */
    void check() {
        List<String> problems = new ArrayList<>();
        if (comments < 0 || comments > MOST_COMMENTS) {
            problems.add("--comments must be from 0 to " + MOST_COMMENTS + ", was " + comments);
        }
        if (sample) {
            given().keySet().forEach(option -> problems.add(option + " must not be given with --sample"));
            if (rows.isGiven()) {
                problems.add("--skip-bad-rows must not be given with --sample");
            }
        } else {
            if (map == null) {
                problems.add("there must be --map (or --sample), was none");
            }
            if (interactions == null && responses == null) {
                problems.add("there must be --interactions or --responses (or --sample), were neither");
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    /** The files that are read, none of which may be overwritten. */
    List<Path> files() {
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
     * Reads everything.
     *
     * @param zone the zone in which days and months are counted; null for the usual one
     * @param confidence the confidence of all intervals
     * @param err takes what is wrong with rows that were left out
     * @param progress shows how far files are read
     * @throws BadInput if there is something that can't be used
     */
    Report read(@Nullable ZoneId zone, double confidence, PrintWriter err, Progress progress) {
        return sample ? sample(zone, confidence) : files(zone, confidence, err, progress);
    }

    private Report sample(@Nullable ZoneId zone, double confidence) {
        ReportTally tally = new ReportTally(
                SampleCompany.map(), Metrics.discover(), zone == null ? SampleCompany.zone() : zone, comments);
        new SampleCompany(SAMPLE_CUSTOMERS, SAMPLE_SEED, EnumSet.allOf(PlantedProblem.class))
                .generate(tally::add, tally::add);
        return tally.report(confidence, 0, false);
    }

    private Report files(@Nullable ZoneId zone, double confidence, PrintWriter err, Progress progress) {
        TouchpointMap plan = JsonFiles.map(Objects.requireNonNull(map));
        Mapping columns = mapping.mapping();
        Metrics metrics = Metrics.discover();
        ReportTally tally = new ReportTally(plan, metrics, zone == null ? mapping.zone() : zone, comments);
        if (interactions == null) {
            tally.withoutInteractions();
        }
        Problems problems = rows.problems();
        Ingest ingest = Ingest.of(columns, metrics).showing(progress);
        if (interactions != null) {
            ingest.interactions(interactions, tally::add, problems);
        }
        if (responses != null) {
            ingest.responses(responses, interactions, tally::add, problems);
        }
        problems.stopOrTell(err);
        return tally.report(confidence, problems.badRows(), columns.askedByDay());
    }
}
