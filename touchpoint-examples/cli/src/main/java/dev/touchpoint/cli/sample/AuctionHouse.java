package dev.touchpoint.cli.sample;

import static dev.touchpoint.cli.sample.Places.BANK;
import static dev.touchpoint.cli.sample.Places.BID;
import static dev.touchpoint.cli.sample.Places.CARRIER;
import static dev.touchpoint.cli.sample.Places.CATALOGUE;
import static dev.touchpoint.cli.sample.Places.COLLECTION;
import static dev.touchpoint.cli.sample.Places.EMAIL;
import static dev.touchpoint.cli.sample.Places.FAREWELL;
import static dev.touchpoint.cli.sample.Places.INVOICE;
import static dev.touchpoint.cli.sample.Places.LETTER;
import static dev.touchpoint.cli.sample.Places.LOT_SOLD;
import static dev.touchpoint.cli.sample.Places.MAKE_GOOD;
import static dev.touchpoint.cli.sample.Places.NEWSPAPER;
import static dev.touchpoint.cli.sample.Places.OUTBID_NOTICE;
import static dev.touchpoint.cli.sample.Places.PAYMENT;
import static dev.touchpoint.cli.sample.Places.PHONE;
import static dev.touchpoint.cli.sample.Places.PRESS;
import static dev.touchpoint.cli.sample.Places.PRINT;
import static dev.touchpoint.cli.sample.Places.READY_NOTICE;
import static dev.touchpoint.cli.sample.Places.SALEROOM;
import static dev.touchpoint.cli.sample.Places.SMS;
import static dev.touchpoint.cli.sample.Places.SUPPORT;
import static dev.touchpoint.cli.sample.Places.SURVEY;
import static dev.touchpoint.cli.sample.Places.VIEWING;
import static dev.touchpoint.cli.sample.Places.WEB;
import static dev.touchpoint.cli.sample.Places.WIN_NOTICE;
import static dev.touchpoint.map.Handling.AUTOMATED;
import static dev.touchpoint.map.Handling.HUMAN;
import static dev.touchpoint.map.Initiator.COMPANY;
import static dev.touchpoint.map.Initiator.CUSTOMER;
import static dev.touchpoint.map.Initiator.OTHERS;
import static dev.touchpoint.map.Phase.AFTER;
import static dev.touchpoint.map.Phase.BEFORE;
import static dev.touchpoint.map.Phase.DURING;

import dev.touchpoint.map.Channel;
import dev.touchpoint.map.ChannelMode;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.CommitmentState;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Media;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.time.LocalDate;

/** The map of the sample company, Alder and Wren: what its customers are meant to go through, all as it should be. */
final class AuctionHouse {

    static final String ID = "alder-and-wren";

    private static final String MARKETING = "marketing";
    private static final String SALES = "sales";
    private static final String ACCOUNTS = "accounts";
    private static final String LOGISTICS = "logistics";
    private static final String CARE = "care";

    private static final String FLOOR = "floor-bidder";
    private static final String ABSENTEE = "absentee-bidder";

    private AuctionHouse() {}

    static TouchpointMap map() {
        TouchpointMap.Builder house = TouchpointMap.builder(ID, "Alder and Wren, auctioneers")
                .mission("Everybody who bids with us knows at any time where they and their lot stand.")
                .success("Buyers and those who were outbid recommend us", "nps", 30)
                .goal("Two bidders in three bid again within a year");
        channels(house);
        owners(house);
        personas(house);
        before(house);
        during(house);
        after(house);
        journeys(house);
        return house.commitments(Commitment.of(
                                "four-sides",
                                CATALOGUE,
                                MARKETING,
                                "Photograph furniture and sculpture from all four sides")
                        .withDue(LocalDate.of(2026, 12, 31))
                        .withHypothesis("Fewer questions about condition before the sale")
                        .withState(CommitmentState.AGREED))
                .build();
    }

    private static void channels(TouchpointMap.Builder house) {
        house.channel(SALEROOM, "Saleroom")
                .channel(WEB, "Website")
                .channels(Channel.of(PRINT, "Printed matter").withMode(ChannelMode.PUSH))
                .channel(EMAIL, "E-mail")
                .channel(PHONE, "Phone")
                .channels(
                        Channel.of(LETTER, "Letter").withMode(ChannelMode.PUSH),
                        Channel.of(SMS, "Text message").withMode(ChannelMode.PUSH),
                        Channel.of(BANK, "Bank transfer").withMode(ChannelMode.PULL),
                        Channel.of(CARRIER, "Carrier"),
                        Channel.of(NEWSPAPER, "Newspaper")
                                .withMode(ChannelMode.PUSH)
                                .withMedia(Media.EARNED));
    }

    private static void owners(TouchpointMap.Builder house) {
        house.owner(MARKETING, "Marketing")
                .owner(SALES, "Saleroom")
                .owner(ACCOUNTS, "Accounts")
                .owner(LOGISTICS, "Logistics")
                .owner(CARE, "Customer care");
    }

    private static void personas(TouchpointMap.Builder house) {
        house.personas(
                Persona.of(FLOOR, "Floor bidder")
                        .withGoals("Win the lot at a price I had in mind")
                        .withNeeds("See the lot with my own eyes", "The thrill of the room")
                        .withChannels(SALEROOM, PRINT, EMAIL),
                Persona.of(ABSENTEE, "Absentee bidder")
                        .withGoals("Win the lot without travelling")
                        .withNeeds("Photographs I can trust", "Know at once how it went")
                        .withChannels(WEB, EMAIL, PHONE));
    }

    private static void before(TouchpointMap.Builder house) {
        house.touchpoint(Touchpoint.builder(
                                PRESS, "I read about the house in the paper", BEFORE, OTHERS, Purpose.INSPIRE)
                        .indirect()
                        .over(NEWSPAPER)
                        .ownedBy(MARKETING)
                        .importance(0.2)
                        .feeling(1, 2, "curiosity"))
                .touchpoint(Touchpoint.builder(
                                CATALOGUE, "I find my lot in the catalogue", BEFORE, COMPANY, Purpose.INSPIRE)
                        .over(PRINT, WEB, EMAIL)
                        .ownedBy(MARKETING)
                        .handledBy(AUTOMATED)
                        .bridgingTo(SALES)
                        .goal("Find out whether there is something for me")
                        .importance(0.5)
                        .feeling(1, 3, "desire"))
                .touchpoint(Touchpoint.builder(
                                VIEWING, "I see the lot at the viewing days", BEFORE, CUSTOMER, Purpose.INSPIRE)
                        .over(SALEROOM)
                        .ownedBy(SALES)
                        .handledBy(HUMAN)
                        .goal("Be sure of its condition")
                        .importance(0.5)
                        .feeling(1, 3, "anticipation"));
    }

    private static void during(TouchpointMap.Builder house) {
        house.touchpoint(Touchpoint.builder(BID, "I bid for the lot", DURING, CUSTOMER, Purpose.TRADE)
                        .over(SALEROOM, WEB, PHONE)
                        .ownedBy(SALES)
                        .handledBy(HUMAN)
                        .goal("Win it, and not pay too much")
                        .importance(0.9)
                        .momentOfTruth()
                        .feeling(1, 4, "tension"))
                .touchpoint(Touchpoint.builder(LOT_SOLD, "The hammer falls for my bid", DURING, COMPANY, Purpose.TRADE)
                        .backstage()
                        .over(SALEROOM)
                        .ownedBy(SALES)
                        .handledBy(HUMAN)
                        .importance(0.9)
                        .promise(Duration.ofHours(12)))
                .touchpoint(Touchpoint.builder(WIN_NOTICE, "I hear that I have won", DURING, COMPANY, Purpose.CELEBRATE)
                        .over(SALEROOM, EMAIL)
                        .ownedBy(SALES)
                        .handledBy(AUTOMATED)
                        .bridgingTo(ACCOUNTS)
                        .importance(1)
                        .momentOfTruth()
                        .feeling(2, 5, "joy")
                        .promise(Duration.ofDays(6)))
                .touchpoint(
                        Touchpoint.builder(OUTBID_NOTICE, "I hear that I was outbid", DURING, COMPANY, Purpose.INFORM)
                                .over(SALEROOM, EMAIL)
                                .ownedBy(SALES)
                                .handledBy(AUTOMATED)
                                .bridgingTo(CARE)
                                .importance(0.6)
                                .feeling(-1, 3, "disappointment"))
                .touchpoint(Touchpoint.builder(INVOICE, "The invoice comes", DURING, COMPANY, Purpose.TRADE)
                        .over(EMAIL, LETTER)
                        .ownedBy(ACCOUNTS)
                        .handledBy(AUTOMATED)
                        .importance(0.6)
                        .feeling(-1, 2, "sobriety"))
                .touchpoint(Touchpoint.builder(PAYMENT, "I pay", DURING, CUSTOMER, Purpose.TRADE)
                        .over(BANK, SALEROOM)
                        .ownedBy(ACCOUNTS)
                        .handledBy(AUTOMATED)
                        .bridgingTo(LOGISTICS)
                        .importance(0.5)
                        .feeling(0, 2, "relief")
                        .promise(Duration.ofDays(5)));
    }

    private static void after(TouchpointMap.Builder house) {
        house.touchpoint(Touchpoint.builder(READY_NOTICE, "I hear that my lot is ready", AFTER, COMPANY, Purpose.INFORM)
                        .over(EMAIL, SMS)
                        .ownedBy(LOGISTICS)
                        .handledBy(AUTOMATED)
                        .importance(0.5)
                        .feeling(1, 3, "anticipation"))
                .touchpoint(Touchpoint.builder(COLLECTION, "I hold my lot", AFTER, CUSTOMER, Purpose.DELIVER)
                        .over(SALEROOM, CARRIER)
                        .ownedBy(LOGISTICS)
                        .handledBy(HUMAN)
                        .bridgingTo(CARE)
                        .importance(0.8)
                        .momentOfTruth()
                        .feeling(2, 4, "pride"))
                .touchpoint(Touchpoint.builder(SUPPORT, "I ask customer care", AFTER, CUSTOMER, Purpose.HELP)
                        .over(PHONE, EMAIL)
                        .ownedBy(CARE)
                        .handledBy(HUMAN)
                        .goal("Get an answer")
                        .importance(0.5)
                        .feeling(-1, 3, "uncertainty"))
                .touchpoint(Touchpoint.builder(SURVEY, "I am asked how it was", AFTER, COMPANY, Purpose.FEEDBACK)
                        .over(EMAIL, SMS)
                        .ownedBy(CARE)
                        .handledBy(AUTOMATED)
                        .importance(0.1)
                        .burdenSeconds(40))
                .touchpoint(Touchpoint.builder(MAKE_GOOD, "They make good the damage", AFTER, COMPANY, Purpose.REPAIR)
                        .over(PHONE, LETTER)
                        .ownedBy(CARE)
                        .handledBy(HUMAN)
                        .importance(0.7)
                        .feeling(1, 4, "relief"))
                .touchpoint(Touchpoint.builder(FAREWELL, "I close my account", AFTER, CUSTOMER, Purpose.EXIT)
                        .over(WEB, PHONE)
                        .ownedBy(CARE)
                        .handledBy(AUTOMATED)
                        .importance(0.2));
    }

    private static void journeys(TouchpointMap.Builder house) {
        Step looking = Step.of("Look for something", CATALOGUE);
        Step bidding = Step.of("Bid", BID);
        Step hammer = Step.of("Win", LOT_SOLD);
        Step news = Step.of("Hear the news", WIN_NOTICE);
        Step bill = Step.of("Get the bill", INVOICE);
        Step paying = Step.of("Pay", PAYMENT);
        Step ready = Step.of("Hear that it is ready", READY_NOTICE);
        Step collecting = Step.of("Collect, or have it brought", COLLECTION);
        Step asked = Step.of("Say how it was", SURVEY);
        house.journey(Journey.builder("buy-on-the-floor", "I buy in the room")
                        .persona(FLOOR)
                        .goal("Own the lot")
                        .trigger("A sale is announced")
                        .stage("find", "Find", looking, Step.of("View", VIEWING))
                        .stage("bid", "Bid", bidding, hammer, news)
                        .stage("settle", "Settle", bill, paying)
                        .stage("own", "Own", ready, collecting, asked))
                .journey(Journey.builder("buy-by-absentee-bid", "I leave a bid and buy")
                        .persona(ABSENTEE)
                        .goal("Own the lot")
                        .trigger("A sale is announced")
                        .stage("find", "Find", looking)
                        .stage("bid", "Bid", bidding, hammer, news)
                        .stage("settle", "Settle", bill, paying)
                        .stage("own", "Own", ready, collecting, asked))
                .journey(Journey.builder("be-outbid", "I bid and am outbid")
                        .goal("Be treated well, and come back")
                        .trigger("A sale is announced")
                        .stage("find", "Find", looking)
                        .stage("bid", "Bid", bidding, Step.of("Hear the news", OUTBID_NOTICE), asked))
                .journey(Journey.builder("damaged-lot", "My lot is damaged")
                        .kind(JourneyKind.EXCEPTION)
                        .goal("Be made good")
                        .trigger("The lot arrives damaged")
                        .stage("repair", "Repair", Step.of("Complain", SUPPORT), Step.of("Be made good", MAKE_GOOD)))
                .journey(Journey.builder("leave", "I leave the house")
                        .kind(JourneyKind.EXIT)
                        .goal("Leave without a struggle")
                        .trigger("I do not want to bid any more")
                        .stage("leave", "Leave", Step.of("Close the account", FAREWELL)));
    }
}
