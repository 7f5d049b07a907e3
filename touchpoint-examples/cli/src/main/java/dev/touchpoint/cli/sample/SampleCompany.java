package dev.touchpoint.cli.sample;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.map.TouchpointMap;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The sample company: Alder and Wren, auctioneers, with floor and absentee bidders, over two years. The same customers,
 * seed and problems give the same events on every machine, and customer by customer: memory does not grow with them. To
 * turn a problem on or off changes nothing but what the problem touches.
 *
 * <p>Answers depend on the touchpoint and on the planted problems, and on nothing else: without problems no segment has an
 * effect, and answers are independent of each other. In that the company is kinder to statistics than a real one.
 */
public final class SampleCompany {

    private static final int ATTRIBUTES = 0;
    private static final int SALES = -1;
    private static final int LEAVING = -2;

    private static final int LOT = 0;
    private static final int STORY = 1;
    private static final int ASKING = 2;
    private static final int ANSWERING = 3;

    private final long customers;
    private final Dice dice;
    private final Set<PlantedProblem> planted;

    /**
     * A company to generate.
     *
     * @param customers how many customers it has
     * @param seed what all chance depends on
     * @param planted the problems that are turned on
     */
    public SampleCompany(long customers, long seed, Set<PlantedProblem> planted) {
        this.customers = customers;
        this.dice = Dice.of(seed);
        EnumSet<PlantedProblem> inOrder = EnumSet.noneOf(PlantedProblem.class);
        inOrder.addAll(planted);
        this.planted = inOrder;
    }

    /**
     * What its customers are meant to go through.
     *
     * @return the map, which knows of no planted problem
     */
    public static TouchpointMap map() {
        return AuctionHouse.map();
    }

    /**
     * Where it is.
     *
     * @return the zone in which its days are counted
     */
    public static ZoneId zone() {
        return Calendar.ZONE;
    }

    /**
     * Generates what its customers went through and answered.
     *
     * @param interactions takes the interactions, by customer, then by bid, then in order of time
     * @param responses takes the responses in the same order
     */
    public void generate(Consumer<? super Interaction> interactions, Consumer<? super Response> responses) {
        for (long number = 1; number <= customers; number++) {
            customer(number, interactions, responses);
        }
    }

    private void customer(
            long number, Consumer<? super Interaction> interactions, Consumer<? super Response> responses) {
        Dice own = dice.about(number);
        Bidder bidder = Bidder.of("C" + padded(number), own.about(ATTRIBUTES));
        Dice sales = own.about(SALES);
        List<LocalDate> attended = Calendar.sales(1 + sales.weighted(34, 25, 18, 12, 7, 4), sales);
        for (int i = 0; i < attended.size(); i++) {
            Dice about = own.about(i + 1L);
            String id = "B" + padded(number) + "-" + (i + 1);
            bid(Bid.of(id, bidder, attended.get(i), i == 0, about.about(LOT)), about, interactions, responses);
        }
        leaving(bidder, attended, own.about(LEAVING), interactions);
    }

    private void bid(
            Bid bid, Dice about, Consumer<? super Interaction> interactions, Consumer<? super Response> responses) {
        List<Happened> story = BidStory.of(bid, planted, about.about(STORY));
        List<Ask> asks = Asking.about(bid, story, planted, about.about(ASKING));
        List<Happened> all = new ArrayList<>(story);
        asks.forEach(ask -> all.add(new Happened(Places.SURVEY, ask.channel(), ask.at())));
        all.sort(Comparator.comparing(Happened::at));
        all.forEach(event -> interactions.accept(new Interaction(
                bid.bidder().id(), bid.id(), event.touchpoint(), event.channel(), event.at(), 0, false)));

        Answering answering = new Answering(bid, story, planted);
        List<Response> answers = new ArrayList<>();
        for (int i = 0; i < asks.size(); i++) {
            String invitation = "I" + bid.id().substring(1) + "-" + (i + 1);
            answering
                    .answer(asks.get(i), invitation, about.about(ANSWERING).about(i))
                    .ifPresent(answers::add);
        }
        answers.sort(Comparator.comparing(Response::at));
        answers.forEach(responses);
    }

    private static void leaving(
            Bidder bidder, List<LocalDate> attended, Dice dice, Consumer<? super Interaction> interactions) {
        if (dice.chance(0.02)) {
            LocalDate last = attended.get(attended.size() - 1);
            Instant at = Calendar.moment(last.plusDays(dice.between(40, 55)), 9, 18, dice);
            String how = dice.chance(0.7) ? Places.WEB : Places.PHONE;
            interactions.accept(new Interaction(bidder.id(), null, Places.FAREWELL, how, at, 0, false));
        }
    }

    /** Without String.format, whose digits may depend on the locale. */
    private static String padded(long number) {
        String digits = Long.toString(number);
        return "0".repeat(Math.max(0, 7 - digits.length())) + digits;
    }
}
