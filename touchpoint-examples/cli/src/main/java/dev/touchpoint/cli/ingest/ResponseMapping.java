package dev.touchpoint.cli.ingest;

import jakarta.validation.constraints.NotBlank;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How to read a file of responses.
 *
 * @param layout what a row is: one answer, or a form with several; null counts as {@link Layout#LONG}
 * @param delimiter what separates columns; null to find out from the header
 * @param charset the character set; null for UTF-8
 * @param extraColumns what becomes of columns that are not named here; null counts as {@link ExtraColumns#IGNORE}
 * @param joins the files whose columns are added; null counts as none
 * @param customer whose response it is
 * @param occasion what it belongs to; null if the customer itself is the occasion
 * @param channel over which channel it was answered; null if unknown
 * @param at when it was answered
 * @param sequence a whole number that orders responses of the same instant; null if there is none
 * @param invitation the invitation that it answers; null if unknown
 * @param askedAt when the customer was asked; null if unknown
 * @param touchpoint in a long file, the touchpoint that was rated; null in a wide file, where questions say it
 * @param metric in a long file, the id of the metric; null in a wide file
 * @param score in a long file, the score; null in a wide file
 * @param comment in a long file, the comment, null if there is none; null in a wide file
 * @param questions in a wide file, the questions; null or empty in a long file
 * @param segments the columns of segments, by attribute; null counts as none
 * @param segmentPrefix how the names of more segment columns begin, whose attributes are the rest of the names; null if
 *     there are no more
 */
public record ResponseMapping(
        @Nullable Layout layout,
        @Nullable String delimiter,
        @Nullable String charset,
        @Nullable ExtraColumns extraColumns,
        List<Join> joins,
        Source customer,
        @Nullable Source occasion,
        @Nullable Source channel,
        TimeSource at,
        @Nullable Source sequence,
        @Nullable Source invitation,
        @Nullable TimeSource askedAt,
        @Nullable Source touchpoint,
        @Nullable Source metric,
        @Nullable Source score,
        @Nullable Source comment,
        List<Question> questions,
        Map<@NotBlank String, @NotBlank String> segments,
        @Nullable String segmentPrefix) {

    public ResponseMapping {
        layout = layout == null ? Layout.LONG : layout;
        Rules.delimiter(delimiter);
        Rules.charset(charset);
        extraColumns = extraColumns == null ? ExtraColumns.IGNORE : extraColumns;
        joins = Rules.list(joins);
        Rules.required("customer", customer);
        Rules.required("at", at);
        questions = Rules.list(questions);
        segments = Rules.map(segments);
        Rules.textOrNull("segmentPrefix", segmentPrefix);
        if (layout == Layout.LONG) {
            Rules.required("touchpoint of a LONG layout", touchpoint);
            Rules.required("metric of a LONG layout", metric);
            Rules.required("score of a LONG layout", score);
            Rules.absent("questions of a LONG layout", questions.isEmpty() ? null : questions);
        } else {
            Rules.required("questions of a WIDE layout", questions.isEmpty() ? null : questions);
            Rules.absent("touchpoint of a WIDE layout", touchpoint);
            Rules.absent("metric of a WIDE layout", metric);
            Rules.absent("score of a WIDE layout", score);
            Rules.absent("comment of a WIDE layout", comment);
        }
    }

    /**
     * Whether it is known only on which day customers were asked, not when.
     *
     * @return true if the column of asking times has the precision of a day
     */
    public boolean askedByDay() {
        return askedAt != null && askedAt.byDay();
    }
}
