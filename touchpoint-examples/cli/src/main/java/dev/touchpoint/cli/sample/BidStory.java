package dev.touchpoint.cli.sample;

import static dev.touchpoint.cli.sample.Calendar.day;
import static dev.touchpoint.cli.sample.Calendar.moment;
import static dev.touchpoint.cli.sample.Calendar.workday;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What a bidder goes through with one bid, from the catalogue to the collection, but for the asking. */
final class BidStory {

    private static final int SEARCH = 1;
    private static final int BIDDING = 2;
    private static final int SETTLING = 3;
    private static final int HAND_OVER = 4;
    private static final int CALLING = 5;
    private static final int DAMAGE = 6;

    private final Bid bid;
    private final Set<PlantedProblem> planted;
    private final List<Happened> happened = new ArrayList<>();

    private BidStory(Bid bid, Set<PlantedProblem> planted) {
        this.bid = bid;
        this.planted = planted;
    }

    /** The story of a bid, as far as it goes; not in order of time. */
    static List<Happened> of(Bid bid, Set<PlantedProblem> planted, Dice dice) {
        BidStory story = new BidStory(bid, planted);
        story.search(dice.about(SEARCH));
        boolean wins = story.bids(dice.about(BIDDING));
        if (wins) {
            story.settles(dice);
        }
        story.asks(dice.about(CALLING));
        return story.happened;
    }

    private void search(Dice dice) {
        LocalDate sale = bid.sale();
        if (dice.chance(0.06)) {
            happens(Places.PRESS, Places.NEWSPAPER, moment(sale.minusDays(dice.between(22, 28)), 7, 20, dice));
        }
        happens(Places.CATALOGUE, catalogue(dice), moment(sale.minusDays(dice.between(5, 20)), 8, 23, dice));
        if (!bid.bidder().absentee() && dice.chance(0.92)) {
            happens(Places.VIEWING, Places.SALEROOM, moment(sale.minusDays(dice.between(1, 3)), 10, 18, dice));
        }
    }

    private String catalogue(Dice dice) {
        if (bid.bidder().device().equals("paper")) {
            return Places.PRINT;
        }
        return bid.bidder().newsletter().equals("yes") && dice.chance(0.6) ? Places.EMAIL : Places.WEB;
    }

    /** Floor bidders bid when their lot comes up, absentee bidders on the days before. */
    private boolean bids(Dice dice) {
        boolean absentee = bid.bidder().absentee();
        Instant hammer = moment(bid.sale(), 11, 16, dice);
        boolean wins = dice.chance(0.48);
        if (absentee) {
            Instant beforehand = moment(bid.sale().minusDays(dice.between(1, 4)), 8, 22, dice);
            happens(Places.BID, dice.chance(0.7) ? Places.WEB : Places.PHONE, beforehand);
        } else {
            happens(Places.BID, Places.SALEROOM, hammer.minusSeconds(dice.between(20, 90)));
        }
        if (wins) {
            happens(Places.LOT_SOLD, Places.SALEROOM, hammer);
        }
        if (!wins || !bid.isHitBy(PlantedProblem.NO_WIN_NOTICE, planted)) {
            Duration later = absentee
                    ? Duration.ofMinutes(dice.between(120, 360))
                    : Duration.ofSeconds(wins ? dice.between(300, 1500) : dice.between(15, 60));
            happens(
                    wins ? Places.WIN_NOTICE : Places.OUTBID_NOTICE,
                    absentee ? Places.EMAIL : Places.SALEROOM,
                    hammer.plus(later));
        }
        return wins;
    }

    private void settles(Dice all) {
        Dice dice = all.about(SETTLING);
        boolean absentee = bid.bidder().absentee();
        boolean byLetter = dice.chance(0.2);
        LocalDate sent = bid.sale().plusDays(dice.between(3, 4));
        Instant invoice = byLetter ? moment(sent.plusDays(2), 10, 14, dice) : moment(sent, 9, 16, dice);
        happens(Places.INVOICE, byLetter ? Places.LETTER : Places.EMAIL, invoice);

        int days = dice.weighted(10, 20, 18, 14, 10, 8, 6, 5, 4, 3, 2);
        Instant payment = days == 0
                ? invoice.plusSeconds(dice.between(3600, 4 * 3600))
                : moment(day(invoice).plusDays(days), 8, 22, dice);
        happens(Places.PAYMENT, !absentee && dice.chance(0.3) ? Places.SALEROOM : Places.BANK, payment);

        Instant ready = ready(payment, all.about(HAND_OVER));
        happens(Places.READY_NOTICE, dice.chance(0.7) ? Places.EMAIL : Places.SMS, ready);

        LocalDate collected = workday(day(ready).plusDays(dice.between(1, 8)));
        String how = dice.chance(absentee ? 0.75 : 0.2) ? Places.CARRIER : Places.SALEROOM;
        Instant collection = moment(collected, 10, 18, dice);
        happens(Places.COLLECTION, how, collection);
        isDamaged(collection, all.about(DAMAGE));
    }

    /** Both waits are drawn, so that the switch changes nothing but the wait. */
    private Instant ready(Instant payment, Dice dice) {
        int usual = dice.between(1, 2);
        int slow = dice.between(9, 16);
        int days = bid.isHitBy(PlantedProblem.SLOW_HAND_OVER, planted) ? slow : usual;
        return moment(workday(day(payment).plusDays(days)), 9, 16, dice);
    }

    private void isDamaged(Instant collection, Dice dice) {
        if (dice.chance(0.015)) {
            LocalDate next = workday(day(collection).plusDays(1));
            happens(Places.SUPPORT, Places.PHONE, moment(next, 9, 18, dice));
            String how = dice.chance(0.5) ? Places.PHONE : Places.LETTER;
            happens(Places.MAKE_GOOD, how, moment(workday(next.plusDays(dice.between(2, 5))), 9, 17, dice));
        }
    }

    /** Some ask customer care about this and that; who was not told of the win asks whether there was one. */
    private void asks(Dice dice) {
        LocalDate sale = bid.sale();
        if (dice.chance(0.04)) {
            happens(
                    Places.SUPPORT,
                    phoneOrMail(dice),
                    moment(workday(sale.plusDays(dice.between(5, 12))), 9, 18, dice));
        }
        boolean wonders = dice.chance(0.33);
        boolean writes = dice.chance(0.4);
        if (wonders && won() && bid.isHitBy(PlantedProblem.NO_WIN_NOTICE, planted)) {
            happens(
                    Places.SUPPORT,
                    writes ? Places.EMAIL : Places.PHONE,
                    moment(sale.plusDays(writes ? 1 : 2), writes ? 8 : 9, writes ? 22 : 18, dice));
        }
    }

    private static String phoneOrMail(Dice dice) {
        return dice.chance(0.65) ? Places.PHONE : Places.EMAIL;
    }

    private boolean won() {
        return happened.stream().anyMatch(event -> event.touchpoint().equals(Places.LOT_SOLD));
    }

    private void happens(String touchpoint, String channel, Instant at) {
        happened.add(new Happened(touchpoint, channel, at));
    }
}
