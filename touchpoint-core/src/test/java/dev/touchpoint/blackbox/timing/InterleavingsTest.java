package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.blackbox.timing.Shop.ANN;
import static dev.touchpoint.blackbox.timing.Shop.ORDER;
import static dev.touchpoint.blackbox.timing.Shop.at;
import static dev.touchpoint.blackbox.timing.Shop.cap;
import static dev.touchpoint.blackbox.timing.Shop.delivery;
import static dev.touchpoint.blackbox.timing.Shop.order;
import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.blackbox.timing.Interleavings.Body;
import dev.touchpoint.blackbox.timing.Interleavings.Fault;
import dev.touchpoint.blackbox.timing.Interleavings.State;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.SurveyTiming;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Every interleaving of two or three threads, and every place where one may die: what must never happen, happens in none. The
 * steps come in any order whatever their instants are, so clocks that disagree are among them.
 */
class InterleavingsTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final SurveyPolicy ONE_A_WEEK = delivery().rule(cap(1, WEEK)).build();
    private static final SurveyPolicy TWO_A_WEEK = delivery().rule(cap(2, WEEK)).build();
    private static final long LEASE = 900;

    @Test
    void ofThreeDeliveriesOfOneOccasionOneIsSent() {
        Body delivery = asking(ONE_A_WEEK, ANN, ORDER, 0, 1);

        explore(Interleavings.of(delivery, delivery, delivery), state -> {
            assertThat(state.log()).containsExactly("sent order-1");
            assertThat(sent(state, "ann")).isEqualTo(1);
        });
    }

    @Test
    void aDeathCostsOneAskAtMostAndDoublesNone() {
        Body delivery = asking(ONE_A_WEEK, ANN, ORDER, 0, 1);

        explore(Interleavings.of(delivery, delivery, delivery).with(2, Fault.DEATH), state -> {
            assertThat(state.log()).hasSizeLessThanOrEqualTo(1);
            assertThat(sent(state, "ann")).isBetween(state.log().size(), 1);
            assertThatBudgetIsBackAfterTheLease(state);
        });
    }

    @Test
    void aLedgerThatFailsCostsOneAskAtMostAndDoublesNone() {
        Body delivery = asking(ONE_A_WEEK, ANN, ORDER, 0, 1);

        explore(Interleavings.of(delivery, delivery).with(2, Fault.FAILURE_BEFORE, Fault.FAILURE_AFTER), state -> {
            assertThat(state.count("sent order-1")).isLessThanOrEqualTo(1);
            assertThat(sent(state, "ann")).isBetween((int) state.count("sent order-1"), 1);
            assertThatBudgetIsBackAfterTheLease(state);
        });
    }

    @Test
    void ofThreeOccasionsNoMoreAreSentThanTheCapAllows() {
        explore(
                Interleavings.of(
                        asking(ONE_A_WEEK, ANN, order(1), 0, 1),
                        asking(ONE_A_WEEK, ANN, order(2), 0, 1),
                        asking(ONE_A_WEEK, ANN, order(3), 0, 1)),
                state -> assertThat(state.log()).hasSize(1));
        explore(
                Interleavings.of(
                                asking(TWO_A_WEEK, ANN, order(1), 0, 1),
                                asking(TWO_A_WEEK, ANN, order(2), 0, 1),
                                asking(TWO_A_WEEK, ANN, order(3), 0, 1))
                        .with(1, Fault.DEATH),
                state -> {
                    assertThat(sent(state, "ann")).isLessThanOrEqualTo(2);
                    assertThat(state.log()).hasSizeBetween(state.anyIsGone() ? 1 : 2, 2);
                });
    }

    @Test
    void whatHasLapsedIsSentByNobodyWhoeverTheClockBelongsTo() {
        for (long confirmed : new long[] {1, LEASE - 1, LEASE}) {
            explore(
                    Interleavings.of(
                                    asking(ONE_A_WEEK, ANN, order(1), 0, confirmed),
                                    asking(ONE_A_WEEK, ANN, order(2), LEASE, LEASE + 1),
                                    asking(ONE_A_WEEK, ANN, order(1), LEASE, LEASE + 1))
                            .with(1, Fault.DEATH),
                    state -> {
                        assertThat(state.log()).hasSizeLessThanOrEqualTo(1);
                        assertThat(sent(state, "ann")).isLessThanOrEqualTo(1);
                        assertThatBudgetIsBackAfterTheLease(state);
                    });
        }
    }

    /** A window that is shorter than the lease: what is reserved may be sent late. */
    @Test
    void whatIsReservedEarlyAndSentLateKeepsItsDistance() {
        SurveyPolicy oneInTenMinutes =
                delivery().rule(cap(1, Duration.ofMinutes(10))).build();
        explore(
                Interleavings.of(
                        asking(oneInTenMinutes, ANN, order(1), 0, 800),
                        asking(oneInTenMinutes, ANN, order(2), 650, 660),
                        asking(oneInTenMinutes, ANN, order(3), 1_300, 1_310)),
                state -> assertThat(sentAt(state, "ann")).allSatisfy(one -> assertThat(sentAt(state, "ann"))
                        .filteredOn(other -> Math.abs(other - one) < 600)
                        .hasSize(1)));
    }

    @Test
    void aLaterOccasionUnderTheSameIdIsAskedAboutOnceAndForAll() {
        Occasion reopened = Occasion.of("delivery", "order-1", ORDER.at().plusSeconds(60));

        explore(
                Interleavings.of(
                                asking(ONE_A_WEEK, ANN, ORDER, 0, 1),
                                asking(ONE_A_WEEK, ANN, reopened, 0, 1),
                                asking(ONE_A_WEEK, ANN, reopened, 2, 3))
                        .with(1, Fault.DEATH),
                state -> {
                    assertThat(state.log()).hasSizeLessThanOrEqualTo(1);
                    assertThat(sent(state, "ann")).isLessThanOrEqualTo(1);
                });
    }

    @Test
    void whatIsCalledOffByAnotherIsNotSent() {
        Body cancelling = world -> {
            SurveyTiming timing = SurveyTiming.of(world, ONE_A_WEEK);
            if (timing.ask(ANN, ORDER, at(0)) instanceof Ask ask) {
                boolean off = timing.cancelled(ask.invitation(), at(1));
                world.note(off ? "off" : "too late");
            }
        };

        explore(Interleavings.of(asking(ONE_A_WEEK, ANN, order(2), 0, 1), cancelling), state -> {
            assertThat(sent(state, "ann")).isLessThanOrEqualTo(1);
            assertThat(state.log()).doesNotContain("too late");
        });
    }

    private static void assertThatBudgetIsBackAfterTheLease(State state) {
        SurveyTiming timing = SurveyTiming.of(state.ledger(), ONE_A_WEEK);
        Decision decision = timing.ask(ANN, order(99), at(2 * LEASE));
        if (sent(state, "ann") == 0) {
            assertThat(decision).isInstanceOf(Ask.class);
        } else {
            assertThat(decision).isNotInstanceOf(Ask.class);
        }
    }

    static Body asking(SurveyPolicy policy, Customer customer, Occasion occasion, long asked, long confirmed) {
        return world -> {
            SurveyTiming timing = SurveyTiming.of(world, policy);
            world.call(() -> invitation(timing.ask(customer, occasion, at(asked))))
                    .filter(invitation ->
                            timing.confirm(invitation, at(confirmed)).maySend())
                    .ifPresent(invitation -> world.note("sent " + occasion.id()));
        };
    }

    private static Optional<Invitation> invitation(Decision decision) {
        return decision instanceof Ask ask ? Optional.of(ask.invitation()) : Optional.empty();
    }

    static int sent(State state, String customer) {
        return sentAt(state, customer).size();
    }

    static List<Long> sentAt(State state, String customer) {
        return SurveyTiming.of(state.ledger(), ONE_A_WEEK).history(customer).contacts().stream()
                .filter(contact -> contact.state() == Contact.State.SENT)
                .map(contact -> Duration.between(Shop.NOON, contact.at()).toSeconds())
                .toList();
    }

    static void explore(Interleavings interleavings, Consumer<State> atTheEnd) {
        int states = interleavings.explore(atTheEnd);
        assertThat(states).isGreaterThan(20);
    }
}
