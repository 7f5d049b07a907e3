package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a metric's answers say, in the words of a section of the page.
 *
 * @param id the metric's id
 * @param name the metric's name
 * @param all all answers
 * @param sentences what the score is
 * @param method confidence and method of the intervals; blank if nobody answered
 * @param interval what the intervals are, in a sentence
 * @param target how the score stands to the map's target; null if the map has none for it
 * @param mean the mean answer
 * @param lowest the lowest answer there can be
 * @param highest the highest answer there can be
 * @param worst the lowest score there can be
 * @param best the highest score there can be
 * @param withoutScore how many answers had no score, in a sentence; null if all had one
 * @param encounters whether it is known how often touchpoints were met
 * @param tall whether the tables by touchpoint get so long that they are scrolled in a box of their own
 * @param news what the pictures say, in words; null if nobody answered
 * @param trend the trend as a picture; null if nobody answered
 */
record ReadingView(
        String id,
        String name,
        FigureView all,
        List<String> sentences,
        String method,
        String interval,
        @Nullable String target,
        String mean,
        String lowest,
        String highest,
        String worst,
        String best,
        @Nullable String withoutScore,
        boolean answered,
        boolean encounters,
        boolean tall,
        List<Group> groups,
        List<Answer> answers,
        List<Row> touchpoints,
        @Nullable Unanswered unanswered,
        List<String> channels,
        List<MatrixRow> matrix,
        @Nullable String trend,
        List<Month> months,
        boolean partial,
        boolean voiced,
        List<VoicesView> voices,
        @Nullable PrioritiesView priorities,
        @Nullable AskedWhenView askedWhen,
        @Nullable NewsView news) {

    /** A group of answers as a part of a bar. */
    record Group(
            String of, String name, String range, String tone, String count, String share, String x, String width) {}

    /** How many answers a point of the scale got. */
    record Answer(String of, String name, String tone, String count, String share, String width) {}

    /** A touchpoint's score. The key is null if it is also the name. */
    record Row(
            String name,
            @Nullable String key,
            boolean onMap,
            String number,
            FigureView figure,
            String mean,
            String heard) {}

    /** The touchpoints of the map that nobody answered about. */
    record Unanswered(List<String> names) {

        /** Whether they are more than one wants to read in passing. */
        public boolean many() {
            return names.size() > Shown.MANY;
        }

        public String count() {
            return Figures.count(names.size());
        }
    }

    /** A touchpoint's scores by channel. */
    record MatrixRow(String name, String number, List<FigureView> cells) {}

    /** A month's score. */
    record Month(String month, boolean partial, FigureView figure) {}

    static ReadingView of(Reading reading, Report report, Indices indices) {
        return new ReadingViews(reading, report, indices).view();
    }
}
