package dev.touchpoint.cli.sample;

import java.util.List;
import java.util.Map;

/**
 * How answers are distributed: by touchpoint, and by how badly a planted problem has hit the customer, from 0 (not at all)
 * on. By nothing else: no segment has an effect of its own, and answers are drawn independently of each other.
 */
final class Scores {

    /** Answers out of 1,000, from 1 to 5, of customers who were not hit: 75 to 86 % give 4 or 5. */
    private static final Map<String, int[]> CSAT = Map.of(
            Places.VIEWING, new int[] {20, 30, 90, 360, 500},
            Places.BID, new int[] {30, 50, 120, 380, 420},
            Places.INVOICE, new int[] {30, 50, 120, 400, 400},
            Places.PAYMENT, new int[] {40, 60, 150, 390, 360},
            Places.COLLECTION, new int[] {25, 45, 120, 370, 440},
            Places.SUPPORT, new int[] {45, 55, 130, 370, 400});

    /** The same for those who were hit, ever harder: 58, 27, 12 and 6 % give 4 or 5. */
    private static final List<int[]> CSAT_WHEN_HIT = List.of(
            new int[] {100, 130, 190, 330, 250},
            new int[] {300, 240, 190, 180, 90},
            new int[] {450, 270, 160, 80, 40},
            new int[] {600, 240, 100, 40, 20});

    /** Answers out of 1,000, from 0 to 10, by how hard the customer was hit: an NPS of 30, -2, -30, -55 and -73. */
    private static final List<int[]> NPS = List.of(
            new int[] {10, 5, 10, 15, 25, 55, 80, 130, 170, 220, 280},
            new int[] {25, 15, 25, 40, 60, 90, 95, 160, 160, 150, 180},
            new int[] {70, 40, 50, 70, 80, 100, 90, 150, 150, 110, 90},
            new int[] {140, 70, 80, 90, 90, 100, 80, 130, 120, 60, 40},
            new int[] {240, 100, 100, 100, 80, 90, 70, 90, 80, 30, 20});

    private Scores() {}

    static int csat(Dice dice, String touchpoint, int hit) {
        int[] weights = hit == 0
                ? CSAT.getOrDefault(touchpoint, CSAT_WHEN_HIT.get(0))
                : CSAT_WHEN_HIT.get(Math.min(hit, CSAT_WHEN_HIT.size()) - 1);
        return 1 + dice.weighted(weights);
    }

    static int nps(Dice dice, int hit) {
        return dice.weighted(NPS.get(Math.min(hit, NPS.size() - 1)));
    }
}
