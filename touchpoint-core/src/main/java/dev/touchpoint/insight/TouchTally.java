package dev.touchpoint.insight;

import java.util.HashMap;
import java.util.Map;

/** What became of journeys that met one touchpoint: where they went next, and which of their successes it has a part in. */
final class TouchTally {

    private final String key;
    private final Map<String, Long> moves = new HashMap<>();
    private long failures;
    private long alone;
    private long firstOfTwo;
    private long lastOfTwo;
    private long firstOfMore;
    private long lastOfMore;
    private final ExactSum between = new ExactSum();
    private final ExactSum linear = new ExactSum();
    private final ExactSum different = new ExactSum();
    private final ExactSum decayed = new ExactSum();

    TouchTally(String key) {
        this.key = key;
    }

    /** A move to itself says nothing of where the journey goes when it leaves, which is all that the chain asks. */
    void countMove(String next) {
        if (!next.equals(key)) {
            moves.merge(next, 1L, Long::sum);
        }
    }

    void countEnd(boolean success) {
        failures += success ? 0 : 1;
    }

    /** As one of the touches of a success, the first of them at 0. */
    void countSuccess(int position, int touches) {
        linear.add(ExactSum.part(position, touches));
        if (touches == 1) {
            alone++;
        } else if (touches == 2) {
            firstOfTwo += 1 - position;
            lastOfTwo += position;
        } else if (position == 0) {
            firstOfMore++;
        } else if (position == touches - 1) {
            lastOfMore++;
        } else {
            between.add(ExactSum.part(position - 1, touches - 2));
        }
    }

    /** As one of the different touchpoints of a success. */
    void countAmongDifferent(int position, int touchpoints) {
        different.add(ExactSum.part(position, touchpoints));
    }

    void countDecayed(long part) {
        decayed.add(part);
    }

    void add(TouchTally other) {
        other.moves.forEach((next, count) -> moves.merge(next, count, Long::sum));
        failures += other.failures;
        alone += other.alone;
        firstOfTwo += other.firstOfTwo;
        lastOfTwo += other.lastOfTwo;
        firstOfMore += other.firstOfMore;
        lastOfMore += other.lastOfMore;
        between.add(other.between);
        linear.add(other.linear);
        different.add(other.different);
        decayed.add(other.decayed);
    }

    String key() {
        return key;
    }

    Map<String, Long> moves() {
        return moves;
    }

    long failures() {
        return failures;
    }

    long alone() {
        return alone;
    }

    long firstOfTwo() {
        return firstOfTwo;
    }

    long lastOfTwo() {
        return lastOfTwo;
    }

    long firstOfMore() {
        return firstOfMore;
    }

    long lastOfMore() {
        return lastOfMore;
    }

    double between() {
        return between.value();
    }

    long first() {
        return alone + firstOfTwo + firstOfMore;
    }

    /** Also how often a journey moved from here to success. */
    long last() {
        return alone + lastOfTwo + lastOfMore;
    }

    double linear() {
        return linear.value();
    }

    double shapley() {
        return different.value();
    }

    double decayed() {
        return decayed.value();
    }
}
