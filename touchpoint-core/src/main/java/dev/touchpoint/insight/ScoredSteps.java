package dev.touchpoint.insight;

import dev.touchpoint.insight.SegmentSearch.Detours;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;

/** Which of the steps between scored touchpoints come before which, and how it goes around one that does. */
final class ScoredSteps implements Detours {

    private final List<ScoredStep> steps;
    private final Function<ScoredStep, Measured> measure;

    /** By step: those that one can go on to from its end. */
    private final List<BitSet> later = new ArrayList<>();

    ScoredSteps(List<ScoredStep> steps, Function<ScoredStep, Measured> measure) {
        this.steps = steps;
        this.measure = measure;
        for (int step = 0; step < steps.size(); step++) {
            later.add(later(step));
        }
    }

    private BitSet later(int first) {
        BitSet reached = new BitSet(steps.size());
        Deque<ScoredStep> open = new ArrayDeque<>(List.of(steps.get(first)));
        while (!open.isEmpty()) {
            ScoredStep step = open.remove();
            for (int next = 0; next < steps.size(); next++) {
                if (!reached.get(next) && steps.get(next).follows(step)) {
                    reached.set(next);
                    open.add(steps.get(next));
                }
            }
        }
        return reached;
    }

    /** Not where they go round in a circle. */
    @Override
    public boolean isEarlier(int earlier, int place) {
        return later.get(earlier).get(place)
                && !later.get(place).get(earlier)
                && steps.get(earlier).from() != null;
    }

    @Override
    public Measured around(int earlier, int place) {
        ScoredStep end = steps.get(place);
        return measure.apply(new ScoredStep(end.metric(), steps.get(earlier).from(), end.to()));
    }
}
