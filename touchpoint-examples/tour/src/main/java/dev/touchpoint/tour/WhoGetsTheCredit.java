package dev.touchpoint.tour;

import dev.touchpoint.insight.Credit;
import dev.touchpoint.insight.Credits;
import dev.touchpoint.insight.Influence;
import dev.touchpoint.insight.Touches;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Which touchpoints journeys went through before an order, and what each rule gives them of the credit. None is causal. */
final class WhoGetsTheCredit {

    private WhoGetsTheCredit() {}

    public static void main(String[] args) {
        Influence influence = log().journeys()
                .collect(Influence.on("order", Touches.byTouchpoint().withHalfLife(Duration.ofDays(7))));
        System.out.println(influence);
        for (Credit credit : List.of(
                Credit.first(),
                Credit.last(),
                Credit.linear(),
                Credit.position(0.4, 0.4),
                Credit.timeDecay(),
                Credit.removal(),
                Credit.shapley())) {
            Credits credits = influence.credit(credit);
            StringBuilder line = new StringBuilder();
            credits.touchpoints()
                    .forEach((touchpoint, successes) ->
                            line.append(String.format(Locale.ROOT, "  %s %5.2f", touchpoint, successes)));
            System.out.println(
                    String.format(Locale.ROOT, "%-16s", credit) + line + "  nothing " + credits.withoutTouch());
        }
        influence
                .removalEffects()
                .forEach((touchpoint, effect) -> System.out.printf(
                        Locale.ROOT, "Without %s the chain has %.0f %% fewer orders.%n", touchpoint, 100 * effect));
    }

    private static TouchpointLog log() {
        List<Interaction> met = new ArrayList<>();
        journeys(met, 6, "advert", "page", "page", "shop", "order");
        journeys(met, 3, "advert", "page");
        journeys(met, 5, "page", "order");
        journeys(met, 8, "shop", "order");
        journeys(met, 4, "shop");
        journeys(met, 1, "order");
        return TouchpointLog.of(met);
    }

    /** Customers who all went the same way, three days from touchpoint to touchpoint. */
    private static void journeys(List<Interaction> met, int customers, String... touchpoints) {
        Instant day = Instant.parse("2026-10-01T12:00:00Z");
        for (int i = 0; i < customers; i++) {
            String customer = "c-" + met.size();
            for (int step = 0; step < touchpoints.length; step++) {
                met.add(Interaction.of(customer, touchpoints[step], day.plus(Duration.ofDays(3L * step))));
            }
        }
    }
}
