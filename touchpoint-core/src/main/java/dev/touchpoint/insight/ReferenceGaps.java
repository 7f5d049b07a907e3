package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.Evidence.Structural;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a template of the trade has and the map has not: a touchpoint is missing if the map has neither its id nor its name nor one of the
 * same phase, purpose and initiator. Of several that are alike in these, the first is proposed.
 */
final class ReferenceGaps implements GapDetector {

    private record Sort(Phase phase, Purpose purpose, Initiator initiator) {

        static Sort of(Touchpoint touchpoint) {
            return new Sort(touchpoint.phase(), touchpoint.purpose(), touchpoint.initiator());
        }
    }

    @Override
    public String name() {
        return "gaps against a template";
    }

    @Override
    public Detection detect(GapFacts facts) {
        return Detection.of(facts.template().stream()
                .flatMap(template -> missing(template, facts.map()))
                .toList());
    }

    private static Stream<Finding> missing(TouchpointMap template, TouchpointMap map) {
        Set<Sort> sorts = map.touchpoints().stream().map(Sort::of).collect(Collectors.toSet());
        Set<String> names = map.touchpoints().stream().map(ReferenceGaps::name).collect(Collectors.toSet());
        return template.touchpoints().stream()
                .filter(touchpoint -> map.touchpoint(touchpoint.id()).isEmpty() && !names.contains(name(touchpoint)))
                .collect(Collectors.groupingBy(Sort::of, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(missing -> !sorts.contains(missing.getKey()))
                .map(missing -> finding(template, missing.getValue()));
    }

    private static String name(Touchpoint touchpoint) {
        return Names.key(touchpoint.name());
    }

    private static Finding finding(TouchpointMap template, List<Touchpoint> alike) {
        Touchpoint first = alike.get(0);
        String names =
                alike.stream().map(touchpoint -> Shown.text(touchpoint.name())).collect(Collectors.joining(", "));
        return Finding.of(GapKind.REFERENCE, GapPlace.in(first.phase()))
                .evidence(new Structural("The template " + Shown.text(template.name()) + " has " + names
                        + "; the map has nothing of the sort."))
                .proposal(Proposal.of(bare(first), GapPlace.in(first.phase())))
                .build();
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
