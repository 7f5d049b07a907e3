package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metrics;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams interactions and responses out of CSV files and event logs in XES, row by row: memory does not grow with them, except for files that
 * are joined. To use:
 *
 * <pre>{@code
 * Problems problems = skipBadRows ? Problems.skipping() : Problems.stopping();
 * Ingest ingest = Ingest.of(mapping, Metrics.discover());
 * ingest.interactions(interactions, log::add, problems);
 * ingest.responses(responses, interactions, log::add, problems);
 * problems.lines().forEach(err::println);
 * problems.stopIfBad();     // before anything is written
 * }</pre>
 *
 * <p>Both methods throw {@link BadInput} where the file can't be read at all. Immutable and thread-safe.
 */
public final class Ingest {

    private final Mapping mapping;
    private final Metrics metrics;
    private final Progress progress;

    private Ingest(Mapping mapping, Metrics metrics, Progress progress) {
        this.mapping = mapping;
        this.metrics = metrics;
        this.progress = progress;
    }

    /**
     * Reads files as a mapping says.
     *
     * @param mapping which column means what
     * @param metrics the metrics on whose scales scores must lie
     * @return the reader
     */
    public static Ingest of(Mapping mapping, Metrics metrics) {
        return new Ingest(mapping, metrics, Progress.unseen());
    }

    /**
     * This reader, where somebody looks on.
     *
     * @param shown what shows how far files are read
     * @return the reader
     */
    public Ingest showing(Progress shown) {
        return new Ingest(mapping, metrics, shown);
    }

    /**
     * The files that are read because the mapping joins them.
     *
     * @param interactions the file of interactions; null if there is none
     * @param responses the file of responses; null if there is none
     * @return the files, whether they are there or not
     * @throws BadInput if the mapping joins what can't be a file, or interactions that there are none of
     */
    public List<Path> joined(@Nullable Path interactions, @Nullable Path responses) {
        List<Path> joined = new ArrayList<>();
        if (interactions != null) {
            mapping.forInteractions().joins().forEach(join -> joined.add(join.beside(interactions, interactions)));
        }
        if (responses != null) {
            mapping.forResponses().joins().forEach(join -> joined.add(join.beside(responses, interactions)));
        }
        return joined;
    }

    /**
     * Reads a file of interactions.
     *
     * @param file the file, an event log in XES if its name ends with {@code .xes} or {@code .xes.gz}, and otherwise CSV
     * @param sink takes the interactions of each good row, in the order of the file
     * @param problems takes what is wrong with bad rows
     * @return how much was read
     * @throws BadInput if the file can't be read, or lacks a column, or the mapping has no section for it
     */
    public Ingested interactions(Path file, Consumer<? super Interaction> sink, Problems problems) {
        if (XesFile.isCalledSo(file)) {
            return XesFile.read(file, mapping, sink, problems);
        }
        InteractionMapping interactions = mapping.forInteractions();
        try (CsvFile csv = CsvFile.open(file, interactions.delimiter(), interactions.charset(), progress)) {
            Columns columns = new Columns(csv, file, interactions.joins(), file, progress);
            return read(csv, columns, new InteractionReader(mapping, columns), sink, problems);
        }
    }

    /**
     * Reads a file of responses.
     *
     * @param file the file
     * @param interactions the file of interactions, read only if the mapping joins it; null if there is none
     * @param sink takes the responses of each good row, in the order of the file
     * @param problems takes what is wrong with bad rows
     * @return how much was read
     * @throws BadInput if the file can't be read, or lacks a column, or the mapping has no section for it, names an unknown metric, or joins
     *     interactions that there are none of
     */
    public Ingested responses(
            Path file, @Nullable Path interactions, Consumer<? super Response> sink, Problems problems) {
        ResponseMapping responses = mapping.forResponses();
        try (CsvFile csv = CsvFile.open(file, responses.delimiter(), responses.charset(), progress)) {
            Columns columns = new Columns(csv, file, responses.joins(), interactions, progress);
            return read(csv, columns, new ResponseReader(mapping, columns, metrics), sink, problems);
        }
    }

    /** Reads row by row; the reader has asked for its columns already. */
    static <E> Ingested read(
            CsvFile csv, Columns columns, RowReader<E> reader, Consumer<? super E> sink, Problems problems) {
        long rows = 0;
        long bad = 0;
        long events = 0;
        String first = "";
        while (csv.hasNext()) {
            Row row = columns.row(csv.next());
            List<E> read = row.isBad() ? List.of() : reader.read(row);
            rows++;
            if (row.isBad()) {
                first = bad == 0 ? row.problems().get(0) : first;
                bad++;
                problems.badRow(row.problems());
            } else {
                events += read.size();
                read.forEach(sink);
            }
        }
        if (rows > 0 && bad == rows) {
            problems.noGoodRow(csv.name(), rows, first);
        }
        return new Ingested(rows, bad, events);
    }
}
