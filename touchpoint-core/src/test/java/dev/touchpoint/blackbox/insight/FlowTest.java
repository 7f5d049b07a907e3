package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.fixture.Journeys.START;
import static dev.touchpoint.fixture.Journeys.log;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.insight.Durations;
import dev.touchpoint.insight.Flow;
import dev.touchpoint.insight.Places;
import dev.touchpoint.insight.StopsBy;
import dev.touchpoint.insight.VariantLimits;
import dev.touchpoint.insight.Variants.Variant;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FlowTest {

    private static final TouchpointLog SHOP =
            log("order 0, parcel 90, survey 100", "order 5, order 7, parcel 30", "order 0");

    @Test
    void countsStopsAndEdgesAndHowJourneysStartAndEnd() {
        Flow flow = Flow.of(SHOP);

        assertThat(flow.journeys()).isEqualTo(3);
        assertThat(flow.interactions()).isEqualTo(7);
        assertThat(flow.transitions()).isEqualTo(4);
        assertThat(flow.leftOut()).isZero();
        assertThat(flow.emptyJourneys()).isZero();
        assertThat(flow.stops())
                .containsExactly(
                        new Flow.Stop("order", 4, 3, 3, 1),
                        new Flow.Stop("parcel", 2, 2, 0, 1),
                        new Flow.Stop("survey", 1, 1, 0, 1));
        assertThat(flow.edges())
                .extracting(Flow.Edge::toString)
                .containsExactly(
                        "Edge[order > parcel: 2 in 2 journeys]",
                        "Edge[order > order: 1 in 1 journeys]",
                        "Edge[parcel > survey: 1 in 1 journeys]");
        assertThat(flow.stop("parcel").orElseThrow().dropOff()).isEqualTo(0.5);
        assertThat(flow.stop("claim")).isEmpty();
        assertThat(flow).hasToString("Flow[3 journeys, 7 interactions at 3 stops, 3 edges, 3 variants]");
    }

    @Test
    void timesEachEdgeAndEachJourney() {
        Flow flow = Flow.of(SHOP);

        Durations waiting = flow.edge("order", "parcel").orElseThrow().waiting();
        assertThat(waiting.least()).contains(Duration.ofMinutes(23));
        assertThat(waiting.most()).contains(Duration.ofMinutes(90));
        assertThat(waiting.totalDays()).isEqualTo(113 / 1440.0);
        assertThat(flow.edge("parcel", "order")).isEmpty();
        assertThat(flow.throughput().n()).isEqualTo(3);
        assertThat(flow.throughput().least()).contains(Duration.ZERO);
        assertThat(flow.throughput().quantile(0.5)).contains(Duration.ofMinutes(25));
        assertThat(flow.throughput().most()).contains(Duration.ofMinutes(100));
    }

    @Test
    void tellsAnEdgeThatAJourneyTakesOftenFromOneThatManyTake() {
        Flow.Edge edge = Flow.of(log("chat 0, chat 1, chat 3, chat 6", "chat 0, chat 2"))
                .edge("chat", "chat")
                .orElseThrow();

        assertThat(edge.count()).isEqualTo(4);
        assertThat(edge.journeys()).isEqualTo(2);
        assertThat(edge.isRepeat()).isTrue();
    }

    @Test
    void ofOneEventStartsAndEndsThereAndTakesNoTime() {
        Flow flow = Flow.of(log("order 0"));

        assertThat(flow.stops()).containsExactly(new Flow.Stop("order", 1, 1, 1, 1));
        assertThat(flow.transitions()).isZero();
        assertThat(flow.edges()).isEmpty();
        assertThat(flow.throughput().most()).contains(Duration.ZERO);
        assertThat(flow.variants().list()).containsExactly(new Variant(List.of("order"), 1));
    }

    @Test
    void ofAnEmptyLogIsEmpty() {
        Flow flow = Flow.of(TouchpointLog.of(List.of()));

        assertThat(flow.journeys()).isZero();
        assertThat(flow.transitions()).isZero();
        assertThat(flow.stops()).isEmpty();
        assertThat(flow.throughput()).isEqualTo(Durations.none());
        assertThat(flow.variants().journeys()).isZero();
        assertThat(flow.variants().entropy()).isEmpty();
        assertThat(flow.plus(Flow.of(SHOP))).isEqualTo(Flow.of(SHOP));
        assertThat(flow).hasToString("Flow[0 journeys, 0 interactions at 0 stops, 0 edges, 0 variants]");
    }

    @Test
    void isTheSameOfEventsInAnyOrder() {
        List<Event> backwards = new ArrayList<>(SHOP.events());
        Collections.reverse(backwards);

        assertThat(Flow.of(TouchpointLog.of(backwards))).isEqualTo(Flow.of(SHOP));
    }

    @Test
    void eventsOutOfOrderAreRefusedBeforeTheyGetIntoAFlow() {
        List<Event> backwards =
                List.of(Interaction.of("ann", "parcel", START.plusSeconds(1)), Interaction.of("ann", "order", START));
        List<Event> bySequence = List.of(
                Interaction.of("ann", "parcel", START).withSequence(2),
                Interaction.of("ann", "order", START).withSequence(1));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ActualJourney("ann", null, backwards))
                .withMessage("events[1] must not be before events[0], was at " + START);
        assertThatIllegalArgumentException().isThrownBy(() -> new ActualJourney("ann", null, bySequence));
        assertThat(new ActualJourney("ann", null, List.of(backwards.get(1), bySequence.get(0), backwards.get(0)))
                        .events())
                .hasSize(3);
    }

    @Test
    void eventsOfTheSameInstantKeepTheirOrderAndWaitForNothing() {
        List<Interaction> sameInstant = List.of(
                Interaction.of("ann", "b", START),
                Interaction.of("ann", "a", START),
                Interaction.of("ann", "c", START));
        Flow flow = Flow.of(TouchpointLog.of(sameInstant));

        assertThat(flow.variants().list()).containsExactly(new Variant(List.of("b", "a", "c"), 1));
        assertThat(flow.edge("b", "a").orElseThrow().waiting().most()).contains(Duration.ZERO);
        List<Interaction> sequenced =
                List.of(sameInstant.get(0).withSequence(2), sameInstant.get(1).withSequence(3), sameInstant.get(2));
        assertThat(Flow.of(TouchpointLog.of(sequenced)).variants().list())
                .containsExactly(new Variant(List.of("c", "b", "a"), 1));
    }

    @Test
    void responsesAreNoStepsAndEachOccasionIsAJourney() {
        List<Event> events = List.of(
                Interaction.of("ann", "order", START).withOccasion("o-1"),
                Interaction.of("ann", "order", START).withOccasion("o-2"),
                Interaction.of("ann", "parcel", START.plusSeconds(60)).withOccasion("o-1"),
                Response.builder("ann", "parcel", "csat", 5, START.plusSeconds(30))
                        .occasion("o-1")
                        .build(),
                Response.builder("ann", "parcel", "csat", 5, START.plusSeconds(30))
                        .build());
        Flow flow = Flow.of(TouchpointLog.of(events));

        assertThat(flow.journeys()).isEqualTo(2);
        assertThat(flow.emptyJourneys()).isEqualTo(1);
        assertThat(flow.interactions()).isEqualTo(3);
        assertThat(flow.edge("order", "parcel").orElseThrow().waiting().mean()).contains(Duration.ofMinutes(1));
    }

    @Test
    void channelSwitchesAreAFlowByChannelAndUnknownChannelsAreLeftOut() {
        List<Event> events =
                List.of(at("web", 0), at("web", 10), at(null, 20), at("store", 40), at("web", 45), at(null, 50));
        Flow flow = Flow.of(TouchpointLog.of(events), StopsBy.channel());

        assertThat(flow.leftOut()).isEqualTo(2);
        assertThat(flow.interactions()).isEqualTo(4);
        assertThat(flow.edges()).extracting(Flow.Edge::from, Flow.Edge::to).hasSize(3);
        assertThat(flow.edge("web", "store").orElseThrow().waiting().mean()).contains(Duration.ofMinutes(30));
        assertThat(flow.changes().n()).isEqualTo(2);
        assertThat(flow.changes().total()).isEqualTo(Duration.ofMinutes(35));
        assertThat(flow.repeats().total()).isEqualTo(Duration.ofMinutes(10));
        assertThat(flow.throughput().total()).isEqualTo(Duration.ofMinutes(45));
    }

    private static Interaction at(String channel, long minute) {
        return new Interaction("ann", null, "shop", channel, START.plusSeconds(60 * minute), 0, false);
    }

    @Test
    void aJourneyOfWhichEverythingIsLeftOutIsEmpty() {
        Flow flow = Flow.of(TouchpointLog.of(List.of(at(null, 0), at(null, 1))), StopsBy.channel());

        assertThat(flow.journeys()).isZero();
        assertThat(flow.emptyJourneys()).isEqualTo(1);
        assertThat(flow.leftOut()).isEqualTo(2);
    }

    @Test
    void handOversBetweenOwnersAreAFlowByOwner() {
        TouchpointMap map = TouchpointMap.builder("shop", "Shop")
                .owner("sales", "Sales")
                .owner("logistics", "Logistics")
                .touchpoint(touchpoint("browse").ownedBy("sales"))
                .touchpoint(touchpoint("order").ownedBy("sales"))
                .touchpoint(touchpoint("parcel").ownedBy("logistics"))
                .touchpoint(touchpoint("rumour"))
                .build();
        Flow flow = Flow.of(
                log("browse 0, order 60, rumour 70, elsewhere 80, parcel 2940"),
                StopsBy.of("owner", Places.on(map).by(Touchpoint::owner)));

        assertThat(flow.leftOut()).isEqualTo(2);
        assertThat(flow.edge("sales", "logistics").orElseThrow().waiting().totalDays())
                .isEqualTo(2);
        assertThat(flow.changes().totalDays()).isEqualTo(2);
        assertThat(flow.repeats().totalDays()).isEqualTo(1 / 24.0);
    }

    private static Touchpoint.Builder touchpoint(String id) {
        return Touchpoint.builder(id, id, Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE);
    }

    @Test
    void aCustomerWithAHundredThousandEventsIsOneJourneyTooLongForAVariant() {
        List<Interaction> events = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            events.add(Interaction.of("bot", "page-" + i % 3, START.plusSeconds(i)));
        }
        events.addAll(List.of(Interaction.of("ann", "page-0", START), Interaction.of("ann", "page-1", START)));
        Flow flow = Flow.of(TouchpointLog.of(events));

        assertThat(flow.journeys()).isEqualTo(2);
        assertThat(flow.transitions()).isEqualTo(100_000);
        assertThat(flow.edge("page-0", "page-1").orElseThrow().count()).isEqualTo(33_334);
        assertThat(flow.edge("page-0", "page-1").orElseThrow().journeys()).isEqualTo(2);
        assertThat(flow.throughput().most()).contains(Duration.ofSeconds(99_999));
        assertThat(flow.variants().list()).containsExactly(new Variant(List.of("page-0", "page-1"), 1));
        assertThat(flow.variants().other()).isEqualTo(1);
        assertThat(flow.variants().shortfall()).isZero();
    }

    @Test
    void instantsAtTheEndsOfTimeDoNotOverflow() {
        Flow flow = Flow.of(TouchpointLog.of(List.of(
                Interaction.of("ann", "first", Instant.MIN),
                Interaction.of("ann", "middle", Instant.EPOCH),
                Interaction.of("ann", "last", Instant.MAX))));

        Duration most = flow.throughput().most().orElseThrow();
        assertThat(most).isEqualTo(Duration.ofSeconds(9_200_000_000_000L));
        assertThat(flow.changes().total()).isEqualTo(most);
        assertThat(flow.edge("first", "middle").orElseThrow().waiting().most()).contains(most.dividedBy(2));
    }

    @Test
    void datesOfTheYear1AreTakenAsTheyAre() {
        Flow flow = Flow.of(TouchpointLog.of(List.of(
                Interaction.of("ann", "a", Instant.parse("0001-01-01T00:00:00Z")),
                Interaction.of("ann", "b", Instant.parse("9999-12-31T23:59:59Z")))));

        assertThat(flow.throughput().most()).contains(Duration.ofSeconds(315_537_897_599L));
    }

    @Test
    void limitsTheVariantsItRemembers() {
        Flow none = SHOP.journeys().collect(Flow.by(StopsBy.touchpoint(), new VariantLimits(0, 250)));
        Flow shorter = SHOP.journeys().collect(Flow.by(StopsBy.touchpoint(), new VariantLimits(100, 1)));
        Flow noSteps = SHOP.journeys().collect(Flow.by(StopsBy.touchpoint(), new VariantLimits(100, 0)));

        assertThat(none.variants().list()).isEmpty();
        assertThat(none.variants().other()).isEqualTo(3);
        assertThat(none.variants().shortfall()).isPositive();
        assertThat(shorter.variants().list()).containsExactly(new Variant(List.of("order"), 1));
        assertThat(shorter.variants().other()).isEqualTo(2);
        assertThat(shorter.variants().shortfall()).isZero();
        assertThat(noSteps.variants().list()).isEmpty();
        assertThat(noSteps.variants().other()).isEqualTo(3);
        assertThat(none.edges()).isEqualTo(Flow.of(SHOP).edges());
    }

    @Test
    void doesNotAddUpWithOneOfOtherLimits() {
        Flow other = SHOP.journeys().collect(Flow.by(StopsBy.touchpoint(), new VariantLimits(1, 2)));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> Flow.of(SHOP).plus(other))
                .withMessage("flows must have the same limits, was VariantLimits[variants=100000, steps=250] and "
                        + "VariantLimits[variants=1, steps=2]");
    }

    @Test
    void tooManyInteractionsAreRefused() {
        Flow flow = Flow.of(log("order 0"));
        for (int i = 0; i < 62; i++) {
            flow = flow.plus(flow);
        }
        Flow half = flow;

        assertThat(half.interactions()).isEqualTo(1L << 62);
        assertThat(half.variants().journeys()).isEqualTo(1L << 62);
        assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> half.plus(half));
    }

    @Test
    void refusesWhatIsMissing() {
        assertThatNullPointerException().isThrownBy(() -> Flow.of(null)).withMessage("log must not be null");
        assertThatNullPointerException().isThrownBy(() -> Flow.by(null)).withMessage("stops must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Flow.by(StopsBy.touchpoint(), null))
                .withMessage("limits must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Flow.of(SHOP).plus(null))
                .withMessage("other must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Flow.of(SHOP).edge("order", null))
                .withMessage("to must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new VariantLimits(-1, 250))
                .withMessage("variants must be from 0 to 2147483647, was -1");
        assertThatIllegalArgumentException().isThrownBy(() -> new VariantLimits(1, -1));
    }

    @Test
    void partsOfItRefuseWhatCannotBe() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Flow.Stop("order", 2, 1, 0, 2))
                .withMessage("ends must be from 0 to 1, was 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new Flow.Stop("order", 0, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Flow.Stop("order", 2, 3, 0, 0));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Flow.Edge("order", "parcel", 1, Durations.none()))
                .withMessage("journeys must be from 1 to 0, was 1");
        assertThatNullPointerException().isThrownBy(() -> new Flow.Stop(null, 1, 1, 0, 0));
    }

    @Test
    void printsNobodysId() {
        Flow flow = Flow.of(
                TouchpointLog.of(List.of(Interaction.of("ωmega", "order", START).withOccasion("σigma"))));

        assertThat(flow + " " + flow.stops() + flow.edges() + flow.variants() + flow.throughput())
                .doesNotContain("ω", "σ");
    }
}
