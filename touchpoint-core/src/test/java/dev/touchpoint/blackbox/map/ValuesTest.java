package dev.touchpoint.blackbox.map;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.touchpoint.fixture.AuctionHouse;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.ChannelMode;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.CommitmentState;
import dev.touchpoint.map.Emotion;
import dev.touchpoint.map.Exposure;
import dev.touchpoint.map.Handling;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Media;
import dev.touchpoint.map.Owner;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Stage;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Success;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.map.Visibility;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Building, copying and comparing the values of the map, and that nobody changes them afterwards. */
class ValuesTest {

    private static final Map<String, Object> HOST = Map.of("crm", "4711");

    private final Touchpoint full = Touchpoint.builder(
                    "claim", "I report a damage", Phase.AFTER, Initiator.CUSTOMER, Purpose.REPAIR)
            .indirect()
            .backstage()
            .handledBy(Handling.HUMAN)
            .ownedBy("service")
            .over("email", "phone")
            .importance(0.7)
            .momentOfTruth()
            .feeling(-2, 5, "anger")
            .goal("my money back")
            .promise(Duration.ofHours(4))
            .bridgingTo("logistics")
            .burdenSeconds(90)
            .attributes(HOST)
            .build();

    @Test
    void aTouchpointHoldsWhatItsBuilderWasTold() {
        assertThat(full)
                .isEqualTo(new Touchpoint(
                        "claim",
                        "I report a damage",
                        Phase.AFTER,
                        Initiator.CUSTOMER,
                        Purpose.REPAIR,
                        Exposure.INDIRECT,
                        Visibility.BACKSTAGE,
                        Handling.HUMAN,
                        "service",
                        List.of("email", "phone"),
                        0.7,
                        true,
                        new Emotion(-2, 5, "anger"),
                        "my money back",
                        Duration.ofHours(4),
                        "logistics",
                        90,
                        HOST));
    }

    @Test
    void aTouchpointBeginsDirectVisibleAndOtherwiseUnknown() {
        Touchpoint bid = Touchpoint.builder("bid", "I bid", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE)
                .build();

        assertThat(bid)
                .isEqualTo(new Touchpoint(
                        "bid",
                        "I bid",
                        Phase.DURING,
                        Initiator.CUSTOMER,
                        Purpose.TRADE,
                        Exposure.DIRECT,
                        Visibility.VISIBLE,
                        null,
                        null,
                        List.of(),
                        null,
                        false,
                        null,
                        null,
                        null,
                        null,
                        null,
                        Map.of()));
    }

    @Test
    void buildersGiveBackWhatTheyTookFromAValue() {
        TouchpointMap map = AuctionHouse.map();

        assertThat(map.toBuilder().build()).isEqualTo(map).hasSameHashCodeAs(map);
        assertThat(full.toBuilder().build()).isEqualTo(full).hasSameHashCodeAs(full);
        assertThat(map.touchpoints())
                .allSatisfy(
                        touchpoint -> assertThat(touchpoint.toBuilder().build()).isEqualTo(touchpoint));
        assertThat(map.journeys())
                .allSatisfy(journey -> assertThat(journey.toBuilder().build()).isEqualTo(journey));
    }

    @Test
    void aBuilderGoesOnWithoutChangingWhatItBuilt() {
        TouchpointMap.Builder maps = TouchpointMap.builder("m", "Map").channel("web", "Website");
        Journey.Builder journeys = Journey.builder("j", "I buy").stage("a", "A");
        TouchpointMap map = maps.build();
        Journey journey = journeys.build();

        assertThat(maps.channel("app", "App").build().channels()).hasSize(2);
        assertThat(journeys.stage("b", "B").build().stages()).hasSize(2);
        assertThat(map.channels()).hasSize(1);
        assertThat(journey.stages()).hasSize(1);
    }

    @Test
    void aJourneyHoldsWhatItsBuilderWasTold() {
        Stage finding = Stage.of("finding", "Finding", Step.of("I look", "lot")).withAttributes(HOST);

        Journey journey = Journey.builder("buy", "I buy a lot")
                .kind(JourneyKind.EXCEPTION)
                .persona("clara")
                .goal("a lamp")
                .trigger("darkness")
                .stages(finding)
                .stage("paying", "Paying", Step.of("I pay", "pay"), Step.of("I wait", "delivery"))
                .attributes(HOST)
                .build();

        assertThat(journey)
                .isEqualTo(new Journey(
                        "buy",
                        "I buy a lot",
                        JourneyKind.EXCEPTION,
                        "clara",
                        "a lamp",
                        "darkness",
                        List.of(
                                new Stage("finding", "Finding", List.of(Step.of("I look", "lot")), HOST),
                                new Stage(
                                        "paying",
                                        "Paying",
                                        List.of(Step.of("I pay", "pay"), Step.of("I wait", "delivery")),
                                        Map.of())),
                        HOST));
        assertThat(journey.steps()).extracting(Step::name).containsExactly("I look", "I pay", "I wait");
        assertThat(Journey.builder("buy", "I buy").build().kind()).isEqualTo(JourneyKind.MAIN);
    }

    @Test
    void copiesDifferInOneThingOnly() {
        Channel web = Channel.of("web", "Website");
        Persona clara = Persona.of("p", "Clara");
        Commitment faster = Commitment.of("c", "bid", "sales", "faster");
        LocalDate due = LocalDate.of(2027, 1, 31);

        assertThat(web).isEqualTo(new Channel("web", "Website", ChannelMode.BOTH, Media.OWNED, Map.of()));
        assertThat(web.withMode(ChannelMode.PULL).withMedia(Media.PAID).withAttributes(HOST))
                .isEqualTo(new Channel("web", "Website", ChannelMode.PULL, Media.PAID, HOST));
        assertThat(Owner.of("o", "Sales").withAttributes(HOST)).isEqualTo(new Owner("o", "Sales", HOST));
        assertThat(clara).isEqualTo(new Persona("p", "Clara", List.of(), List.of(), List.of(), Map.of()));
        assertThat(clara.withGoals("a", "b").withNeeds("c").withChannels("web").withAttributes(HOST))
                .isEqualTo(new Persona("p", "Clara", List.of("a", "b"), List.of("c"), List.of("web"), HOST));
        assertThat(faster)
                .isEqualTo(
                        new Commitment("c", "bid", "sales", "faster", null, null, CommitmentState.PROPOSED, Map.of()));
        assertThat(faster.withDue(due)
                        .withHypothesis("h")
                        .withState(CommitmentState.LIVE)
                        .withAttributes(HOST))
                .isEqualTo(new Commitment("c", "bid", "sales", "faster", due, "h", CommitmentState.LIVE, HOST));
        assertThat(Step.of("I bid", "bid").withAttributes(HOST)).isEqualTo(new Step("I bid", List.of("bid"), HOST));
        assertThat(Stage.of("s", "S").withAttributes(HOST)).isEqualTo(new Stage("s", "S", List.of(), HOST));
        assertThat(Emotion.of(1, 2)).isEqualTo(new Emotion(1, 2, null));
    }

    @Test
    void absentListsAndAttributesCountAsEmpty() {
        TouchpointMap map = new TouchpointMap("m", "Map", null, null, null, null, null, null, null, null, null, null);

        assertThat(map).isEqualTo(TouchpointMap.builder("m", "Map").build());
        assertThat(map.goals()).isEmpty();
        assertThat(map.attributes()).isEmpty();
        assertThat(Channel.of("web", "Website").withAttributes(null).attributes())
                .isEmpty();
    }

    @Test
    void nobodyChangesAListFromOutside() {
        List<String> goals = new ArrayList<>(List.of("a"));
        List<String> channels = new ArrayList<>(List.of("web"));
        List<Step> steps = new ArrayList<>(List.of(Step.of("I bid", "bid")));
        String[] over = {"web"};
        Touchpoint.Builder bid = full.toBuilder().over(over);
        Persona persona = new Persona("p", "Clara", goals, goals, channels, null);
        Stage stage = new Stage("s", "Bidding", steps, null);

        goals.add("b");
        channels.add("app");
        steps.clear();
        over[0] = "app";

        assertThat(persona.goals()).containsExactly("a");
        assertThat(persona.needs()).containsExactly("a");
        assertThat(persona.channels()).containsExactly("web");
        assertThat(stage.steps()).hasSize(1);
        assertThat(bid.build().channels()).containsExactly("web");
        assertUnmodifiable(persona.goals(), persona.needs(), persona.channels(), stage.steps());
        TouchpointMap map = AuctionHouse.map();
        assertUnmodifiable(
                map.goals(),
                map.channels(),
                map.owners(),
                map.personas(),
                map.touchpoints(),
                map.journeys(),
                map.commitments(),
                map.touchpoints().get(0).channels(),
                map.journeys().get(0).stages(),
                map.journeys().get(0).stages().get(0).steps().get(0).touchpoints());
    }

    private static void assertUnmodifiable(Collection<?>... collections) {
        for (Collection<?> collection : collections) {
            assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(collection::clear);
        }
    }

    @Test
    void nobodyChangesAnAttributeFromOutsideHoweverDeep() {
        List<Object> tables = new ArrayList<>(List.of("lots"));
        Map<String, Object> crm = new HashMap<>(Map.of("tables", tables));
        Map<String, Object> attributes = new HashMap<>(Map.of("crm", crm));
        Owner owner = Owner.of("o", "Sales").withAttributes(attributes);

        tables.add("buyers");
        crm.put("system", "ledger");
        attributes.clear();

        assertThat(owner.attributes()).isEqualTo(Map.of("crm", Map.of("tables", List.of("lots"))));
        Map<?, ?> inner = (Map<?, ?>) owner.attributes().get("crm");
        assertThatExceptionOfType(UnsupportedOperationException.class)
                .isThrownBy(() -> owner.attributes().clear());
        assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(inner::clear);
        assertUnmodifiable((List<?>) inner.get("tables"));
    }

    @Test
    void attributesKeepTheirOrder() {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (String key : List.of("z", "a", "m", "b")) {
            attributes.put(key, key);
        }

        assertThat(Owner.of("o", "Sales")
                        .withAttributes(attributes)
                        .attributes()
                        .keySet())
                .containsExactly("z", "a", "m", "b");
    }

    @Test
    void numbersAmongAttributesAreEqualIfTheyAreTheSameNumber() {
        for (Number seven :
                List.of(7, 7L, (byte) 7, 7.0, 7f, new BigDecimal("7.00"), BigInteger.valueOf(7), new AtomicLong(7))) {
            assertThat(attribute(seven)).isEqualTo(7L);
        }
        for (Number half : List.of(0.5, 0.5f, new BigDecimal("0.500"))) {
            assertThat(attribute(half)).isEqualTo(new BigDecimal("0.5"));
        }
        assertThat(attribute(-0.0)).isEqualTo(0L);
        assertThat(attribute(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
        assertThat(attribute(new BigDecimal("9223372036854775807.0"))).isEqualTo(Long.MAX_VALUE);
        assertThat((BigDecimal) attribute(BigInteger.ONE.shiftLeft(63))).isEqualByComparingTo("9223372036854775808");
        assertThat((BigDecimal) attribute(1e300)).isEqualByComparingTo("1e300");
        assertThat(attribute(0.1f)).isEqualTo(new BigDecimal("0.1"));
        assertThat(attribute(true)).isEqualTo(true);
        assertThat(attribute("")).isEqualTo("");
    }

    private static Object attribute(Object value) {
        return Owner.of("o", "Sales")
                .withAttributes(Map.of("a", value))
                .attributes()
                .get("a");
    }

    @Test
    void targetsAreEqualIfTheyAreTheSameNumber() {
        Success fifty = Success.of("good", "nps", 50);

        assertThat(fifty)
                .isEqualTo(new Success("good", "nps", new BigDecimal("50.00")))
                .isEqualTo(new Success("good", "nps", new BigDecimal("5E+1")))
                .isNotEqualTo(Success.of("good", "nps", 50.5));
        assertThat(fifty.target()).isEqualByComparingTo("50");
    }

    @Test
    void valuesAreEqualIfTheirComponentsAre() {
        assertThat(AuctionHouse.map())
                .isEqualTo(AuctionHouse.map())
                .hasSameHashCodeAs(AuctionHouse.map())
                .isNotEqualTo(AuctionHouse.map().toBuilder().goal("one more").build());
    }

    @Test
    void whatIsLargeReadsAsItsName() {
        assertThat(AuctionHouse.map())
                .hasToString("TouchpointMap[auction-house: 40 touchpoints, 11 channels, 3 journeys]");
        assertThat(full).hasToString("Touchpoint[claim: I report a damage]");
        assertThat(Journey.builder("buy", "I buy a lot").build()).hasToString("Journey[buy: I buy a lot]");
    }
}
