package dev.touchpoint.tour;

import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.FirstContacts;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Funnel;
import dev.touchpoint.insight.Places;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.insight.TemporalProfile;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sixty orders of a bakery as they really went: what follows what, who waits for whom, and how far customers get. */
final class WhatCustomersGoThrough {

    private WhatCustomersGoThrough() {}

    private static final Instant MONDAY = Instant.parse("2026-03-02T07:00:00Z");

    private static TouchpointLog orders() {
        List<Interaction> log = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            String customer = "customer-" + i % 40;
            String order = "order-" + i;
            Instant at = MONDAY.plus(Duration.ofHours(5L * i));
            log.add(met(customer, order, i % 3 == 0 ? "phone" : "web", "order", at));
            if (i % 10 == 9) {
                continue;
            }
            log.add(met(customer, order, "web", "payment", at.plusSeconds(300 + 7 * i)));
            Duration baking = Duration.ofHours(i == 30 ? 60 : 20 + i % 4);
            if (i % 6 == 5) {
                log.add(met(customer, order, "phone", "where-is-it", at.plus(baking.dividedBy(2))));
            }
            log.add(met(customer, order, "van", "delivery", at.plus(baking)));
        }
        return TouchpointLog.of(log);
    }

    private static Interaction met(String customer, String order, String channel, String touchpoint, Instant at) {
        return Interaction.of(customer, touchpoint, at).withOccasion(order).withChannel(channel);
    }

    private static TouchpointMap bakery() {
        return TouchpointMap.builder("bakery", "A bakery")
                .owner("shop", "The shop")
                .owner("van", "The van")
                .touchpoint(touchpoint("order", "I order").ownedBy("shop"))
                .touchpoint(touchpoint("payment", "I pay").ownedBy("shop"))
                .touchpoint(touchpoint("delivery", "My bread arrives").ownedBy("van"))
                .build();
    }

    private static Touchpoint.Builder touchpoint(String id, String words) {
        return Touchpoint.builder(id, words, Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE);
    }

    public static void main(String[] args) {
        TouchpointLog log = orders();

        Flow flow = Flow.of(log);
        System.out.println(flow);
        flow.edges().forEach(edge -> System.out.println("  " + edge + ", " + nine(edge.waiting())));
        System.out.println("The ways they go: " + flow.variants());
        flow.variants().top(2).list().forEach(variant -> System.out.println("  " + variant));
        flow.stops()
                .forEach(stop -> System.out.printf(
                        Locale.ROOT,
                        "  %s is where %.0f %% of those who come by end%n",
                        stop.name(),
                        100 * stop.dropOff()));

        Flow owners = Flow.of(log, StopsBy.of("owner", Places.on(bakery()).by(Touchpoint::owner)));
        System.out.printf(
                Locale.ROOT,
                "They wait %.1f days while one owner hands them over to another, and %.1f within one; %d calls have none.%n",
                owners.changes().totalDays(),
                owners.repeats().totalDays(),
                owners.leftOut());
        Flow channels = Flow.of(log, StopsBy.channel());
        System.out.println("They switch channels " + channels.changes().n() + " times.");
        System.out.println("They met us first over "
                + FirstContacts.of(log, StopsBy.channel()).stops());

        System.out.println("How far do they get within a day?");
        Funnel funnel = Funnel.of("order", "payment", "delivery").within(Duration.ofDays(1));
        funnel.count(log).steps().forEach(step -> System.out.println("  " + step));

        TemporalProfile profile = TemporalProfile.of(log);
        System.out.println("Unusual: "
                + log.journeys()
                        .flatMap(journey -> profile.deviations(journey, 6).stream())
                        .map(odd -> odd.from() + " to " + odd.to() + " took " + odd.took())
                        .toList());

        Flow inParts =
                log.split(4).parallelStream().map(Flow::of).reduce(Flow::plus).orElseThrow();
        System.out.println("In four parts, in parallel, it is the same: " + inParts.equals(flow));
    }

    private static String nine(Durations waiting) {
        return "nine of ten within "
                + waiting.quantile(0.9).map(Duration::toMinutes).orElse(0L) + " minutes";
    }
}
