package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** A CSV file with a row for each customer and a column for each score, without ids or times. */
public final class FormFile {

    private FormFile() {}

    /**
     * Reads a file row by row. A row's responses are all of one customer, whose id is the number of the line, and of one time.
     *
     * @param file the file
     * @param columns the columns that hold scores, each with its metric
     * @param sink takes the responses of the good rows, one for each score that is not blank, with the column as touchpoint
     * @param problems takes what is wrong with bad rows
     * @throws BadInput if the file can't be read, or lacks a column
     */
    public static void read(
            Path file, Map<String, Metric> columns, Consumer<? super Response> sink, Problems problems) {
        try (CsvFile csv = CsvFile.open(file, null, null, Progress.unseen())) {
            Columns all = new Columns(csv, file, List.of(), file, Progress.unseen());
            Map<String, Cell> cells = new LinkedHashMap<>();
            columns.keySet().forEach(column -> cells.put(column, Cell.of(Source.column(column), all)));
            all.complete(ExtraColumns.IGNORE);
            RowReader<Response> reader = row -> {
                List<Response> responses = new ArrayList<>();
                cells.forEach((column, cell) -> {
                    Metric metric = columns.get(column);
                    Integer score = metric == null ? null : Numbers.score(cell, row, metric);
                    if (metric != null && score != null) {
                        responses.add(Response.builder(row.id(), column, metric.id(), score, Instant.EPOCH)
                                .build());
                    }
                });
                return responses;
            };
            Ingest.read(csv, all, reader, sink, problems);
        }
    }
}
