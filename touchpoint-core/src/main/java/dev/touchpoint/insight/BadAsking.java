package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.Evidence.Group;
import dev.touchpoint.insight.Evidence.Looks;
import dev.touchpoint.insight.Evidence.Observed;
import dev.touchpoint.insight.Evidence.Statistical;
import dev.touchpoint.insight.Evidence.Structural;
import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.metric.Comparison;
import dev.touchpoint.metric.Definition;
import dev.touchpoint.metric.Direction;
import dev.touchpoint.metric.Interval;
import dev.touchpoint.metric.Metric;
import dev.touchpoint.metric.ScoreCounts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * The asking itself: nobody asks, nobody answers for it, stages that nobody asks about; and customers who are asked about a touchpoint
 * before they have met it, by calendar day, with what that does to scores. That is an association: who is asked too early is often one
 * for whom everything is late.
 */
final class BadAsking implements GapDetector {

    /** A few early ones are accidents. */
    private static final double LIMIT = 0.01;

    private static final Duration A_DAY = Duration.ofDays(1);

    /** The answers to one metric about one touchpoint, by when customers were asked. */
    private record Timing(
            Metric metric, String touchpoint, ScoreCounts early, ScoreCounts later, Set<String> customers) {}

    @Override
    public String name() {
        return "the asking";
    }

    @Override
    public Detection detect(GapFacts facts) {
        List<Finding> findings = new ArrayList<>(FromReview.findings(
                GapKind.FEEDBACK, facts, Kind.NO_FEEDBACK, Kind.FEEDBACK_WITHOUT_OWNER, Kind.FEEDBACK_WITHOUT_BURDEN));
        findings.addAll(unasked(facts));
        List<Timing> timings = timings(facts);
        List<Timing> tested = timings.stream().filter(BadAsking::isTested).toList();
        double worst = 1;
        for (Timing timing : timings) {
            Statistical evidence = tested.contains(timing) ? test(timing, tested.size(), facts) : null;
            worst = evidence == null ? worst : Math.min(worst, evidence.pValue());
            if (isOften(timing)) {
                findings.add(early(timing, evidence, facts));
            }
        }
        return tested.isEmpty()
                ? Detection.of(findings)
                : new Detection(
                        findings,
                        new Detection.Test(
                                "Whether those who are asked before they met a touchpoint score it lower: "
                                        + Words.number(tested.size()) + " comparisons.",
                                tested.size(),
                                worst,
                                null,
                                "points"));
    }

    private static boolean isOften(Timing timing) {
        return timing.early().n() > 0
                && timing.early().n()
                        >= LIMIT * (timing.early().n() + timing.later().n());
    }

    private static boolean isTested(Timing timing) {
        return Math.min(timing.early().n(), timing.later().n()) >= SegmentSearch.FEWEST;
    }

    private static List<Timing> timings(GapFacts facts) {
        BiFunction<ActualJourney, Response, @Nullable AskedWhen> when = AskedWhen.byDay(facts.zone());
        List<Timing> timings = new ArrayList<>();
        for (Metric metric : facts.metrics()) {
            Map<String, Set<String>> customers = new TreeMap<>();
            facts.log().journeys().forEach(journey -> journey.responses()
                    .filter(response -> response.metric().equals(metric.id()))
                    .filter(response -> when.apply(journey, response) == AskedWhen.BEFORE)
                    .forEach(response -> customers
                            .computeIfAbsent(response.touchpoint(), any -> new HashSet<>())
                            .add(journey.customer())));
            customers.forEach((touchpoint, who) -> {
                Scorecard<AskedWhen> card = facts.log()
                        .journeys()
                        .collect(Scorecard.byJourney(
                                (journey, response) ->
                                        response.touchpoint().equals(touchpoint) ? when.apply(journey, response) : null,
                                metric));
                timings.add(new Timing(
                        metric, touchpoint, card.counts(AskedWhen.BEFORE), card.counts(AskedWhen.AFTER), who));
            });
        }
        return timings;
    }

    private static @Nullable Statistical test(Timing timing, int tests, GapFacts facts) {
        Definition definition = timing.metric().definition();
        Comparison comparison =
                timing.metric().compare(timing.early(), timing.later(), 1 - (1 - facts.confidence()) / tests);
        if (comparison.pValue().isEmpty()) {
            return null;
        }
        boolean isMoreBetter = definition.direction() == Direction.HIGHER_IS_BETTER;
        Interval given = comparison.interval().orElseThrow();
        double difference = comparison.difference().orElseThrow();
        boolean worse = isMoreBetter == difference < 0;
        return new Statistical(
                "The " + definition.name() + " at " + facts.name(timing.touchpoint())
                        + " of customers who were asked before it happened is " + (worse ? "worse" : "better")
                        + " than that of those asked after it",
                timing.metric().id(),
                timing.touchpoint(),
                HiddenDrops.unit(definition),
                List.of(
                        group("asked before", timing.early(), definition),
                        group("asked after", timing.later(), definition)),
                isMoreBetter ? difference : -difference,
                new Interval(
                        isMoreBetter ? given.low() : -given.high(),
                        isMoreBetter ? given.high() : -given.low(),
                        facts.confidence(),
                        given.method() + (tests == 1 ? "" : ", for all comparisons")),
                HiddenDrops.range(definition),
                Math.min(1, tests * comparison.pValue().orElseThrow()),
                new Looks(tests, 0, 0));
    }

    private static Group group(String name, ScoreCounts counts, Definition definition) {
        return new Group(name, counts.n(), definition.score(counts).orElse(Double.NaN), counts);
    }

    private static Finding early(Timing timing, @Nullable Statistical evidence, GapFacts facts) {
        GapPlace place = GapPlace.at(timing.touchpoint());
        long early = timing.early().n();
        long all = early + timing.later().n();
        Finding.Builder finding = Finding.of(GapKind.FEEDBACK, place)
                .customers(timing.customers().size())
                .evidence(new Observed(
                        "Answers about " + facts.name(timing.touchpoint()) + " ("
                                + timing.metric().id()
                                + ") from customers who were asked on a day before they met it: "
                                + Words.share(early, all)
                                + ".",
                        early,
                        all));
        if (isAsked(facts)) {
            finding.advice("Ask about it only once it has happened: today some are asked before.");
        } else {
            finding.proposal(asking(place, timing, facts));
        }
        return (evidence == null ? finding : finding.evidence(evidence)).build();
    }

    private static boolean isAsked(GapFacts facts) {
        return facts.map().touchpoints().stream().anyMatch(touchpoint -> touchpoint.purpose() == Purpose.FEEDBACK);
    }

    /** To be asked, after it has happened. */
    private static Proposal asking(GapPlace place, Timing timing, GapFacts facts) {
        Touchpoint later = Touchpoint.builder(
                        "survey-after-it",
                        "I am asked how it was, after: " + Shown.line(name(timing.touchpoint(), facts)),
                        Phase.AFTER,
                        Initiator.COMPANY,
                        Purpose.FEEDBACK)
                .build();
        return new Proposal(later, place, null, A_DAY, null, timing.metric().id(), timing.touchpoint());
    }

    private static String name(String touchpoint, GapFacts facts) {
        return facts.touchpoint(touchpoint).map(Touchpoint::name).orElse(touchpoint);
    }

    /** The stages of main journeys that no answer is about, if there are answers at all. */
    private static List<Finding> unasked(GapFacts facts) {
        Set<String> asked = new HashSet<>();
        facts.log().responses().map(Response::touchpoint).forEach(asked::add);
        List<Finding> findings = new ArrayList<>();
        for (Journey journey : facts.map().journeys()) {
            for (Stage stage : journey.stages()) {
                List<Touchpoint> touchpoints = stage.steps().stream()
                        .flatMap(step -> step.touchpoints().stream())
                        .flatMap(id -> facts.touchpoint(id).stream())
                        .filter(touchpoint ->
                                PlannedStep.isVisible(touchpoint) && touchpoint.purpose() != Purpose.FEEDBACK)
                        .toList();
                boolean none = touchpoints.stream().map(Touchpoint::id).noneMatch(asked::contains);
                if (journey.kind() == JourneyKind.MAIN && !asked.isEmpty() && !touchpoints.isEmpty() && none) {
                    findings.add(unasked(journey, stage, touchpoints));
                }
            }
        }
        return findings;
    }

    private static Finding unasked(Journey journey, Stage stage, List<Touchpoint> touchpoints) {
        return Finding.of(
                        GapKind.FEEDBACK,
                        GapPlace.at(touchpoints.get(touchpoints.size() - 1).id()))
                .evidence(new Structural("No answer is about the stage " + Shown.text(stage.name()) + " of the journey "
                        + Shown.text(journey.name()) + "."))
                .advice("Ask some of those who have just been through it.")
                .build();
    }
}
