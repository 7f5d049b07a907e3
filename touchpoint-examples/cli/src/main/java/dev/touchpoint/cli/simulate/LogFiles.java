package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.Mapping;
import dev.touchpoint.cli.ingest.Mappings;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.metric.Metrics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The files that a log is read from. */
final class LogFiles {

    @Option(
            names = "--interactions",
            required = true,
            paramLabel = "FILE",
            description = "What customers went through, a CSV file.")
    private Path interactions = Path.of("");

    @Option(
            names = "--responses",
            paramLabel = "FILE",
            description =
                    "What customers answered, a CSV file: to compare with, and to see how answers are distributed.")
    private @Nullable Path responses;

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which column means what, a JSON file; Touchpoint's own columns if not given.")
    private @Nullable Path mapping;

    @Option(names = "--skip-bad-rows", description = "Leave bad rows out instead of stopping.")
    private boolean skipBadRows;

    private @Nullable Mapping columns;

    /** The zone of local times in the files; UTC if they have none. */
    ZoneId zone() {
        ZoneId zone = mapping().zone();
        return zone == null ? ZoneId.of("UTC") : zone;
    }

    /** Which is read once: it may come out of a pipe. */
    private Mapping mapping() {
        if (columns == null) {
            columns = mapping == null ? Mapping.standard() : Mappings.read(mapping);
        }
        return columns;
    }

    /**
     * Reads the files.
     *
     * @param err takes what is wrong with rows that were left out
     * @throws dev.touchpoint.cli.ingest.BadInput if there is something that can't be used
     */
    Logged read(Metrics metrics, PrintWriter err) {
        Ingest ingest = Ingest.of(mapping(), metrics);
        Problems problems = skipBadRows ? Problems.skipping() : Problems.stopping();
        LogTally tally = new LogTally(metrics);
        ingest.interactions(interactions, tally::add, problems);
        if (responses != null) {
            ingest.responses(responses, interactions, tally::add, problems);
        }
        problems.stopIfBad();
        problems.lines().forEach(line -> err.println(Plain.text(line)));
        return tally.logged();
    }
}
