package dev.touchpoint.tour;

import dev.touchpoint.json.PolicyFiles;
import dev.touchpoint.json.PolicyPreset;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Csat;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.PolicyOutcome;
import dev.touchpoint.timing.PolicyReview;
import dev.touchpoint.timing.Simulation;
import dev.touchpoint.timing.SimulationResult;
import dev.touchpoint.timing.SurveyPolicies;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/** Policies before they are switched on: what is wrong with them, and whom they would have asked last summer. */
final class TryThemOut {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant JULY = Instant.parse("2026-07-01T10:00:00Z");

    private TryThemOut() {}

    public static void main(String[] args) {
        SurveyPolicies policies = PolicyPreset.DELIVERY_CSAT.policies();
        SurveyPolicies mistaken =
                PolicyFiles.read(PolicyPreset.DELIVERY_CSAT.text().replace("PT24H", "P20D"));
        PolicyReview.of(mistaken, JULY).findings().forEach(System.out::println);
        PolicyReview review = PolicyReview.of(policies, JULY);
        System.out.println(
                review + ", at most " + review.mostInAYear().orElseThrow() + " asks of a customer in a year");
        System.out.println();

        SimulationResult result = Simulation.of(policies)
                .customers((id, now) -> Customer.builder(id).zone(BERLIN).build())
                .permittingUnknown()
                .answering("email", 0.25)
                .zone(BERLIN)
                .until(JULY.plus(Duration.ofDays(90)))
                .run(deliveries());
        PolicyOutcome outcome = result.outcome("delivery-csat");
        System.out.println(outcome);
        System.out.println("So many days after: " + outcome.invitations().daysAfter());
        System.out.println("Not, because of " + outcome.notAsked());
        Csat csat = Csat.standard();
        ScoreCounts lastYear = ScoreCounts.ofScores(csat.scale(), 5, 5, 4, 5, 2, 4, 5, 1, 3, 5);
        System.out.println("If one of four answers: " + result.anticipated("delivery-csat", csat, lastYear, 0.95));
    }

    /** A parcel every five hours; every tenth customer orders again within ten days. */
    private static TouchpointLog deliveries() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 380; i++) {
            Instant at = JULY.plus(Duration.ofHours(5L * i));
            events.add(Interaction.of("c-" + i, "delivery", at).withOccasion("order-" + i));
            if (i % 10 == 0) {
                events.add(Interaction.of("c-" + i, "delivery", at.plus(Duration.ofDays(9)))
                        .withOccasion("second-" + i));
            }
        }
        return TouchpointLog.of(events);
    }
}
