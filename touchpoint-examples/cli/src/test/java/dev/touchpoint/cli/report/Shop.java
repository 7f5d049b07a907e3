package dev.touchpoint.cli.report;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Metrics;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** A small shop: few enough events to know each figure of its report by heart. */
final class Shop {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private Shop() {}

    static TouchpointMap map() {
        return TouchpointMap.builder("shop", "A shop")
                .channel("web", "Website")
                .channel("email", "E-mail")
                .channel("fax", "Fax")
                .touchpoint(touchpoint("order", "I order").over("web"))
                .touchpoint(touchpoint("delivery", "My parcel arrives").over("email"))
                .touchpoint(touchpoint("refund", "I get my money back").over("email"))
                .journey(Journey.builder("shopping", "I shop")
                        .stage("shop", "Shop", Step.of("Order", "order"), Step.of("Wait", "delivery")))
                .build();
    }

    static Touchpoint.Builder touchpoint(String id, String name) {
        return Touchpoint.builder(id, name, Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE);
    }

    /** Three months, two metrics, a shadow touchpoint and channel, a ghost of each. */
    static Report report() {
        ReportTally tally = new ReportTally(map(), Metrics.discover(), ZONE, 5);
        tally.add(met("a", "order", "web", "2026-01-01T08:00:00Z"));
        tally.add(met("a", "order", "email", "2026-01-02T08:00:00Z"));
        tally.add(met("b", "order", null, "2026-01-02T09:00:00Z"));
        tally.add(met("b", "delivery", "email", "2026-01-05T09:00:00Z"));
        tally.add(met("c", "chat-bot", "app", "2026-03-20T22:30:00Z"));
        tally.add(answer("a", "order", "csat", 5, "web", "2026-01-03T08:00:00Z", 1, "quick, easy & good"));
        tally.add(answer("b", "order", "csat", 4, null, "2026-01-03T10:00:00Z", 2, null));
        tally.add(answer("c", "order", "csat", 1, "web", "2026-01-31T23:30:00Z", 3, " "));
        tally.add(answer("d", "delivery", "csat", 2, "email", "2026-03-05T10:00:00Z", 30, null));
        tally.add(answer("d", "delivery", "csat", null, "email", "2026-03-05T10:00:00Z", 0, "late"));
        tally.add(answer("d", "delivery", "nps", 9, "email", "2026-03-05T10:01:00Z", 0, null));
        return tally.report(0.95, 0, false);
    }

    static Interaction met(String customer, String touchpoint, @Nullable String channel, String at) {
        return new Interaction(customer, null, touchpoint, channel, Instant.parse(at), 0, false);
    }

    private static Response answer(
            String customer,
            String touchpoint,
            String metric,
            @Nullable Integer score,
            @Nullable String channel,
            String at,
            int hours,
            @Nullable String comment) {
        Instant instant = Instant.parse(at);
        return Response.builder(customer, touchpoint, metric, score, instant)
                .channel(channel)
                .askedAt(hours == 0 ? null : instant.minus(Duration.ofHours(hours)))
                .comment(comment)
                .build();
    }
}
