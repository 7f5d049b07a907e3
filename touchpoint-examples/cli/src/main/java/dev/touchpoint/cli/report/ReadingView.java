package dev.touchpoint.cli.report;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a metric's answers say, in the words of a section of the page. */
record ReadingView(
        String id,
        String name,
        String n,
        String score,
        String range,
        String method,
        String mean,
        String lowest,
        String highest,
        @Nullable String withoutScore,
        boolean answered,
        List<Answer> answers,
        List<Row> touchpoints,
        @Nullable Unanswered unanswered,
        List<String> channels,
        List<MatrixRow> matrix,
        List<Month> trend,
        boolean partial) {

    /** How many answers a point of the scale got. */
    record Answer(String name, String count, String share) {}

    /** A touchpoint's score. The key is null if it is also the name. */
    record Row(String name, @Nullable String key, boolean onMap, String n, String score, String range, String mean) {}

    /** The touchpoints of the map that nobody answered about. */
    record Unanswered(List<String> names) {}

    /** A touchpoint's scores by channel. */
    record MatrixRow(String name, List<Cell> cells) {}

    /** A touchpoint's score at one channel. */
    record Cell(boolean answered, String n, String score, String range) {}

    /** A month's score. */
    record Month(String month, boolean partial, String n, String score, String range) {}

    static ReadingView of(Reading reading, Report report) {
        return new ReadingViews(reading, report.coverage()).view();
    }
}
