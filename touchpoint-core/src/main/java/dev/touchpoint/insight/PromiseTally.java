package dev.touchpoint.insight;

import java.time.Duration;
import java.time.Instant;

/** Counts what became of a touchpoint's promises. Not thread-safe. */
final class PromiseTally {

    private final Duration promise;
    private final DurationTally taken = new DurationTally();
    private long kept;
    private long late;
    private long overdue;
    private long open;

    PromiseTally(Duration promise) {
        this.promise = promise;
    }

    /** What became of a promise that was given at an instant, seen from the end of the log. */
    void add(Instant given, StepCheck next, Instant until) {
        if (next.isDone() && next.interaction() != null) {
            Duration time = Promises.between(given, next.interaction().at());
            // What had come already was not promised.
            if (!time.isNegative()) {
                taken.add(Micros.of(time));
                late += next.isLate() ? 1 : 0;
                kept += next.isLate() ? 0 : 1;
            }
        } else if (Promises.overdue(given, promise, until) == null) {
            open++;
        } else {
            overdue++;
        }
    }

    PromiseTally plus(PromiseTally other) {
        taken.add(other.taken.durations());
        kept += other.kept;
        late += other.late;
        overdue += other.overdue;
        open += other.open;
        return this;
    }

    ConformanceSummary.Promise promise(String touchpoint) {
        return new ConformanceSummary.Promise(touchpoint, promise, kept, late, overdue, open, taken.durations());
    }
}
