package dev.touchpoint.cli.answers;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.time.LocalDate;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tallies answers by group and day. */
final class DayCounts {

    /** More days than that come from a wrong column. */
    static final int MOST = 100_000;

    private final Scale scale;
    private final SortedMap<String, SortedMap<LocalDate, ScoreTally>> groups = new TreeMap<>();
    private long cells;

    DayCounts(Scale scale) {
        this.scale = scale;
    }

    void add(String group, LocalDate day, ScoreCounts counts) {
        groups.computeIfAbsent(group, name -> new TreeMap<>())
                .computeIfAbsent(day, date -> counted())
                .addAll(counts);
    }

    private ScoreTally counted() {
        if (++cells > MOST) {
            throw new BadInput("there must be at most " + Figures.count(MOST) + " days of all groups, are more");
        }
        return new ScoreTally(scale);
    }

    /** The answers of each group that has any, by the days that have any. */
    SortedMap<String, SortedMap<LocalDate, ScoreCounts>> groups() {
        SortedMap<String, SortedMap<LocalDate, ScoreCounts>> all = new TreeMap<>();
        groups.forEach((group, days) -> days.forEach((day, tally) -> {
            if (!tally.counts().isEmpty()) {
                all.computeIfAbsent(group, name -> new TreeMap<>()).put(day, tally.counts());
            }
        }));
        return all;
    }
}
