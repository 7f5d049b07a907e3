package dev.touchpoint.cli.ways;

import dev.touchpoint.cli.figures.Figures;
import dev.touchpoint.cli.figures.Plain;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.ConformanceSummary.Promise;
import dev.touchpoint.insight.Durations;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** What customers really go through, in sentences. */
public final class WaysText {

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
        ways.most().stream().findFirst().ifPresent(most -> sentences.add(mostFrequent(most, ways)));
        Durations lasting = ways.flow().throughput();
        sentences.add("Half of the journeys last up to " + Percent.time(lasting, 0.5) + ", nine in ten up to "
                + Percent.time(lasting, 0.9) + ".");
        ways.byPlan().forEach(reading -> sentences.add(plan(reading, ways)));
        worstPromise(ways, shares, sentences);
        sentences.addAll(GapsView.longest(ways));
        return sentences;
    }

    private static String mostFrequent(Way most, Ways ways) {
        String names = most.stops().stream()
                .map(stop -> Plain.text(ways.name(stop)))
                .collect(Collectors.joining(" → "));
        return "Of " + Figures.count(ways.flow().journeys()) + " journeys, "
                + Percent.of(most.journeys(), ways.flow().journeys()) + " take the same way: " + names + ".";
    }

    private static String plan(PlanReading reading, Ways ways) {
        ConformanceSummary summary = reading.summary();
        long all = ways.flow().journeys() + ways.flow().emptyJourneys();
        return Percent.of(summary.journeys(), all) + " fit “" + Plain.text(reading.plan().name())
                + "” best of all plans; " + Percent.of(summary.completeShare().orElse(0))
                + " of these took each of its steps.";
    }

    private static void worstPromise(Ways ways, Shares shares, List<String> sentences) {
        ways.byPlan().stream()
                .flatMap(reading -> reading.summary().promises().stream())
                .filter(promise -> promise.broken() > 0)
                .min(Comparator.comparingDouble(WaysText::kept))
                .ifPresent(promise -> sentences.add("The promise that is kept least: after “"
                        + Plain.text(ways.name(promise.touchpoint())) + "” the next step is to come within "
                        + Figures.duration(promise.promise()) + ", and did in "
                        + Percent.of(promise.kept(), promise.kept() + promise.broken()) + " of "
                        + Figures.count(promise.kept() + promise.broken()) + " times ("
                        + shares.range(promise.kept(), promise.kept() + promise.broken()) + ", " + shares.method()
                        + ")."));
    }

    private static double kept(Promise promise) {
        return (double) promise.kept() / (promise.kept() + promise.broken());
    }
}
