package dev.touchpoint.blackbox.insight;

import static dev.touchpoint.fixture.OnlineShop.actual;
import static dev.touchpoint.fixture.OnlineShop.hour;
import static dev.touchpoint.fixture.OnlineShop.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.fixture.OnlineShop;
import dev.touchpoint.insight.Conformance;
import dev.touchpoint.insight.Progress;
import dev.touchpoint.insight.Progress.Due;
import dev.touchpoint.insight.Progress.Vacuum;
import dev.touchpoint.log.ActualJourney;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.map.Step;
import dev.touchpoint.map.TouchpointMap;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private final TouchpointMap map = OnlineShop.map();
    private final Conformance buy = Conformance.with(map, "buy");

    private Progress at(long hour, String... happened) {
        return buy.progress(actual(happened), hour(hour));
    }

    private Progress of(String[] steps, long hour, String... happened) {
        return Conformance.with(map, plan("own", steps)).progress(actual(happened), hour(hour));
    }

    private static String next(Progress progress) {
        return progress.next().map(due -> due.step().name()).orElse("at its end");
    }

    // What is next.

    @Test
    void aJourneyBeginsWithTheFirstStep() {
        Progress progress = at(0);

        assertThat(progress.done()).isEmpty();
        assertThat(progress.next()).contains(new Due(Step.of("order", "order"), null, null, true, List.of("shop")));
        assertThat(progress.at()).isEqualTo(hour(0));
    }

    @Test
    void nextIsTheStepAfterTheLastOneThatWasCompleted() {
        assertThat(next(at(9, "order"))).isEqualTo("order-confirmation");
        assertThat(next(at(9, "order", "order-confirmation"))).isEqualTo("dispatch-notice");
        assertThat(at(9, "order", "order-confirmation").done()).hasSize(2);
    }

    @Test
    void whatWasSkippedIsNotWaitedFor() {
        Progress progress = at(9, "order", "dispatch-notice");

        assertThat(next(progress)).isEqualTo("delivery");
        assertThat(progress.check().steps().get(1).isDone()).isFalse();
    }

    @Test
    void whatFailedIsDueAgain() {
        Progress progress = at(80, "order", "order-confirmation", "dispatch-notice@10", "delivery!@50");

        assertThat(progress.next().orElseThrow().step().name()).isEqualTo("delivery");
        assertThat(progress.next().orElseThrow().promisedBy()).isEqualTo(hour(82));
        assertThat(progress.next().orElseThrow().overdueBy()).isNull();
    }

    @Test
    void aSurveyThatCameTooEarlyMovesNobodyForward() {
        assertThat(next(at(9, "order", "survey"))).isEqualTo("order-confirmation");
        assertThat(next(at(9, "survey"))).isEqualTo("order");
    }

    @Test
    void whatIsDoneAlreadyIsNotDueAgain() {
        assertThat(next(at(9, "invoice", "order", "order-confirmation", "dispatch-notice", "delivery")))
                .isEqualTo("survey");
        assertThat(next(of(new String[] {"survey", "order"}, 9, "survey"))).isEqualTo("order");
    }

    @Test
    void aJourneyEndsAfterItsLastStep() {
        Progress progress = at(9, "order", "delivery", "invoice", "survey");

        assertThat(progress.next()).isEmpty();
        assertThat(progress.vacuum()).isEmpty();
        assertThat(progress).hasToString("Progress[4 of 6 done, at its end]");
        assertThat(next(of(new String[] {"order", "delivery"}, 9, "order", "delivery")))
                .isEqualTo("at its end");
    }

    @Test
    void whatIsAfterNowHasNotHappened() {
        assertThat(next(at(1, "order@0", "order-confirmation@2"))).isEqualTo("order-confirmation");
        assertThat(next(at(2, "order@0", "order-confirmation@2"))).isEqualTo("dispatch-notice");
    }

    // When it is due.

    @Test
    void itIsDueWhenTheTouchpointBeforePromised() {
        Due due = at(20, "order@0", "order-confirmation@10").next().orElseThrow();

        assertThat(due.promisedBy()).isEqualTo(hour(58));
        assertThat(due.overdueBy()).isNull();
    }

    @Test
    void itIsOverdueAfterTheLastInstantOfThePromise() {
        assertThat(at(58, "order@0", "order-confirmation@10")
                        .next()
                        .orElseThrow()
                        .overdueBy())
                .isNull();
        assertThat(at(63, "order@0", "order-confirmation@10")
                        .next()
                        .orElseThrow()
                        .overdueBy())
                .isEqualTo(Duration.ofHours(5));
    }

    @Test
    void whatNobodyPromisedIsNeverOverdue() {
        Due due = at(9_999, "order", "order-confirmation", "dispatch-notice", "delivery")
                .next()
                .orElseThrow();

        assertThat(due.promisedBy()).isNull();
        assertThat(due.overdueBy()).isNull();
    }

    @Test
    void aPromiseMayEndAfterTimeItself() {
        Interaction order = Interaction.of("ann", "order", Instant.MAX);
        Due due = buy.progress(new ActualJourney("ann", null, List.of(order)), Instant.MAX)
                .next()
                .orElseThrow();

        assertThat(due.promisedBy()).isEqualTo(Instant.MAX);
        assertThat(due.overdueBy()).isNull();
    }

    // With whom the ball lies.

    @Test
    void theBallLiesWithTheCustomerIfCustomersStartTheStep() {
        Due due = of(new String[] {"delivery", "pick-up|delivery"}, 9, "delivery")
                .next()
                .orElseThrow();

        assertThat(due.customersTurn()).isTrue();
        assertThat(due.owners()).containsExactly("shop", "carrier");
        assertThat(due).hasToString("Due[pick-up|delivery, turn of the customer]");
    }

    @Test
    void otherwiseItLiesWithTheOwnersOfTheStep() {
        assertThat(at(70, "order@0", "order-confirmation@10").next().orElseThrow())
                .hasToString("Due[dispatch-notice by 2026-11-25T10:00:00Z, overdue by PT12H, turn of warehouse]");
        assertThat(of(new String[] {"order", "delivery|invoice"}, 0, "order")
                        .next()
                        .orElseThrow()
                        .owners())
                .containsExactly("carrier", "billing");
    }

    @Test
    void orWithNobody() {
        assertThat(of(new String[] {"order", "review"}, 0, "order").next().orElseThrow())
                .hasToString("Due[review by 2026-11-23T01:00:00Z, turn of nobody]");
    }

    // The vacuum.

    @Test
    void afterAHandOffThereIsAVacuumUntilTheNewOwnerIsInContact() {
        Progress progress = at(30, "order@0", "order-confirmation@6");

        assertThat(progress.vacuum())
                .contains(new Vacuum("shop", List.of("warehouse"), hour(6), Duration.ofHours(24), true));
        assertThat(progress)
                .hasToString("Progress[2 of 6 done, Due[dispatch-notice by 2026-11-25T06:00:00Z, turn of warehouse], "
                        + "Vacuum[shop to warehouse since 2026-11-23T06:00:00Z, for PT24H, bridged]]");
    }

    @Test
    void aTouchpointThatIsNoBridgeLeavesTheCustomerAlone() {
        assertThat(at(30, "order", "order-confirmation", "dispatch-notice@6").vacuum())
                .contains(new Vacuum("warehouse", List.of("carrier"), hour(6), Duration.ofHours(24), false));
        assertThat(at(30, "order", "order-confirmation", "dispatch-notice@6")
                        .vacuum()
                        .orElseThrow())
                .hasToString("Vacuum[warehouse to carrier since 2026-11-23T06:00:00Z, for PT24H]");
    }

    @Test
    void withoutAHandOffThereIsNoVacuum() {
        assertThat(at(30, "order").vacuum()).isEmpty();
        assertThat(at(30).vacuum()).isEmpty();
        assertThat(of(new String[] {"delivery"}, 30, "order").vacuum()).isEmpty();
    }

    @Test
    void anyVisibleContactOfTheNewOwnerEndsIt() {
        String[] steps = {"order", "invoice", "delivery"};

        assertThat(of(steps, 30, "order@0").vacuum()).isPresent();
        assertThat(of(steps, 30, "order@0", "call-support@1").vacuum()).isPresent();
        assertThat(of(steps, 30, "order@0", "some other system@1").vacuum()).isPresent();
        assertThat(of(steps, 30, "order@0", "review@1").vacuum()).isPresent();
        assertThat(of(steps, 30, "order@0", "invoice!@1").vacuum()).isEmpty();
        assertThat(of(new String[] {"order", "dispatch-notice"}, 30, "order@0", "dispatch-notice!@1")
                        .vacuum())
                .isEmpty();
    }

    @Test
    void aContactBeforeTheHandOffDoesNotEndItEvenIfTheLogRepeatsItself() {
        String[] steps = {"order-confirmation", "invoice", "order-confirmation", "invoice"};

        assertThat(of(steps, 30, "order-confirmation@6", "invoice@6", "order-confirmation@6")
                        .vacuum())
                .contains(new Vacuum("shop", List.of("billing"), hour(6), Duration.ofHours(24), false));
    }

    @Test
    void aContactBeforeTheHandOffDoesNotEndIt() {
        assertThat(of(new String[] {"order", "invoice"}, 30, "invoice!@0", "order@1")
                        .vacuum())
                .contains(new Vacuum("shop", List.of("billing"), hour(1), Duration.ofHours(29), false));
    }

    @Test
    void whatTheNewOwnerDoesBackstageIsNoContact() {
        String[] steps = {"order", "packing", "dispatch-notice"};

        assertThat(of(steps, 30, "order@0", "packing@5").vacuum())
                .contains(new Vacuum("shop", List.of("warehouse"), hour(0), Duration.ofHours(30), false));
    }

    @Test
    void whatWasSkippedHandsNothingOver() {
        String[] steps = {"order", "invoice", "packing", "dispatch-notice"};

        assertThat(of(steps, 30, "order@0", "packing@5").vacuum().orElseThrow().from())
                .isEqualTo("shop");
    }

    @Test
    void whatNobodyAnswersForHandsNothingOver() {
        assertThat(of(new String[] {"review", "invoice"}, 30, "review").vacuum())
                .isEmpty();
        assertThat(of(new String[] {"order", "review"}, 30, "order").vacuum()).isEmpty();
        assertThat(of(new String[] {"order", "review|invoice"}, 30, "order").vacuum())
                .isEmpty();
    }

    @Test
    void nobodyIsInAVacuumWhoseTurnItIs() {
        assertThat(of(new String[] {"delivery", "pick-up"}, 30, "delivery").vacuum())
                .isEmpty();
    }

    @Test
    void nobodyWaitsToBeAsked() {
        Progress progress = of(new String[] {"delivery", "survey"}, 30, "delivery");

        assertThat(next(progress)).isEqualTo("survey");
        assertThat(progress.vacuum()).isEmpty();
    }

    @Test
    void theSameInteractionTwiceInTheLogIsNoContactWithAnybodyElse() {
        Interaction order = Interaction.of("ann", "order", hour(0));
        ActualJourney twice = new ActualJourney("ann", null, List.of(order, order));

        assertThat(Conformance.with(map, plan("own", "order", "invoice"))
                        .progress(twice, hour(1))
                        .vacuum())
                .isPresent();
    }

    @Test
    void nullIsRefusedByName() {
        assertThatNullPointerException()
                .isThrownBy(() -> buy.progress(null, hour(0)))
                .withMessage("actual must not be null");
        assertThatNullPointerException()
                .isThrownBy(() -> buy.progress(actual(), null))
                .withMessage("now must not be null");
    }
}
