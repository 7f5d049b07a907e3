package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.Evidence.Observed;
import dev.touchpoint.insight.Evidence.Structural;
import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Touchpoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What the map does not cover: phases, also of single personas and {@linkplain UncoveredChannels over single channels}; shadows, which
 * customers meet and the map does not have; and ghosts, which the map has, not only for exits and exceptions, and nobody of {@value
 * #ENOUGH} customers or more has met. Of customers who only answered it is not known what they met.
 */
final class Coverage implements GapDetector {

    /** Of fewer customers it is no wonder that some touchpoint was never met. */
    static final int ENOUGH = 300;

    @Override
    public String name() {
        return "coverage";
    }

    @Override
    public Detection detect(GapFacts facts) {
        List<Finding> findings = new ArrayList<>(FromReview.findings(
                GapKind.COVERAGE,
                facts,
                Kind.UNCOVERED_PHASE,
                Kind.CHANNEL_AS_TOUCHPOINT,
                Kind.ORG_CHART,
                Kind.DUPLICATE,
                Kind.UNUSED,
                Kind.NO_CUSTOMER_GOAL));
        facts.map().personas().forEach(persona -> findings.addAll(uncovered(persona, facts)));
        findings.addAll(UncoveredChannels.findings(facts));
        Map<String, Set<String>> met = new TreeMap<>();
        Set<String> customers = new HashSet<>();
        Set<String> followed = new HashSet<>();
        for (Event event : facts.log().events()) {
            met.computeIfAbsent(event.touchpoint(), any -> new HashSet<>()).add(event.customer());
            customers.add(event.customer());
            if (event instanceof Interaction) {
                followed.add(event.customer());
            }
        }
        met.forEach((touchpoint, who) -> {
            if (facts.touchpoint(touchpoint).isEmpty()) {
                findings.add(shadow(touchpoint, who.size(), customers.size(), facts));
            }
        });
        facts.map().touchpoints().stream()
                .filter(touchpoint -> followed.size() >= ENOUGH && !met.containsKey(touchpoint.id()))
                .filter(touchpoint -> !isForExceptions(touchpoint, facts))
                .forEach(touchpoint -> findings.add(ghost(touchpoint, followed.size(), facts)));
        return Detection.of(findings);
    }

    /** The phases that the persona's main journeys leave out, if it has any. */
    private static List<Finding> uncovered(Persona persona, GapFacts facts) {
        Set<Phase> covered = EnumSet.noneOf(Phase.class);
        facts.map().journeys().stream()
                .filter(journey ->
                        journey.kind() == JourneyKind.MAIN && persona.id().equals(journey.persona()))
                .flatMap(Journey::steps)
                .flatMap(step -> step.touchpoints().stream())
                .flatMap(id -> facts.touchpoint(id).stream())
                .filter(PlannedStep::isVisible)
                .map(Touchpoint::phase)
                .forEach(covered::add);
        if (covered.isEmpty()) {
            return List.of();
        }
        String name = Shown.text(persona.name());
        return Stream.of(Phase.values())
                .filter(phase -> !covered.contains(phase))
                .map(phase -> Finding.of(GapKind.COVERAGE, GapPlace.in(phase))
                        .evidence(new Structural("The journeys of " + name + " have nothing "
                                + phase.name().toLowerCase(Locale.ROOT) + " the purchase."))
                        .advice("Find out what " + name + " goes through then, and plan it.")
                        .build())
                .toList();
    }

    private static Finding shadow(String touchpoint, int met, int all, GapFacts facts) {
        return Finding.of(GapKind.COVERAGE, GapPlace.at(touchpoint))
                .customers(met)
                .evidence(new Observed(
                        "Customers meet " + facts.name(touchpoint) + ", which the map does not have: "
                                + Words.share(met, all) + ".",
                        met,
                        all))
                .advice("Put it on the map, with an owner, or correct the name in the log.")
                .build();
    }

    /** What is planned for the worst only is well if nobody meets it. */
    private static boolean isForExceptions(Touchpoint touchpoint, GapFacts facts) {
        List<Journey> having = facts.map().journeys().stream()
                .filter(journey ->
                        journey.steps().anyMatch(step -> step.touchpoints().contains(touchpoint.id())))
                .toList();
        return !having.isEmpty() && having.stream().noneMatch(journey -> journey.kind() == JourneyKind.MAIN);
    }

    private static Finding ghost(Touchpoint touchpoint, int all, GapFacts facts) {
        return Finding.of(GapKind.COVERAGE, GapPlace.at(touchpoint.id()))
                .evidence(new Observed(
                        "The map has " + facts.name(touchpoint.id()) + ", and of " + Words.number(all)
                                + " customers nobody met it.",
                        0,
                        all))
                .advice("Find out whether it happens and is not recorded, or does not happen.")
                .build();
    }
}
