package dev.touchpoint.tour;

import dev.touchpoint.insight.Detection;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapDetector;
import dev.touchpoint.insight.GapFacts;
import dev.touchpoint.insight.GapKind;
import dev.touchpoint.insight.GapPlace;
import dev.touchpoint.insight.Gaps;
import dev.touchpoint.insight.Proposal;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** A detector of missing touchpoints of one's own: customers who come back a third time, and nobody says thank you. */
final class YourOwnDetector implements GapDetector {

    private static final int REGULAR = 3;

    private YourOwnDetector() {}

    @Override
    public String name() {
        return "thanks to regulars";
    }

    @Override
    public Detection detect(GapFacts facts) {
        Map<String, Integer> orders = new HashMap<>();
        facts.log()
                .interactions()
                .filter(met -> met.touchpoint().equals("order"))
                .forEach(met -> orders.merge(met.customer(), 1, Integer::sum));
        long regulars = orders.values().stream().filter(n -> n >= REGULAR).count();
        boolean thanked = facts.log()
                .journeys()
                .flatMap(ActualJourney::interactions)
                .anyMatch(met -> met.touchpoint().equals("thanks"));
        if (regulars == 0 || thanked) {
            return Detection.of(List.of());
        }
        GapPlace after = GapPlace.at("order");
        Touchpoint thanks = Touchpoint.builder(
                        "thanks", "They thank me for coming back", Phase.AFTER, Initiator.COMPANY, Purpose.CELEBRATE)
                .ownedBy("shop")
                .build();
        return Detection.of(List.of(Finding.of(GapKind.EMOTION, after)
                .customers(regulars)
                .evidence(new Evidence.Observed(
                        regulars + " of " + orders.size() + " customers ordered " + REGULAR
                                + " times or more, and nobody thanked them.",
                        regulars,
                        orders.size()))
                .proposal(Proposal.of(thanks, after))
                .build()));
    }

    public static void main(String[] args) {
        List<Interaction> orders = IntStream.range(0, 30)
                .mapToObj(i -> Interaction.of(
                        "customer-" + i % 12,
                        "order",
                        Instant.parse("2026-05-01T09:00:00Z").plusSeconds(3600L * i)))
                .toList();

        Gaps.of(WhatIsMissing.bakery())
                .withDetectors(List.of(new YourOwnDetector()))
                .find(TouchpointLog.of(orders))
                .findings()
                .forEach(System.out::println);
    }
}
