package dev.touchpoint.insight;

import dev.touchpoint.check.Shown;
import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.HandOff;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Whether customers are carried over where owners change. The same two touchpoints are one hand-off, in whatever journey. */
final class HandOffCheck implements MapCheck {

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        Set<List<String>> known = new HashSet<>();
        List<MapFinding> findings = new ArrayList<>();
        for (List<PlannedStep> journey : facts.journeys()) {
            List<PlannedStep> steps =
                    journey.stream().filter(PlannedStep::isEncounter).toList();
            for (int i = 1; i < steps.size(); i++) {
                findings.addAll(between(steps.get(i - 1), steps.get(i), facts, known));
            }
        }
        return findings.stream();
    }

    private static List<MapFinding> between(
            PlannedStep before, PlannedStep after, MapFacts facts, Set<List<String>> known) {
        List<MapFinding> findings = new ArrayList<>();
        Set<String> told = new HashSet<>();
        for (HandOff handOff : facts.map().handOffs(before.step(), after.step())) {
            boolean isNew = handOff.needsBridge()
                    && !handOff.bridged()
                    && known.add(List.of(handOff.from().id(), handOff.to().id()));
            if (isNew && told.add(Objects.requireNonNull(handOff.to().owner()))) {
                findings.add(unbridged(handOff, before, facts));
            }
        }
        return findings;
    }

    private static MapFinding unbridged(HandOff handOff, PlannedStep before, MapFacts facts) {
        String from = facts.owner(Objects.requireNonNull(handOff.from().owner()));
        String to = facts.owner(Objects.requireNonNull(handOff.to().owner()));
        return new MapFinding(
                Kind.UNBRIDGED_HAND_OFF,
                before.pointer(),
                handOff.from().name(),
                "From here to " + Shown.text(handOff.to().name()) + " the owner changes from " + from + " to " + to
                        + ", and nothing in this step carries the customer over.",
                "Let a touchpoint of this step tell what " + to
                        + " will do, by when, and whom to turn to, and note it as bridgesTo "
                        + handOff.to().owner() + ".");
    }
}
