package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.fixture.OnlineShop.START;
import static dev.touchpoint.fixture.OnlineShop.actual;
import static dev.touchpoint.fixture.OnlineShop.plan;
import static dev.touchpoint.insight.StepCheck.Status.COMPLETED;
import static dev.touchpoint.insight.StepCheck.Status.FAILING;
import static dev.touchpoint.insight.StepCheck.Status.MISSING;
import static dev.touchpoint.insight.StepCheck.Status.OUT_OF_SEQUENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.within;

import dev.touchpoint.fixture.OnlineShop;
import dev.touchpoint.insight.AdHoc;
import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.JourneyCheck;
import dev.touchpoint.insight.StepCheck;
import dev.touchpoint.insight.StepCheck.Status;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConformanceTest {

    private static final String ORDER = "order";
    private static final String CONFIRMED = "order-confirmation";
    private static final String DISPATCHED = "dispatch-notice";
    private static final String DELIVERY = "delivery";
    private static final String INVOICE = "invoice";
    private static final String SURVEY = "survey";

    private final TouchpointMap map = OnlineShop.map();
    private final Conformance buy = Conformance.with(map, "buy");

    private JourneyCheck check(String... happened) {
        return buy.check(actual(happened));
    }

    private Conformance planned(String... steps) {
        return Conformance.with(map, plan("own", steps));
    }

    private static List<Status> statuses(JourneyCheck check) {
        return check.steps().stream().map(StepCheck::status).toList();
    }

    private static Instant takenAt(JourneyCheck check, int step) {
        return check.steps().get(step).interaction().at();
    }

    private static List<String> adHoc(JourneyCheck check) {
        return check.adHoc().stream()
                .map(one -> one.kind() + " " + one.interaction().touchpoint())
                .toList();
    }

    // The published cases: B16.

    @Test
    void theSameCostsNothing() {
        JourneyCheck check = check(ORDER, CONFIRMED, DISPATCHED, DELIVERY, INVOICE, SURVEY);

        assertThat(statuses(check)).containsOnly(COMPLETED).hasSize(6);
        assertThat(check.adHoc()).isEmpty();
        assertThat(check.cost()).isZero();
        assertThat(check.fitness()).isEqualTo(1);
        assertThat(check.isComplete()).isTrue();
    }

    @Test
    void whatDidNotHappenIsMissing() {
        JourneyCheck check = check(ORDER, CONFIRMED, DELIVERY, INVOICE, SURVEY);

        assertThat(check.steps().get(2).status()).isEqualTo(MISSING);
        assertThat(check.steps().get(2).interaction()).isNull();
        assertThat(check.count(MISSING)).isEqualTo(1);
        assertThat(check.count(COMPLETED)).isEqualTo(5);
        assertThat(check.cost()).isEqualTo(1);
        assertThat(check.fitness()).isCloseTo(0.909091, within(5e-7));
        assertThat(check.isComplete()).isFalse();
    }

    @Test
    void whatNobodyPlannedIsAdHoc() {
        JourneyCheck check = check(ORDER, CONFIRMED, DISPATCHED, "call-support", DELIVERY, INVOICE, SURVEY);

        assertThat(adHoc(check)).containsExactly("UNPLANNED call-support");
        assertThat(check.count(COMPLETED)).isEqualTo(6);
        assertThat(check.cost()).isEqualTo(1);
        assertThat(check.fitness()).isCloseTo(0.923077, within(5e-7));
        assertThat(check.isComplete()).isTrue();
    }

    @Test
    void whatCameTooEarlyIsOutOfSequence() {
        JourneyCheck check = check(ORDER, CONFIRMED, DISPATCHED, SURVEY, DELIVERY, INVOICE);

        assertThat(statuses(check))
                .containsExactly(COMPLETED, COMPLETED, COMPLETED, COMPLETED, COMPLETED, OUT_OF_SEQUENCE);
        assertThat(check.steps().get(5).interaction().touchpoint()).isEqualTo(SURVEY);
        assertThat(check.adHoc()).isEmpty();
        assertThat(check.cost()).isEqualTo(2);
        assertThat(check.fitness()).isCloseTo(0.833333, within(5e-7));
    }

    @Test
    void twoOfSixStepsCostFour() {
        JourneyCheck check = check(ORDER, DELIVERY);

        assertThat(statuses(check)).containsExactly(COMPLETED, MISSING, MISSING, COMPLETED, MISSING, MISSING);
        assertThat(check.cost()).isEqualTo(4);
        assertThat(check.fitness()).isEqualTo(0.5);
    }

    // What takes a step.

    @Test
    void aJourneyInWhichNothingHappenedMissesEverything() {
        JourneyCheck check = check();

        assertThat(statuses(check)).containsOnly(MISSING).hasSize(6);
        assertThat(check.cost()).isEqualTo(6);
        assertThat(check.fitness()).isZero();
    }

    @Test
    void aSingleInteractionTakesItsStep() {
        assertThat(statuses(check(DELIVERY))).containsExactly(MISSING, MISSING, MISSING, COMPLETED, MISSING, MISSING);
        assertThat(statuses(planned(ORDER).check(actual(ORDER)))).containsExactly(COMPLETED);
    }

    @Test
    void anyOfItsTouchpointsTakesAStep() {
        Conformance either = Conformance.with(map, "either");

        assertThat(either.check(actual(ORDER, "pick-up", INVOICE)).cost()).isZero();
        assertThat(either.check(actual(ORDER, DELIVERY, INVOICE)).cost()).isZero();
        assertThat(adHoc(either.check(actual(ORDER, "pick-up", DELIVERY, INVOICE))))
                .containsExactly("REPEATED delivery");
    }

    @Test
    void aStepThatNamesATouchpointTwiceIsTakenOnce() {
        JourneyCheck check =
                Conformance.with(map, plan("own", "order|order", DELIVERY)).check(actual(ORDER, ORDER, DELIVERY));

        assertThat(statuses(check)).containsExactly(COMPLETED, COMPLETED);
        assertThat(adHoc(check)).containsExactly("REPEATED order");
    }

    @Test
    void aTouchpointThatIsPlannedTwiceTakesTheFirstStepFirst() {
        Conformance callBefore = planned("call-support", ORDER, "call-support");

        assertThat(statuses(callBefore.check(actual("call-support", ORDER))))
                .containsExactly(COMPLETED, COMPLETED, MISSING);
        assertThat(statuses(callBefore.check(actual(ORDER, "call-support"))))
                .containsExactly(MISSING, COMPLETED, COMPLETED);
        assertThat(statuses(callBefore.check(actual("call-support")))).containsExactly(COMPLETED, MISSING, MISSING);
        assertThat(callBefore
                        .check(actual("call-support", ORDER, "call-support"))
                        .cost())
                .isZero();
    }

    @Test
    void theEarliestOfEquallyGoodInteractionsTakesAStep() {
        JourneyCheck check = check(ORDER + "@3", ORDER + "@5", CONFIRMED + "@6", CONFIRMED + "@7");

        assertThat(takenAt(check, 0)).isEqualTo(OnlineShop.hour(3));
        assertThat(takenAt(check, 1)).isEqualTo(OnlineShop.hour(6));
        assertThat(adHoc(check)).containsExactly("REPEATED order", "REPEATED order-confirmation");
    }

    @Test
    void ofTwoStepsInTheWrongOrderTheEarlierInteractionIsInSequence() {
        assertThat(statuses(planned(ORDER, DELIVERY).check(actual(DELIVERY, ORDER))))
                .containsExactly(OUT_OF_SEQUENCE, COMPLETED);
    }

    @Test
    void theEarliestOfEquallyGoodInteractionsTakesAStepOutOfSequence() {
        JourneyCheck check = planned(ORDER, DELIVERY, SURVEY)
                .check(actual(SURVEY + "@1", SURVEY + "@2", ORDER + "@3", DELIVERY + "@4"));

        assertThat(check.steps().get(2).status()).isEqualTo(OUT_OF_SEQUENCE);
        assertThat(takenAt(check, 2)).isEqualTo(OnlineShop.hour(1));
    }

    @Test
    void stepsGiveWayToEachOtherOutOfSequence() {
        Conformance own = planned("order|review", ORDER, INVOICE, DELIVERY, SURVEY);
        JourneyCheck check = own.check(actual(INVOICE, DELIVERY, SURVEY, ORDER, "review"));

        assertThat(statuses(check)).containsExactly(OUT_OF_SEQUENCE, OUT_OF_SEQUENCE, COMPLETED, COMPLETED, COMPLETED);
        assertThat(check.steps().get(0).interaction().touchpoint()).isEqualTo("review");
        assertThat(check.adHoc()).isEmpty();
    }

    @Test
    void equalInstantsCountInTheOrderOfTheLog() {
        Instant noon = OnlineShop.hour(12);
        Interaction order = Interaction.of("ann", ORDER, noon);
        Interaction delivery = Interaction.of("ann", DELIVERY, noon);
        Conformance own = planned(ORDER, DELIVERY);

        assertThat(check(own, order, delivery).cost()).isZero();
        assertThat(check(own, delivery, order).count(OUT_OF_SEQUENCE)).isEqualTo(1);
        assertThat(check(own, delivery.withSequence(2), order.withSequence(1)).cost())
                .isZero();
    }

    private static JourneyCheck check(Conformance plan, Event... events) {
        ActualJourney journey =
                TouchpointLog.of(List.of(events)).journeys().findFirst().orElseThrow();
        return plan.check(journey);
    }

    @Test
    void whatIsNotOnTheMapIsAShadowAndNeverThrows() {
        JourneyCheck check = check(ORDER, "some other system", CONFIRMED);

        assertThat(adHoc(check)).containsExactly("SHADOW some other system");
        assertThat(check.adHoc().get(0))
                .hasToString("AdHoc[SHADOW Interaction[some other system at 2026-11-23T01:00:00Z]]");
    }

    @Test
    void answersArePassedOverAndTheAskingIsNot() {
        Response answer = Response.builder("ann", SURVEY, "csat", 4, OnlineShop.hour(9))
                .askedAt(START)
                .build();
        Interaction asking = Interaction.of("ann", SURVEY, START);
        Conformance own = planned(ORDER, SURVEY);

        assertThat(check(own, answer).cost()).isEqualTo(2);
        assertThat(check(own, answer, asking).steps().get(1).interaction()).isEqualTo(asking);
    }

    // Failing.

    @Test
    void aStepThatOnlyFailedIsFailingAndCostsNothing() {
        JourneyCheck check = check(ORDER, CONFIRMED, DISPATCHED, DELIVERY + "!", INVOICE, SURVEY);

        assertThat(check.steps().get(3).status()).isEqualTo(FAILING);
        assertThat(check.steps().get(3).isDone()).isFalse();
        assertThat(check.cost()).isZero();
        assertThat(check.isComplete()).isFalse();
    }

    @Test
    void aSecondAttemptThatSucceedsTakesTheStep() {
        JourneyCheck check = check(ORDER, DISPATCHED, DELIVERY + "!@48", DELIVERY + "!@60", DELIVERY + "@72", INVOICE);

        assertThat(check.steps().get(3).status()).isEqualTo(COMPLETED);
        assertThat(takenAt(check, 3)).isEqualTo(OnlineShop.hour(72));
        assertThat(adHoc(check)).containsExactly("REPEATED delivery", "REPEATED delivery");
    }

    @Test
    void aFailureAfterASuccessChangesNothing() {
        JourneyCheck check = check(ORDER, DELIVERY + "@48", DELIVERY + "!@72");

        assertThat(check.steps().get(3).status()).isEqualTo(COMPLETED);
        assertThat(takenAt(check, 3)).isEqualTo(OnlineShop.hour(48));
    }

    @Test
    void whatFailedIsMadeGoodEvenAfterTheNextStep() {
        JourneyCheck check = check(ORDER, DELIVERY + "!@48", INVOICE + "@50", DELIVERY + "@72");

        assertThat(check.steps().get(3).status()).isEqualTo(COMPLETED);
        assertThat(takenAt(check, 3)).isEqualTo(OnlineShop.hour(72));
        assertThat(check.steps().get(4).status()).isEqualTo(COMPLETED);
        assertThat(adHoc(check)).containsExactly("REPEATED delivery");
        assertThat(check.adHoc().get(0).interaction().failed()).isTrue();
        assertThat(check.cost()).isEqualTo(4);
    }

    @Test
    void whatFailedIsMadeGoodByAnotherTouchpointOfTheStep() {
        JourneyCheck check = Conformance.with(map, "either")
                .check(actual(ORDER, DELIVERY + "!", INVOICE, "call-support", "pick-up"));

        assertThat(check.steps().get(1).status()).isEqualTo(COMPLETED);
        assertThat(check.steps().get(1).interaction().touchpoint()).isEqualTo("pick-up");
    }

    @Test
    void aSuccessIsPreferredToAnEarlierFailureOutOfSequence() {
        JourneyCheck check = planned(ORDER, DELIVERY, INVOICE, SURVEY)
                .check(actual(SURVEY + "!@1", SURVEY + "@2", ORDER + "@3", DELIVERY + "@4", INVOICE + "@5"));

        assertThat(check.steps().get(3).status()).isEqualTo(OUT_OF_SEQUENCE);
        assertThat(takenAt(check, 3)).isEqualTo(OnlineShop.hour(2));
        assertThat(check.steps().get(3).isDone()).isTrue();
    }

    @Test
    void aLongerMatchIsPreferredToMoreSuccesses() {
        JourneyCheck check =
                planned(ORDER, DELIVERY, INVOICE).check(actual(ORDER + "!", DELIVERY + "!", INVOICE + "!", ORDER));

        assertThat(check.cost()).isEqualTo(1);
        assertThat(statuses(check)).containsExactly(COMPLETED, FAILING, FAILING);
    }

    // Late.

    @Test
    void lateIsWhatComesAfterThePromiseOfTheTouchpointBefore() {
        JourneyCheck check = check(ORDER + "@0", CONFIRMED + "@1", DISPATCHED + "@50", DELIVERY + "@130");

        assertThat(check.steps().get(0).isLate()).isFalse();
        assertThat(check.steps().get(1).lateBy()).as("to the hour").isNull();
        assertThat(check.steps().get(2).lateBy()).isEqualTo(Duration.ofHours(1));
        assertThat(check.steps().get(3).lateBy()).isEqualTo(Duration.ofHours(8));
        assertThat(check.steps().get(4).isLate()).as("missing").isFalse();
    }

    @Test
    void withoutAPromiseNothingIsLate() {
        JourneyCheck check = check(ORDER, CONFIRMED, DISPATCHED, DELIVERY, INVOICE + "@9999");

        assertThat(check.steps().get(4).isLate()).isFalse();
    }

    @Test
    void nothingIsLateAfterAStepThatIsMissingOrFailedOrCameLater() {
        assertThat(check(ORDER, DELIVERY + "@999").steps().get(3).isLate()).isFalse();
        assertThat(check(ORDER, DISPATCHED + "!", DELIVERY + "@999")
                        .steps()
                        .get(3)
                        .isLate())
                .isFalse();
        JourneyCheck turned = planned(ORDER, DISPATCHED, DELIVERY, INVOICE)
                .check(actual(ORDER, DELIVERY + "@100", INVOICE + "@101", DISPATCHED + "@900"));
        assertThat(turned.steps().get(1).status()).isEqualTo(OUT_OF_SEQUENCE);
        assertThat(turned.steps().get(1).lateBy()).isEqualTo(Duration.ofHours(899));
        assertThat(turned.steps().get(2).isLate()).isFalse();
    }

    @Test
    void aFailedAttemptMayBeLateToo() {
        StepCheck delivery =
                check(ORDER, CONFIRMED, DISPATCHED, DELIVERY + "!@100").steps().get(3);

        assertThat(delivery.status()).isEqualTo(FAILING);
        assertThat(delivery.lateBy()).isEqualTo(Duration.ofHours(26));
        assertThat(delivery).hasToString("StepCheck[delivery: FAILING, late by PT26H]");
    }

    @Test
    void thePromiseIsThatOfTheTouchpointThatTookTheStep() {
        Conformance own = planned("review|order", DELIVERY);

        assertThat(own.check(actual("review", DELIVERY + "@99")).steps().get(1).isLate())
                .isFalse();
        assertThat(own.check(actual(ORDER, DELIVERY + "@99")).steps().get(1).isLate())
                .isTrue();
    }

    @Test
    void latenessMayBeAsLongAsTimeItself() {
        JourneyCheck check = check(
                planned(ORDER, DELIVERY),
                Interaction.of("ann", ORDER, Instant.MIN),
                Interaction.of("ann", DELIVERY, Instant.MAX));

        assertThat(check.steps().get(1).lateBy())
                .isEqualTo(Duration.between(Instant.MIN, Instant.MAX).minusHours(1));
    }

    // Many events.

    @Test
    void aCustomerWithAHundredThousandEventsIsComparedWithAPlanOfThirtySteps() {
        String[] steps = new String[30];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = i % 2 == 0 ? ORDER : DELIVERY;
        }
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            String touchpoint = i == 7 || i == 99_993 ? DELIVERY : ORDER;
            events.add(Interaction.of("ann", touchpoint, START.plusSeconds(i)).withFailed(i < 7));
        }
        JourneyCheck check = planned(steps).check(new ActualJourney("ann", null, events));

        // Two deliveries, an order before each, and as many after them as there are left in the plan.
        assertThat(check.count(COMPLETED)).isEqualTo(17);
        assertThat(check.count(FAILING)).isEqualTo(0);
        assertThat(check.adHoc()).hasSize(100_000 - 17);
        assertThat(check.cost()).isEqualTo(30 + 100_000 - 2 * 17);
    }

    // Which plan.

    @Test
    void theBestFitIsThePlanWithTheHighestFitness() {
        List<Conformance> plans = Conformance.withEach(map);

        assertThat(plans).extracting(plan -> plan.journey().id()).containsExactly("buy", "fetch", "either");
        assertThat(Conformance.bestFit(plans, actual(ORDER, CONFIRMED, "pick-up")))
                .hasValueSatisfying(check -> assertThat(check.journey().id()).isEqualTo("fetch"));
        assertThat(Conformance.bestFit(plans, actual(ORDER, CONFIRMED, DISPATCHED, DELIVERY, INVOICE)))
                .hasValueSatisfying(check -> assertThat(check.journey().id()).isEqualTo("buy"));
        assertThat(Conformance.bestFit(plans, actual("call-support"))).isEmpty();
        assertThat(Conformance.bestFit(plans, actual())).isEmpty();
        assertThat(Conformance.bestFit(List.of(), actual(ORDER))).isEmpty();
    }

    @Test
    void ofEquallyGoodPlansTheFirstIsTheBest() {
        Conformance one = Conformance.with(map, plan("one", ORDER, DELIVERY));
        Conformance two = Conformance.with(map, plan("two", ORDER, INVOICE));

        assertThat(Conformance.bestFit(List.of(two, one), actual(ORDER)))
                .hasValueSatisfying(check -> assertThat(check.journey().id()).isEqualTo("two"));
    }

    // Refusals and texts.

    @Test
    void aPlanWithoutStepsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conformance.with(map, "nothing"))
                .withMessage("journey \"nothing\" must have a step to conform with, had none");
    }

    @Test
    void aJourneyThatTheMapDoesNotHaveIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Conformance.with(map, "fitch"))
                .withMessage("there is no journey \"fitch\" in map \"shop\"; did you mean \"fetch\"?");
    }

    @Test
    void aJourneyOverTouchpointsThatTheMapDoesNotHaveIsRefusedWithAllOfThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> planned(ORDER, "tomorrow", "back|delivery"))
                .withMessage("journey \"own\" must name touchpoints of map \"shop\","
                        + " which does not have \"back\", \"tomorrow\"");
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> Conformance.with(null, "buy"))
                .withMessage("map must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> Conformance.with(map, (String) null))
                .withMessage("journey must not be null");
        assertThatNullPointerException().isThrownBy(() -> buy.check(null)).withMessage("actual must not be null");
        assertThatNullPointerException().isThrownBy(() -> buy.summary(null)).withMessage("until must not be null");
    }

    @Test
    void aCheckOfOnesOwnMustFitTogether() {
        Step step = Step.of("I order", ORDER);
        Interaction order = Interaction.of("ann", ORDER, START);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepCheck(step, COMPLETED, null, null))
                .withMessage("interaction must be null if and only if the step is missing, was null of a step that is"
                        + " COMPLETED");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepCheck(step, MISSING, order, null))
                .withMessage("interaction must be null if and only if the step is missing, was one of a step that is"
                        + " MISSING");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepCheck(step, COMPLETED, order, Duration.ZERO))
                .withMessage("lateBy must be longer than zero, of a step that was taken, was PT0S");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new StepCheck(step, MISSING, null, Duration.ofHours(1)))
                .withMessage("lateBy must be longer than zero, of a step that was taken, was PT1H");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new JourneyCheck(plan("own"), List.of(), List.of()))
                .withMessage("steps must be one or more, were none");
        assertThat(new JourneyCheck(plan("own"), List.of(new StepCheck(step, COMPLETED, order, null)), null).adHoc())
                .isEmpty();
    }

    @Test
    void textsSayWhatAndNeverWho() {
        ActualJourney actual = OnlineShop.journeyOf("γνωστός", ORDER, "call-support", CONFIRMED);

        assertThat(buy).hasToString("Conformance[buy: 6 steps]");
        assertThat(buy.check(actual)).hasToString("JourneyCheck[buy: 2 of 6 completed, 1 ad hoc, cost 5]");
        assertThat(buy.check(actual).steps().get(0)).hasToString("StepCheck[order: COMPLETED]");
        assertThat(buy.check(actual).adHoc())
                .extracting(AdHoc::toString)
                .containsExactly("AdHoc[UNPLANNED Interaction[call-support at 2026-11-23T01:00:00Z]]");
        assertThat(buy.progress(actual, Instant.MAX).toString()).doesNotContain("γ");
    }
}
