package dev.touchpoint.cli.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * A bidder's bid for a lot: the occasion that all of its story belongs to.
 *
 * @param id the opaque id
 * @param bidder whose bid it is
 * @param sale the day of the sale
 * @param first whether it is the bidder's first
 * @param category what kind of thing the lot is
 * @param estimate what it is thought to be worth, in euros
 */
record Bid(String id, Bidder bidder, LocalDate sale, boolean first, String category, String estimate) {

    private static final List<String> CATEGORIES =
            List.of("furniture", "paintings", "jewellery", "ceramics", "books", "toys");
    private static final List<String> ESTIMATES = List.of("under 500", "500 to 2000", "over 2000");

    static Bid of(String id, Bidder bidder, LocalDate sale, boolean first, Dice dice) {
        return new Bid(
                id,
                bidder,
                sale,
                first,
                CATEGORIES.get(dice.weighted(24, 20, 18, 16, 12, 10)),
                ESTIMATES.get(dice.weighted(45, 38, 17)));
    }

    /** Whether a problem is turned on and hits this bid if it wins: of the bidders, only absentees miss the notice. */
    boolean isHitBy(PlantedProblem problem, Set<PlantedProblem> planted) {
        return planted.contains(problem) && (problem != PlantedProblem.NO_WIN_NOTICE || bidder.absentee());
    }
}
