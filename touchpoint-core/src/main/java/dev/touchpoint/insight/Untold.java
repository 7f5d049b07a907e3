package dev.touchpoint.insight;

import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.util.ArrayList;
import java.util.List;
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
        List<Cases> all = new ArrayList<>();
        for (Touchpoint event : facts.map().inventory().where(touchpoint -> !PlannedStep.isVisible(touchpoint))) {
            Cases cases = new Cases(
                    event.id(),
                    "After " + facts.name(event.id())
                            + ", customers were asked for something before they were told anything",
                    facts);
            facts.journeys().forEach(journey -> count(journey, event, cases, facts));
            all.add(cases);
        }
        Detection seen = Cases.detect(
                GapKind.INFORMATION,
                all,
                LIMIT,
                "Whether customers are told of what happens out of their sight",
                facts);
        return FromReview.with(seen, GapKind.INFORMATION, facts, Kind.UNTOLD_EVENT);
    }

    private static void count(ActualJourney journey, Touchpoint event, Cases cases, GapFacts facts) {
        boolean happened = false;
        for (Interaction met : journey.interactions().toList()) {
            Optional<Touchpoint> touchpoint = facts.touchpoint(met.touchpoint());
            boolean told = happened
                    && touchpoint.filter(PlannedStep::isWordFromTheCompany).isPresent();
            if (told || (happened && touchpoint.filter(Untold::isDemand).isPresent())) {
                cases.add(journey.customer(), journey.occasion(), !told, met.touchpoint());
                return;
            }
            happened |= met.touchpoint().equals(event.id());
        }
    }

    private static boolean isDemand(Touchpoint touchpoint) {
        return PlannedStep.isVisible(touchpoint)
                && touchpoint.purpose() == Purpose.TRADE
                && touchpoint.initiator() != Initiator.CUSTOMER;
    }
}
