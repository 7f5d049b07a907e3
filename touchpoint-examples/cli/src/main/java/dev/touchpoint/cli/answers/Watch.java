package dev.touchpoint.cli.answers;

import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;
import dev.touchpoint.nps.NpsCounts;
import dev.touchpoint.nps.NpsMonitor;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What somebody saw who looked at one group or two after every day. */
final class Watch {

    private final Nps nps;
    private final NpsMonitor monitor;
    private final double threshold;
    private final @Nullable Double target;
    private final List<String> groups;
    private final List<Look> looks = new ArrayList<>();

    /**
     * A look at all answers so far.
     *
     * @param day the day after which it was
     * @param sides what there is of each group
     * @param eValue the evidence against the target, or against equal scores of two groups; null if nothing is tested
     */
    record Look(LocalDate day, List<Side> sides, @Nullable Double eValue) {}

    /**
     * A group at a look.
     *
     * @param fresh how many answers came on that day
     * @param counts all answers so far
     * @param score their score; null if there are none
     * @param interval the scores that they are compatible with
     */
    record Side(long fresh, NpsCounts counts, @Nullable Double score, Interval interval) {}

    Watch(
            Nps nps,
            NpsMonitor monitor,
            double confidence,
            @Nullable Double target,
            SortedMap<String, SortedMap<LocalDate, ScoreCounts>> groups) {
        this.nps = nps;
        this.monitor = monitor;
        this.threshold = 1 / (1 - confidence);
        this.target = target;
        this.groups = List.copyOf(groups.keySet());
        SortedSet<LocalDate> days = new TreeSet<>();
        groups.values().forEach(each -> days.addAll(each.keySet()));
        List<ScoreCounts> soFar = new ArrayList<>();
        groups.values().forEach(each -> soFar.add(ScoreCounts.empty(nps.scale())));
        for (LocalDate day : days) {
            List<Side> sides = new ArrayList<>();
            for (SortedMap<LocalDate, ScoreCounts> each : groups.values()) {
                ScoreCounts fresh = each.getOrDefault(day, ScoreCounts.empty(nps.scale()));
                int i = sides.size();
                soFar.set(i, soFar.get(i).plus(fresh));
                sides.add(side(fresh.n(), soFar.get(i)));
            }
            looks.add(new Look(day, sides, eValue(sides)));
        }
    }

    private Side side(long fresh, ScoreCounts counts) {
        NpsCounts classes = nps.classes(counts);
        Double score = counts.isEmpty()
                ? null
                : (Double) nps.definition().score(counts).orElseThrow();
        return new Side(fresh, classes, score, monitor.interval(classes));
    }

    private @Nullable Double eValue(List<Side> sides) {
        if (sides.size() == 2) {
            return monitor.eValue(sides.get(0).counts(), sides.get(1).counts());
        }
        return target == null ? null : (Double) monitor.eValue(sides.get(0).counts(), target);
    }

    Nps nps() {
        return nps;
    }

    @Nullable
    Double target() {
        return target;
    }

    /** The names of the groups: one, or two that are tested against each other. */
    List<String> groups() {
        return groups;
    }

    boolean isOfTwo() {
        return groups.size() == 2;
    }

    /** A look for each day that has answers. */
    List<Look> looks() {
        return looks;
    }

    /** The e-value from which on there is an alert. */
    double threshold() {
        return threshold;
    }

    /** The first look that gives reason to alert. */
    Optional<Look> alert() {
        return looks.stream()
                .filter(look -> {
                    Double eValue = look.eValue();
                    return eValue != null && eValue >= threshold;
                })
                .findFirst();
    }
}
