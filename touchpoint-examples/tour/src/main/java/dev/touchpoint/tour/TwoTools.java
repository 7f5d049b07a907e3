package dev.touchpoint.tour;

import dev.touchpoint.metric.AnswerClass;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Reconciliation;
import dev.touchpoint.metric.Rounding;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.Unit;
import dev.touchpoint.nps.Nps;
import java.math.RoundingMode;
import java.util.List;

/** Two tools, the same answers, two numbers: what each of them means, and what lies between. */
final class TwoTools {

    private TwoTools() {}

    public static void main(String[] args) {
        Definition ours = Nps.standard().definition();
        Definition theirs = Definition.ofClasses(
                        "their-nps",
                        "Their NPS",
                        Unit.POINTS,
                        List.of(
                                AnswerClass.of("detractors", 0, 5, -100),
                                AnswerClass.leftOut("passives", 6, 8),
                                AnswerClass.of("promoters", 9, 10, 100)))
                .withRounding(new Rounding(0, RoundingMode.DOWN, true));
        ScoreCounts answers = ScoreCounts.of(ours.scale(), 1, 0, 2, 1, 3, 4, 5, 12, 18, 31, 30);

        System.out.println("Ours:   " + ours.formula());
        System.out.println("Theirs: " + theirs.formula());
        Reconciliation reconciliation = Reconciliation.of(ours, theirs, answers);
        System.out.println("Ours shows " + reconciliation.shownByOne());
        for (Reconciliation.Step step : reconciliation.steps()) {
            System.out.println("  then " + step.after() + ": " + step.explanation());
        }
        System.out.println("Theirs shows " + reconciliation.shownByOther());
    }
}
