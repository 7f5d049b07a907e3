package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Information gaps: something has happened out of sight that matters to customers, and the company asks them for something, such as
 * money, before it has told them anything.
 */
final class Untold implements GapDetector {

    private static final double LIMIT = 0.1;

    @Override
    public String name() {
        return "information gaps";
    }

    @Override
    public Detection detect(GapFacts facts) {
        Map<String, Cases> all = new LinkedHashMap<>();
        for (Touchpoint event : facts.map().inventory().where(touchpoint -> !PlannedStep.isVisible(touchpoint))) {
            all.put(
                    event.id(),
                    new Cases(
                            event.id(),
                            "After " + facts.name(event.id())
                                    + ", customers were asked for something before they were told anything",
                            facts));
        }
        FirstMeetings.forEach(facts, all, (journey, met, cases) -> count(journey, met, cases, facts));
        Detection seen = Cases.detect(
                GapKind.INFORMATION,
                new ArrayList<>(all.values()),
                LIMIT,
                "Whether customers are told of what happens out of their sight",
                facts);
        return FromReview.with(seen, GapKind.INFORMATION, facts, Kind.UNTOLD_EVENT);
    }

    private static void count(ActualJourney journey, List<Interaction> fromEvent, Cases cases, GapFacts facts) {
        for (Interaction met : fromEvent.subList(1, fromEvent.size())) {
            Optional<Touchpoint> touchpoint = facts.touchpoint(met.touchpoint());
            boolean told = touchpoint.filter(PlannedStep::isWordFromTheCompany).isPresent();
            if (told || touchpoint.filter(Untold::isDemand).isPresent()) {
                cases.add(journey.customer(), journey.occasion(), !told, met.touchpoint());
                return;
            }
        }
    }

    private static boolean isDemand(Touchpoint touchpoint) {
        return PlannedStep.isVisible(touchpoint)
                && touchpoint.purpose() == Purpose.TRADE
                && touchpoint.initiator() != Initiator.CUSTOMER;
    }
}
