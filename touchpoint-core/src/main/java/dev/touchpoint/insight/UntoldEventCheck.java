package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.map.Touchpoint;
import java.util.List;
import java.util.stream.Stream;

/** Whether customers are told of what happens out of their sight and matters to them. */
final class UntoldEventCheck implements MapCheck {

    private static final double IMPORTANT = 0.5;

    @Override
    public Stream<MapFinding> findings(MapFacts facts) {
        return facts.map().touchpoints().stream()
                .filter(touchpoint -> !PlannedStep.isVisible(touchpoint) && matters(touchpoint))
                .filter(touchpoint -> !isTold(touchpoint, facts))
                .map(touchpoint -> facts.finding(
                        Kind.UNTOLD_EVENT,
                        touchpoint,
                        "It matters to the customer, who does not see it, and "
                                + (facts.isInAJourney(touchpoint)
                                        ? "the next thing to see is no word from the company."
                                        : "no journey has it, so that no word about it is planned."),
                        "Tell the customer as soon as it has happened: plan a message right after it."));
    }

    private static boolean matters(Touchpoint event) {
        Double importance = event.importance();
        return event.momentOfTruth() || event.emotion() != null || (importance != null && importance >= IMPORTANT);
    }

    private static boolean isTold(Touchpoint event, MapFacts facts) {
        boolean atOnce = facts.journeys().stream()
                .flatMap(List::stream)
                .anyMatch(step -> step.has(event) && step.isWordFromTheCompany());
        return atOnce || facts.after(event).anyMatch(UntoldEventCheck::beginsWithWord);
    }

    private static boolean beginsWithWord(List<PlannedStep> steps) {
        return steps.stream()
                .filter(PlannedStep::isVisible)
                .findFirst()
                .filter(PlannedStep::isWordFromTheCompany)
                .isPresent();
    }
}
