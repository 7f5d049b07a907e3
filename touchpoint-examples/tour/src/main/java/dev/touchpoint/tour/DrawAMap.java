package dev.touchpoint.tour;

import static dev.touchpoint.map.Initiator.COMPANY;
import static dev.touchpoint.map.Initiator.CUSTOMER;
import static dev.touchpoint.map.Initiator.OTHERS;
import static dev.touchpoint.map.Phase.AFTER;
import static dev.touchpoint.map.Phase.BEFORE;
import static dev.touchpoint.map.Phase.DURING;
import static dev.touchpoint.map.Purpose.CELEBRATE;
import static dev.touchpoint.map.Purpose.DELIVER;
import static dev.touchpoint.map.Purpose.FEEDBACK;
import static dev.touchpoint.map.Purpose.INSPIRE;
import static dev.touchpoint.map.Purpose.TRADE;

import dev.touchpoint.map.Channel;
import dev.touchpoint.map.ChannelMode;
import dev.touchpoint.map.HandOff;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Media;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;

/** A map written in code: touchpoints in the customer's words, a journey over them, and what the map alone can answer. */
final class DrawAMap {

    private DrawAMap() {}

    static TouchpointMap bakery() {
        return TouchpointMap.builder("bakery", "A bakery that delivers")
                .mission("Fresh bread on every breakfast table of the town.")
                .success("Customers tell their neighbours", "nps", 50)
                .channels(
                        Channel.of("web", "Website").withMode(ChannelMode.PULL),
                        Channel.of("sms", "Text message").withMode(ChannelMode.PUSH),
                        Channel.of("door", "At the door"),
                        Channel.of("neighbours", "Word of mouth").withMedia(Media.EARNED))
                .owners(Owner.of("shop", "Shop"), Owner.of("drivers", "Drivers"))
                .personas(Persona.of("early-bird", "The early bird").withNeeds("bread before seven"))
                .touchpoints(
                        Touchpoint.builder("recommended", "My neighbour raves about it", BEFORE, OTHERS, INSPIRE)
                                .indirect()
                                .over("neighbours")
                                .feeling(1, 2, "curiosity")
                                .build(),
                        Touchpoint.builder("order", "I order my bread", DURING, CUSTOMER, TRADE)
                                .ownedBy("shop")
                                .over("web")
                                .importance(0.3)
                                .promise(Duration.ofHours(12))
                                .build(),
                        Touchpoint.builder("on-its-way", "I hear that it is on its way", AFTER, COMPANY, CELEBRATE)
                                .ownedBy("shop")
                                .over("sms")
                                .bridgingTo("drivers")
                                .feeling(2, 3, "anticipation")
                                .build(),
                        Touchpoint.builder("bread-arrives", "My bread arrives", AFTER, COMPANY, DELIVER)
                                .ownedBy("drivers")
                                .over("door")
                                .importance(0.6)
                                .feeling(2, 4, "joy")
                                .momentOfTruth()
                                .build(),
                        Touchpoint.builder("asked", "They ask me how it was", AFTER, COMPANY, FEEDBACK)
                                .ownedBy("shop")
                                .over("sms")
                                .burdenSeconds(20)
                                .build())
                .journey(Journey.builder("breakfast", "Bread for breakfast")
                        .persona("early-bird")
                        .goal("Have fresh bread on the table at seven")
                        .trigger("Guests for the weekend")
                        .stage("choosing", "Choosing", Step.of("I hear of it", "recommended"))
                        .stage("buying", "Buying", Step.of("I order", "order"))
                        .stage(
                                "receiving",
                                "Receiving",
                                Step.of("I wait", "on-its-way"),
                                Step.of("I open the door", "bread-arrives")))
                .build();
    }

    public static void main(String[] args) {
        TouchpointMap map = bakery();
        System.out.println(map);
        map.inventory().byPhase().forEach((phase, touchpoints) -> System.out.println(phase + " " + touchpoints));
        System.out.println("Nobody answers for " + map.inventory().unowned());
        System.out.println("In no journey: " + map.inventory().inNoJourney());
        for (HandOff handOff : map.handOffs(map.journeys().get(0))) {
            System.out.println(
                    handOff.from().owner() + " hands over to " + handOff.to().owner()
                            + (handOff.bridged() ? ", and tells the customer" : ", and nobody tells the customer"));
        }
    }
}
