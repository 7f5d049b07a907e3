package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.metric.Metric;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file of which only the scores matter, and perhaps a column that groups them. Where it has a column {@value #METRIC},
 * only the rows of one metric are read.
 */
public final class ScoreFile {

    private static final String METRIC = "metric";

    private ScoreFile() {}

    /**
     * A row.
     *
     * @param group what stands in the column that groups; null if there is no such column, or it is blank
     * @param score the score; null if it is blank
     */
    public record Score(@Nullable String group, @Nullable Integer score) {}

    /**
     * Reads a file row by row.
     *
     * @param file the file
     * @param column the column that holds the score
     * @param by the column that groups; null if there is none
     * @param metric the metric whose rows are read, and on whose scale their scores must lie
     * @param sink takes the good rows, in the order of the file
     * @param problems takes what is wrong with bad rows
     * @return how many good rows were left out since they are of other metrics
     * @throws BadInput if the file can't be read, or lacks a column
     */
    public static long read(
            Path file, String column, @Nullable String by, Metric metric, Consumer<Score> sink, Problems problems) {
        try (CsvFile csv = CsvFile.open(file, null, null, Progress.unseen())) {
            Columns columns = new Columns(csv, file, List.of(), file, Progress.unseen());
            Cell score = Cell.of(Source.column(column), columns);
            Cell group = Cell.of(by == null ? null : Source.column(by), columns);
            boolean mixed = columns.findOptional(METRIC) != Columns.ABSENT;
            Cell kind = mixed ? Cell.of(Source.column(METRIC), columns) : Cell.constant(metric.id());
            columns.complete(ExtraColumns.IGNORE);
            RowReader<Score> reader = row -> metric.id().equals(kind.in(row))
                    ? List.of(new Score(group.in(row), Numbers.score(score, row, metric)))
                    : List.of();
            Ingested read = Ingest.read(csv, columns, reader, sink, problems);
            return read.rows() - read.badRows() - read.events();
        }
    }
}
