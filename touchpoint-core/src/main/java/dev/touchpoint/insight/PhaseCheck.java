package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.util.List;
import java.util.stream.Stream;

/** Whether the map knows all of the time that customers have to do with the company. */
final class PhaseCheck implements MapCheck {

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        return facts.map().inventory().byPhase().entrySet().stream()
                .filter(phase -> phase.getValue().stream().noneMatch(PhaseCheck::isMet))
                .map(phase -> uncovered(phase.getKey(), phase.getValue()));
    }

    private static boolean isMet(Touchpoint touchpoint) {
        return PlannedStep.isVisible(touchpoint) && touchpoint.purpose() != Purpose.FEEDBACK;
    }

    private static MapFinding uncovered(Phase phase, List<Touchpoint> touchpoints) {
        String what = touchpoints.isEmpty()
                ? "There is no touchpoint " + when(phase) + "."
                : "There is nothing for customers " + when(phase)
                        + ", but only what they do not see, or what asks them how it was.";
        return new MapFinding(Kind.UNCOVERED_PHASE, "/touchpoints", null, what, advice(phase));
    }

    private static String when(Phase phase) {
        return switch (phase) {
            case BEFORE -> "before the purchase";
            case DURING -> "during the purchase";
            case AFTER -> "after the purchase";
        };
    }

    private static String advice(Phase phase) {
        return switch (phase) {
            case BEFORE ->
                "Add how customers come to hear of you, search and decide, and what others tell them of you.";
            case DURING -> "Add how customers order, wait and pay.";
            case AFTER -> "Add how customers receive and use what they bought, need help with it, and leave.";
        };
    }
}
