package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.packed.PackedLog;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.Metrics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options {@code --interactions}, {@code --mapping} and {@code --skip-bad-rows}: a log, and how to read it. */
public final class InteractionsOption {

    @Option(
            names = "--interactions",
            required = true,
            paramLabel = "FILE",
            description = "What customers went through: CSV, or an event log in XES (.xes, .xes.gz).")
    private Path file = Path.of("");

    @Mixin
    private MappingOption mapping = new MappingOption();

    @Mixin
    private RowsOption rows = new RowsOption();

    /**
     * The file of interactions.
     *
     * @return the file
     */
    public Path file() {
        return file;
    }

    /**
     * Which column means what.
     *
     * @return the mapping
     * @throws BadInput if its file can't be used
     */
    public Mapping mapping() {
        return mapping.mapping();
    }

    /**
     * The zone of local times in the file.
     *
     * @return the mapping's, or else UTC
     * @throws BadInput if the mapping can't be used
     */
    public ZoneId zone() {
        return mapping.zone();
    }

    /**
     * What takes the problems of rows.
     *
     * @return new problems, which skip bad rows or stop at them
     */
    public Problems problems() {
        return rows.problems();
    }

    /**
     * All files that are read, none of which may be overwritten.
     *
     * @return the file of interactions, the mapping's, and those that it joins
     * @throws BadInput if the mapping can't be used
     */
    public List<Path> files() {
        List<Path> files = new ArrayList<>(List.of(file));
        if (mapping.file() != null) {
            files.add(mapping.file());
        }
        files.addAll(Ingest.of(mapping(), Metrics.discover()).joined(file, null));
        return files;
    }

    /**
     * Reads the log.
     *
     * @param err takes what is wrong with rows that were left out
     * @return the log
     * @throws BadInput if there is something that can't be used
     */
    public TouchpointLog log(PrintWriter err) {
        Problems problems = problems();
        PackedLog log = PackedLog.plain();
        Ingest.of(mapping(), Metrics.discover()).interactions(file, log::add, problems);
        problems.stopOrTell(err);
        return log.log();
    }
}
