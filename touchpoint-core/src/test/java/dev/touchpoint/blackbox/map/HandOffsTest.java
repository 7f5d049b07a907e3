package dev.touchpoint.blackbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.fixture.AuctionHouse;
import dev.touchpoint.map.HandOff;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandOffsTest {

    private final TouchpointMap map = TouchpointMap.builder("m", "Map")
            .owner("sales", "Sales")
            .owner("logistics", "Logistics")
            .owner("service", "Service")
            .touchpoint(touchpoint("order").ownedBy("sales"))
            .touchpoint(touchpoint("confirmation").ownedBy("sales").bridgingTo("logistics"))
            .touchpoint(touchpoint("call").ownedBy("sales"))
            .touchpoint(touchpoint("parcel").ownedBy("logistics"))
            .touchpoint(touchpoint("pick-up").ownedBy("logistics"))
            .touchpoint(touchpoint("chat").ownedBy("service"))
            .touchpoint(touchpoint("friend"))
            .build();

    @Test
    void happenWhereTheOwnerChanges() {
        assertThat(handOffs(Step.of("1", "order"), Step.of("2", "parcel"), Step.of("3", "chat")))
                .containsExactly("order > parcel", "parcel > chat");
    }

    @Test
    void doNotHappenWhereTheOwnerStays() {
        assertThat(handOffs(Step.of("1", "order"), Step.of("2", "call"), Step.of("3", "confirmation")))
                .isEmpty();
        assertThat(handOffs(Step.of("1", "order"))).isEmpty();
        assertThat(handOffs()).isEmpty();
    }

    @Test
    void areBridgedByATouchpointThatLeadsToTheNextOwner() {
        assertThat(handOffs(Step.of("1", "confirmation"), Step.of("2", "parcel")))
                .containsExactly("confirmation > parcel, bridged");
        assertThat(handOffs(Step.of("1", "confirmation"), Step.of("2", "chat"))).containsExactly("confirmation > chat");
    }

    @Test
    void areBridgedByAnyTouchpointOfTheStepBefore() {
        assertThat(handOffs(Step.of("1", "call", "confirmation"), Step.of("2", "parcel")))
                .containsExactly("call > parcel, bridged", "confirmation > parcel, bridged");
    }

    @Test
    void areOnePairForEachWayToTakeTheSteps() {
        assertThat(handOffs(Step.of("1", "order", "chat"), Step.of("2", "parcel", "pick-up", "call")))
                .containsExactly("order > parcel", "order > pick-up", "chat > parcel", "chat > pick-up", "chat > call");
    }

    @Test
    void areListedOnceEvenIfAStepNamesATouchpointTwice() {
        assertThat(handOffs(Step.of("1", "order", "order"), Step.of("2", "parcel", "parcel")))
                .containsExactly("order > parcel");
    }

    @Test
    void needAnOwnerOnBothSides() {
        assertThat(handOffs(Step.of("1", "order"), Step.of("2", "friend"), Step.of("3", "parcel")))
                .isEmpty();
    }

    @Test
    void crossTheBordersOfStages() {
        Journey journey = Journey.builder("j", "J")
                .stage("a", "A", Step.of("1", "order"))
                .stage("b", "B")
                .stage("c", "C", Step.of("2", "parcel"))
                .build();

        assertThat(map.handOffs(journey)).hasSize(1);
    }

    @Test
    void ofAJourneyAreThoseOfItsPairsOfSteps() {
        Step order = Step.of("1", "order", "chat");
        Step parcel = Step.of("2", "parcel", "call");
        Step chat = Step.of("3", "chat");

        assertThat(shown(map.handOffs(order, parcel)))
                .containsExactly("order > parcel", "chat > parcel", "chat > call");
        assertThat(handOffs(order, parcel, chat))
                .containsExactlyElementsOf(Stream.of(map.handOffs(order, parcel), map.handOffs(parcel, chat))
                        .flatMap(pairs -> shown(pairs).stream())
                        .toList());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.handOffs(order, Step.of("4", "webshop")))
                .withMessage("there is no touchpoint \"webshop\" in map \"m\"");
    }

    @Test
    void areRefusedForAJourneyOfAnotherMap() {
        Journey journey = Journey.builder("j", "J")
                .stage("a", "A", Step.of("1", "webshop"))
                .build();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> map.handOffs(journey))
                .withMessage("there is no touchpoint \"webshop\" in map \"m\"");
    }

    @Test
    void ofTheAuctionHouseAreBridgedWhereTheMapSaysSo() {
        TouchpointMap house = AuctionHouse.map();

        assertThat(shown(house.handOffs(house.journey("buy").orElseThrow())))
                .containsExactly(
                        "search-result > lot",
                        "search-result > viewing",
                        "condition > bid",
                        "condition > phone-bid",
                        "won > invoice, bridged",
                        "pay > choose-delivery",
                        "dispatched > delivery, bridged");
    }

    @Test
    void needABridgeWhereCustomersGoThroughThem() {
        Touchpoint.Builder shop = Touchpoint.builder("a", "A", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE);
        Touchpoint van = touchpoint("b").build();

        assertThat(new HandOff(shop.build(), van, false).needsBridge()).isTrue();
        assertThat(new HandOff(shop.build(), van, true).needsBridge()).isTrue();
        assertThat(new HandOff(shop.build().toBuilder().backstage().build(), van, false).needsBridge())
                .isFalse();
        assertThat(new HandOff(van, shop.build().toBuilder().indirect().build(), false).needsBridge())
                .isFalse();
        assertThat(new HandOff(
                                van,
                                Touchpoint.builder("c", "C", Phase.AFTER, Initiator.COMPANY, Purpose.FEEDBACK)
                                        .build(),
                                false)
                        .needsBridge())
                .isFalse();
    }

    @Test
    void needNoBridgeBeforeThePurchaseToWhatCustomersStart() {
        for (Phase from : Phase.values()) {
            for (Phase to : Phase.values()) {
                for (Initiator starter : Initiator.values()) {
                    HandOff handOff = new HandOff(
                            Touchpoint.builder("a", "A", from, Initiator.COMPANY, Purpose.INFORM)
                                    .build(),
                            Touchpoint.builder("b", "B", to, starter, Purpose.INFORM)
                                    .build(),
                            false);
                    boolean looksAround = from == Phase.BEFORE && to == Phase.BEFORE && starter == Initiator.CUSTOMER;
                    assertThat(handOff.needsBridge())
                            .as("%s to %s by %s", from, to, starter)
                            .isEqualTo(!looksAround);
                }
            }
        }
    }

    @Test
    void canNotBeChanged() {
        List<HandOff> handOffs = map.handOffs(Journey.builder("j", "J").build());

        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(() -> handOffs.add(null));
    }

    private List<String> handOffs(Step... steps) {
        return shown(
                map.handOffs(Journey.builder("j", "J").stage("s", "S", steps).build()));
    }

    private static List<String> shown(List<HandOff> handOffs) {
        return handOffs.stream()
                .map(handOff ->
                        handOff.from().id() + " > " + handOff.to().id() + (handOff.bridged() ? ", bridged" : ""))
                .toList();
    }

    private static Touchpoint.Builder touchpoint(String id) {
        return Touchpoint.builder(id, id, Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE);
    }
}
