package dev.touchpoint.cli.journeys;

import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The customers of the worked case B31 as a file, and a map for it. Minutes count from noon. */
final class Auction {

    private Auction() {}

    static Path log(Path folder) throws IOException {
        return Files.writeString(
                folder.resolve("log.csv"),
                """
                customer,touchpoint,channel,at
                u1,view,web,2026-11-23T12:00:00Z
                u1,bid,web,2026-11-23T12:10:00Z
                u1,win,email,2026-11-23T12:20:00Z
                u1,pay,,2026-11-23T12:30:00Z
                u2,view,web,2026-11-23T12:00:00Z
                u2,win,email,2026-11-23T12:05:00Z
                u2,bid,web,2026-11-23T12:10:00Z
                u2,pay,,2026-11-23T12:15:00Z
                u3,view,web,2026-11-23T12:00:00Z
                u3,bid,web,2026-11-23T12:10:00Z
                u4,bid,web,2026-11-23T12:00:00Z
                u4,view,web,2026-11-23T12:05:00Z
                u4,win,email,2026-11-23T12:08:00Z
                u5,view,web,2026-11-23T12:00:00Z
                u5,help,phone,2026-11-23T12:03:00Z
                u5,bid,web,2026-11-23T12:06:00Z
                u5,win,email,2026-11-23T12:50:00Z
                u5,pay,,2026-11-24T21:20:00Z
                """);
    }

    static Path empty(Path folder) throws IOException {
        return Files.writeString(folder.resolve("empty.csv"), "customer,touchpoint,at\n");
    }

    /** Nobody answers for help, which is in no journey. */
    static Path map(Path folder) throws IOException {
        Path file = folder.resolve("map.json");
        TouchpointMap map = TouchpointMap.builder("auction", "Auction")
                .owners(Owner.of("floor", "The saleroom"), Owner.of("cash", "Accounts"))
                .channels(Channel.of("web", "Website"), Channel.of("email", "E-mail"), Channel.of("phone", "Phone"))
                .touchpoint(touchpoint("view", "I look", Initiator.CUSTOMER).ownedBy("floor"))
                .touchpoint(touchpoint("bid", "I bid", Initiator.CUSTOMER).ownedBy("floor"))
                .touchpoint(touchpoint("win", "I win", Initiator.COMPANY)
                        .ownedBy("floor")
                        .promise(Duration.ofMinutes(60)))
                .touchpoint(touchpoint("pay", "They take my money", Initiator.COMPANY)
                        .ownedBy("cash"))
                .touchpoint(touchpoint("help", "I ask", Initiator.CUSTOMER))
                .journey(Journey.builder("buy", "I buy")
                        .stage("choose", "Choosing", Step.of("Look", "view"), Step.of("Bid", "bid"))
                        .stage("settle", "Settling", Step.of("Win", "win"), Step.of("Pay", "pay")))
                .journey(Journey.builder("browse", "I browse")
                        .stage("choose", "Choosing", Step.of("Look", "view"), Step.of("Bid", "bid")))
                .build();
        TouchpointMaps.write(map, file);
        return file;
    }

    private static Touchpoint.Builder touchpoint(String id, String name, Initiator initiator) {
        return Touchpoint.builder(id, name, Phase.DURING, initiator, Purpose.TRADE);
    }
}
