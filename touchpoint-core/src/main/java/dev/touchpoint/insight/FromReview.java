package dev.touchpoint.insight;

import dev.touchpoint.insight.Evidence.Structural;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What the review of the map alone has found, as findings with structural evidence. */
final class FromReview {

    private FromReview() {}

    /** What was detected, and what the review says of the same sort. */
    static Detection with(Detection detected, GapKind kind, GapFacts facts, MapFinding.Kind... kinds) {
        List<Finding> findings = new ArrayList<>(detected.findings());
        findings.addAll(findings(kind, facts, kinds));
        return new Detection(findings, detected.test());
    }

    static List<Finding> findings(GapKind kind, GapFacts facts, MapFinding.Kind... kinds) {
        Set<MapFinding.Kind> wanted = EnumSet.copyOf(List.of(kinds));
        return facts.review().findings().stream()
                .filter(finding -> wanted.contains(finding.kind()))
                .map(finding -> finding(finding, kind, facts))
                .toList();
    }

    /** Where a word is missing, the touchpoint is worked out from the place; elsewhere the review knows what to do. */
    private static Finding finding(MapFinding finding, GapKind kind, GapFacts facts) {
        GapPlace place = place(finding, facts);
        Finding.Builder builder = Finding.of(kind, place)
                .evidence(new Structural("The map: " + (finding.name() == null ? "" : "\"" + finding.name() + "\": ")
                        + finding.message() + " " + finding.kind().why()));
        boolean isWord = kind.isWord() && !place.equals(GapPlace.MAP);
        return (isWord ? builder : builder.advice(finding.advice())).build();
    }

    private static GapPlace place(MapFinding finding, GapFacts facts) {
        String[] path = finding.pointer().split("/", -1);
        if (path.length == 3 && path[1].equals("touchpoints")) {
            return GapPlace.at(
                    facts.map().touchpoints().get(Integer.parseInt(path[2])).id());
        }
        return path.length == 7 ? between(path, facts) : GapPlace.MAP;
    }

    /** From a step to the next one that customers see, and that does more than ask. */
    private static GapPlace between(String[] path, GapFacts facts) {
        Journey journey = facts.map().journeys().get(Integer.parseInt(path[2]));
        int stage = Integer.parseInt(path[4]);
        Step step = journey.stages().get(stage).steps().get(Integer.parseInt(path[6]));
        List<Step> later = journey.stages()
                .get(stage)
                .steps()
                .subList(
                        Integer.parseInt(path[6]) + 1,
                        journey.stages().get(stage).steps().size());
        String from = step.touchpoints().get(0);
        return Stream.concat(
                        later.stream(),
                        journey.stages().subList(stage + 1, journey.stages().size()).stream()
                                .flatMap(next -> next.steps().stream()))
                .flatMap(next -> next.touchpoints().stream())
                .flatMap(id -> facts.touchpoint(id).stream())
                .filter(next -> PlannedStep.isVisible(next) && next.purpose() != Purpose.FEEDBACK)
                .map(Touchpoint::id)
                .findFirst()
                .map(to -> GapPlace.between(from, to))
                .orElse(GapPlace.at(from));
    }
}
