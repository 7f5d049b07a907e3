package dev.touchpoint.blackbox.insight;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.fixture.MeanMetric;
import dev.touchpoint.insight.Evidence;
import dev.touchpoint.insight.Finding;
import dev.touchpoint.insight.GapKind;
import dev.touchpoint.insight.GapPlace;
import dev.touchpoint.insight.GapReport;
import dev.touchpoint.insight.Gaps;
import dev.touchpoint.insight.Lexicon;
import dev.touchpoint.insight.Segment;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Channel;
import dev.touchpoint.map.ChannelMode;
import dev.touchpoint.map.Initiator;
import dev.touchpoint.map.Journey;
import dev.touchpoint.map.JourneyKind;
import dev.touchpoint.map.Media;
import dev.touchpoint.map.Phase;
import dev.touchpoint.map.Purpose;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.Touchpoint;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.metric.Scale;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntPredicate;
import org.junit.jupiter.api.Test;

/** What each detector finds where something is missing, and that it keeps silent where all is well. */
class MissingTouchpointsTest {

    private static final Instant START = Instant.parse("2026-03-02T09:00:00Z");
    private static final int CUSTOMERS = 400;

    /** A travel agency: looking, booking, confirming out of sight, telling, billing, travelling. */
    private static TouchpointMap map() {
        return TouchpointMap.builder("travel", "A travel agency")
                .owner("sales", "Sales")
                .owner("accounts", "Accounts")
                .owner("care", "Customer care")
                .channel("email", "E-mail")
                .touchpoint(of("look", Phase.BEFORE, Initiator.CUSTOMER, Purpose.INSPIRE, "sales"))
                .touchpoint(of("book", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE, "sales")
                        .feeling(1, 4, "hope"))
                .touchpoint(of("confirmed", Phase.DURING, Initiator.COMPANY, Purpose.TRADE, "sales")
                        .backstage()
                        .importance(0.9)
                        .promise(Duration.ofDays(1)))
                .touchpoint(of("told", Phase.DURING, Initiator.COMPANY, Purpose.INFORM, "sales")
                        .bridgingTo("accounts")
                        .promise(Duration.ofDays(3)))
                .touchpoint(of("bill", Phase.DURING, Initiator.COMPANY, Purpose.TRADE, "accounts")
                        .bridgingTo("care"))
                .touchpoint(of("travel", Phase.AFTER, Initiator.CUSTOMER, Purpose.DELIVER, "care"))
                .touchpoint(of("survey", Phase.AFTER, Initiator.COMPANY, Purpose.FEEDBACK, "care")
                        .burdenSeconds(30))
                .touchpoint(of("call", Phase.AFTER, Initiator.CUSTOMER, Purpose.HELP, "care"))
                .journey(Journey.builder("trip", "I travel")
                        .goal("See the sea")
                        .stage("find", "Find", Step.of("Look", "look"))
                        .stage(
                                "book",
                                "Book",
                                Step.of("Book", "book"),
                                Step.of("Confirm", "confirmed"),
                                Step.of("Hear", "told"),
                                Step.of("Get the bill", "bill"))
                        .stage("go", "Go", Step.of("Travel", "travel"), Step.of("Say how it was", "survey")))
                .journey(Journey.builder("trouble", "Something is wrong")
                        .goal("Have it solved")
                        .kind(JourneyKind.EXCEPTION)
                        .stage("call", "Call", Step.of("Call", "call")))
                .build();
    }

    private static Touchpoint.Builder of(String id, Phase phase, Initiator initiator, Purpose purpose, String owner) {
        return Touchpoint.builder(id, "the " + id, phase, initiator, purpose)
                .ownedBy(owner)
                .over("email");
    }

    /** What a customer with a number goes through. */
    private static class Trip {

        final List<Event> events = new ArrayList<>();
        final String customer;
        final Instant start;
        final boolean foreign;

        Trip(int number) {
            customer = "c" + (1000 + number);
            start = START.plus(Duration.ofHours(number));
            foreign = number % 2 == 0;
        }

        Trip meets(String touchpoint, int hours) {
            events.add(Interaction.of(customer, touchpoint, start.plus(Duration.ofHours(hours))));
            return this;
        }

        Trip fails(String touchpoint, int hours) {
            events.add(Interaction.of(customer, touchpoint, start.plus(Duration.ofHours(hours)))
                    .withFailed(true));
            return this;
        }

        Trip answers(String touchpoint, int score, int hours, int askedAfter, String comment) {
            events.add(Response.builder(customer, touchpoint, "csat", score, start.plus(Duration.ofHours(hours)))
                    .askedAt(start.plus(Duration.ofHours(askedAfter)))
                    .segment("from", foreign ? "abroad" : "here")
                    .comment(comment)
                    .build());
            return this;
        }
    }

    private interface Story {
        void tell(Trip trip, int number);
    }

    private static void well(Trip trip, int number) {
        trip.meets("look", 0)
                .meets("book", 1)
                .meets("confirmed", 2)
                .meets("told", 10)
                .meets("bill", 34)
                .meets("travel", 100)
                .meets("survey", 124)
                .answers("book", 3 + number % 3, 3, 2, "All right.")
                .answers("travel", 3 + number % 3, 130, 124, "All right.")
                .answers("look", 4, 3, 2, "Fine.");
    }

    private static TouchpointLog log(Story story) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            Trip trip = new Trip(i);
            story.tell(trip, i);
            events.addAll(trip.events);
        }
        return TouchpointLog.of(events);
    }

    private static TouchpointLog without(String touchpoint, IntPredicate who) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < CUSTOMERS; i++) {
            Trip trip = new Trip(i);
            well(trip, i);
            boolean leftOut = who.test(i);
            trip.events.removeIf(event -> leftOut
                    && event instanceof Interaction
                    && event.touchpoint().equals(touchpoint));
            events.addAll(trip.events);
        }
        return TouchpointLog.of(events);
    }

    private static GapReport report(TouchpointMap map, TouchpointLog log) {
        return Gaps.of(map).rating(new MeanMetric("csat", Scale.of(1, 5))).find(log);
    }

    private static GapReport report(TouchpointLog log) {
        return report(map(), log);
    }

    private static Finding only(GapReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }

    @Test
    void whereAllIsWellNothingIsFound() {
        assertThat(report(log(MissingTouchpointsTest::well)).findings()).isEmpty();
    }

    @Test
    void whoeverIsNotToldIsFoundByMoreThanOneDetector() {
        Finding finding = only(report(without("told", number -> number % 2 == 0)));

        assertThat(finding.place()).isEqualTo(GapPlace.between("confirmed", "bill"));
        assertThat(finding.segment()).contains(Segment.of("from", "abroad"));
        assertThat(finding.customers()).isEqualTo(200);
        assertThat(finding.kinds()).contains(GapKind.INFORMATION, GapKind.SILENCE, GapKind.NOT_HAPPENING, GapKind.SILO);
        assertThat(finding.toString())
                .contains(
                        "After \"the confirmed\", customers were asked for something before they were told anything;"
                                + " that happens to customers with from = abroad more often than to others, by 100.0 percentage")
                .contains("customers with from = abroad 100.0 (n = 200), the others 0.0 (n = 200)");
        Touchpoint proposed = finding.proposal().orElseThrow().touchpoint();
        assertThat(proposed.name()).isEqualTo("the told");
        assertThat(proposed.purpose()).isEqualTo(Purpose.INFORM);
        assertThat(proposed.initiator()).isEqualTo(Initiator.COMPANY);
        assertThat(proposed.owner()).isEqualTo("sales");
        assertThat(proposed.bridgesTo()).isEqualTo("accounts");
        assertThat(finding.proposal().orElseThrow().deadline()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void whereNobodyIsToldNoSegmentIsNamed() {
        List<Finding> findings = report(without("told", number -> true)).findings();
        Finding finding = findings.get(0);

        assertThat(findings).hasSize(2).last().satisfies(ghost -> assertThat(ghost.place())
                .isEqualTo(GapPlace.at("told")));

        assertThat(finding.segment()).isEmpty();
        assertThat(finding.customers()).isEqualTo(CUSTOMERS);
        assertThat(finding.proposal().orElseThrow().touchpoint().name()).isEqualTo("I hear of it: the confirmed");
        assertThat(finding.evidence()).noneMatch(Evidence.Statistical.class::isInstance);
    }

    @Test
    void aSlowHandOverIsFoundBetweenTheSilos() {
        Finding finding = only(report(log((trip, number) -> {
            well(trip, number);
            trip.events.removeIf(
                    event -> event instanceof Interaction && event.touchpoint().equals("bill"));
            trip.meets("bill", 95);
        })));

        assertThat(finding.place()).isEqualTo(GapPlace.between("told", "bill"));
        assertThat(finding.kinds()).containsExactly(GapKind.SILO, GapKind.SILENCE);
        assertThat(finding.toString())
                .contains(
                        "From \"the told\" to \"the bill\", where Sales hands customers to Accounts, they waited longer"
                                + " than 3 days: 400 of 400 (100.0 %).");
    }

    @Test
    void withoutAPromiseAHandOverIsHeldAgainstWaitsWithinOneOwner() {
        TouchpointMap unpromised = map().toBuilder().build();
        List<Touchpoint> touchpoints = new ArrayList<>();
        unpromised
                .touchpoints()
                .forEach(each -> touchpoints.add(
                        each.id().equals("told")
                                ? of("told", Phase.DURING, Initiator.COMPANY, Purpose.INFORM, "sales")
                                        .bridgingTo("accounts")
                                        .build()
                                : each));
        TouchpointMap map = withTouchpoints(unpromised, touchpoints);

        // Within Sales nine of ten wait 8 hours at most for word; twice as long would be too long for the bill.
        assertThat(report(map, log(MissingTouchpointsTest::well)).findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.place()).isEqualTo(GapPlace.between("told", "bill")));
    }

    private static TouchpointMap withTouchpoints(TouchpointMap map, List<Touchpoint> touchpoints) {
        return new TouchpointMap(
                map.id(),
                map.name(),
                map.mission(),
                map.success(),
                map.goals(),
                map.channels(),
                map.owners(),
                map.personas(),
                touchpoints,
                map.journeys(),
                map.commitments(),
                map.attributes());
    }

    @Test
    void callsRightAfterATouchpointAreFailureDemand() {
        Finding finding = report(log((trip, number) -> {
                    well(trip, number);
                    if (number % 4 == 0) {
                        trip.meets("call", 60);
                    }
                }))
                .findings()
                .get(0);

        assertThat(finding.kinds()).containsExactly(GapKind.HIDDEN);
        assertThat(finding.place()).isEqualTo(GapPlace.between("bill", "travel"));
        assertThat(finding.segment()).contains(Segment.of("from", "abroad"));
        assertThat(finding.toString())
                .contains(
                        "Right after \"the bill\", customers turned to the company for help; that happens to customers"
                                + " with from = abroad more often than to others, by 50.0 percentage points")
                .contains("customers with from = abroad 50.0 (n = 200), the others 0.0 (n = 200)");
    }

    @Test
    void commentsAreCountedByPhraseAndNeverQuoted() {
        TouchpointLog log = log((trip, number) -> {
            well(trip, number);
            trip.events.removeIf(
                    event -> event instanceof Response && event.touchpoint().equals("travel"));
            trip.answers(
                    "travel",
                    3 + number % 3,
                    130,
                    124,
                    number % 4 == 0 ? "Nobody  told me, says Jane Doe; where IS my ticket?" : "All right.");
        });

        Finding finding = only(report(log));

        assertThat(finding.place()).isEqualTo(GapPlace.between("book", "travel"));
        assertThat(finding.segment()).contains(Segment.of("from", "abroad"));
        assertThat(finding.toString())
                .contains(
                        "100 of 200 (50.0 %) of their comments on \"the travel\" say so, such as \"nobody told me\" (100),"
                                + " \"where is\" (100).")
                .doesNotContain("Jane");
        assertThat(Gaps.of(map())
                        .withLexicon(Lexicon.of(List.of("nichts gehört")))
                        .find(log)
                        .findings())
                .isEmpty();
    }

    @Test
    void whoWasAskedTooEarlyIsTheAskingsFault() {
        Finding finding = only(report(log((trip, number) -> {
            well(trip, number);
            if (number % 8 < 2) {
                trip.events.removeIf(
                        event -> event instanceof Response && event.touchpoint().equals("travel"));
                trip.answers("travel", 1, 60, 50, "Not yet.");
            }
        })));

        assertThat(finding.kinds()).containsExactly(GapKind.FEEDBACK);
        assertThat(finding.place()).isEqualTo(GapPlace.at("travel"));
        assertThat(finding.toString())
                .contains(
                        "Answers about \"the travel\" (csat) from customers who were asked on a day before they met it:"
                                + " 100 of 400 (25.0 %).");
        assertThat(finding.advice()).contains("Ask about it only once it has happened: today some are asked before.");
    }

    @Test
    void aFailureThatNothingMadeGood() {
        Story failing = (trip, number) -> {
            well(trip, number);
            if (number % 5 == 0) {
                trip.fails("bill", 40);
            }
            if (number % 10 == 0) {
                trip.meets("call", 41);
            }
        };

        Finding finding = report(log(failing)).findings().stream()
                .filter(each -> each.place().equals(GapPlace.at("bill")))
                .findFirst()
                .orElseThrow();

        // Half of the failures were made good by a call, which only those from abroad made.
        assertThat(finding.kinds()).containsExactly(GapKind.EMOTION);
        assertThat(finding.proposal().orElseThrow().touchpoint().purpose()).isEqualTo(Purpose.REPAIR);
        assertThat(finding.toString())
                .contains("customers with from = here 100.0 (n = 40)")
                .contains("The map has no exception journey for the case that \"the bill\" fails.");
    }

    /** A touchpoint's id may have 100 characters; what is proposed for it has one as well. */
    @Test
    void longIdsAreNoTrouble() {
        String delivery = "d".repeat(100);
        String asking = "a".repeat(100);
        TouchpointMap map = TouchpointMap.builder("long", "Long ids")
                .owner("shop", "Shop")
                .touchpoint(Touchpoint.builder(delivery, "It comes", Phase.AFTER, Initiator.COMPANY, Purpose.DELIVER)
                        .ownedBy("shop"))
                .touchpoint(Touchpoint.builder(asking, "You ask", Phase.AFTER, Initiator.COMPANY, Purpose.FEEDBACK)
                        .ownedBy("shop"))
                .build();

        GapReport report = report(map, log((trip, number) -> trip.answers(delivery, 3 + number % 3, 1, 0, "Not yet.")
                .fails(delivery, 48)));

        assertThat(report.findings())
                .flatExtracting(finding -> finding.proposal().stream().toList())
                .extracting(proposal -> proposal.touchpoint().id().length())
                .containsExactly(100);
    }

    @Test
    void aStrongFeelingThatNobodyFollowsUp() {
        Finding finding = report(log((trip, number) -> {
                    trip.meets("look", 0).meets("book", 1).meets("travel", 400).meets("survey", 410);
                    trip.answers("book", 3 + number % 3, 3, 2, "All right.");
                }))
                .findings()
                .get(0);

        assertThat(finding.kinds()).contains(GapKind.EMOTION);
        assertThat(finding.place()).isEqualTo(GapPlace.at("book"));
    }

    @Test
    void instantsAsFarAwayAsCanBeAreNoTrouble() {
        TouchpointLog log = TouchpointLog.of(List.of(
                Interaction.of("first", "book", Instant.MIN),
                Interaction.of("first", "bill", Instant.MAX),
                Interaction.of("last", "book", Instant.MAX),
                Response.builder("last", "book", "csat", 3, Instant.MAX)
                        .askedAt(Instant.MIN)
                        .segment("from", "abroad")
                        .build()));

        assertThat(report(log).findings()).isNotEmpty();
    }

    @Test
    void shadowsAndGhosts() {
        List<Finding> findings = report(log((trip, number) -> {
                    well(trip, number);
                    trip.events.removeIf(event ->
                            event instanceof Interaction && event.touchpoint().equals("survey"));
                    trip.meets("stray", 200);
                }))
                .findings();

        assertThat(findings).extracting(Finding::place).contains(GapPlace.at("stray"), GapPlace.at("survey"));
        assertThat(findings.toString())
                .contains("Customers meet \"stray\", which the map does not have: 400 of 400 (100.0 %).")
                .contains("The map has \"the survey\", and of 400 customers nobody met it.");
    }

    /** The phone is a way in before and after; the newspaper only goes out, the others' website is not the agency's, the counter is to pay. */
    private static TouchpointMap withPhone() {
        return map().toBuilder()
                .channel("phone", "Phone")
                .channel("counter", "Counter")
                .touchpoint(Touchpoint.builder("fee", "I pay a fee", Phase.BEFORE, Initiator.CUSTOMER, Purpose.TRADE)
                        .ownedBy("sales")
                        .over("counter"))
                .channels(Channel.of("paper", "Newspaper").withMode(ChannelMode.PUSH))
                .channels(Channel.of("forum", "Forum").withMedia(Media.EARNED))
                .touchpoint(
                        Touchpoint.builder("ask", "I ask by phone", Phase.BEFORE, Initiator.CUSTOMER, Purpose.INFORM)
                                .ownedBy("sales")
                                .over("phone", "paper", "forum"))
                .touchpoint(Touchpoint.builder(
                                "back", "I call when I am back", Phase.AFTER, Initiator.CUSTOMER, Purpose.HELP)
                        .ownedBy("care")
                        .over("phone"))
                .build();
    }

    private static List<Finding> during(GapReport report) {
        return report.findings().stream()
                .filter(finding -> finding.place().equals(GapPlace.in(Phase.DURING)))
                .toList();
    }

    @Test
    void aChannelThatEndsWithAPhase() {
        assertThat(during(report(withPhone(), log(MissingTouchpointsTest::well))))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.kinds()).containsExactly(GapKind.COVERAGE);
                    assertThat(finding.customers()).isZero();
                    assertThat(finding.toString())
                            .contains(
                                    "The map has nothing during the purchase over \"Phone\", over which customers come"
                                            + " for word or help at other times.");
                });
    }

    @Test
    void aChannelThatCustomersUseWhereTheMapDoesNotHaveIt() {
        TouchpointLog log = log((trip, number) -> {
            well(trip, number);
            trip.events.add(new Interaction(
                    trip.customer,
                    null,
                    "book",
                    number % 4 == 0 ? "phone" : "email",
                    trip.start.plus(Duration.ofHours(1)),
                    0,
                    false));
        });

        assertThat(during(report(withPhone(), log))).singleElement().satisfies(finding -> {
            assertThat(finding.customers()).isEqualTo(100);
            assertThat(finding.advice()).isPresent();
            assertThat(finding.toString())
                    .contains(
                            "Customers came over \"Phone\" during the purchase, where the map has nothing over it: 100"
                                    + " of 400 (25.0 %).");
        });
    }

    @Test
    void theMapAloneShowsSomeOfIt() {
        TouchpointMap map = TouchpointMap.builder("small", "A small map")
                .owner("shop", "Shop")
                .touchpoint(Touchpoint.builder("order", "I order", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE)
                        .feeling(-1, 4, "fear"))
                .touchpoint(Touchpoint.builder("sold", "It is gone", Phase.DURING, Initiator.COMPANY, Purpose.TRADE)
                        .ownedBy("shop")
                        .backstage()
                        .momentOfTruth())
                .journey(Journey.builder("buy", "I buy")
                        .stage("buy", "Buy", Step.of("Order", "order"), Step.of("Go", "sold")))
                .build();

        List<Finding> findings = Gaps.of(map).find(TouchpointLog.of(List.of())).findings();

        assertThat(findings).allSatisfy(finding -> {
            assertThat(finding.evidence()).allMatch(Evidence.Structural.class::isInstance);
            assertThat(finding.severity()).isZero();
        });
        assertThat(findings)
                .flatExtracting(finding -> List.copyOf(finding.kinds()))
                .contains(GapKind.UNOWNED, GapKind.EMOTION, GapKind.INFORMATION, GapKind.COVERAGE, GapKind.FEEDBACK);
        assertThat(findings)
                .filteredOn(finding -> finding.place().equals(GapPlace.at("sold")))
                .singleElement()
                .satisfies(finding -> assertThat(
                                finding.proposal().orElseThrow().touchpoint().name())
                        .isEqualTo("I hear of it: It is gone"));
    }

    @Test
    void theUnownedAreCountedInTheLog() {
        List<Touchpoint> touchpoints = new ArrayList<>();
        map().touchpoints()
                .forEach(each -> touchpoints.add(
                        each.id().equals("travel")
                                ? Touchpoint.builder(
                                                "travel",
                                                "the travel",
                                                Phase.AFTER,
                                                Initiator.CUSTOMER,
                                                Purpose.DELIVER)
                                        .build()
                                : each));

        Finding finding = only(report(withTouchpoints(map(), touchpoints), log(MissingTouchpointsTest::well)));

        assertThat(finding.kinds()).containsExactly(GapKind.UNOWNED);
        assertThat(finding.customers()).isEqualTo(CUSTOMERS);
        assertThat(finding.advice()).isPresent();
    }

    @Test
    void whatATemplateHasAndTheMapHasNot() {
        TouchpointMap template = TouchpointMap.builder("trade", "The trade")
                .owner("anybody", "Anybody")
                .touchpoint(Touchpoint.builder("look", "I look", Phase.AFTER, Initiator.OTHERS, Purpose.EXIT))
                .touchpoint(
                        Touchpoint.builder("rebook", "I book again", Phase.DURING, Initiator.CUSTOMER, Purpose.TRADE))
                .touchpoint(
                        Touchpoint.builder("thanks", "They thank me", Phase.AFTER, Initiator.COMPANY, Purpose.CELEBRATE)
                                .ownedBy("anybody"))
                .build();

        Finding finding = only(Gaps.of(map()).withTemplate(template).find(log(MissingTouchpointsTest::well)));

        assertThat(finding.kinds()).containsExactly(GapKind.REFERENCE);
        assertThat(finding.place()).isEqualTo(GapPlace.in(Phase.AFTER));
        assertThat(finding.proposal().orElseThrow().addTo(map()).touchpoint("thanks"))
                .isPresent();
    }

    @Test
    void nothingNamesACustomer() {
        String text =
                report(without("told", number -> number % 2 == 0)).findings().toString();

        assertThat(text).doesNotContainPattern("c1\\d\\d\\d");
    }
}
