package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.insight.VariantLimits;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.map.TouchpointMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads journeys one by one, each for everything at once, since making events out of columns takes longer than reading them. */
final class WaysTally {

    private static final VariantLimits NO_VARIANTS = new VariantLimits(0, 0);

    private final Running<ActualJourney, ?, Flow> flow;
    private final Running<ActualJourney, ?, Flow> owners;
    private final BestFit bestFit;
    private final List<PlanTally> plans = new ArrayList<>();
    private long journeys;
    private long unplanned;

    WaysTally(TouchpointMap map, Asking asking, Instant until) {
        flow = Running.of(Flow.by(StopsBy.of("touchpoint but the asking", asking::stop)));
        owners = Running.of(Flow.by(StopsBy.of("owner", OwnerTurn.stops(map, asking)), NO_VARIANTS));
        List<Conformance> conformances = Conformance.withEach(map);
        conformances.forEach(plan -> plans.add(new PlanTally(plan, asking, until)));
        bestFit = new BestFit(conformances);
    }

    /** Counts a journey, unless nothing but answers is known of it. */
    void add(ActualJourney actual) {
        if (actual.interactions().findAny().isEmpty()) {
            return;
        }
        journeys++;
        flow.add(actual);
        owners.add(actual);
        int fitting = bestFit.of(actual);
        for (int i = 0; i < plans.size(); i++) {
            plans.get(i).add(actual, i == fitting);
        }
        unplanned += fitting < 0 ? 1 : 0;
    }

    Flow flow() {
        return flow.result();
    }

    Flow owners() {
        return owners.result();
    }

    long journeys() {
        return journeys;
    }

    long unplanned() {
        return unplanned;
    }

    /** In the order of the map, but the main journeys first; without those that fit none. */
    List<PlanReading> byPlan() {
        return plans.stream()
                .map(PlanTally::reading)
                .filter(reading -> reading.summary().journeys() > 0)
                .sorted(Comparator.comparing(reading -> reading.plan().kind()))
                .toList();
    }
}
