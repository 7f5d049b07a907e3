package dev.touchpoint.cli.ingest;

import dev.touchpoint.cli.terminal.Progress;
import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** CSV files of answers by day: of single scores with their times, or of counts. */
public final class CountedFile {

    private static final String METRIC = "metric";

    private CountedFile() {}

    /**
     * What a row counts.
     *
     * @param day the day in the zone asked for
     * @param group what stands in the column that groups; null if there is no such column
     * @param counts the answers; none if the score is blank
     */
    public record Counted(LocalDate day, @Nullable String group, ScoreCounts counts) {}

    /**
     * How the columns are called.
     *
     * @param time the column of the day or time
     * @param score the column of the score, of a file of scores
     * @param by the column that groups; null if there is none
     */
    public record Names(String time, String score, @Nullable String by) {}

    /**
     * Reads a file with a row for each answer. Where it has a column {@value #METRIC}, only the rows of one metric are read.
     *
     * @param file the file
     * @param names how its columns are called
     * @param zone the zone in which days are counted, and in which times without an offset are
     * @param metric the metric whose rows are read
     * @param sink takes the good rows, in the order of the file
     * @param problems takes what is wrong with bad rows
     * @return how many good rows were left out since they are of other metrics
     * @throws BadInput if the file can't be read, or lacks a column
     */
    public static long scores(
            Path file, Names names, ZoneId zone, Metric metric, Consumer<Counted> sink, Problems problems) {
        try (CsvFile csv = CsvFile.open(file, null, null, Progress.unseen())) {
            Columns columns = new Columns(csv, file, List.of(), file, Progress.unseen());
            DayCell day = DayCell.of(names.time(), zone, columns);
            Cell score = Cell.of(Source.column(names.score()), columns);
            Cell group = group(names, columns);
            boolean mixed = columns.findOptional(METRIC) != Columns.ABSENT;
            Cell kind = mixed ? Cell.of(Source.column(METRIC), columns) : Cell.constant(metric.id());
            columns.complete(ExtraColumns.IGNORE);
            RowReader<Counted> reader = row -> {
                if (!metric.id().equals(kind.in(row))) {
                    return List.of();
                }
                Integer answer = Numbers.score(score, row, metric);
                return counted(
                        row,
                        day,
                        names,
                        group,
                        answer == null
                                ? ScoreCounts.empty(metric.scale())
                                : ScoreCounts.ofScores(metric.scale(), answer));
            };
            Ingested read = Ingest.read(csv, columns, reader, sink, problems);
            return read.rows() - read.badRows() - read.events();
        }
    }

    /**
     * Reads a file with a row for each day and a column for each class of the metric, such as detractors, or for each point of
     * its scale if it has no classes. Several rows of a day add up.
     *
     * @param file the file
     * @param names how its columns are called
     * @param zone the zone in which days are counted, of a file that has times
     * @param metric the metric
     * @param sink takes the good rows, in the order of the file
     * @param problems takes what is wrong with bad rows
     * @throws BadInput if the file can't be read, or lacks a column
     */
    public static void counts(
            Path file, Names names, ZoneId zone, Metric metric, Consumer<Counted> sink, Problems problems) {
        try (CsvFile csv = CsvFile.open(file, null, null, Progress.unseen())) {
            Columns columns = new Columns(csv, file, List.of(), file, Progress.unseen());
            DayCell day = DayCell.of(names.time(), zone, columns);
            Cell group = group(names, columns);
            List<Integer> points = points(metric);
            List<Cell> cells = columnsOf(metric).stream()
                    .map(column -> Cell.of(Source.column(column), columns))
                    .toList();
            columns.complete(ExtraColumns.IGNORE);
            RowReader<Counted> reader = row -> {
                long[] counts = new long[metric.scale().points()];
                for (int i = 0; i < cells.size(); i++) {
                    counts[points.get(i) - metric.scale().lowest()] = Numbers.count(cells.get(i), row);
                }
                return counted(row, day, names, group, ScoreCounts.of(metric.scale(), counts));
            };
            Ingest.read(csv, columns, reader, sink, problems);
        }
    }

    private static Cell group(Names names, Columns columns) {
        String by = names.by();
        return Cell.of(by == null ? null : Source.column(by), columns);
    }

    private static List<Counted> counted(Row row, DayCell day, Names names, Cell group, ScoreCounts counts) {
        LocalDate when = day.requiredIn(row);
        String of = names.by() == null ? null : group.requiredIn(row);
        return when == null ? List.of() : List.of(new Counted(when, of, counts));
    }

    /** The columns of counts: a class each, or a point of the scale. */
    private static List<String> columnsOf(Metric metric) {
        List<AnswerClass> classes = metric.definition().classes();
        return classes.isEmpty()
                ? points(metric).stream().map(String::valueOf).toList()
                : classes.stream().map(AnswerClass::name).toList();
    }

    /** The point of the scale as which each column counts; which one of its class makes no difference to the score. */
    private static List<Integer> points(Metric metric) {
        List<AnswerClass> classes = metric.definition().classes();
        return classes.isEmpty()
                ? IntStream.rangeClosed(metric.scale().lowest(), metric.scale().highest())
                        .boxed()
                        .toList()
                : classes.stream().map(AnswerClass::lowest).toList();
    }
}
