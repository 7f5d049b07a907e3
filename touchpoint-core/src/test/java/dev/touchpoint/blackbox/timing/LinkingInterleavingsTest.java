package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.blackbox.timing.InterleavingsTest.asking;
import static dev.touchpoint.blackbox.timing.InterleavingsTest.explore;
import static dev.touchpoint.blackbox.timing.InterleavingsTest.sent;
import static dev.touchpoint.blackbox.timing.Shop.ANN;
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
import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.LedgerEntry;
import dev.touchpoint.timing.LedgerEntry.Closed;
import dev.touchpoint.timing.LedgerEntry.Forgotten;
import dev.touchpoint.timing.LedgerEntry.Linked;
import dev.touchpoint.timing.LedgerEntry.Progressed;
import dev.touchpoint.timing.LedgerEntry.Stage;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.SurveyTiming;
import dev.touchpoint.timing.Wait;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Linking and forgetting, in every interleaving with asks, with each other and with deaths. */
class LinkingInterleavingsTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final SurveyPolicy ONE_A_WEEK = delivery().rule(cap(1, WEEK)).build();
    private static final Customer BOB = Customer.of("bob");

    // Of two ids the first one's stream goes on, so both ways are worth a look.

    @ParameterizedTest
    @CsvSource({"ann, bob", "bob, ann"})
    void onceTwoAreLinkedNothingIsSentToOneAfterTheOther(String alias, String customer) {
        explore(
                Interleavings.of(
                                asking(ONE_A_WEEK, ANN, order(1), 0, 1),
                                asking(ONE_A_WEEK, BOB, order(2), 0, 1),
                                linking(alias, customer))
                        .after(reserving(BOB, order(2)))
                        .with(1, 2, Fault.DEATH),
                LinkingInterleavingsTest::assertThatNothingIsSentAcrossTheLink);
    }

    @ParameterizedTest
    @CsvSource({"ann, bob", "bob, ann"})
    void whoAsksAfterLinkingOverlooksNothing(String alias, String customer) {
        Body linkThenAsk = world -> {
            linking(alias, customer).run(world);
            asking(ONE_A_WEEK, Customer.of(alias), order(3), 2, 3).run(world);
        };

        explore(
                Interleavings.of(
                                asking(ONE_A_WEEK, Customer.of(customer), order(1), 0, 1),
                                asking(ONE_A_WEEK, Customer.of(alias), order(2), 0, 1),
                                linkThenAsk)
                        .after(reserving(Customer.of(customer), order(1))
                                .andThen(reserving(Customer.of(alias), order(2))))
                        .with(1, 2, Fault.DEATH),
                state -> {
                    assertThatNothingIsSentAcrossTheLink(state);
                    if (state.count("sent order-3") == 1) {
                        assertThat(sent(state, "ann")).isEqualTo(1);
                    }
                });
    }

    @ParameterizedTest
    @CsvSource({"ann, bob", "bob, ann"})
    void theSameOccasionUnderTwoIdsIsSentOnceAfterTheyAreLinked(String alias, String customer) {
        SurveyPolicy uncapped = delivery().build();
        Body linkThenAsk = world -> {
            linking(alias, customer).run(world);
            asking(uncapped, Customer.of(alias), order(1), 2, 3).run(world);
        };

        explore(
                Interleavings.of(asking(uncapped, Customer.of(customer), order(1), 0, 1), linkThenAsk)
                        .with(1, Fault.DEATH),
                state -> assertThat(sent(state, customer)).isLessThanOrEqualTo(1));
    }

    @Test
    void linksInBothDirectionsAtOnceAreOneLink() {
        explore(Interleavings.of(linking("ann", "bob"), linking("bob", "ann")).with(1, Fault.DEATH), state -> {
            SurveyTiming timing = SurveyTiming.of(state.ledger(), ONE_A_WEEK);
            timing.link("ann", "bob", at(5));
            assertThat(timing.history("ann")).isEqualTo(timing.history("bob"));
            if (!state.anyIsGone()) {
                assertThatAllAreOne(state, "ann", "bob");
            }
        });
    }

    @Test
    void linksInARingAtOnceAreOneCustomer() {
        int ends = Interleavings.of(linking("ann", "bob"), linking("bob", "cid"), linking("cid", "ann"))
                .after(LinkingInterleavingsTest::everybodyWasAskedByAnother)
                .walk(20_000, 38, state -> {
                    assertThatAllAreOne(state, "ann", "bob", "cid");
                    assertThat(history(state, "ann").contacts()).hasSize(3);
                });

        assertThat(ends).isGreaterThan(3);
    }

    @ParameterizedTest
    @CsvSource({"ann, bob, cid", "bob, cid, ann", "cid, ann, bob", "cid, bob, ann"})
    void whatADeathLeftOfALinkIsFinishedByTheNextWhoLinks(String one, String two, String three) {
        explore(
                Interleavings.of(linking(one, two), linking(one, three))
                        .after(LinkingInterleavingsTest::everybodyWasAskedByAnother)
                        .with(2, Fault.DEATH),
                state -> {
                    ContactLedger ledger = state.ledger();
                    SurveyTiming timing = SurveyTiming.of(ledger, ONE_A_WEEK);
                    History before = timing.history(one);
                    // Begun, so whoever reads the stream that goes on completes it.
                    state.streams().forEach((id, entries) -> entries.entries().forEach(entry -> {
                        if (entry instanceof Linked linked) {
                            History all = timing.history(id);
                            assertThat(timing.history(linked.stream())).isEqualTo(all);
                        }
                    }));
                    timing.link(one, two, at(5));
                    timing.link(one, three, at(5));
                    assertThat(timing.history(one)).isEqualTo(timing.history(two));
                    assertThat(timing.history(one)).isEqualTo(timing.history(three));
                    assertThat(sentOf(timing.history(one)))
                            .containsAll(sentOf(before))
                            .hasSize(3);
                });
    }

    @Test
    void whoeverIsForgottenIsForgottenUnderEachId() {
        Body forgetting = world -> {
            SurveyTiming.of(world, ONE_A_WEEK).forget("bob", at(10));
            world.note("forgotten");
        };

        explore(
                Interleavings.of(
                                forgetting,
                                asking(ONE_A_WEEK, ANN, order(2), 0, 1),
                                asking(ONE_A_WEEK, BOB, order(3), 20, 21))
                        .after(LinkingInterleavingsTest::annIsBobAndWasAsked)
                        .with(1, 0, Fault.DEATH),
                state -> {
                    assertThat(state.log()).doesNotContain("sent order-2", "sent order-3");
                    if (state.count("forgotten") == 1) {
                        state.streams().forEach((id, entries) -> assertThat(entries.entries())
                                .singleElement()
                                .isEqualTo(new Forgotten(at(10))));
                    }
                    ContactLedger ledger = state.ledger();
                    SurveyTiming timing = SurveyTiming.of(ledger, ONE_A_WEEK);
                    assertThat(timing.ask(ANN, order(4), at(30))).isInstanceOf(Wait.class);
                    assertThat(timing.ask(BOB, order(4), at(30))).isInstanceOf(Wait.class);
                    timing.forget("ann", at(40));
                    timing.forget("bob", at(40));
                    assertThatNothingIsLeft(ledger);
                });
    }

    @ParameterizedTest
    @CsvSource({"ann, bob", "bob, ann"})
    void forgettingWhileLinkingLeavesNothingHalfDone(String alias, String customer) {
        Body forgetting = world -> {
            SurveyTiming.of(world, ONE_A_WEEK).forget(alias, at(10));
            world.note("forgotten");
        };

        int ends = Interleavings.of(forgetting, linking(alias, customer), asking(ONE_A_WEEK, ANN, order(2), 0, 1))
                .after(ledger -> {
                    SurveyTiming timing = SurveyTiming.of(ledger, ONE_A_WEEK);
                    Contact former = Contact.sent("former", at(-60)).build();
                    timing.importContacts("ann", List.of(former), at(0));
                    timing.importContacts("bob", List.of(former), at(0));
                })
                .with(1, 0, Fault.DEATH)
                .walk(20_000, 39, state -> {
                    assertThat(state.log()).doesNotContain("sent order-2");
                    ContactLedger ledger = state.ledger();
                    SurveyTiming timing = SurveyTiming.of(ledger, ONE_A_WEEK);
                    assertThat(timing.ask(ANN, order(4), at(30))).isInstanceOf(Wait.class);
                    assertThat(timing.ask(BOB, order(4), at(30))).isInstanceOf(Wait.class);
                    boolean linkedLast =
                            state.count("linked") == 1 && state.log().indexOf("linked") > 0;
                    if (linkedLast) {
                        assertThat(timing.history("ann")).isEqualTo(timing.history("bob"));
                    }
                    timing.forget("ann", at(40));
                    timing.forget("bob", at(40));
                    assertThatNothingIsLeft(ledger);
                });

        assertThat(ends).isGreaterThan(3);
    }

    private static void everybodyWasAskedByAnother(ContactLedger ledger) {
        SurveyTiming timing = SurveyTiming.of(ledger, ONE_A_WEEK);
        for (String id : List.of("ann", "bob", "cid")) {
            Contact contact = Contact.sent("former", at(-60)).invitation(id).build();
            timing.importContacts(id, List.of(contact), at(0));
        }
    }

    private static void assertThatNothingIsLeft(ContactLedger ledger) {
        for (String id : List.of("ann", "bob")) {
            assertThat(ledger.read(id).entries()).singleElement().isInstanceOf(Forgotten.class);
        }
    }

    private static void annIsBobAndWasAsked(ContactLedger ledger) {
        SurveyTiming timing = SurveyTiming.of(ledger, ONE_A_WEEK);
        Ask ask = (Ask) timing.ask(BOB, order(1), at(-60));
        assertThat(timing.confirm(ask.invitation(), at(-60)).maySend()).isTrue();
        timing.link("bob", "ann", at(-50));
    }

    private static void assertThatNothingIsSentAcrossTheLink(State state) {
        List<LedgerEntry> goesOn = state.streams().get("ann").entries();
        int link = -1;
        for (int i = 0; i < goesOn.size(); i++) {
            if (goesOn.get(i) instanceof Linked) {
                link = i;
            } else if (link >= 0
                    && goesOn.get(i) instanceof Progressed progressed
                    && progressed.stage() == Stage.CONFIRMED) {
                assertThat(sent(state, "ann")).isEqualTo(1);
            }
        }
        assertThat(sent(state, "ann")).isLessThanOrEqualTo(2);
        if (state.count("linked") == 1) {
            assertThat(state.streams().get("bob").entries()).last().isInstanceOf(Closed.class);
            assertThatAllAreOne(state, "ann", "bob");
        }
    }

    private static void assertThatAllAreOne(State state, String... ids) {
        for (String id : ids) {
            assertThat(history(state, id)).isEqualTo(history(state, ids[0]));
        }
    }

    private static History history(State state, String id) {
        return SurveyTiming.of(state.ledger(), ONE_A_WEEK).history(id);
    }

    private static List<String> sentOf(History history) {
        return history.contacts().stream()
                .filter(contact -> contact.state() == Contact.State.SENT)
                .map(Contact::invitation)
                .toList();
    }

    private static Consumer<ContactLedger> reserving(Customer customer, Occasion occasion) {
        return ledger -> SurveyTiming.of(ledger, ONE_A_WEEK).ask(customer, occasion, at(0));
    }

    private static Body linking(String alias, String customer) {
        return world -> {
            SurveyTiming.of(world, ONE_A_WEEK).link(alias, customer, at(1));
            world.note("linked");
        };
    }
}
