package dev.touchpoint.cli.ways;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.TouchpointMap;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;

class WaysViewTest {

    private final WaysView view = WaysView.of(Parcels.ways(), 0.95);

    @SafeVarargs
    private static WaysView view(List<String>... journeys) {
        return WaysView.of(Ways.of(Parcels.map(), Parcels.log(journeys), Parcels.UNTIL), 0.95);
    }

    @Test
    void beginsWithWhatMattersInPlainWords() {
        assertThat(view.summary())
                .containsExactly(
                        "Of 4 journeys, no two take the same way.",
                        "Half of the journeys last up to 3.0 days, nine in ten up to 4.0 days.",
                        "Held against the plans, 80.0 % fit “I buy” best, 20.0 % fit “I complain” best.",
                        "The promise that is kept least: after “I order” the next step is to come within 2.0 days, and came"
                                + " in 33.3 % of 3 times (6.1 to 79.2 %, 95 % Wilson).",
                        "Between owners, customers wait longest for the company from Sales to Logistics: 8.0"
                                + " customer-days in 3 hand-overs, half of them within 3.0 days.");
    }

    @Test
    void namesTheWayThatMostTake() {
        assertThat(view(
                                List.of("a order 0", "a parcel 1"),
                                List.of("b order 0", "b survey 1", "b parcel 1"),
                                List.of("c help 0"))
                        .summary()
                        .get(0))
                .isEqualTo("Of 3 journeys, 66.7 % take the same way: I order → My parcel arrives.");
        assertThat(view(List.of("a order 0")).summary().get(0))
                .isEqualTo("Of 1 journey, 100.0 % takes this way: I order.");
    }

    @Test
    void saysThatTheAskingIsLeftOutAndWhatThatCosts() {
        assertThat(view.leftOut())
                .isEqualTo("The asking for feedback is passed over here, 3 encounters: it may come after anything, and"
                        + " would cut each wait in two. 1 journey has nothing else and does not count.");
        assertThat(view(List.of("a order 0")).leftOut()).isBlank();
    }

    @Test
    void aWayShowsWhatItsPlanHasBesidesAtItsPlace() {
        WayView way = view(List.of("a help 0", "a order 1", "a bot 2", "a parcel 3"))
                .ways()
                .get(0);

        assertThat(way.chips())
                .containsExactly(
                        new Chip("I ask them", "ad-hoc", "not planned"),
                        new Chip("I order", "planned", ""),
                        new Chip("It is on its way", "missing", "missing"),
                        new Chip("bot", "ad-hoc", "not planned"),
                        new Chip("My parcel arrives", "planned", ""));
        assertThat(way.plan()).isEqualTo("; beside “I buy”");
        assertThat(way.share()).isEqualTo("100.0 %");
        assertThat(way.lasting()).isEqualTo("half of them within 3.0 days, nine in ten within 3.0 days");
    }

    @Test
    void aWayThatIsJustAsPlannedSaysSoAndOneOfASingleTouchpointHasNoTimes() {
        List<WayView> ways = view(List.of("a order 0", "a notice 1", "a parcel 2"), List.of("b help 0"))
                .ways();

        assertThat(ways)
                .extracting(WayView::plan, WayView::lasting)
                .containsExactly(
                        tuple("; just as planned in “I complain”", "a single touchpoint"),
                        tuple(
                                "; just as planned in “I buy”",
                                "half of them within 2.0 days, nine in ten within 2.0 days"));
    }

    @Test
    void whatIsOutOfOrderIsMarkedWhereItHappened() {
        WayView way =
                view(List.of("a order 0", "a parcel 1", "a notice 2")).ways().get(0);

        assertThat(way.chips())
                .extracting(Chip::name, Chip::kind)
                .containsExactly(
                        tuple("I order", "planned"),
                        tuple("My parcel arrives", "planned"),
                        tuple("It is on its way", "moved"));
    }

    @Test
    void manyMissingStepsAreFoldedAndALongWayIsCut() {
        TouchpointMap.Builder map = TouchpointMap.builder("long", "Long");
        Step[] steps = new Step[8];
        for (int i = 0; i < steps.length; i++) {
            map.touchpoint(Parcels.touchpoint("t" + i, "Touch " + i, Initiator.CUSTOMER, Purpose.TRADE));
            steps[i] = Step.of("Step " + i, "t" + i);
        }
        TouchpointMap built = map.journey(Journey.builder("j", "J").stage("all", "All", steps))
                .build();
        List<String> events = new ArrayList<>(List.of("a t0 0", "a t7 1"));
        for (int i = 2; i < 60; i++) {
            events.add("a bot " + i);
        }

        List<Chip> chips = WaysView.of(Ways.of(built, Parcels.log(events), Parcels.UNTIL), 0.95)
                .ways()
                .get(0)
                .chips();

        assertThat(chips.subList(0, 5))
                .extracting(Chip::name)
                .containsExactly("Touch 0", "Touch 1", "Touch 2", "… and 4 more", "Touch 7");
        assertThat(chips).hasSize(41).last().extracting(Chip::name).isEqualTo("… and 23 more");
    }

    @Test
    void thePlanBesideWhatHappenedHasABarOfPartsThatAddUp() {
        PlanView plan = view.plans().get(0);

        assertThat(plan.first()).isTrue();
        assertThat(plan.journeys()).isEqualTo("4 journeys");
        assertThat(plan.steps().get(1))
                .isEqualTo(new PlanView.Step(
                        "Hear of it",
                        List.of(
                                new PlanView.Part("done", "0", "50"),
                                new PlanView.Part("moved", "50", "50"),
                                new PlanView.Part("missing", "100", "100")),
                        "50",
                        "1",
                        "25.0 %",
                        "1",
                        "–",
                        "2",
                        "1"));
        assertThat(plan.promises())
                .containsExactly(new PlanView.PromiseRow(
                        "I order", "2.0 days", "1", "3", "33.3 %", "6.1 to 79.2 %", "2.0 days", "–"));
        assertThat(plan.sentences().get(0)).startsWith("In 25.0 % of these journeys each planned step was taken");
        assertThat(plan.sentences().get(1)).startsWith("Fitness 0.66, ");
        assertThat(view.plans().get(1).promising()).isFalse();
        assertThat(view.plans().get(1).surprising()).isFalse();
    }

    @Test
    void theFunnelHasSharesWithIntervalsAndSaysWhereMostLeave() {
        FunnelView funnel = requireNonNull(view.plans().get(0).funnel());

        assertThat(funnel.sentence())
                .isEqualTo(
                        "Of 3 that took the first step, 1 took all in this order (33.3 %). Most leave this way before"
                                + " “Hear of it”: 1 of 3 (33.3 %).");
        assertThat(funnel.rows())
                .extracting(
                        FunnelView.Row::reached,
                        FunnelView.Row::share,
                        FunnelView.Row::range,
                        FunnelView.Row::lost,
                        FunnelView.Row::came)
                .containsExactly(
                        tuple("3", "", "", "", "3"),
                        tuple("2", "66.7 %", "20.8 to 93.9 %", "1", "2"),
                        tuple("1", "50.0 %", "9.5 to 90.5 %", "1", "2"));
        assertThat(view.plans().get(1).funnel()).isNull();
    }

    @Test
    void handOversAreRowsWithAPicture() {
        assertThat(view.gaps().any()).isTrue();
        assertThat(view.gaps().rows())
                .containsExactly(
                        new GapsView.Row("Sales", "Logistics", "200", "0", "8.0", "–", "3", "3.0 days", "4.0 days"));
        Document picture = Jsoup.parseBodyFragment(view.gaps().picture());
        assertThat(picture.select("g.stop > title").eachText()).containsExactly("Sales", "Logistics");
        assertThat(picture.select(".wait").eachText()).containsExactly("8 d");
        assertThat(picture.select("g.way").first().classNames()).contains("ours");
        assertThat(view(List.of("a order 0")).gaps().any()).isFalse();
    }

    @Test
    void whatIsNotListedIsSaid() {
        assertThat(view.others()).isBlank();
        WaysView many = view(
                List.of("a order 0"),
                List.of("b order 0", "b order 1"),
                List.of("c order 0", "c help 1"),
                List.of("d help 0"),
                List.of("e help 0", "e order 1"),
                List.of("f parcel 0"),
                List.of("g parcel 0", "g order 1"),
                List.of("h bot 0"));
        assertThat(many.ways()).isEmpty();
        assertThat(many.others()).isEqualTo("No two journeys take the same way.");
        assertThat(many.unplanned()).isEqualTo("1 journey fits no plan: none of its steps was taken in sequence.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void ofManyWaysThoseOfSeveralJourneysAreShown() {
        List<List<String>> journeys = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            journeys.add(List.of("a" + i + " order 0", "a" + i + " bot" + Math.min(i, 6) + " 1"));
        }

        WaysView some = view(journeys.toArray(List[]::new));

        assertThat(some.ways()).singleElement().extracting(WayView::journeys).isEqualTo("2 journeys");
        assertThat(some.others()).isEqualTo("6 other journeys (75.0 %) take 6 other ways.");
        assertThat(some.summary().get(0)).startsWith("Of 8 journeys, 25.0 % take the same way: I order → bot6");
    }

    @Test
    void waysThatAreTooLongToBeRememberedAreNotSaidToDiffer() {
        List<String> once = new ArrayList<>();
        List<String> again = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            once.add("a bot " + i);
            again.add("b bot " + i);
        }

        WaysView same = view(once, again);

        assertThat(same.summary().get(0)).isEqualTo("Of 2 journeys, hardly any two take the same way.");
        assertThat(same.others()).isEqualTo("Hardly any two journeys take the same way.");
    }

    @Test
    void aWayThatFitsNoPlanIsShownAsItIs() {
        WayView strange = view(List.of("a bot 0"), List.of("b bot 0"), List.of("c order 0"))
                .ways()
                .get(0);

        assertThat(strange.plan()).isEqualTo("; fits no plan");
        assertThat(strange.chips()).containsExactly(new Chip("bot", "free", ""));
        assertThat(view(List.of("a bot 0")).ways().get(0).plan()).isBlank();
    }

    @Test
    void theStatusOfThePictureAddsUp() {
        FlowView flow = view.flow();

        assertThat(flow.status()).isEqualTo("Drawn: 3 of 3 paths and 4 of 4 touchpoints. Nothing is hidden.");
        assertThat(flow.threshold()).isEqualTo("0");
        assertThat(flow.rows())
                .extracting(FlowView.Row::from, FlowView.Row::to, FlowView.Row::journeys, FlowView.Row::days)
                .containsExactly(
                        tuple("I order", "It is on its way", "2", "4.0"),
                        tuple("It is on its way", "My parcel arrives", "1", "2.0"),
                        tuple("I order", "My parcel arrives", "1", "4.0"));
        assertThat(flow.left()).isBlank();
        assertThat(flow.rowsLeft()).isBlank();
    }

    @Test
    void aHundredTouchpointsStayReadableAndWhatIsLeftOutIsSaid() {
        Random random = new Random(5);
        List<Event> events = new ArrayList<>();
        for (int customer = 0; customer < 600; customer++) {
            for (int i = 0; i < 12; i++) {
                events.add(new Interaction(
                        "c" + customer,
                        null,
                        "t" + random.nextInt(100),
                        null,
                        Instant.ofEpochSecond(60L * i),
                        0,
                        false));
            }
        }

        FlowView flow = FlowView.of(Ways.of(Parcels.map(), TouchpointLog.of(events), Parcels.UNTIL));

        Document picture = Jsoup.parseBodyFragment(flow.picture());
        assertThat(picture.select("g.stop")).hasSize(24);
        assertThat(picture.select("g.way")).hasSize(80);
        assertThat(picture.select("g.way:not([hidden])").size()).isLessThanOrEqualTo(32);
        assertThat(flow.left()).contains("Not in it at any threshold: ", " other paths with ", " and 76 touchpoints.");
        assertThat(flow.rows()).hasSize(400);
        assertThat(flow.tall()).isTrue();
        assertThat(flow.rowsLeft()).startsWith("Not listed: ");
        assertThat(flow.places()).hasSize(100);
    }

    @Test
    void theTextIsTheSameSentences() {
        List<String> lines = WaysText.lines(Parcels.ways(), 0.95);

        assertThat(lines.get(0)).isEqualTo("What customers really go through");
        assertThat(lines.subList(1, lines.size()))
                .isEqualTo(view.summary().stream().map(line -> "  " + line).toList());
    }

    @Test
    void theTreeHasTheMainFiguresInFullPrecision() {
        var tree = WaysJson.of(Parcels.ways());

        assertThat(tree.get("journeys").asInt()).isEqualTo(5);
        assertThat(tree.get("inFlow").asInt()).isEqualTo(4);
        assertThat(tree.get("askingLeftOut").asInt()).isEqualTo(3);
        assertThat(tree.get("ways").get(0).get("touchpoints").get(0).asString()).isEqualTo("help");
        assertThat(tree.get("ways").get(0).get("asPlanned").asBoolean()).isTrue();
        assertThat(tree.get("paths").get(0).get("waiting").get("median").asString())
                .isEqualTo("PT48H");
        var plan = tree.get("plans").get(0);
        assertThat(plan.get("journey").asString()).isEqualTo("buy");
        assertThat(plan.get("fitness").asDouble()).isEqualTo((1 + 2 * 2 / 6.0 + 2 * 2 / 7.0 + 2 / 5.0) / 4);
        assertThat(plan.get("promises").get(0).get("kept").asInt()).isOne();
        assertThat(plan.get("funnel").get("steps").get(2).get("came").asInt()).isEqualTo(2);
        assertThat(tree.get("plans").get(1).get("funnel").isNull()).isTrue();
        assertThat(tree.get("handOvers")
                        .get(0)
                        .get("company")
                        .get("customerDays")
                        .asDouble())
                .isEqualTo(8);
    }
}
