package dev.touchpoint.blackbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.fixture.AuctionHouse;
import dev.touchpoint.fixture.TeaShop;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.ChannelMode;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.MapChange;
import dev.touchpoint.map.MapChange.Kind;
import dev.touchpoint.map.MapChange.Thing;
import dev.touchpoint.map.MapDiff;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class MapDiffTest {

    private static final TouchpointMap TEA = TeaShop.map();

    private static List<String> changes(TouchpointMap before, TouchpointMap after) {
        return MapDiff.between(before, after).changes().stream()
                .map(MapChange::toString)
                .toList();
    }

    private static List<String> changes(TouchpointMap after) {
        return changes(TEA, after);
    }

    /** What is different about the journey if its only stage has other steps. */
    private static List<String> moves(List<String> before, List<String> after) {
        return changes(way(before), way(after));
    }

    private static TouchpointMap way(List<String> touchpoints) {
        return TeaShop.way(way -> way.stage("all", "All", steps(touchpoints)));
    }

    private static Step[] steps(List<String> touchpoints) {
        return touchpoints.stream().map(id -> Step.of("I " + id, id)).toArray(Step[]::new);
    }

    @Test
    void aMapIsTheSameAsItself() {
        assertThat(changes(TEA)).isEmpty();
        assertThat(changes(AuctionHouse.map(), AuctionHouse.map())).isEmpty();
        assertThat(MapDiff.between(TEA, TEA)).hasToString("MapDiff[tea to tea: 0 changes]");
    }

    @Test
    void whatHasANewIdIsAddedAndWhatIsGoneIsRemoved() {
        TouchpointMap after = TEA.toBuilder()
                .channel("sms", "Text message")
                .owner("lab", "Tasters")
                .personas(Persona.of("ada", "Ada"))
                .touchpoint(Touchpoint.builder(
                        "call",
                        "You call me",
                        TEA.touchpoints().get(7).phase(),
                        TEA.touchpoints().get(7).initiator(),
                        TEA.touchpoints().get(6).purpose()))
                .journey(Journey.builder("again", "I order again").stage("s", "S", Step.of("I order", "order")))
                .commitments(Commitment.of("c", "tip", "lab", "Write shorter"))
                .build();

        assertThat(changes(after))
                .containsExactly(
                        "channel sms (Text message) was added",
                        "owner lab (Tasters) was added",
                        "persona ada (Ada) was added",
                        "touchpoint call (You call me) was added",
                        "journey again (I order again) was added",
                        "commitment c (Write shorter) was added");
        assertThat(changes(after, TEA))
                .containsExactly(
                        "channel sms (Text message) was removed",
                        "owner lab (Tasters) was removed",
                        "persona ada (Ada) was removed",
                        "touchpoint call (You call me) was removed",
                        "journey again (I order again) was removed",
                        "commitment c (Write shorter) was removed");
    }

    @Test
    void theSameIdWithAnotherNameIsRenamed() {
        assertThat(changes(TeaShop.renamed("order", "I order by phone")))
                .containsExactly("touchpoint order (I order by phone): name was I order, is I order by phone");
        assertThat(MapDiff.between(TEA, TeaShop.renamed("order", "x")).changes().get(0))
                .isEqualTo(new MapChange(Kind.RENAMED, Thing.TOUCHPOINT, "order", "x", "name", "I order", "x"));
    }

    @Test
    void somebodyElseWhoAnswersForItIsANewOwner() {
        MapDiff diff = MapDiff.between(TEA, TeaShop.with("order", order -> order.ownedBy("drivers")));

        assertThat(diff.changes())
                .containsExactly(new MapChange(
                        Kind.NEW_OWNER, Thing.TOUCHPOINT, "order", "I order", "owner", "shop", "drivers"));
        assertThat(diff.changes().get(0)).hasToString("touchpoint order (I order): owner was shop, is drivers");
        assertThat(diff).hasToString("MapDiff[tea to tea: 1 change]");
        assertThat(changes(TeaShop.with("order", order -> order.ownedBy(null))))
                .containsExactly("touchpoint order (I order): owner was shop, is not there");
    }

    @Test
    void everyPropertyIsComparedWithBeforeAndAfter() {
        UnaryOperator<Touchpoint.Builder> change = arrives -> arrives.backstage()
                .indirect()
                .over("door", "web")
                .importance(0.9)
                .momentOfTruth()
                .feeling(1, 5, "joy")
                .goal("Have it")
                .promise(Duration.ofHours(2))
                .burdenSeconds(5)
                .attributes(Map.of("crm", Map.of("table", "lots")));

        assertThat(changes(TeaShop.with("arrives", change)))
                .containsExactly(
                        "touchpoint arrives (My tea arrives): exposure was DIRECT, is INDIRECT",
                        "touchpoint arrives (My tea arrives): visibility was VISIBLE, is BACKSTAGE",
                        "touchpoint arrives (My tea arrives): channels was door, is door; web",
                        "touchpoint arrives (My tea arrives): importance was not there, is 0.9",
                        "touchpoint arrives (My tea arrives): momentOfTruth was false, is true",
                        "touchpoint arrives (My tea arrives): emotion.valence was 2, is 1",
                        "touchpoint arrives (My tea arrives): emotion.intensity was 4, is 5",
                        "touchpoint arrives (My tea arrives): goal was not there, is Have it",
                        "touchpoint arrives (My tea arrives): promise was not there, is PT2H",
                        "touchpoint arrives (My tea arrives): burdenSeconds was not there, is 5",
                        "touchpoint arrives (My tea arrives): attributes.crm was not there, is {table=lots}");
        assertThat(changes(TeaShop.with("arrives", change), TEA)).hasSize(11);
    }

    @Test
    void theMapItselfAndAllElseHasPropertiesToo() {
        TouchpointMap before = TouchpointMap.builder("m", "Map")
                .channel("web", "Website")
                .owner("shop", "Shop")
                .personas(Persona.of("p", "Pia").withGoals("Tea"))
                .touchpoint(TEA.touchpoints().get(0).toBuilder().over())
                .journey(Journey.builder("j", "J"))
                .commitments(Commitment.of("c", "friend", "shop", "Do it"))
                .build();
        TouchpointMap after = TouchpointMap.builder("n", "New")
                .mission("Tea for all")
                .success("They come back", "nps", 50)
                .goal("Sell")
                .goal("Tea")
                .channels(Channel.of("web", "Website").withMode(ChannelMode.PULL))
                .owners(new Owner("shop", "Shop", Map.of("floor", 2)))
                .personas(Persona.of("p", "Pia").withGoals("Tea", "Cake").withNeeds("Quiet"))
                .touchpoint(TEA.touchpoints().get(0).toBuilder().over())
                .journey(Journey.builder("j", "J")
                        .kind(JourneyKind.EXIT)
                        .persona("p")
                        .goal("Go")
                        .trigger("Rain"))
                .commitments(Commitment.of("c", "friend", "shop", "Do it now").withDue(LocalDate.of(2027, 1, 31)))
                .build();

        assertThat(changes(before, after))
                .containsExactly(
                        "map n (New): id was m, is n",
                        "map n (New): name was Map, is New",
                        "map n (New): mission was not there, is Tea for all",
                        "map n (New): success.statement was not there, is They come back",
                        "map n (New): success.metric was not there, is nps",
                        "map n (New): success.target was not there, is 50",
                        "map n (New): goals was not there, is Sell; Tea",
                        "channel web (Website): mode was BOTH, is PULL",
                        "owner shop (Shop): attributes.floor was not there, is 2",
                        "persona p (Pia): goals was Tea, is Tea; Cake",
                        "persona p (Pia): needs was not there, is Quiet",
                        "journey j (J): kind was MAIN, is EXIT",
                        "journey j (J): persona was not there, is p",
                        "journey j (J): goal was not there, is Go",
                        "journey j (J): trigger was not there, is Rain",
                        "commitment c (Do it now): what was Do it, is Do it now",
                        "commitment c (Do it now): due was not there, is 2027-01-31");
        assertThat(MapDiff.between(before, after).changes().get(1).kind()).isEqualTo(Kind.RENAMED);
    }

    @Test
    void theOrderOfTheInventoryMeansNothing() {
        List<Touchpoint> reversed = new ArrayList<>(TEA.touchpoints());
        Collections.reverse(reversed);

        assertThat(changes(TeaShop.with(TEA, reversed, TEA.journeys()))).isEmpty();
    }

    @Test
    void stepsAreKnownByTheirTouchpointsThenByTheirNames() {
        TouchpointMap before = TeaShop.way(way -> way.stage(
                "a", "A", Step.of("I look", "look"), Step.of("I buy", "order"), Step.of("I wait", "on-its-way")));
        TouchpointMap after = TeaShop.way(way -> way.stage(
                "a", "A", Step.of("I browse", "look"), Step.of("I buy", "order", "asked"), Step.of("I brew", "tip")));

        assertThat(changes(before, after))
                .containsExactly(
                        "step tea/a (I browse): name was I look, is I browse",
                        "step tea/a (I buy): touchpoints was order, is order; asked",
                        "step tea/a (I brew) was added",
                        "step tea/a (I wait) was removed");
    }

    @Test
    void aStepThatIsTakenTwiceIsTwoSteps() {
        assertThat(moves(List.of("look", "look"), List.of("look")))
                .containsExactly("step tea/all (I look) was removed");
        assertThat(moves(List.of("look"), List.of("look", "look"))).containsExactly("step tea/all (I look) was added");
    }

    @Test
    void ofWhatMovedAsLittleIsNamedAsExplainsTheNewOrder() {
        List<String> way = List.of("look", "order", "blended", "on-its-way", "arrives", "tip");

        assertThat(moves(way, List.of("order", "blended", "on-its-way", "look", "arrives", "tip")))
                .containsExactly("step tea/all (I look): place was All, first, is All, after I on-its-way");
        assertThat(moves(way, List.of("tip", "look", "order", "blended", "on-its-way", "arrives")))
                .containsExactly("step tea/all (I tip): place was All, after I arrives, is All, first");
        assertThat(moves(way, List.of("look", "asked", "order", "blended", "arrives")))
                .as("others that come and go move nothing")
                .containsExactly(
                        "step tea/all (I asked) was added",
                        "step tea/all (I on-its-way) was removed",
                        "step tea/all (I tip) was removed");
    }

    @Test
    void aStepInAnotherStageMoved() {
        TouchpointMap before = TeaShop.way(
                way -> way.stage("a", "A", steps(List.of("look", "order"))).stage("b", "B", steps(List.of("tip"))));
        TouchpointMap after = TeaShop.way(
                way -> way.stage("a", "A", steps(List.of("look"))).stage("b", "B", steps(List.of("order", "tip"))));

        assertThat(MapDiff.between(before, after).changes())
                .containsExactly(new MapChange(
                        Kind.MOVED, Thing.STEP, "tea/b", "I order", "place", "A, after I look", "B, first"));
    }

    @Test
    void stepsMoveWithTheirStage() {
        TouchpointMap before = TeaShop.way(way -> way.stage("a", "A", steps(List.of("look", "order")))
                .stage("b", "B", steps(List.of("tip")))
                .stage("c", "C", steps(List.of("asked"))));
        TouchpointMap after = TeaShop.way(way -> way.stage("c", "C", steps(List.of("asked")))
                .stage("a", "A", steps(List.of("look", "order")))
                .stage("b", "Be", steps(List.of("tip"))));

        assertThat(changes(before, after))
                .containsExactly("stage tea/c (C): place was after B, is first", "stage tea/b (Be): name was B, is Be");
    }

    @Test
    void stagesAreAddedAndRemovedWithTheirSteps() {
        TouchpointMap before = TeaShop.way(way -> way.stage("a", "A", steps(List.of("look"))));
        TouchpointMap after = TeaShop.way(way -> way.stage("b", "B", steps(List.of("order"))));

        assertThat(changes(before, after))
                .containsExactly(
                        "stage tea/b (B) was added",
                        "stage tea/a (A) was removed",
                        "step tea/b (I order) was added",
                        "step tea/a (I look) was removed");
    }

    @Test
    void valuesCanNotBreakTheLineTheyStandIn() {
        assertThat(changes(TeaShop.renamed("order", "a\nb\u202E")))
                .containsExactly("touchpoint order (a\uFFFDb\uFFFD): name was I order, is a\uFFFDb\uFFFD");
    }

    @Test
    void whatIsMissingIsRefused() {
        assertThatNullPointerException()
                .isThrownBy(() -> MapDiff.between(null, TEA))
                .withMessage("before must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> MapDiff.between(TEA, null))
                .withMessage("after must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> new MapChange(null, Thing.MAP, "m", "M", null, null, null))
                .withMessage("change kind must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> new MapChange(Kind.ADDED, null, "m", "M", null, null, null))
                .withMessage("changed thing must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> new MapChange(Kind.ADDED, Thing.MAP, null, "M", null, null, null))
                .withMessage("changed id must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapChange(Kind.ADDED, Thing.MAP, "m", " ", null, null, null))
                .withMessage("changed name must not be blank");
    }
}
