package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.metric.Estimate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What the pictures of a metric say, in words. The script of the page says the same when somebody filters; a test holds both
 * against each other.
 *
 * @param sides the touchpoints whose whole interval is above the score of all, and those where it is below
 * @param latest the last month that the log covers from its first day to its last; null if none has answers
 */
record NewsView(List<Side> sides, @Nullable Latest latest) {

    /** More would be a list, which the table is. */
    private static final int MOST = 3;

    /** Touchpoints of which the same can be said, the farthest from the score of all first. */
    record Side(String sign, String tone, List<String> names, String more) {}

    /** A month's score beside that of all months. */
    record Latest(String month, String score, String range, String n, String verdict) {}

    /** Whether no touchpoint stands out. */
    public boolean level() {
        return sides.isEmpty();
    }

    static NewsView of(Reading reading, Report report) {
        Estimate all = reading.total().estimate();
        Comparator<Scored<String>> byScore =
                Comparator.comparingDouble(scored -> scored.estimate().score().orElseThrow());
        return new NewsView(
                List.of(side(reading, report, 1, byScore.reversed()), side(reading, report, -1, byScore)).stream()
                        .filter(side -> !side.names().isEmpty())
                        .toList(),
                latest(reading, all));
    }

    private static Side side(Reading reading, Report report, int which, Comparator<Scored<String>> order) {
        Estimate all = reading.total().estimate();
        List<Scored<String>> standOut = reading.touchpoints().stream()
                .filter(scored -> FigureView.side(scored.estimate(), all) == which)
                .sorted(order)
                .toList();
        int more = standOut.size() - MOST;
        return new Side(
                FigureView.sign(which),
                FigureView.verdict(which, all.definition()),
                standOut.stream()
                        .limit(MOST)
                        .map(scored -> Plain.text(
                                report.coverage().touchpoint(scored.key()).name()))
                        .toList(),
                more > 0 ? " and " + Figures.count(more) + " more" : "");
    }

    private static @Nullable Latest latest(Reading reading, Estimate all) {
        return reading.trend().stream()
                .filter(period -> !period.key().partial() && period.estimate().n() > 0)
                .reduce((earlier, later) -> later)
                .map(period -> latest(period, all))
                .orElse(null);
    }

    private static Latest latest(Scored<Period> period, Estimate all) {
        YearMonth month = period.key().month();
        Estimate estimate = period.estimate();
        int side = FigureView.side(estimate, all);
        return new Latest(
                month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear(),
                Shown.score(estimate),
                Shown.range(estimate),
                Figures.count(estimate.n()),
                side == 0
                        ? "that may be chance: the interval contains the score of all months"
                        : side > 0 ? "higher than the score of all months" : "lower than the score of all months");
    }
}
