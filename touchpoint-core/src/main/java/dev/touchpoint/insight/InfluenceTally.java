package dev.touchpoint.insight;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Journeys as an {@link Influence} needs them: whole numbers only, so that the order in which they are added does not matter. */
final class InfluenceTally {

    private final Touches touches;
    private final Map<String, TouchTally> tallies = new HashMap<>();
    private long journeys;
    private long successes;
    private long successesWithoutTouch;
    private long leftOut;

    InfluenceTally(Touches touches) {
        this.touches = touches;
    }

    private record Touch(TouchTally tally, Instant at) {}

    void add(ActualJourney journey, Predicate<? super Event> outcome) {
        List<Touch> path = new ArrayList<>();
        boolean success = false;
        for (Event event : journey.events()) {
            if (outcome.test(event)) {
                success = true;
                break;
            }
            if (event instanceof Interaction interaction) {
                append(path, touches.stopsBy().stop(interaction), interaction.at());
            }
        }
        count(path, success);
    }

    private void append(List<Touch> path, @Nullable String key, Instant at) {
        if (key == null) {
            leftOut++;
            return;
        }
        Touch touch = new Touch(tallies.computeIfAbsent(key, TouchTally::new), at);
        int last = path.size() - 1;
        if (touches.repeatsCountOnce() && last >= 0 && path.get(last).tally == touch.tally) {
            path.set(last, touch);
        } else {
            path.add(touch);
        }
    }

    private void count(List<Touch> path, boolean success) {
        journeys++;
        successes += success ? 1 : 0;
        successesWithoutTouch += success && path.isEmpty() ? 1 : 0;
        if (!path.isEmpty()) {
            countMoves(path, success);
            if (success) {
                shareOut(path);
            }
        }
    }

    private static void countMoves(List<Touch> path, boolean success) {
        int last = path.size() - 1;
        for (int i = 0; i < last; i++) {
            path.get(i).tally.countMove(path.get(i + 1).tally.key());
        }
        path.get(last).tally.countEnd(success);
    }

    private void shareOut(List<Touch> path) {
        Set<TouchTally> different = new LinkedHashSet<>();
        for (int i = 0; i < path.size(); i++) {
            TouchTally tally = path.get(i).tally;
            tally.countSuccess(i, path.size());
            different.add(tally);
        }
        int i = 0;
        for (TouchTally tally : different) {
            tally.countAmongDifferent(i++, different.size());
        }
        if (touches.halfLife() != null) {
            decay(path, touches.halfLife());
        }
    }

    /** What a touch gets is the step of the running sum there: the steps cannot but add up to the whole. */
    private static void decay(List<Touch> path, Duration halfLife) {
        Instant end = path.get(path.size() - 1).at;
        double[] upTo = new double[path.size()];
        double sum = 0;
        for (int i = 0; i < upTo.length; i++) {
            double age = seconds(Duration.between(path.get(i).at, end)) / seconds(halfLife);
            // Not Math, which may differ between machines in the last bit.
            sum += StrictMath.pow(2, -age);
            upTo[i] = sum;
        }
        long before = 0;
        for (int i = 0; i < upTo.length; i++) {
            long here = ExactSum.part(upTo[i] / sum);
            path.get(i).tally.countDecayed(here - before);
            before = here;
        }
    }

    private static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / 1e9;
    }

    InfluenceTally merge(InfluenceTally other) {
        if (!touches.equals(other.touches)) {
            throw new IllegalArgumentException(
                    "touches must be counted alike, were " + touches + " and " + other.touches);
        }
        other.tallies.forEach(
                (key, tally) -> tallies.computeIfAbsent(key, TouchTally::new).add(tally));
        journeys += other.journeys;
        successes += other.successes;
        successesWithoutTouch += other.successesWithoutTouch;
        leftOut += other.leftOut;
        return this;
    }

    Touches touches() {
        return touches;
    }

    SortedMap<String, TouchTally> touched() {
        return new TreeMap<>(tallies);
    }

    long journeys() {
        return journeys;
    }

    long successes() {
        return successes;
    }

    long successesWithoutTouch() {
        return successesWithoutTouch;
    }

    long leftOut() {
        return leftOut;
    }
}
