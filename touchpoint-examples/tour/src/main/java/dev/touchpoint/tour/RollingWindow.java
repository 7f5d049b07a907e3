package dev.touchpoint.tour;

import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;
import java.util.List;

/** Counts add and subtract exactly: a window that rolls over the months, each month counted once. */
final class RollingWindow {

    private RollingWindow() {}

    public static void main(String[] args) {
        Nps nps = Nps.standard();
        List<ScoreCounts> months = List.of(
                ScoreCounts.ofScores(nps.scale(), 9, 10, 3, 8),
                ScoreCounts.ofScores(nps.scale(), 9, 9, 7),
                ScoreCounts.ofScores(nps.scale(), 2, 5, 9, 6, 8),
                ScoreCounts.ofScores(nps.scale(), 10, 9, 9, 10));

        ScoreCounts window = ScoreCounts.empty(nps.scale());
        for (int month = 0; month < months.size(); month++) {
            window = window.plus(months.get(month));
            if (month >= 3) {
                window = window.minus(months.get(month - 3));
            }
            System.out.println("Three months up to month " + (month + 1) + ": " + nps.estimate(window));
        }
    }
}
