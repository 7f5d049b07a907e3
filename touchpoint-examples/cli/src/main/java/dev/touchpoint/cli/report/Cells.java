package dev.touchpoint.cli.report;

import dev.touchpoint.metric.Scale;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.metric.ScoreTally;
import java.util.HashMap;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Answers counted by {@link Slot}. */
final class Cells {

    private final Scale scale;
    private Map<Slot, ScoreTally> tallies = new HashMap<>();

    Cells(Scale scale) {
        this.scale = scale;
    }

    void add(Slot slot, int score) {
        tallies.computeIfAbsent(slot, unseen -> new ScoreTally(scale)).add(score);
    }

    int size() {
        return tallies.size();
    }

    /** Puts cells together. */
    void regroup(UnaryOperator<Slot> coarser) {
        Map<Slot, ScoreTally> merged = new HashMap<>();
        tallies.forEach((slot, tally) -> merged.computeIfAbsent(coarser.apply(slot), unseen -> new ScoreTally(scale))
                .addAll(tally.counts()));
        tallies = merged;
    }

    Map<Slot, ScoreCounts> counts() {
        Map<Slot, ScoreCounts> counts = new HashMap<>();
        tallies.forEach((slot, tally) -> counts.put(slot, tally.counts()));
        return counts;
    }
}
