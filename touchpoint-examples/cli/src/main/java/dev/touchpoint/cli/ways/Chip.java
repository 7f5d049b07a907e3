package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.JourneyCheck;
import dev.touchpoint.insight.StepCheck;
import dev.touchpoint.insight.StepCheck.Status;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A touchpoint of a way, or one that the plan has and the way has not.
 *
 * @param name the touchpoint's name
 * @param kind how it stands to the plan, for style sheets
 * @param word the same for readers; blank if it is as planned
 */
public record Chip(String name, String kind, String word) {

    private static final int MOST = 40;
    private static final int MOST_MISSING = 3;

    /** A way with what its plan has besides, each at its place. */
    static List<Chip> of(Way way, Ways ways) {
        JourneyCheck check = way.check();
        List<Chip> chips = check == null
                ? way.stops().stream()
                        .map(stop -> new Chip(name(stop, ways), "free", ""))
                        .toList()
                : beside(way, check, ways);
        if (chips.size() <= MOST) {
            return chips;
        }
        List<Chip> first = new ArrayList<>(chips.subList(0, MOST));
        first.add(new Chip("… and " + (chips.size() - MOST) + " more", "more", ""));
        return first;
    }

    private static List<Chip> beside(Way way, JourneyCheck check, Ways ways) {
        Set<Integer> outOfOrder = new HashSet<>();
        for (StepCheck step : check.steps()) {
            if (step.status() == Status.OUT_OF_SEQUENCE) {
                outOfOrder.add(place(step));
            }
        }
        List<Chip> chips = new ArrayList<>();
        List<Chip> missing = new ArrayList<>();
        int next = 0;
        for (StepCheck step : check.steps()) {
            if (step.status() == Status.MISSING) {
                missing.add(missing(step, ways));
                continue;
            }
            addMissing(missing, chips);
            if (step.status() != Status.OUT_OF_SEQUENCE) {
                next = unplanned(way, next, place(step), outOfOrder, ways, chips);
                chips.add(new Chip(name(way.stops().get(next), ways), "planned", ""));
                next++;
            }
        }
        addMissing(missing, chips);
        unplanned(way, next, way.stops().size(), outOfOrder, ways, chips);
        return chips;
    }

    /** Of many in a row, the first stand for all. */
    private static void addMissing(List<Chip> missing, List<Chip> chips) {
        boolean many = missing.size() > MOST_MISSING;
        chips.addAll(missing.subList(0, many ? MOST_MISSING - 1 : missing.size()));
        if (many) {
            chips.add(new Chip("… and " + (missing.size() - MOST_MISSING + 1) + " more", "missing", "missing"));
        }
        missing.clear();
    }

    /** What comes before a place and took no step in sequence. */
    private static int unplanned(Way way, int from, int to, Set<Integer> outOfOrder, Ways ways, List<Chip> chips) {
        for (int place = from; place < to; place++) {
            String stop = way.stops().get(place);
            chips.add(
                    outOfOrder.contains(place)
                            ? new Chip(name(stop, ways), "moved", "out of order")
                            : adHoc(stop, ways));
        }
        return to;
    }

    /** Its instant is its place, in seconds. */
    private static int place(StepCheck step) {
        return (int) Objects.requireNonNull(step.interaction()).at().getEpochSecond();
    }

    private static Chip adHoc(String stop, Ways ways) {
        return new Chip(name(stop, ways), "ad-hoc", "not planned");
    }

    private static Chip missing(StepCheck step, Ways ways) {
        String names = step.step().touchpoints().stream()
                .map(touchpoint -> name(touchpoint, ways))
                .collect(Collectors.joining(" or "));
        return new Chip(names, "missing", "missing");
    }

    private static String name(String touchpoint, Ways ways) {
        return Plain.text(ways.name(touchpoint));
    }
}
