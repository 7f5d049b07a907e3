package dev.touchpoint.tour;

import dev.touchpoint.insight.Effect;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapReport;
import dev.touchpoint.insight.Gaps;
import dev.touchpoint.insight.Proposal;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.nps.Csat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** A touchpoint that some customers do not get: found without being told where or for whom, added, committed to, and measured. */
final class WhatIsMissing {

    private static final Instant JANUARY = Instant.parse("2026-01-05T06:00:00Z");
    private static final Instant LIVE = Instant.parse("2026-03-01T00:00:00Z");

    private WhatIsMissing() {}

    /** A bakery that bakes to order. That the oven is done is no news to customers, unless somebody tells them. */
    static TouchpointMap bakery() {
        return TouchpointMap.builder("bakery", "A bakery that bakes to order")
                .owner("shop", "Shop")
                .owner("till", "Till")
                .touchpoint(Touchpoint.builder(
                                "window", "I see the cakes", Phase.BEFORE, Initiator.CUSTOMER, Purpose.INSPIRE)
                        .ownedBy("shop"))
                .touchpoint(of("order", "I order a cake", Initiator.CUSTOMER, Purpose.TRADE, "shop"))
                .touchpoint(of("baked", "My cake is done", Initiator.COMPANY, Purpose.DELIVER, "shop")
                        .backstage()
                        .importance(0.8)
                        .promise(Duration.ofHours(2)))
                .touchpoint(of("ready", "I hear that my cake is ready", Initiator.COMPANY, Purpose.INFORM, "shop")
                        .bridgingTo("till")
                        .promise(Duration.ofHours(12)))
                .touchpoint(of("bill", "I get the bill", Initiator.COMPANY, Purpose.TRADE, "till"))
                .touchpoint(Touchpoint.builder(
                                "survey", "I am asked how it was", Phase.AFTER, Initiator.COMPANY, Purpose.FEEDBACK)
                        .ownedBy("shop")
                        .burdenSeconds(20))
                .journey(Journey.builder("cake", "I have a cake baked")
                        .goal("Have a cake for the party")
                        .stage("order", "Order", Step.of("Look", "window"), Step.of("Order", "order"))
                        .stage(
                                "get",
                                "Get it",
                                Step.of("Done", "baked"),
                                Step.of("Hear", "ready"),
                                Step.of("Pay", "bill"),
                                Step.of("Say how it was", "survey")))
                .build();
    }

    private static Touchpoint.Builder of(String id, String name, Initiator initiator, Purpose purpose, String owner) {
        return Touchpoint.builder(id, name, Phase.DURING, initiator, purpose).ownedBy(owner);
    }

    /** Three customers an hour. Of those who order by phone nobody is called back, until that is live. */
    static TouchpointLog log(int customers) {
        List<Event> events = new ArrayList<>();
        SplittableRandom dice = new SplittableRandom(1);
        for (int i = 0; i < customers; i++) {
            String customer = "customer-" + (10_000 + i);
            Instant at = JANUARY.plus(Duration.ofMinutes(180L * i));
            boolean phone = i % 3 == 0;
            boolean told = !phone || !at.isBefore(LIVE);
            events.add(Interaction.of(customer, "window", at.minusSeconds(600)));
            events.add(Interaction.of(customer, "order", at));
            events.add(Interaction.of(customer, "baked", at.plus(Duration.ofHours(20))));
            if (told) {
                events.add(Interaction.of(customer, "ready", at.plus(Duration.ofHours(21))));
            }
            events.add(Interaction.of(customer, "bill", at.plus(Duration.ofHours(26))));
            events.add(Interaction.of(customer, "survey", at.plus(Duration.ofHours(27))));
            String cake = dice.nextBoolean() ? "chocolate" : "lemon";
            events.add(answer(customer, "order", 3 + dice.nextInt(3), at.plus(Duration.ofHours(1)), phone, cake));
            int score = told ? 3 + dice.nextInt(3) : 1 + dice.nextInt(4);
            events.add(answer(customer, "bill", score, at.plus(Duration.ofHours(28)), phone, cake));
        }
        return TouchpointLog.of(events);
    }

    private static Response answer(
            String customer, String touchpoint, int score, Instant at, boolean phone, String cake) {
        return Response.builder(customer, touchpoint, "csat", score, at)
                .segment("ordered by", phone ? "phone" : "web")
                .segment("cake", cake)
                .build();
    }

    public static void main(String[] args) {
        GapReport report = Gaps.of(bakery()).rating(Csat.standard()).find(log(300));
        for (Finding finding : report.findings()) {
            System.out.println(finding.sentence());
            System.out.println("  " + finding.customers() + " customers, seen by " + finding.kinds());
            for (Evidence evidence : finding.evidence()) {
                System.out.println("  - " + evidence.sentence());
            }
        }
        report.notFound().forEach(System.out::println);

        Proposal proposal = report.findings().get(0).proposal().orElseThrow();
        TouchpointMap better = proposal.addTo(bakery());
        System.out.println();
        System.out.println("The journey, with it: "
                + better.journeys()
                        .get(0)
                        .steps()
                        .flatMap(step -> step.touchpoints().stream())
                        .toList());
        Owner shop = better.owner("shop").orElseThrow();
        Commitment commitment = proposal.commitment(better, shop, LocalDate.parse("2026-03-01"));
        System.out.println(commitment.what() + ". " + commitment.hypothesis());

        System.out.println();
        System.out.println("Did it help? " + Effect.of(commitment, Csat.standard(), log(900), LIVE, 0.95));
    }
}
