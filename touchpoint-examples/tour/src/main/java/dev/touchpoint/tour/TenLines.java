package dev.touchpoint.tour;

import static dev.touchpoint.map.Initiator.CUSTOMER;
import static dev.touchpoint.map.Initiator.PARTNER;
import static dev.touchpoint.map.Phase.AFTER;
import static dev.touchpoint.map.Phase.DURING;
import static dev.touchpoint.map.Purpose.DELIVER;
import static dev.touchpoint.map.Purpose.TRADE;

import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.ScoreCounts;
import dev.touchpoint.nps.Nps;

/** What fits into ten lines: a map and a question to it, scores with their intervals, and a comparison. */
final class TenLines {

    private TenLines() {}

    public static void main(String[] args) {
        // begin
        TouchpointMap map = TouchpointMap.builder("shop", "A small shop")
                .owner("sales", "Sales")
                .touchpoint(Touchpoint.builder("order", "I order", DURING, CUSTOMER, TRADE)
                        .ownedBy("sales"))
                .touchpoint(Touchpoint.builder("parcel", "My parcel arrives", AFTER, PARTNER, DELIVER))
                .build();
        System.out.println("Nobody answers for " + map.inventory().unowned());

        Nps nps = Nps.standard();
        ScoreCounts web = ScoreCounts.ofScores(nps.scale(), 10, 9, 9, 8, 7, 10, 3, 9, 6, 10);
        ScoreCounts store = ScoreCounts.ofScores(nps.scale(), 6, 3, 7, 5, 8, 9, 2, 6, 4, 7);
        System.out.println("Web   " + nps.estimate(web));
        System.out.println("Store " + nps.estimate(store));
        System.out.println("Web less store " + nps.compare(web, store));
        // end
    }
}
