package dev.touchpoint.insight;

import dev.touchpoint.insight.Evidence.Structural;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a template of the trade has and the map has not: a touchpoint is missing if the map has neither its id nor one of the same phase,
 * purpose and initiator.
 */
final class ReferenceGaps implements GapDetector {

    @Override
    public String name() {
        return "gaps against a template";
    }

    @Override
    public Detection detect(GapFacts facts) {
        return Detection.of(facts.template().stream()
                .flatMap(template -> missing(template, facts))
                .toList());
    }

    private static Stream<Finding> missing(TouchpointMap template, GapFacts facts) {
        Set<List<Enum<?>>> known =
                facts.map().touchpoints().stream().map(ReferenceGaps::sort).collect(Collectors.toSet());
        return template.touchpoints().stream()
                .filter(touchpoint -> facts.touchpoint(touchpoint.id()).isEmpty() && !known.contains(sort(touchpoint)))
                .map(touchpoint -> Finding.of(GapKind.REFERENCE, GapPlace.in(touchpoint.phase()))
                        .evidence(new Structural("The template \"" + template.name() + "\" has \"" + touchpoint.name()
                                + "\", and the map has nothing of the sort."))
                        .proposal(Proposal.of(bare(touchpoint), GapPlace.in(touchpoint.phase())))
                        .build());
    }

    private static List<Enum<?>> sort(Touchpoint touchpoint) {
        return List.of(touchpoint.phase(), touchpoint.purpose(), touchpoint.initiator());
    }

    /** Without the template's owners and channels, which the map need not have. */
    private static Touchpoint bare(Touchpoint touchpoint) {
        return Touchpoint.builder(
                        touchpoint.id(),
                        touchpoint.name(),
                        touchpoint.phase(),
                        touchpoint.initiator(),
                        touchpoint.purpose())
                .build();
    }
}
