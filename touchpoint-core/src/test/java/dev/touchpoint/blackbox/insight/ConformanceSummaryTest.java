package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.fixture.OnlineShop.hour;
import static dev.touchpoint.fixture.OnlineShop.journeyOf;
import static dev.touchpoint.fixture.OnlineShop.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.groups.Tuple.tuple;

import dev.touchpoint.fixture.OnlineShop;
import dev.touchpoint.insight.AdHoc.Kind;
import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.ConformanceSummary;
import dev.touchpoint.insight.ConformanceSummary.AdHocCount;
import dev.touchpoint.insight.ConformanceSummary.Promise;
import dev.touchpoint.insight.ConformanceSummary.StepCount;
import dev.touchpoint.insight.ConformanceSummary.TopVariants;
import dev.touchpoint.insight.ConformanceSummary.Variant;
import dev.touchpoint.insight.Durations;
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
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConformanceSummaryTest {

    private final TouchpointMap map = OnlineShop.map();
    private final Conformance plan = Conformance.with(map, plan("own", "order", "order-confirmation", "delivery"));

    private ConformanceSummary until(long hour, ActualJourney... journeys) {
        return Stream.of(journeys).collect(plan.summary(hour(hour)));
    }

    @Test
    void countsWhatBecameOfEachStep() {
        ConformanceSummary summary = until(
                100,
                journeyOf("ann", "order@0", "order-confirmation@1", "delivery@2"),
                journeyOf("bob", "order@0", "order-confirmation@2", "delivery!@3"),
                journeyOf("cyd", "delivery@0", "order@1", "order-confirmation@9"),
                journeyOf("dan", "order@0", "delivery@90"));

        assertThat(summary.journeys()).isEqualTo(4);
        assertThat(summary.steps())
                .extracting(count -> List.of(
                        count.completed(), count.failing(), count.missing(), count.outOfSequence(), count.late()))
                .containsExactly(List.of(4L, 0L, 0L, 0L, 0L), List.of(3L, 0L, 1L, 0L, 2L), List.of(2L, 1L, 0L, 1L, 0L));
        assertThat(summary.steps().get(2))
                .hasToString("StepCount[delivery: 2 completed, 1 failing, 0 missing, 1 out of sequence; 0 late]");
        assertThat(summary.fitness().orElseThrow()).isCloseTo((1 + 1 + 4 / 6.0 + 4 / 5.0) / 4, within(1e-15));
        assertThat(summary.completeShare()).hasValue(0.25);
        assertThat(summary.completeShareIfIndependent()).hasValue(0.75 * 0.5);
        assertThat(summary).hasToString("ConformanceSummary[own: 4 journeys until 2026-11-27T04:00:00Z]");
        assertThat(summary.journey()).isEqualTo(plan.journey());
        assertThat(summary.until()).isEqualTo(hour(100));
    }

    @Test
    void countsWhatNobodyPlanned() {
        ConformanceSummary summary = until(
                100,
                journeyOf("ann", "order", "call-support", "call-support", "zendesk"),
                journeyOf("bob", "order", "order", "call-support", "app"));

        assertThat(summary.adHoc())
                .containsExactly(
                        new AdHocCount("call-support", Kind.UNPLANNED, 3, 2),
                        new AdHocCount("app", Kind.SHADOW, 1, 1),
                        new AdHocCount("order", Kind.REPEATED, 1, 1),
                        new AdHocCount("zendesk", Kind.SHADOW, 1, 1));
        assertThat(summary.adHoc().get(0)).hasToString("AdHocCount[UNPLANNED call-support: 3 in 2 journeys]");
    }

    @Test
    void sixStepsThatSucceedIndependentlyInNineteenOfTwentyCases() {
        String[] steps = {"order", "order-confirmation", "dispatch-notice", "delivery", "invoice", "survey"};
        List<ActualJourney> journeys = new ArrayList<>();
        for (int customer = 0; customer < 20; customer++) {
            List<String> happened = new ArrayList<>(List.of(steps));
            if (customer < 6) {
                happened.remove(customer);
            }
            journeys.add(journeyOf("c" + customer, happened.toArray(String[]::new)));
        }
        ConformanceSummary spread =
                journeys.stream().collect(Conformance.with(map, "buy").summary(hour(100)));

        assertThat(spread.completeShareIfIndependent().orElseThrow()).as("B28").isCloseTo(0.735092, within(5e-7));
        assertThat(spread.completeShare()).as("never two at once").hasValue(0.7);

        journeys.replaceAll(
                journey -> journeyOf(journey.customer(), journey.customer().equals("c0") ? new String[0] : steps));
        ConformanceSummary oneCustomer =
                journeys.stream().collect(Conformance.with(map, "buy").summary(hour(100)));
        assertThat(oneCustomer.completeShareIfIndependent().orElseThrow()).isCloseTo(0.735092, within(5e-7));
        assertThat(oneCustomer.completeShare()).as("all at once").hasValue(0.95);
    }

    @Test
    void ofNothingThereIsNoFigure() {
        ConformanceSummary summary = TouchpointLog.of(List.of()).journeys().collect(plan.summary(hour(0)));

        assertThat(summary.journeys()).isZero();
        assertThat(summary.fitness()).isEmpty();
        assertThat(summary.completeShare()).isEmpty();
        assertThat(summary.completeShareIfIndependent()).isEmpty();
        assertThat(summary.steps()).hasSize(3).extracting(StepCount::missing).containsOnly(0L);
        assertThat(summary.adHoc()).isEmpty();
        assertThat(summary.variants(9)).isEqualTo(new TopVariants(List.of(), 0, null));
        assertThat(summary.promises()).extracting(Promise::taken).containsOnly(Durations.none());
    }

    @Test
    void aJourneyWithoutInteractionsMissesEverything() {
        Response answer =
                Response.builder("ann", "delivery", "csat", 4, hour(0)).build();
        ConformanceSummary summary =
                TouchpointLog.of(List.of(answer)).journeys().collect(plan.summary(hour(9)));

        assertThat(summary.journeys()).isEqualTo(1);
        assertThat(summary.fitness()).hasValue(0);
        assertThat(summary.variants(9).variants()).containsExactly(new Variant(List.of(), 1, 3, 0));
        assertThat(until(9, new ActualJourney("ann", null, List.of())).journeys())
                .isEqualTo(1);
    }

    @Test
    void whatIsAfterTheEndIsPassedOver() {
        ConformanceSummary summary = until(
                5, journeyOf("ann", "order@0", "order-confirmation@5", "delivery@6"), journeyOf("bob", "order@6"));

        assertThat(summary.journeys()).isEqualTo(1);
        assertThat(summary.steps()).extracting(StepCount::completed).containsExactly(1L, 1L, 0L);
    }

    // Promises.

    private Promise promise(ConformanceSummary summary, String touchpoint) {
        return summary.promises().stream()
                .filter(promise -> promise.touchpoint().equals(touchpoint))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPromiseIsKeptBrokenOrOpen() {
        ConformanceSummary summary = until(
                60,
                journeyOf("ann", "order@0", "order-confirmation@1", "delivery@49"),
                journeyOf("bob", "order@0", "order-confirmation@3", "delivery@52"),
                journeyOf("cyd", "order@0", "order-confirmation@0"),
                journeyOf("dan", "order@11", "order-confirmation@12"),
                journeyOf("eve", "order@59"));

        assertThat(summary.promises()).extracting(Promise::touchpoint).containsExactly("order", "order-confirmation");
        assertThat(promise(summary, "order"))
                .isEqualTo(new Promise("order", Duration.ofHours(1), 3, 1, 0, 1, hours(0, 1, 1, 3)));
        assertThat(promise(summary, "order-confirmation"))
                .isEqualTo(new Promise("order-confirmation", Duration.ofDays(2), 1, 1, 1, 1, hours(48, 49)));
        assertThat(promise(summary, "order-confirmation").broken()).isEqualTo(2);
        assertThat(promise(summary, "order-confirmation"))
                .hasToString("Promise[order-confirmation: within PT48H, 1 kept, 1 late, 1 overdue, 1 open]");
    }

    private static Durations hours(long... hours) {
        return LongStream.of(hours).mapToObj(Duration::ofHours).collect(Durations.collector());
    }

    @Test
    void aPromiseIsOpenUpToItsLastInstant() {
        ActualJourney waiting = journeyOf("ann", "order@0");

        assertThat(promise(until(1, waiting), "order").open()).isEqualTo(1);
        ConformanceSummary after = Stream.of(waiting).collect(plan.summary(hour(1).plusNanos(1)));
        assertThat(promise(after, "order").open()).isZero();
        assertThat(promise(after, "order").overdue()).isEqualTo(1);
    }

    @Test
    void aFailureNeitherGivesNorKeepsAPromise() {
        assertThat(promise(until(60, journeyOf("ann", "order!@0", "order-confirmation@1")), "order"))
                .extracting(Promise::kept, Promise::late, Promise::overdue, Promise::open)
                .containsOnly(0L);
        Promise vain = promise(
                until(60, journeyOf("ann", "order@0", "order-confirmation@1", "delivery!@2")), "order-confirmation");
        assertThat(vain.overdue()).isEqualTo(1);
        assertThat(vain.kept()).isZero();
        Promise again = promise(
                until(60, journeyOf("ann", "order@0", "order-confirmation@1", "delivery!@2", "delivery@58")),
                "order-confirmation");
        assertThat(again.late()).isEqualTo(1);
    }

    @Test
    void whatHadComeAlreadyWasNotPromised() {
        ConformanceSummary summary = until(60, journeyOf("ann", "delivery@0", "order@1", "order-confirmation@2"));

        assertThat(promise(summary, "order-confirmation"))
                .extracting(Promise::kept, Promise::late, Promise::overdue, Promise::open)
                .containsOnly(0L);
        assertThat(promise(summary, "order").kept()).isEqualTo(1);
    }

    @Test
    void theLastStepPromisesNothing() {
        Conformance own = Conformance.with(map, plan("own", "delivery", "order"));

        assertThat(Stream.of(journeyOf("ann", "delivery", "order"))
                        .collect(own.summary(hour(99)))
                        .promises())
                .isEmpty();
    }

    @Test
    void aTouchpointThatIsPlannedTwicePromisesTwice() {
        Conformance own = Conformance.with(map, plan("own", "order", "delivery", "order", "invoice"));
        ConformanceSummary summary = Stream.of(journeyOf("ann", "order@0", "delivery@1", "order@2", "invoice@9"))
                .collect(own.summary(hour(99)));

        assertThat(summary.promises()).hasSize(1);
        assertThat(promise(summary, "order").kept()).isEqualTo(1);
        assertThat(promise(summary, "order").late()).isEqualTo(1);
    }

    @Test
    void timesMayBeAsLongAsTimeItself() {
        Duration longest = Duration.ofSeconds(Long.MAX_VALUE / 1_000_000, Long.MAX_VALUE % 1_000_000 * 1_000);
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            events.add(Interaction.of("c" + i, "order", Instant.MIN));
            events.add(Interaction.of("c" + i, "order-confirmation", Instant.MAX));
        }
        ConformanceSummary summary = TouchpointLog.of(events).journeys().collect(plan.summary(Instant.MAX));

        assertThat(promise(summary, "order").taken().n()).isEqualTo(1_000);
        assertThat(promise(summary, "order").taken().mean()).contains(longest);
        assertThat(promise(summary.plus(summary), "order").taken().n()).isEqualTo(2_000);
        assertThat(promise(summary.plus(summary), "order").taken().mean()).contains(longest);
    }

    @Test
    void timesCountToTheMicrosecond() {
        Interaction order = Interaction.of("ann", "order", hour(0));
        Interaction confirmed = Interaction.of("ann", "order-confirmation", hour(0).plusNanos(1_999));
        Promise promise =
                promise(TouchpointLog.of(List.of(order, confirmed)).journeys().collect(plan.summary(hour(9))), "order");

        assertThat(promise.taken().most()).contains(Duration.ofNanos(1_000));
    }

    // Variants.

    @Test
    void listsTheMostFrequentVariantsAndTheRest() {
        ConformanceSummary summary = until(
                100,
                journeyOf("ann", "order", "delivery"),
                journeyOf("bob", "order", "delivery"),
                journeyOf("cyd", "order", "order-confirmation", "delivery"),
                journeyOf("dan", "order"),
                journeyOf("eve", "call-support"));

        assertThat(summary.variants(3))
                .isEqualTo(new TopVariants(
                        List.of(
                                new Variant(List.of("order", "delivery"), 2, 1, 0.8),
                                new Variant(List.of("call-support"), 1, 4, 0),
                                new Variant(List.of("order"), 1, 2, 0.5)),
                        1,
                        1.0));
        assertThat(summary.variants(99).others()).isZero();
        assertThat(summary.variants(99).fitnessOfOthers()).isNull();
        assertThat(summary.variants(0).variants()).isEmpty();
        assertThat(summary.variants(0).others()).isEqualTo(5);
        assertThat(summary.variants(0).fitnessOfOthers())
                .isEqualTo(summary.fitness().orElseThrow());
        assertThat(summary.variants(1).variants().get(0))
                .hasToString("Variant[2 of order > delivery: cost 1, fitness 0.8]");
    }

    @Test
    void failuresMakeNoOtherVariant() {
        assertThat(until(100, journeyOf("ann", "order", "delivery"), journeyOf("bob", "order!", "delivery"))
                        .variants(9)
                        .variants())
                .hasSize(1);
    }

    @Test
    void ofMoreVariantsThanAreKeptTheShortestAreAndTheirCountsAreExact() {
        List<ActualJourney> journeys = new ArrayList<>();
        for (int round = 0; round < 3; round++) {
            for (int length = 9; length >= 1; length--) {
                journeys.add(journeyOf(
                        "c" + round + length,
                        Collections.nCopies(length, "order").toArray(String[]::new)));
            }
        }
        ConformanceSummary summary = journeys.stream().collect(plan.summary(hour(100), 2));

        assertThat(summary.variants(9).variants())
                .extracting(Variant::touchpoints, Variant::journeys)
                .containsExactly(tuple(List.of("order"), 3L), tuple(List.of("order", "order"), 3L));
        assertThat(summary.variants(9).others()).isEqualTo(21);
    }

    @Test
    void aVariantOfMoreThanAThousandInteractionsIsNotKept() {
        String[] thousand = IntStream.range(0, 1_000).mapToObj(i -> "order").toArray(String[]::new);
        String[] more = IntStream.range(0, 1_001).mapToObj(i -> "order").toArray(String[]::new);

        TopVariants variants =
                until(9_999, journeyOf("ann", thousand), journeyOf("bob", more)).variants(9);

        assertThat(variants.variants()).hasSize(1);
        assertThat(variants.others()).isEqualTo(1);
        assertThat(variants.fitnessOfOthers()).isEqualTo(2.0 / 1_004);
    }

    @Test
    void numbersOfVariantsAreNotNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> plan.summary(hour(0), -1))
                .withMessage("mostVariants must be from 0 to 2147483647, was -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> until(0).variants(-1))
                .withMessage("most must be from 0 to 2147483647, was -1");
    }

    // Parts.

    @Test
    void partsAddUpAndStayAsTheyAre() {
        ConformanceSummary one = until(9, journeyOf("ann", "order@0", "order-confirmation@1", "call-support@2"));
        ConformanceSummary two = until(9, journeyOf("bob", "order@0", "order-confirmation@3", "call-support@4"));
        ConformanceSummary both = one.plus(two);

        assertThat(both.journeys()).isEqualTo(2);
        assertThat(both.plus(one).journeys()).isEqualTo(3);
        assertThat(one.journeys()).isEqualTo(1);
        assertThat(one.adHoc().get(0).interactions()).isEqualTo(1);
        assertThat(promise(one, "order").kept()).isEqualTo(1);
        assertThat(promise(one, "order").late()).isZero();
        assertThat(promise(both, "order").taken().mean()).contains(Duration.ofHours(2));
        assertThat(one.plus(one).variants(9).variants().get(0).journeys()).isEqualTo(2);
        assertThat(one.variants(9).variants().get(0).journeys()).isEqualTo(1);
    }

    private static TouchpointMap promisingNothing() {
        TouchpointMap.Builder map = TouchpointMap.builder("shop", "A shop");
        for (String touchpoint : List.of("order", "order-confirmation", "delivery")) {
            map.touchpoint(Touchpoint.builder(touchpoint, touchpoint, Phase.DURING, Initiator.COMPANY, Purpose.INFORM));
        }
        return map.build();
    }

    @Test
    void partsAreOfTheSamePlanInstantAndNumberOfVariants() {
        ConformanceSummary one = until(9);
        ConformanceSummary otherPlan = Stream.<ActualJourney>empty()
                .collect(Conformance.with(map, "buy").summary(hour(9)));
        ConformanceSummary otherMap = Stream.<ActualJourney>empty()
                .collect(Conformance.with(map.toBuilder().channel("web", "Web").build(), plan.journey())
                        .summary(hour(9)));
        ConformanceSummary otherNumber = Stream.<ActualJourney>empty().collect(plan.summary(hour(9), 7));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> one.plus(otherPlan))
                .withMessage("summaries must be of the same plan and instant, and keep as many variants, were "
                        + "ConformanceSummary[own: 0 journeys until 2026-11-23T09:00:00Z] and "
                        + "ConformanceSummary[buy: 0 journeys until 2026-11-23T09:00:00Z]");
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(until(8)));
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(otherNumber));
        assertThat(one.plus(otherMap).journeys()).as("the same touchpoints").isZero();
        ConformanceSummary otherPromise = Stream.<ActualJourney>empty()
                .collect(Conformance.with(promisingNothing(), plan.journey()).summary(hour(9)));
        assertThatIllegalArgumentException().isThrownBy(() -> one.plus(otherPromise));
    }
}
