package dev.touchpoint.insight;

import dev.touchpoint.insight.Funnel.Order;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds the attempt at a funnel that gets furthest, in a time that grows with the path, not with its square. */
final class Attempt {

    private final Funnel funnel;
    private final List<String> steps;
    private final long window;
    private final List<PathStep> path;
    private long[] furthest = {};

    private Attempt(Funnel funnel, List<PathStep> path) {
        this.funnel = funnel;
        this.steps = funnel.steps();
        Duration limit = funnel.window();
        this.window = limit == null ? Long.MAX_VALUE : Micros.of(limit);
        this.path = path;
    }

    /** When the attempt that gets furthest, the earliest of several, took each step, in order; nothing if there is none. */
    static long[] furthest(Funnel funnel, List<PathStep> path) {
        Attempt attempt = new Attempt(funnel, path);
        if (funnel.order() == Order.ANY) {
            attempt.inAnyOrder();
        } else {
            attempt.inOrder();
        }
        return attempt.furthest;
    }

    private void inOrder() {
        // Where the attempt took each step. The later an attempt begins, the later it can take each of them: they only
        // move on.
        int[] places = new int[steps.size()];
        for (int start = 0; start < path.size() && furthest.length < steps.size(); start++) {
            if (isAt(start, steps.get(0))) {
                places[0] = start;
                keepIfFurther(places, follow(places));
            }
        }
    }

    /** Takes step after step from the first on, and returns how many. */
    private int follow(int[] places) {
        int taken = 1;
        while (taken < places.length) {
            places[taken] = next(steps.get(taken), places[taken - 1] + 1, places[taken]);
            if (places[taken] == path.size() || !isWithin(places[0], places[taken])) {
                return taken;
            }
            taken++;
        }
        return taken;
    }

    /** The place of the next step, or the end of the path; not before a place where an earlier attempt has found it. */
    private int next(String step, int from, int known) {
        if (funnel.order() == Order.STRICT) {
            return isAt(from, step) ? from : path.size();
        }
        int place = Math.max(from, known);
        while (place < path.size() && !isAt(place, step)) {
            place++;
        }
        return place;
    }

    private void keepIfFurther(int[] places, int taken) {
        if (taken > furthest.length) {
            furthest = Arrays.stream(places, 0, taken).mapToLong(this::at).toArray();
        }
    }

    /** From each start, as far as the window goes, which moves on with it. */
    private void inAnyOrder() {
        Missing missing = new Missing(steps);
        int end = 0;
        for (int start = 0; start < path.size() && furthest.length < steps.size(); start++) {
            if (missing.isStep(stop(start))) {
                while (end < path.size() && isWithin(start, end)) {
                    missing.take(stop(end++));
                }
                if (missing.taken() > furthest.length) {
                    furthest = timesInAnyOrder(start, end, missing.taken());
                }
                missing.giveBack(stop(start));
            }
        }
    }

    private long[] timesInAnyOrder(int start, int end, int taken) {
        Missing missing = new Missing(steps);
        long[] times = new long[taken];
        for (int place = start; place < end; place++) {
            if (missing.take(stop(place))) {
                times[missing.taken() - 1] = at(place);
            }
        }
        return times;
    }

    private boolean isAt(int place, String step) {
        return place < path.size() && stop(place).equals(step);
    }

    private boolean isWithin(int start, int place) {
        return at(place) - at(start) <= window;
    }

    private String stop(int place) {
        return path.get(place).stop();
    }

    private long at(int place) {
        return path.get(place).at();
    }

    /** How often each step of a funnel is still to be taken: less than never, if it was taken more often. */
    private static final class Missing {

        private final Map<String, Integer> times = new HashMap<>();
        private int taken;

        Missing(List<String> steps) {
            steps.forEach(step -> times.merge(step, 1, Integer::sum));
        }

        boolean isStep(String stop) {
            return times.containsKey(stop);
        }

        int taken() {
            return taken;
        }

        /** Returns whether it was missing. */
        boolean take(String stop) {
            Integer before = times.computeIfPresent(stop, (step, missing) -> missing - 1);
            boolean wasMissing = before != null && before >= 0;
            taken += wasMissing ? 1 : 0;
            return wasMissing;
        }

        void giveBack(String stop) {
            Integer after = times.computeIfPresent(stop, (step, missing) -> missing + 1);
            taken -= after != null && after > 0 ? 1 : 0;
        }
    }
}
