package dev.touchpoint.insight;

import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where each journey first meets each of some touchpoints, in one pass over the log, however many touchpoints these are. */
final class FirstMeetings {

    /** Takes a journey from where it first meets a touchpoint, and the cases of that touchpoint. */
    interface Visitor {
        void visit(ActualJourney journey, List<Interaction> fromThere, Cases cases);
    }

    private FirstMeetings() {}

    /** Visits those of the touchpoints whose cases these are. */
    static void forEach(GapFacts facts, Map<String, Cases> cases, Visitor visitor) {
        facts.log().journeys().forEach(journey -> {
            List<Interaction> met = journey.interactions().toList();
            Set<String> seen = new HashSet<>();
            for (int i = 0; i < met.size(); i++) {
                Cases own = cases.get(met.get(i).touchpoint());
                if (own != null && seen.add(met.get(i).touchpoint())) {
                    visitor.visit(journey, met.subList(i, met.size()), own);
                }
            }
        });
    }
}
