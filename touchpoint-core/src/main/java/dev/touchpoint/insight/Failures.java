package dev.touchpoint.insight;

import dev.touchpoint.insight.Evidence.Structural;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Failures without recovery: a touchpoint failed, and neither did it work later nor did the company help or make good. If the map has no
 * exception journey with the touchpoint, that is said as well.
 */
final class Failures implements GapDetector {

    private static final double LIMIT = 0.1;

    @Override
    public String name() {
        return "failures without recovery";
    }

    @Override
    public Detection detect(GapFacts facts) {
        Map<String, Cases> all = new TreeMap<>();
        facts.log().journeys().forEach(journey -> {
            List<Interaction> met = journey.interactions().toList();
            for (int i = 0; i < met.size(); i++) {
                Interaction failed = met.get(i);
                if (failed.failed() && isLast(failed, met.subList(i + 1, met.size()))) {
                    all.computeIfAbsent(
                                    failed.touchpoint(),
                                    at -> new Cases(at, facts.name(at) + " failed, and nothing made it good", facts))
                            .add(
                                    journey.customer(),
                                    journey.occasion(),
                                    !isMadeGood(failed, met.subList(i + 1, met.size()), facts),
                                    null);
                }
            }
        });
        Detection seen = Cases.detect(
                GapKind.EMOTION, new ArrayList<>(all.values()), LIMIT, "Whether failures are made good", facts);
        return new Detection(
                seen.findings().stream()
                        .map(finding -> withRepair(finding, facts))
                        .toList(),
                seen.test());
    }

    /** Of attempts that all fail, the last one is the failure. */
    private static boolean isLast(Interaction failed, List<Interaction> later) {
        return later.stream().noneMatch(met -> met.failed() && met.touchpoint().equals(failed.touchpoint()));
    }

    private static boolean isMadeGood(Interaction failed, List<Interaction> later, GapFacts facts) {
        return later.stream()
                .filter(met -> !met.failed())
                .anyMatch(met -> met.touchpoint().equals(failed.touchpoint())
                        || facts.touchpoint(met.touchpoint())
                                .filter(touchpoint ->
                                        touchpoint.purpose() == Purpose.REPAIR || touchpoint.purpose() == Purpose.HELP)
                                .isPresent());
    }

    private static Finding withRepair(Finding finding, GapFacts facts) {
        String at = ((GapPlace.At) finding.place()).touchpoint();
        Touchpoint failing = facts.touchpoint(at).orElse(null);
        Touchpoint.Builder repair = Touchpoint.builder(
                Proposals.shortened("make-good-" + (failing == null ? "it" : failing.id())),
                "They make good what went wrong",
                failing == null ? Phase.AFTER : failing.phase(),
                Initiator.COMPANY,
                Purpose.REPAIR);
        String owner = failing == null ? null : failing.owner();
        Proposal proposal = Proposal.of((owner == null ? repair : repair.ownedBy(owner)).build(), finding.place());
        List<Evidence> evidence = new ArrayList<>(finding.evidence());
        if (!hasPlan(at, facts)) {
            evidence.add(
                    new Structural("The map has no exception journey for the case that " + facts.name(at) + " fails."));
        }
        return finding.withEvidence(evidence).proposing(proposal);
    }

    private static boolean hasPlan(String touchpoint, GapFacts facts) {
        return facts.map().journeys().stream()
                .filter(journey -> journey.kind() == JourneyKind.EXCEPTION)
                .anyMatch(journey ->
                        journey.steps().anyMatch(step -> step.touchpoints().contains(touchpoint)));
    }
}
