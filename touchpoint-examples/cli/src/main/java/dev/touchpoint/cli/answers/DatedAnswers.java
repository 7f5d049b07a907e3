package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.ZoneOption;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.CountedFile;
import dev.touchpoint.cli.ingest.Ingest;
import dev.touchpoint.cli.ingest.MappingOption;
import dev.touchpoint.cli.ingest.Problems;
import dev.touchpoint.cli.ingest.RowsOption;
import dev.touchpoint.log.Response;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.Metrics;
import dev.touchpoint.metric.ScoreCounts;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Answers with their days, from one of three kinds of files. */
final class DatedAnswers {

    /** The group of answers that nothing groups. */
    private static final String ALL = "";

    @Option(names = "--scores", paramLabel = "FILE", description = "A CSV file with a row for each answer.")
    private @Nullable Path scores;

    @Option(
            names = "--daily-counts",
            paramLabel = "FILE",
            description =
                    "A CSV file with a row for each day and a column for each class of the metric, such as detractors,"
                            + " passives and promoters, or for each point of its scale if it has no classes.")
    private @Nullable Path dailyCounts;

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

    @Option(
            names = "--touchpoint",
            paramLabel = "ID",
            description = "The touchpoint whose --responses count; all if not given.")
    private @Nullable String touchpoint;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            description = "The column of --scores that holds the score; score if not given.")
    private @Nullable String column;

    @Option(
            names = "--time",
            paramLabel = "NAME",
            description = "The column of --scores or --daily-counts that holds the day or time; at if not given.")
    private @Nullable String time;

    @Option(
            names = "--zone",
            paramLabel = "ZONE",
            converter = ZoneOption.class,
            description = "The zone in which days are counted: that of the mapping if not given, or else UTC.")
    private @Nullable ZoneId zone;

    @Mixin
    private RowsOption rows = new RowsOption();

    private long otherMetrics;

    /** Notes options that do not go together. */
    void check(List<String> problems) {
        long files = Stream.of(scores, dailyCounts, responses)
                .filter(Objects::nonNull)
                .count();
        if (files != 1) {
            problems.add("there must be one of --scores, --daily-counts and --responses, were " + files);
            return;
        }
        if (responses == null) {
            refuse("--interactions", interactions, "--responses", problems);
            refuse("--mapping", mapping.file(), "--responses", problems);
            refuse("--touchpoint", touchpoint, "--responses", problems);
        } else {
            refuse("--time", time, "--scores and --daily-counts", problems);
        }
        if (scores == null) {
            refuse("--column", column, "--scores", problems);
        }
    }

    private static void refuse(String option, @Nullable Object value, String others, List<String> problems) {
        if (value != null) {
            problems.add(option + " is for " + others + ", which " + (others.contains(" and ") ? "are" : "is")
                    + " not given");
        }
    }

    /** The zone in which days are counted. */
    ZoneId zone() {
        if (zone != null) {
            return zone;
        }
        return responses == null ? ZoneId.of("UTC") : mapping.zone();
    }

    /**
     * Reads the answers.
     *
     * @param metric the metric whose answers count
     * @param by what groups them: a column, or for responses {@code touchpoint}, {@code channel} or a segment; null if nothing
     *     does
     * @param err takes what is wrong with rows that were left out
     * @return the answers of each group by day; there is at least one
     * @throws BadInput if there is something that can't be used, or nobody answered
     */
    SortedMap<String, SortedMap<LocalDate, ScoreCounts>> read(Metric metric, @Nullable String by, PrintWriter err) {
        Problems problems = rows.problems();
        DayCounts days = new DayCounts(metric.scale());
        CountedFile.Names names =
                new CountedFile.Names(time == null ? "at" : time, column == null ? "score" : column, by);
        if (scores != null) {
            otherMetrics = CountedFile.scores(scores, names, zone(), metric, row -> add(row, days), problems);
        } else if (dailyCounts != null) {
            CountedFile.counts(dailyCounts, names, zone(), metric, row -> add(row, days), problems);
        } else if (responses != null) {
            Ingest.of(mapping.mapping(), Metrics.discover())
                    .responses(responses, interactions, response -> add(response, metric, by, days), problems);
        }
        problems.stopOrTell(err);
        SortedMap<String, SortedMap<LocalDate, ScoreCounts>> groups = days.groups();
        if (groups.isEmpty()) {
            throw new BadInput(
                    "there is no score: nobody answered (n = 0)" + (otherMetrics == 0 ? "" : ", " + othersLeftOut()));
        }
        return groups;
    }

    private static void add(CountedFile.Counted row, DayCounts days) {
        String group = row.group();
        days.add(group == null ? ALL : group, row.day(), row.counts());
    }

    private void add(Response response, Metric metric, @Nullable String by, DayCounts days) {
        if (touchpoint != null && !touchpoint.equals(response.touchpoint())) {
            return;
        }
        if (!metric.id().equals(response.metric())) {
            otherMetrics++;
            return;
        }
        String group = by == null ? ALL : group(response, by);
        Integer score = response.score();
        if (group != null && score != null) {
            days.add(group, day(response), ScoreCounts.ofScores(metric.scale(), score));
        }
    }

    private LocalDate day(Response response) {
        try {
            return response.at().atZone(zone()).toLocalDate();
        } catch (DateTimeException e) {
            throw new BadInput("a response must be on a day of the calendar, was at " + response.at());
        }
    }

    private static @Nullable String group(Response response, String by) {
        return switch (by) {
            case "touchpoint" -> response.touchpoint();
            case "channel" -> response.channel();
            default -> response.segments().get(by);
        };
    }

    /** What to say of answers to other metrics, if there are any. */
    List<String> leftOut() {
        return otherMetrics == 0 ? List.of() : List.of(othersLeftOut());
    }

    private String othersLeftOut() {
        return Figures.count(otherMetrics) + (otherMetrics == 1 ? " row" : " rows") + " of other metrics left out";
    }

    /** How many answers to other metrics there are. */
    long otherMetrics() {
        return otherMetrics;
    }
}
