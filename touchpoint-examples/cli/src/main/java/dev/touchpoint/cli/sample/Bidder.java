package dev.touchpoint.cli.sample;

import java.util.List;

/**
 * A customer of the auction house. What is known of it depends on chance alone, not on what it goes through.
 *
 * @param id the opaque id
 * @param absentee whether it leaves its bids beforehand instead of coming to the sale
 * @param country the country's code
 * @param age the age band
 * @param device what it reads the catalogue on
 * @param newsletter whether it gets the newsletter
 */
record Bidder(String id, boolean absentee, String country, String age, String device, String newsletter) {

    private static final List<String> COUNTRIES = List.of("DE", "AT", "CH", "NL", "FR");
    private static final List<String> AGES = List.of("18-34", "35-49", "50-64", "65+");
    private static final List<String> DEVICES = List.of("phone", "tablet", "computer", "paper");

    static Bidder of(String id, Dice dice) {
        return new Bidder(
                id,
                dice.chance(0.5),
                COUNTRIES.get(dice.weighted(52, 16, 12, 11, 9)),
                AGES.get(dice.weighted(14, 27, 34, 25)),
                DEVICES.get(dice.weighted(36, 16, 33, 15)),
                dice.chance(0.6) ? "yes" : "no");
    }

    /** How it bids, as a segment. */
    String kind() {
        return absentee ? "absentee" : "floor";
    }
}
