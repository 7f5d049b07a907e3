package dev.touchpoint.cli.report;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.cli.figures.Units;
import dev.touchpoint.insight.Priorities;
import dev.touchpoint.insight.Priority;
import dev.touchpoint.insight.Quadrant;
import dev.touchpoint.insight.Scorecard;
import dev.touchpoint.insight.Split;
import dev.touchpoint.metric.ScoreCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What to work on first, by the importance that the map states.
 *
 * @param picture the picture, ready to be shown
 * @param rows a row for each touchpoint in the order of its number
 * @param importanceSplit from which importance on a touchpoint counts as important
 * @param performanceSplit from which score on it counts as good
 */
record PrioritiesView(String picture, List<Row> rows, String importanceSplit, String performanceSplit) {

    /** Whether there are more than the picture can show. */
    public boolean crowded() {
        return rows.size() > PriorityPicture.MOST;
    }

    public String drawn() {
        return String.valueOf(PriorityPicture.MOST);
    }

    /** A touchpoint with its advice. */
    record Row(
            String number,
            String name,
            String importance,
            String score,
            String range,
            String n,
            String advice,
            boolean first,
            boolean certain) {}

    /** The priorities; null if fewer than two touchpoints have both an importance and a score. */
    static @Nullable PrioritiesView of(Reading reading, Report report) {
        Map<String, Double> stated = Priorities.statedBy(report.map());
        Map<String, ScoreCounts> answers = new HashMap<>();
        reading.touchpoints().forEach(scored -> answers.put(scored.key(), scored.counts()));
        Priorities<String> priorities =
                Priorities.of(Scorecard.of(reading.metric(), answers), stated, Split.MEAN, report.confidence());
        if (priorities.all().size() < 2) {
            return null;
        }
        List<Row> rows = new ArrayList<>();
        for (Priority<String> each : priorities.all()) {
            rows.add(row(rows.size() + 1, each, report));
        }
        return new PrioritiesView(
                PriorityPicture.of(priorities),
                rows,
                Shown.number(priorities.importanceSplit(), 2),
                Shown.number(
                                priorities.performanceSplit(),
                                Shown.decimals(reading.metric().definition()))
                        + Units.suffix(reading.metric().definition()));
    }

    private static Row row(int number, Priority<String> priority, Report report) {
        return new Row(
                String.valueOf(number),
                Plain.text(report.coverage().touchpoint(priority.group()).name()),
                Figures.plain(priority.importance()),
                Shown.score(priority.performance()),
                Shown.range(priority.performance()),
                Figures.count(priority.performance().n()),
                advice(priority.quadrant()),
                priority.quadrant() == Quadrant.CONCENTRATE_HERE,
                priority.certain());
    }

    private static String advice(Quadrant quadrant) {
        return switch (quadrant) {
            case CONCENTRATE_HERE -> "work on this first";
            case KEEP_UP -> "keep it up";
            case LOW_PRIORITY -> "can wait";
            case POSSIBLE_OVERKILL -> "perhaps more than needed";
        };
    }
}
