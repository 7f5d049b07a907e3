package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The comments of a group of answers, in the words of the page.
 *
 * @param group the number of the group
 * @param name what to call it
 * @param range its answers as in {@code 9–10}; null if they came without a score
 * @param tone how it looks
 * @param count how many comments there are
 * @param shown some of them
 */
record VoicesView(String group, String name, @Nullable String range, String tone, String count, List<Line> shown) {

    /** How many the page shows of a group at once; the script has the others. */
    static final int AT_ONCE = 5;

    /** A comment and what it is about. */
    record Line(String text, String touchpoint, String month, @Nullable String score) {}

    /** Whether there is nothing to show. */
    public boolean quiet() {
        return shown.isEmpty();
    }

    static VoicesView of(int number, Voices voices, Coverage coverage) {
        AnswerGroup group = voices.group();
        return new VoicesView(
                String.valueOf(number),
                group == null ? "without a score" : Plain.text(group.name()),
                group == null ? null : group.range(),
                (group == null ? Tone.NEUTRAL : group.tone()).css(),
                Figures.count(voices.count()),
                voices.newest().stream()
                        .limit(AT_ONCE)
                        .map(comment -> line(comment, coverage))
                        .toList());
    }

    private static Line line(Comment comment, Coverage coverage) {
        Integer score = comment.score();
        return new Line(
                Plain.text(comment.text()),
                Plain.text(coverage.touchpoint(comment.touchpoint()).name()),
                comment.month().toString(),
                score == null ? null : score.toString());
    }
}
