package dev.touchpoint.cli.simulate;

import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.InteractionsOption;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.cli.packed.PackedLog;
import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.metric.Metrics;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The files that a log is read from. */
final class LogFiles {

    @Mixin
    private InteractionsOption interactions = new InteractionsOption();

    @Option(
            names = "--responses",
            paramLabel = "FILE",
            description =
                    "What customers answered, a CSV file: to compare with, and to see how answers are distributed.")
    private @Nullable Path responses;

    /** The zone of local times in the files; UTC if they have none. */
    ZoneId zone() {
        return interactions.zone();
    }

    /**
     * Reads the files.
     *
     * @param err takes what is wrong with rows that were left out
     * @param progress shows how far files are read
     * @throws dev.touchpoint.cli.ingest.BadInput if there is something that can't be used
     */
    Logged read(Metrics metrics, PrintWriter err, Progress progress) {
        Ingest ingest = Ingest.of(interactions.mapping(), metrics).showing(progress);
        Problems problems = interactions.problems();
        PackedLog log = PackedLog.plain();
        ingest.interactions(interactions.file(), log::add, problems);
        if (responses != null) {
            ingest.responses(responses, interactions.file(), log::add, problems);
        }
        problems.stopOrTell(err);
        return Logged.of(log.log(), metrics);
    }
}
