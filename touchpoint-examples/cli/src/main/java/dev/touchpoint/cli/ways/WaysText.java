package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.ConformanceSummary.Promise;
import dev.touchpoint.insight.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What customers really go through, in sentences. */
public final class WaysText {

    private static final int MOST_PLANS = 4;

    private WaysText() {}

    /**
     * The lines of the summary for people at a terminal.
     *
     * @param ways what customers went through, not empty
     * @param confidence the confidence of all intervals
     */
    public static List<String> lines(Ways ways, double confidence) {
        List<String> lines = new ArrayList<>();
        lines.add("What customers really go through");
        sentences(ways, new Shares(confidence)).forEach(sentence -> lines.add("  " + sentence));
        return lines;
    }

    static List<String> sentences(Ways ways, Shares shares) {
        List<String> sentences = new ArrayList<>();
        sentences.add(mostFrequent(ways));
        Durations lasting = ways.flow().throughput();
        sentences.add("Half of the journeys last up to " + Percent.time(lasting, 0.5) + ", nine in ten up to "
                + Percent.time(lasting, 0.9) + ".");
        plans(ways, sentences);
        worstPromise(ways, shares, sentences);
        sentences.addAll(GapsView.longest(ways));
        return sentences;
    }

    private static String mostFrequent(Ways ways) {
        long journeys = ways.flow().journeys();
        Way most = ways.most().isEmpty() ? null : ways.most().get(0);
        if (most == null || (most.journeys() == 1 && journeys > 1)) {
            return "Of " + Figures.count(journeys)
                    + (ways.isEveryWayKnown() ? " journeys, no two" : " journeys, hardly any two")
                    + " take the same way.";
        }
        String names =
                most.stops().stream().map(stop -> Plain.text(ways.name(stop))).collect(Collectors.joining(" → "));
        return "Of " + Figures.count(journeys) + (journeys == 1 ? " journey, " : " journeys, ")
                + Percent.of(most.journeys(), journeys) + (journeys == 1 ? " takes this way: " : " take the same way: ")
                + names + ".";
    }

    private static void plans(Ways ways, List<String> sentences) {
        List<PlanReading> plans = ways.byPlan().stream()
                .sorted(Comparator.comparingLong(
                                (PlanReading reading) -> reading.summary().journeys())
                        .reversed())
                .toList();
        if (plans.isEmpty()) {
            return;
        }
        String listed = plans.stream()
                .limit(MOST_PLANS)
                .map(reading -> plan(reading, ways))
                .collect(Collectors.joining(", "));
        int left = plans.size() - MOST_PLANS;
        sentences.add("Held against the plans, " + listed + (left > 0 ? ", and the rest others" : "") + ".");
    }

    private static String plan(PlanReading reading, Ways ways) {
        return Percent.of(reading.summary().journeys(), ways.journeys()) + " fit “"
                + Plain.text(reading.plan().name()) + "” best";
    }

    private static void worstPromise(Ways ways, Shares shares, List<String> sentences) {
        Kept.all(ways).stream()
                .filter(promise -> promise.kept() < promise.n())
                .min(Comparator.comparingDouble(Kept::share))
                .ifPresent(promise -> sentences.add("The promise that is kept least: after “"
                        + Plain.text(ways.name(promise.touchpoint())) + "” the next step is to come within "
                        + Figures.duration(promise.within()) + ", and came in "
                        + Percent.of(promise.kept(), promise.n()) + " of "
                        + Figures.count(promise.n()) + " times ("
                        + shares.range(promise.kept(), promise.n()) + ", " + shares.method() + ")."));
    }

    /** What a touchpoint promises, whichever plan it is in. */
    private record Kept(String touchpoint, Duration within, long kept, long n) {

        static Collection<Kept> all(Ways ways) {
            Map<String, Kept> all = new LinkedHashMap<>();
            ways.byPlan().stream()
                    .flatMap(reading -> reading.summary().promises().stream())
                    .map(Kept::of)
                    .forEach(kept -> all.merge(kept.touchpoint, kept, Kept::plus));
            return all.values();
        }

        private static Kept of(Promise promise) {
            return new Kept(promise.touchpoint(), promise.promise(), promise.kept(), promise.kept() + promise.broken());
        }

        private Kept plus(Kept other) {
            return new Kept(touchpoint, within, kept + other.kept, n + other.n);
        }

        private double share() {
            return (double) kept / n;
        }
    }
}
