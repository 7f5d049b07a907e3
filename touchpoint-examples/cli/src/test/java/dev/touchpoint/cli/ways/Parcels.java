package dev.touchpoint.cli.ways;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A shop that sends parcels: few enough journeys to know each figure by heart. Days count from the first of January. */
final class Parcels {

    static final Instant UNTIL = day(30);

    private Parcels() {}

    static TouchpointMap map() {
        return TouchpointMap.builder("parcels", "Parcels")
                .owner("sales", "Sales")
                .owner("logistics", "Logistics")
                .owner("care", "Care")
                .touchpoint(touchpoint("order", "I order", Initiator.CUSTOMER, Purpose.TRADE)
                        .ownedBy("sales")
                        .promise(Duration.ofDays(2)))
                .touchpoint(touchpoint("notice", "It is on its way", Initiator.COMPANY, Purpose.INFORM)
                        .ownedBy("logistics"))
                .touchpoint(touchpoint("parcel", "My parcel arrives", Initiator.PARTNER, Purpose.DELIVER)
                        .ownedBy("logistics"))
                .touchpoint(touchpoint("survey", "They ask me", Initiator.COMPANY, Purpose.FEEDBACK)
                        .ownedBy("care"))
                .touchpoint(touchpoint("help", "I ask them", Initiator.CUSTOMER, Purpose.HELP)
                        .ownedBy("care"))
                .journey(Journey.builder("complain", "I complain")
                        .kind(JourneyKind.EXCEPTION)
                        .stage("all", "All", Step.of("Ask", "help")))
                .journey(Journey.builder("buy", "I buy")
                        .stage(
                                "all",
                                "All",
                                Step.of("Order", "order"),
                                Step.of("Hear of it", "notice"),
                                Step.of("Get it", "parcel"),
                                Step.of("Say how it was", "survey")))
                .build();
    }

    static Touchpoint.Builder touchpoint(String id, String name, Initiator initiator, Purpose purpose) {
        return Touchpoint.builder(id, name, Phase.DURING, initiator, purpose);
    }

    /** As planned; without a notice; a notice that is late and after the survey, and no parcel; a question; nothing but a survey; nothing but an answer. */
    static TouchpointLog log() {
        return log(
                List.of("a order 0", "a notice 1", "a parcel 3", "a survey 4"),
                List.of("b order 0", "b parcel 4"),
                List.of("c order 0", "c survey 1", "c notice 3"),
                List.of("d help 0"),
                List.of("e survey 0"));
    }

    @SafeVarargs
    static TouchpointLog log(List<String>... journeys) {
        List<Event> events = new ArrayList<>();
        for (List<String> journey : journeys) {
            for (String event : journey) {
                String[] parts = event.split(" ", -1);
                events.add(new Interaction(parts[0], null, parts[1], null, day(Integer.parseInt(parts[2])), 0, false));
            }
        }
        events.add(Response.builder("z", "order", "csat", 5, day(2)).build());
        return TouchpointLog.of(events);
    }

    static Ways ways() {
        return Ways.of(map(), log(), UNTIL);
    }

    private static Instant day(int number) {
        return Instant.parse("2026-01-01T08:00:00Z").plus(Duration.ofDays(number));
    }
}
