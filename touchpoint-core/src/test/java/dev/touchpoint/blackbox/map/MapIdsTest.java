package dev.touchpoint.blackbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules between the ids of one map: none twice, none that names nothing; and where it went wrong. */
class MapIdsTest {

    private static TouchpointMap.Builder shop() {
        return TouchpointMap.builder("shop", "Shop")
                .channel("web", "Website")
                .channel("app", "App")
                .owner("sales", "Sales")
                .personas(Persona.of("clara", "Clara"))
                .touchpoint(bid())
                .journey(Journey.builder("buy", "I buy").stage("bidding", "Bidding", Step.of("I bid", "bid")))
                .commitments(Commitment.of("faster", "bid", "sales", "Answer faster"));
    }

    private static Touchpoint.Builder bid() {
        return touchpoint("bid");
    }

    private static Touchpoint.Builder touchpoint(String id) {
        return Touchpoint.builder(id, "I bid", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE);
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                broken(
                        "at /channels/2/id: channel id must be unique, \"web\" is already at /channels/0/id",
                        map -> map.channel("web", "Website")),
                broken(
                        "at /owners/1/id: owner id must be unique, \"sales\" is already at /owners/0/id",
                        map -> map.owner("sales", "More sales")),
                broken(
                        "at /personas/1/id: persona id must be unique, \"clara\" is already at /personas/0/id",
                        map -> map.personas(Persona.of("clara", "Another Clara"))),
                broken(
                        "at /touchpoints/1/id: touchpoint id must be unique, \"bid\" is already at /touchpoints/0/id",
                        map -> map.touchpoint(bid())),
                broken(
                        "at /journeys/1/id: journey id must be unique, \"buy\" is already at /journeys/0/id",
                        map -> map.journey(Journey.builder("buy", "I buy more"))),
                broken(
                        "at /commitments/1/id: commitment id must be unique, \"faster\" is already at /commitments/0/id",
                        map -> map.commitments(Commitment.of("faster", "bid", "sales", "Even faster"))),
                broken(
                        "at /journeys/1/stages/2/id: stage id must be unique, \"a\" is already at"
                                + " /journeys/1/stages/0/id",
                        map -> map.journey(Journey.builder("j", "J")
                                .stages(Stage.of("a", "A"), Stage.of("b", "B"), Stage.of("a", "C")))),
                broken(
                        "at /touchpoints/1/owner: there is no owner \"sale\"; did you mean \"sales\"?",
                        map -> map.touchpoint(touchpoint("pay").ownedBy("sale"))),
                broken(
                        "at /touchpoints/1/bridgesTo: there is no owner \"logistics\"",
                        map -> map.touchpoint(touchpoint("pay").bridgingTo("logistics"))),
                broken(
                        "at /touchpoints/1/channels/1: there is no channel \"Web\"; did you mean \"web\"?",
                        map -> map.touchpoint(touchpoint("pay").over("app", "Web"))),
                broken(
                        "at /personas/1/channels/0: there is no channel \"telephone\"",
                        map -> map.personas(Persona.of("p", "P").withChannels("telephone"))),
                broken(
                        "at /journeys/1/persona: there is no persona \"nils\"",
                        map -> map.journey(Journey.builder("j", "J").persona("nils"))),
                broken(
                        "at /journeys/1/stages/1/steps/1/touchpoints/1: there is no touchpoint \"bit\"; did you mean"
                                + " \"bid\"?",
                        map -> map.journey(Journey.builder("j", "J")
                                .stage("a", "A")
                                .stage("b", "B", Step.of("I bid", "bid"), Step.of("I bid again", "bid", "bit")))),
                broken(
                        "at /commitments/1/touchpoint: there is no touchpoint \"delivery\"",
                        map -> map.commitments(Commitment.of("c", "delivery", "sales", "w"))),
                broken(
                        "at /commitments/1/owner: there is no owner \"web\"",
                        map -> map.commitments(Commitment.of("c", "bid", "web", "w"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("broken")
    void aMapWhoseIdsDoNotFitIsRefused(String message, UnaryOperator<TouchpointMap.Builder> change) {
        TouchpointMap.Builder map = change.apply(shop());

        assertThatIllegalArgumentException().isThrownBy(map::build).withMessage(message);
    }

    @Test
    void differentKindsOfThingsMayBearTheSameId() {
        TouchpointMap map = TouchpointMap.builder("a", "A")
                .channels(Channel.of("a", "A"))
                .owners(Owner.of("a", "A"))
                .personas(Persona.of("a", "A"))
                .touchpoint(touchpoint("a").ownedBy("a").over("a").bridgingTo("a"))
                .journey(Journey.builder("a", "A").persona("a").stage("a", "A", Step.of("A", "a")))
                .journey(Journey.builder("b", "B").stage("a", "A", Step.of("A", "a")))
                .commitments(Commitment.of("a", "a", "a", "A"))
                .build();

        assertThat(map.journeys()).hasSize(2);
    }

    @Test
    void idsDifferByCase() {
        TouchpointMap map = shop().channel("WEB", "Another website").build();

        assertThat(map.channel("web").orElseThrow().name()).isEqualTo("Website");
        assertThat(map.channel("WEB").orElseThrow().name()).isEqualTo("Another website");
    }

    @Test
    void thingsMayBeNamedBeforeTheyAreAdded() {
        TouchpointMap map = TouchpointMap.builder("m", "Map")
                .touchpoint(bid().ownedBy("late").over("later"))
                .owner("late", "Late")
                .channel("later", "Later")
                .build();

        assertThat(map.touchpoint("bid").orElseThrow().owner()).isEqualTo("late");
    }

    @Test
    void thingsAreFoundByTheirIds() {
        TouchpointMap map = shop().build();

        assertThat(map.channel("app")).map(Channel::name).contains("App");
        assertThat(map.owner("sales")).map(Owner::name).contains("Sales");
        assertThat(map.touchpoint("bid")).map(Touchpoint::name).contains("I bid");
        assertThat(map.journey("buy")).map(Journey::name).contains("I buy");
        assertThat(map.persona("clara")).map(Persona::name).contains("Clara");
        assertThat(map.commitment("faster")).map(Commitment::what).contains("Answer faster");
        assertThat(map.channel("sales")).isEmpty();
        assertThat(map.owner("web")).isEmpty();
        assertThat(map.touchpoint("buy")).isEmpty();
        assertThat(map.journey("bid")).isEmpty();
        assertThat(map.persona("web")).isEmpty();
        assertThat(map.commitment("bid")).isEmpty();
    }

    private static Arguments broken(String message, UnaryOperator<TouchpointMap.Builder> change) {
        return arguments(message, change);
    }
}
