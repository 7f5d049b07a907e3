package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.map.Initiator.COMPANY;
import static dev.touchpoint.map.Initiator.CUSTOMER;
import static dev.touchpoint.map.Phase.AFTER;
import static dev.touchpoint.map.Phase.BEFORE;
import static dev.touchpoint.map.Phase.DURING;
import static dev.touchpoint.map.Purpose.CELEBRATE;
import static dev.touchpoint.map.Purpose.FEEDBACK;
import static dev.touchpoint.map.Purpose.HELP;
import static dev.touchpoint.map.Purpose.INFORM;
import static dev.touchpoint.map.Purpose.INSPIRE;
import static dev.touchpoint.map.Purpose.TRADE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.fixture.AuctionHouse;
import dev.touchpoint.fixture.TeaShop;
import dev.touchpoint.insight.MapFinding;
import dev.touchpoint.insight.MapFinding.Kind;
import dev.touchpoint.insight.MapFinding.Severity;
import dev.touchpoint.insight.MapReview;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.Commitment;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.Persona;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MapReviewTest {

    private static List<String> findings(TouchpointMap map) {
        return MapReview.of(map).findings().stream().map(MapFinding::toString).toList();
    }

    private static List<String> kinds(TouchpointMap map) {
        return MapReview.of(map).findings().stream()
                .map(finding -> finding.kind() + " " + finding.pointer())
                .toList();
    }

    private static List<String> handOffs(TouchpointMap map, Journey.Builder journey) {
        return kinds(TeaShop.journey(map, journey)).stream()
                .filter(kind -> kind.startsWith("UNBRIDGED_HAND_OFF"))
                .toList();
    }

    private static TouchpointMap.Builder tea() {
        return TeaShop.map().toBuilder();
    }

    private static Touchpoint.Builder touchpoint(String id, String name, Phase phase) {
        return Touchpoint.builder(id, name, phase, CUSTOMER, INFORM).ownedBy("shop");
    }

    /** A map with one touchpoint of each phase and the asking, an owner and a goal. */
    private static TouchpointMap.Builder small() {
        return TouchpointMap.builder("s", "Small")
                .owner("shop", "Shopkeepers")
                .touchpoint(touchpoint("look", "I look", BEFORE))
                .touchpoint(touchpoint("order", "I order", DURING))
                .touchpoint(touchpoint("enjoy", "I enjoy it", AFTER).goal("Enjoy it"))
                .touchpoint(Touchpoint.builder("asked", "They ask me", AFTER, COMPANY, FEEDBACK)
                        .ownedBy("shop")
                        .burdenSeconds(9));
    }

    @Test
    void nothingIsFoundWhereNothingIsMissing() {
        assertThat(findings(TeaShop.map())).isEmpty();
        assertThat(findings(small().build())).isEmpty();
        assertThat(MapReview.of(TeaShop.map())).hasToString("MapReview[tea: 0 findings]");
    }

    @Test
    void anEmptyMapLacksEverythingButIsNotScolledForEachThingTwice() {
        assertThat(findings(TouchpointMap.builder("m", "Map").build()))
                .containsExactly(
                        "ERROR NO_CUSTOMER_GOAL /journeys: Nothing says what customers want to reach: there is no journey,"
                                + " and no persona or touchpoint has a goal. Without a goal of the customer's, a journey"
                                + " can only be judged by what suits the company. Add a journey with the goal that"
                                + " customers set out for.",
                        "ERROR NO_FEEDBACK /touchpoints: No touchpoint asks customers how it was. Only the angry and the"
                                + " delighted are heard, and surveys that are on no map are sent without anybody having"
                                + " planned when, how often, and at what cost to the customer. Add the asking as a"
                                + " touchpoint with the purpose FEEDBACK, an owner, a channel and a burden in seconds.",
                        "WARNING UNCOVERED_PHASE /touchpoints: There is no touchpoint before the purchase. Customers go"
                                + " through it all the same: alone, or with somebody else to help them. Add how customers"
                                + " come to hear of you, search and decide, and what others tell them of you.",
                        "WARNING UNCOVERED_PHASE /touchpoints: There is no touchpoint during the purchase. Customers go"
                                + " through it all the same: alone, or with somebody else to help them. Add how customers"
                                + " order, wait and pay.",
                        "WARNING UNCOVERED_PHASE /touchpoints: There is no touchpoint after the purchase. Customers go"
                                + " through it all the same: alone, or with somebody else to help them. Add how customers"
                                + " receive and use what they bought, need help with it, and leave.");
    }

    @Test
    void aTouchpointWithoutAnOwnerIsUnowned() {
        assertThat(findings(TeaShop.with("look", look -> touchpoint("look", "I look at the teas", BEFORE)
                        .ownedBy(null)
                        .over("web"))))
                .containsExactly("ERROR UNOWNED /touchpoints/1 (I look at the teas): Nobody answers for it. What nobody"
                        + " answers for, nobody improves, and nobody notices when it breaks. Name one owner; where several"
                        + " take part, the one who has to act when it goes wrong.");
    }

    @Test
    void aMapWithoutOwnersIsOneFinding() {
        TouchpointMap map = TouchpointMap.builder("m", "Map")
                .touchpoint(Touchpoint.builder("look", "I look", BEFORE, CUSTOMER, INFORM)
                        .goal("See"))
                .touchpoint(Touchpoint.builder("order", "I order", DURING, CUSTOMER, TRADE))
                .touchpoint(Touchpoint.builder("help", "I need help", AFTER, CUSTOMER, HELP))
                .touchpoint(Touchpoint.builder("asked", "They ask me", AFTER, COMPANY, FEEDBACK)
                        .burdenSeconds(9))
                .build();

        assertThat(findings(map))
                .containsExactly(
                        "ERROR UNOWNED /owners: Nobody answers for anything: the map has no owners. What nobody"
                                + " answers for, nobody improves, and nobody notices when it breaks. List who answers for what,"
                                + " and begin with the moments of truth.");
    }

    @Test
    void theSameMomentUnderTwoOwnersIsDoublyOwned() {
        TouchpointMap map = tea().touchpoint(Touchpoint.builder("call", "My tea  ARRIVES!", AFTER, CUSTOMER, HELP)
                        .ownedBy("shop"))
                .build();

        assertThat(findings(map))
                .containsExactly(
                        "ERROR DOUBLY_OWNED /touchpoints/8 (My tea  ARRIVES!): It is listed 2 times, as arrives,"
                                + " call, under different owners: \"Drivers\", \"Shopkeepers\". Where two answer for the same"
                                + " moment, each takes the other to be in charge, and the customer explains everything twice. Make"
                                + " it one touchpoint with one owner, or, if customers know them apart, name them apart.");
    }

    @Test
    void theSameTwiceIsADuplicate() {
        TouchpointMap map = tea().touchpoint(touchpoint("look-2", "I look, at the teas.", BEFORE))
                .channel("web-2", "Web-Site")
                .owner("drivers-2", "drivers")
                .personas(Persona.of("tom", "Tom who drinks tea"))
                .touchpoint(Touchpoint.builder("left", "I go to another shop", AFTER, CUSTOMER, INFORM)
                        .ownedBy("drivers-2")
                        .over("web-2"))
                .journey(Journey.builder("tea-2", "I get MYSELF a tea")
                        .persona("tom")
                        .goal("Tea"))
                .build();

        assertThat(findings(map))
                .containsExactly(
                        duplicate(
                                "/touchpoints/8 (I look, at the teas.)",
                                "look, look-2",
                                ", if customers know them apart,"),
                        duplicate("/channels/4 (Web-Site)", "web, web-2", ""),
                        duplicate("/owners/2 (drivers)", "drivers, drivers-2", ""),
                        duplicate("/personas/1 (Tom who drinks tea)", "drinker, tom", ""),
                        duplicate("/journeys/1 (I get MYSELF a tea)", "tea, tea-2", ""));
    }

    private static String duplicate(String where, String ids, String unless) {
        return "WARNING DUPLICATE " + where + ": It is listed 2 times, as " + ids
                + ". What is listed twice is measured,"
                + " asked about and improved by halves, each without the other. Keep one of them, or" + unless
                + " name them apart.";
    }

    @Test
    void whatHasNoLettersIsTheSameOnlyIfItIsEqual() {
        assertThat(kinds(small().touchpoint(touchpoint("up", "👍", AFTER))
                        .touchpoint(touchpoint("down", "👎", AFTER))
                        .build()))
                .isEmpty();
        assertThat(kinds(small().touchpoint(touchpoint("up", "👍", AFTER))
                        .touchpoint(touchpoint("up-2", " 👍", AFTER))
                        .build()))
                .containsExactly("DUPLICATE /touchpoints/5");
    }

    @Test
    void accentsAndWritingsMakeAName() {
        assertThat(kinds(small().touchpoint(touchpoint("a", "Ｉ ｌｏｏｋ", AFTER)).build()))
                .as("wide letters are the same")
                .containsExactly("DUPLICATE /touchpoints/4");
        assertThat(kinds(small().touchpoint(touchpoint("a", "I lóok", AFTER)).build()))
                .as("accents are not nothing")
                .isEmpty();
    }

    @Test
    void aJourneyWithoutAGoalIsFoundUnlessItsPersonaHasOne() {
        Journey.Builder aimless = TeaShop.map().journeys().get(0).toBuilder().goal(null);

        assertThat(findings(TeaShop.journey(TeaShop.map(), aimless)))
                .containsExactly("ERROR NO_CUSTOMER_GOAL /journeys/0 (I get myself a tea): Neither the journey nor a"
                        + " persona of it says what the customer wants to reach. Without a goal of the customer's, a journey"
                        + " can only be judged by what suits the company. Write the goal as the customer would say it, not"
                        + " as what the company wants to sell.");
        TouchpointMap drinker = tea().personas(Persona.of("friend", "Ada").withGoals("Drink tea"))
                .build();
        assertThat(kinds(TeaShop.journey(drinker, aimless.persona("friend")))).containsExactly("UNUSED /personas/0");
    }

    @Test
    void anInventoryNeedsNoJourneyIfSomethingHasAGoal() {
        TouchpointMap.Builder aimless = TouchpointMap.builder("m", "Map");

        assertThat(kinds(aimless.build())).contains("NO_CUSTOMER_GOAL /journeys");
        assertThat(kinds(aimless.personas(Persona.of("p", "Pia")).build())).contains("NO_CUSTOMER_GOAL /journeys");
        assertThat(kinds(aimless.personas(Persona.of("q", "Kai").withGoals("Tea"))
                        .build()))
                .doesNotContain("NO_CUSTOMER_GOAL /journeys")
                .doesNotContain("UNUSED /personas/0");
    }

    @Test
    void aHandOffWithoutABridgeIsFoundAtTheStepThatShouldHaveIt() {
        assertThat(findings(TeaShop.with("on-its-way", notice -> notice.bridgingTo(null))))
                .containsExactly("ERROR UNBRIDGED_HAND_OFF /journeys/0/stages/1/steps/2 (I hear that it is on its way):"
                        + " From here to \"My tea arrives\" the owner changes from \"Shopkeepers\" to \"Drivers\", and"
                        + " nothing in this step carries the customer over. Customers fall between silos: nobody has told"
                        + " them whom they deal with from here on, or what happens next and when. Let a touchpoint of this"
                        + " step tell what \"Drivers\" will do, by when, and whom to turn to, and note it as bridgesTo"
                        + " drivers.");
    }

    @Test
    void aHandOffIsOneFindingInWhateverJourneyAndForWhateverWays() {
        TouchpointMap map = tea().touchpoint(touchpoint("call-order", "I order by phone", DURING))
                .touchpoint(Touchpoint.builder("pick-up", "I fetch it from the van", AFTER, CUSTOMER, TRADE)
                        .ownedBy("drivers"))
                .journey(Journey.builder("quick", "I need it now")
                        .goal("Tea")
                        .stage(
                                "all",
                                "All",
                                Step.of("I order", "order", "call-order"),
                                Step.of("I get it", "arrives", "pick-up")))
                .journey(Journey.builder("again", "I need more")
                        .goal("Tea")
                        .stage("all", "All", Step.of("I order", "order"), Step.of("I get it", "arrives")))
                .build();

        assertThat(kinds(map)).containsExactly("UNBRIDGED_HAND_OFF /journeys/1/stages/0/steps/0");
    }

    @Test
    void whoOnlyLooksAroundIsHandedToNobody() {
        TouchpointMap map = tea().owner("press", "Press office")
                .touchpoint(Touchpoint.builder("advert", "I see your advertisement", BEFORE, COMPANY, INSPIRE)
                        .ownedBy("press"))
                .touchpoint(Touchpoint.builder("call", "You call me", BEFORE, COMPANY, INFORM)
                        .ownedBy("shop"))
                .build();

        assertThat(handOffs(map, way("advert", "look"))).isEmpty();
        assertThat(handOffs(map, way("advert", "call")))
                .as("but not who is called")
                .containsExactly("UNBRIDGED_HAND_OFF /journeys/0/stages/0/steps/0");
        assertThat(handOffs(map, way("advert", "order")))
                .as("nor who buys")
                .containsExactly("UNBRIDGED_HAND_OFF /journeys/0/stages/0/steps/0");
    }

    @Test
    void whatOthersSayIsNoHandOff() {
        TouchpointMap map = TeaShop.with("friend", friend -> friend.ownedBy("drivers"));

        assertThat(handOffs(map, way("friend", "order"))).isEmpty();
        assertThat(handOffs(map, way("order", "friend"))).isEmpty();
        assertThat(handOffs(map, way("order", "friend", "arrives")))
                .as("nor does it hide one")
                .containsExactly("UNBRIDGED_HAND_OFF /journeys/0/stages/0/steps/0");
    }

    @Test
    void theAskingIsNoHandOffButDoesNotHideOne() {
        TouchpointMap map = tea().owner("research", "Research")
                .touchpoint(Touchpoint.builder("asked-2", "They ask me how the order was", DURING, COMPANY, FEEDBACK)
                        .ownedBy("research")
                        .burdenSeconds(9))
                .build();

        assertThat(handOffs(map, way("order", "asked-2"))).isEmpty();
        assertThat(handOffs(map, way("order", "asked-2", "look"))).isEmpty();
        assertThat(handOffs(map, way("order", "asked-2", "arrives", "tip")))
                .containsExactly("UNBRIDGED_HAND_OFF /journeys/0/stages/0/steps/0");
        assertThat(handOffs(
                        map,
                        journey().stage("all", "All", Step.of("I order", "order"), Step.of("Both", "tip", "asked-2"))))
                .as("beside another way to take the step")
                .isEmpty();
    }

    @Test
    void nobodyIsHandedToThoseWhoWorkOutOfSightButTheyDoNotHideAHandOff() {
        TouchpointMap map = tea().owner("kitchen", "Kitchen")
                .touchpoint(Touchpoint.builder("tasted", "Somebody tastes it", DURING, COMPANY, INFORM)
                        .ownedBy("kitchen")
                        .backstage())
                .build();

        assertThat(handOffs(map, way("order", "tasted", "tip"))).isEmpty();
        assertThat(handOffs(map, way("order", "tasted", "arrives")))
                .containsExactly("UNBRIDGED_HAND_OFF /journeys/0/stages/0/steps/0");
        assertThat(handOffs(map, way("on-its-way", "tasted", "arrives")))
                .as("the bridge leads over it")
                .isEmpty();
        assertThat(handOffs(
                        map,
                        journey().stage("all", "All", Step.of("I order", "order"), Step.of("Both", "tip", "tasted"))))
                .as("beside what is seen")
                .isEmpty();
    }

    @Test
    void anEventThatTheCustomerIsNotToldOfIsFound() {
        assertThat(findings(TeaShop.way(way -> way.stage(
                        "all",
                        "All",
                        Step.of("I order", "order"),
                        Step.of("It is mixed", "blended"),
                        Step.of("I look", "look")))))
                .contains(
                        "ERROR UNTOLD_EVENT /touchpoints/3 (My tea is blended): It matters to the customer, who does not"
                                + " see it, and the next thing to see is no word from the company. The customer learns of it from a"
                                + " bill, from others, or by having to ask, which costs trust, and a call. Tell the customer as"
                                + " soon as it has happened: plan a message right after it.");
    }

    @Test
    void anEventInNoJourneyIsToldToNobody() {
        TouchpointMap map = tea().touchpoint(
                        Touchpoint.builder("credit", "They look up whether I pay", DURING, COMPANY, TRADE)
                                .ownedBy("shop")
                                .backstage()
                                .momentOfTruth())
                .build();

        assertThat(findings(map))
                .containsExactly("ERROR UNTOLD_EVENT /touchpoints/8 (They look up whether I pay): It matters to the"
                        + " customer, who does not see it, and no journey has it, so that no word about it is planned. The"
                        + " customer learns of it from a bill, from others, or by having to ask, which costs trust, and a"
                        + " call. Tell the customer as soon as it has happened: plan a message right after it.");
    }

    @Test
    void whatMattersIsAMomentOfTruthOrImportantOrFelt() {
        TouchpointMap noticeless = TeaShop.journey(TeaShop.map(), way("order", "blended", "look"));

        assertThat(kinds(TeaShop.with(noticeless, "blended", event -> event.importance(0.49))))
                .doesNotContain("UNTOLD_EVENT /touchpoints/3");
        assertThat(kinds(TeaShop.with(noticeless, "blended", event -> event.importance(0.5))))
                .contains("UNTOLD_EVENT /touchpoints/3");
        assertThat(kinds(TeaShop.with(
                        noticeless, "blended", event -> event.importance(0).momentOfTruth())))
                .contains("UNTOLD_EVENT /touchpoints/3");
        assertThat(kinds(TeaShop.with(
                        noticeless, "blended", event -> event.importance(0).feeling(1, 1, "hope"))))
                .contains("UNTOLD_EVENT /touchpoints/3");
    }

    @Test
    void wordInTheSameStepOrAfterFurtherEventsIsWord() {
        TouchpointMap map = tea().touchpoint(Touchpoint.builder("packed", "My tea is packed", DURING, COMPANY, TRADE)
                        .ownedBy("shop")
                        .backstage())
                .build();

        assertThat(kinds(TeaShop.journey(map, way("blended", "packed", "on-its-way"))))
                .doesNotContain("UNTOLD_EVENT /touchpoints/3");
        assertThat(kinds(TeaShop.journey(
                        map,
                        journey()
                                .stage(
                                        "all",
                                        "All",
                                        Step.of("It is done", "blended", "tip"),
                                        Step.of("I look", "look")))))
                .doesNotContain("UNTOLD_EVENT /touchpoints/3");
        assertThat(kinds(TeaShop.journey(map, way("packed", "blended")))).contains("UNTOLD_EVENT /touchpoints/3");
    }

    @Test
    void nobodyAskingIsFound() {
        TouchpointMap map = TeaShop.map();
        List<Touchpoint> silent = map.touchpoints().stream()
                .filter(touchpoint -> touchpoint.purpose() != FEEDBACK)
                .toList();

        assertThat(kinds(TeaShop.with(
                        map, silent, List.of(way("on-its-way", "arrives", "tip").build()))))
                .contains("NO_FEEDBACK /touchpoints");
    }

    @Test
    void askingWithoutAnOwnerOrABurdenIsFound() {
        TouchpointMap map = TeaShop.with(
                "asked", asked -> Touchpoint.builder("asked", "They ask me how it tastes", AFTER, COMPANY, FEEDBACK)
                        .over("email"));

        assertThat(findings(map))
                .containsExactly(
                        "ERROR FEEDBACK_WITHOUT_OWNER /touchpoints/7 (They ask me how it tastes): It asks customers, and"
                                + " nobody answers for what becomes of the answers. Answers that nobody has to act on are"
                                + " time taken from customers for nothing. Name the owner who reads the answers, acts on"
                                + " them, and gets back to the unhappy.",
                        "WARNING FEEDBACK_WITHOUT_BURDEN /touchpoints/7 (They ask me how it tastes): It takes the"
                                + " customer's time, and the map does not say how much. Being asked is an experience of its"
                                + " own: nobody can keep the time it takes in bounds without counting it. Take the time"
                                + " that it takes on a telephone, and note it as burdenSeconds.");
    }

    @Test
    void aStrongFeelingWithoutAFollowUpIsFound() {
        TouchpointMap alone = TeaShop.journey(TeaShop.map(), way("on-its-way", "arrives", "asked"));

        assertThat(findings(alone))
                .contains(
                        "WARNING EMOTION_WITHOUT_FOLLOW_UP /touchpoints/5 (My tea arrives): A strong feeling is expected"
                                + " here (intensity 4 of 5, valence 2), and the company does not come back to the customer within"
                                + " the next two steps. Strong feelings are what customers remember and tell; left alone with them,"
                                + " they draw their own conclusions. Plan a message or a call by the company right after it that"
                                + " shares the moment, or helps with what comes next.");
        assertThat(findings(TeaShop.with(alone, "arrives", late -> late.feeling(-2, 5, "anger"))))
                .anySatisfy(finding -> assertThat(finding)
                        .contains("(intensity 5 of 5, valence -2)")
                        .endsWith(
                                "Plan a message or a call by the company right after it that says what happens now, and by"
                                        + " when."));
        assertThat(kinds(TeaShop.with(alone, "arrives", calm -> calm.feeling(-2, 3, "boredom"))))
                .doesNotContain("EMOTION_WITHOUT_FOLLOW_UP /touchpoints/5");
    }

    @Test
    void aStrongFeelingInNoJourneyIsLeftAlone() {
        TouchpointMap map = tea().touchpoint(
                        Touchpoint.builder("refused", "My card is refused", DURING, CUSTOMER, TRADE)
                                .ownedBy("shop")
                                .feeling(-2, 4, "shame"))
                .build();

        assertThat(findings(map))
                .singleElement()
                .asString()
                .startsWith("WARNING EMOTION_WITHOUT_FOLLOW_UP /touchpoints/8 (My card is refused): A strong feeling is"
                        + " expected here (intensity 4 of 5, valence -2), and no journey has it, so that nothing is planned"
                        + " to follow. ");
    }

    @Test
    void theFollowUpIsSoonAndInAtLeastOneJourney() {
        String missed = "EMOTION_WITHOUT_FOLLOW_UP /touchpoints/5";

        assertThat(kinds(TeaShop.journey(TeaShop.map(), way("arrives", "look", "tip"))))
                .doesNotContain(missed);
        assertThat(kinds(TeaShop.journey(TeaShop.map(), way("arrives", "look", "order", "tip"))))
                .contains(missed);
        Journey ending = Journey.builder("short", "I get it")
                .goal("Tea")
                .stage("a", "All", Step.of("Here", "arrives"))
                .build();
        assertThat(kinds(tea().journeys(ending).build()))
                .as("a journey may end where another goes on")
                .doesNotContain(missed);
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"TRADE", "FEEDBACK", "INSPIRE"})
    void aBillASurveyOrAnAdvertisementIsNoFollowUp(Purpose purpose) {
        assertThat(kinds(afterArrival(purpose))).contains("EMOTION_WITHOUT_FOLLOW_UP /touchpoints/5");
    }

    @ParameterizedTest
    @EnumSource(
            value = Purpose.class,
            names = {"TRADE", "FEEDBACK", "INSPIRE"},
            mode = EnumSource.Mode.EXCLUDE)
    void anythingElseThatTheCompanyStartsIs(Purpose purpose) {
        assertThat(kinds(afterArrival(purpose))).doesNotContain("EMOTION_WITHOUT_FOLLOW_UP /touchpoints/5");
    }

    private static TouchpointMap afterArrival(Purpose purpose) {
        TouchpointMap map = tea().touchpoint(Touchpoint.builder("next", "Then this", AFTER, COMPANY, purpose)
                        .ownedBy("shop")
                        .burdenSeconds(9))
                .build();
        return TeaShop.journey(map, way("arrives", "next"));
    }

    @Test
    void aHappyEndIsAnEnd() {
        assertThat(kinds(ending(CELEBRATE, 1))).isEmpty();
        assertThat(kinds(ending(HELP, 2))).isEmpty();
        assertThat(kinds(ending(CELEBRATE, 0))).containsExactly("EMOTION_WITHOUT_FOLLOW_UP /touchpoints/8");
        assertThat(kinds(ending(INFORM, 2))).containsExactly("EMOTION_WITHOUT_FOLLOW_UP /touchpoints/8");
    }

    private static TouchpointMap ending(Purpose purpose, int valence) {
        return tea().touchpoint(Touchpoint.builder("end", "They surprise me", AFTER, COMPANY, purpose)
                        .ownedBy("shop")
                        .feeling(valence, 5, "surprise"))
                .build();
    }

    @Test
    void aPhaseWithNothingToSeeIsUncovered() {
        TouchpointMap map = TouchpointMap.builder("s", "Small")
                .owner("shop", "Shopkeepers")
                .touchpoint(touchpoint("order", "I order", DURING).goal("Tea"))
                .touchpoint(touchpoint("planned", "They plan", BEFORE).backstage())
                .touchpoint(Touchpoint.builder("asked", "They ask me", AFTER, COMPANY, FEEDBACK)
                        .ownedBy("shop")
                        .burdenSeconds(9))
                .build();

        assertThat(findings(map))
                .containsExactly(
                        "WARNING UNCOVERED_PHASE /touchpoints: There is nothing for customers before the purchase, but only"
                                + " what they do not see, or what asks them how it was. Customers go through it all the"
                                + " same: alone, or with somebody else to help them. Add how customers come to hear of you,"
                                + " search and decide, and what others tell them of you.",
                        "WARNING UNCOVERED_PHASE /touchpoints: There is nothing for customers after the purchase, but only"
                                + " what they do not see, or what asks them how it was. Customers go through it all the"
                                + " same: alone, or with somebody else to help them. Add how customers receive and use what"
                                + " they bought, need help with it, and leave.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Website", "the website", "Our Web-Site", "web", "E-mail", "At the door", "Word of Mouth!", "App"
            })
    void aTouchpointThatIsNamedAsAChannelIsFound(String name) {
        assertThat(findings(TeaShop.renamed("look", name)))
                .containsExactly(
                        "WARNING CHANNEL_AS_TOUCHPOINT /touchpoints/1 (" + name + "): It is named after a channel,"
                                + " not after what customers do or go through there. A channel is only how customers get through;"
                                + " what they want and feel there changes from moment to moment, and only a moment can be owned,"
                                + " asked about and improved. Put one touchpoint in its place for each thing that brings customers"
                                + " there, named as they would say it, and note the channel among its channels.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I order on the website", "Chat", "My parcel", "A", "The", "Webs", "I visit"})
    void aTouchpointThatOnlyMentionsAChannelIsNone(String name) {
        assertThat(findings(TeaShop.renamed("look", name))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Billing", "Shopkeepers", "The drivers", "Sales team", "Customer service", "HR department"})
    void aTouchpointThatIsADepartmentIsFound(String name) {
        assertThat(findings(TeaShop.renamed("look", name)))
                .containsExactly("WARNING ORG_CHART /touchpoints/1 (" + name + "): It is named after a department, not"
                        + " after what customers do or go through. Customers do not know the departments; a map that is"
                        + " drawn along them hides the gaps between them. Name it as the customer would say it; the"
                        + " department is its owner.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"I meet the team", "The team", "The bill comes", "I ask customer service", "Delivery"})
    void aTouchpointThatOnlyMentionsADepartmentIsNone(String name) {
        assertThat(findings(TeaShop.renamed("look", name))).isEmpty();
    }

    @Test
    void whatIsNamedAsAChannelAndAnOwnerIsFoundOnce() {
        TouchpointMap map = TeaShop.map().toBuilder()
                .channel("drivers", "Drivers")
                .touchpoint(touchpoint("d", "Drivers", AFTER).over("drivers"))
                .build();

        assertThat(kinds(map)).containsExactly("CHANNEL_AS_TOUCHPOINT /touchpoints/8");
    }

    @Test
    void stagesThatAreDepartmentsAreFound() {
        TouchpointMap map = TeaShop.way(way -> way.stage("a", "Marketing", Step.of("I look", "look"))
                .stage("b", "Getting it", Step.of("I order", "order"))
                .stage("c", "Drivers", Step.of("I wait", "on-its-way"), Step.of("I get it", "arrives"))
                .stage("d", "Enjoying", Step.of("I brew", "tip")));

        assertThat(findings(map))
                .contains(
                        "WARNING ORG_CHART /journeys/0/stages (I get myself a tea): Stages are named after departments:"
                                + " \"Marketing\", \"Drivers\". Customers do not know the departments; a map that is drawn along"
                                + " them hides the gaps between them. Name the stages by what the customer does or wants there,"
                                + " such as finding, paying, waiting.");
    }

    @Test
    void aSingleStageThatIsCalledLikeAnOwnerMayBeAWordOfTheCustomers() {
        TouchpointMap delivery = TouchpointMap.builder("m", "Map")
                .owner("delivery", "Delivery")
                .touchpoint(touchpoint("a", "I wait", AFTER).ownedBy("delivery"))
                .journey(
                        journey().stage("a", "Delivery", Step.of("I wait", "a")).persona(null))
                .build();
        TouchpointMap sales = TouchpointMap.builder("m", "Map")
                .owner("delivery", "Delivery")
                .touchpoint(touchpoint("a", "I wait", AFTER).ownedBy("delivery"))
                .journey(journey().stage("a", "Sales", Step.of("I wait", "a")).persona(null))
                .build();

        assertThat(kinds(delivery)).doesNotContain("ORG_CHART /journeys/0/stages");
        assertThat(kinds(sales)).contains("ORG_CHART /journeys/0/stages");
    }

    @Test
    void whatNothingHasToDoWithIsUnused() {
        TouchpointMap map = tea().channels(Channel.of("fax", "Fax"), Channel.of("van", "Van"))
                .owner("legal", "Lawyers")
                .owner("lab", "Tasters")
                .owner("busy", "Busy")
                .personas(Persona.of("ada", "Ada").withChannels("van"))
                .touchpoint(touchpoint("test", "I send a sample", AFTER).bridgingTo("lab"))
                .commitments(Commitment.of("c", "test", "busy", "Answer"))
                .build();

        assertThat(findings(map))
                .containsExactly(
                        unused("/channels/4 (Fax)", "No touchpoint is reachable over it.", AT_TOUCHPOINTS),
                        unused(
                                "/channels/5 (Van)",
                                "No touchpoint is reachable over it, though \"Ada\" would like it to be.",
                                AT_TOUCHPOINTS),
                        unused("/owners/2 (Lawyers)", "It answers for no touchpoint.", ANSWERS),
                        unused(
                                "/owners/3 (Tasters)",
                                "It answers for no touchpoint, though \"I send a sample\" leads customers there.",
                                ANSWERS),
                        unused(
                                "/personas/1 (Ada)",
                                "No journey is planned for it.",
                                "Plan its journey, or name it as the persona of one that is there."));
    }

    private static final String AT_TOUCHPOINTS = "Note it at the touchpoints that it serves, or take it off the map.";
    private static final String ANSWERS = "Name what it answers for, or take it off the map.";

    private static String unused(String where, String message, String advice) {
        return "WARNING UNUSED " + where + ": " + message
                + " Either the map has forgotten where it belongs, or readers take" + " for a plan what is none. "
                + advice;
    }

    /** The worked case B33: groups that are departments, a channel, a duplicate, a single phase, nobody who asks. */
    @Test
    void anInventoryOfTheUsualMistakesHasThemAll() {
        TouchpointMap map = TouchpointMap.builder("b33", "Inventory")
                .owner("all", "Everybody")
                .channel("web", "Website")
                .touchpoint(touchpoint("site", "Website", DURING).ownedBy("all").over("web"))
                .touchpoint(touchpoint("chat", "Chat", DURING).ownedBy("all").goal("Ask"))
                .touchpoint(touchpoint("chat-2", "Chat", DURING).ownedBy("all"))
                .journey(Journey.builder("groups", "Groups")
                        .goal("None that is known")
                        .stage("m", "Marketing")
                        .stage("o", "Operations")
                        .stage("b", "Billing"))
                .build();

        assertThat(kinds(map))
                .containsExactly(
                        "NO_FEEDBACK /touchpoints",
                        "UNCOVERED_PHASE /touchpoints",
                        "UNCOVERED_PHASE /touchpoints",
                        "CHANNEL_AS_TOUCHPOINT /touchpoints/0",
                        "ORG_CHART /journeys/0/stages",
                        "DUPLICATE /touchpoints/2");
    }

    @Test
    void errorsComeFirstThenTheGravestKindsThenTheOrderOfTheMap() {
        List<MapFinding> findings = MapReview.of(AuctionHouse.map()).findings();

        assertThat(findings).extracting(MapFinding::kind).isSorted();
        assertThat(findings).extracting(finding -> finding.kind().severity()).isSorted();
        assertThat(Arrays.stream(Kind.values()).map(Kind::severity)).isSorted();
        assertThat(Kind.UNOWNED.severity()).isEqualTo(Severity.ERROR);
        assertThat(findings).extracting(MapFinding::toString).doesNotHaveDuplicates();
    }

    /** A map that was drawn with care, and not for this: what is found is what its makers would want to hear. */
    @Test
    void ofTheAuctionHouseItFindsWhatIsReallyMissing() {
        assertThat(MapReview.of(AuctionHouse.map()).findings())
                .extracting(finding -> finding.kind() + ": " + finding.name())
                .containsExactly(
                        "UNOWNED: I unpack it",
                        "NO_CUSTOMER_GOAL: It arrives broken",
                        "NO_CUSTOMER_GOAL: I leave",
                        "UNBRIDGED_HAND_OFF: I ask what is broken",
                        "UNBRIDGED_HAND_OFF: I pay",
                        "EMOTION_WITHOUT_FOLLOW_UP: I am outbid",
                        "EMOTION_WITHOUT_FOLLOW_UP: My card is refused",
                        "EMOTION_WITHOUT_FOLLOW_UP: The driver rings",
                        "UNUSED: Telegram",
                        "UNUSED: Legal");
    }

    @Test
    void namesCanNotBreakTheLineTheyStandIn() {
        TouchpointMap map = tea().touchpoint(Touchpoint.builder("x", "a\nb\u202Ec", AFTER, CUSTOMER, INFORM))
                .build();

        assertThat(findings(map))
                .singleElement()
                .asString()
                .startsWith("ERROR UNOWNED /touchpoints/8 (a\uFFFDb\uFFFDc): ");
        assertThat(MapReview.of(map).findings().get(0).name()).isEqualTo("a\nb\u202Ec");
    }

    @Test
    void whatIsMissingIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> MapReview.of(null)).withMessage("map must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> new MapFinding(null, "", null, "m", "a"))
                .withMessage("finding kind must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> new MapFinding(Kind.UNOWNED, null, null, "m", "a"))
                .withMessage("finding pointer must not be null");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapFinding(Kind.UNOWNED, "", " ", "m", "a"))
                .withMessage("finding name must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapFinding(Kind.UNOWNED, "", null, "", "a"))
                .withMessage("finding message must not be blank");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapFinding(Kind.UNOWNED, "", null, "m", ""))
                .withMessage("finding advice must not be blank");
        assertThat(new MapFinding(Kind.UNOWNED, "", null, "M.", "A."))
                .hasToString("ERROR UNOWNED: M. " + Kind.UNOWNED.why() + " A.");
    }

    private static Journey.Builder journey() {
        return Journey.builder("tea", "I get myself a tea").persona("drinker").goal("Tea");
    }

    /** A journey of one stage with a step for each touchpoint. */
    private static Journey.Builder way(String... touchpoints) {
        return journey()
                .stage(
                        "all",
                        "All",
                        Arrays.stream(touchpoints).map(id -> Step.of(id, id)).toArray(Step[]::new));
    }
}
