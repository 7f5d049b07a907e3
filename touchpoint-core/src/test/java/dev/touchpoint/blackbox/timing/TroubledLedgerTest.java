package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.blackbox.timing.Shop.ANN;
import static dev.touchpoint.blackbox.timing.Shop.NOON;
import static dev.touchpoint.blackbox.timing.Shop.ORDER;
import static dev.touchpoint.blackbox.timing.Shop.at;
import static dev.touchpoint.blackbox.timing.Shop.delivery;
import static dev.touchpoint.blackbox.timing.Shop.relationship;
import static dev.touchpoint.timing.TimingRules.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Confirmation;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.ContactLedger.Entries;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.LedgerEntry;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Reminders;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.SurveyTiming;
import dev.touchpoint.timing.Tally;
import dev.touchpoint.timing.TimingListener;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A ledger that can't be read, can't be written, or is always ahead. */
class TroubledLedgerTest {

    private static final SurveyPolicy POLICY =
            delivery().reminding(Reminders.after(Duration.ofDays(1))).build();

    private final Troubled ledger = new Troubled();
    private final SurveyTiming timing = SurveyTiming.of(ledger, POLICY);

    @Test
    void aLedgerThatCantBeReadDeclines() {
        ledger.readable = false;

        assertDeclines(timing.ask(ANN, ORDER, NOON), "LEDGER_UNREADABLE");
        assertThat(timing.ask(ANN, ORDER, NOON)).hasToString("Decline[until facts change: LEDGER_UNREADABLE]");
    }

    @Test
    void aLedgerThatCantBeWrittenDeclinesAndTheOccasionIsAskedAboutLater() {
        ledger.writable = false;
        assertDeclines(timing.ask(ANN, ORDER, NOON), "LEDGER_UNREADABLE");

        ledger.writable = true;
        assertThat(timing.ask(ANN, ORDER, at(1))).isInstanceOf(Ask.class);
    }

    @Test
    void whatWasWrittenByACallThatFailedIsARepeat() {
        ledger.failsAfterWriting = true;
        assertDeclines(timing.ask(ANN, ORDER, NOON), "LEDGER_UNREADABLE");

        ledger.failsAfterWriting = false;
        assertThat(timing.ask(ANN, ORDER, at(1))).isInstanceOfSatisfying(Ask.class, ask -> assertThat(ask.isRepeat())
                .isTrue());
    }

    @Test
    void whoLosesEveryRaceDeclines() {
        ledger.ahead = true;

        assertDeclines(timing.ask(ANN, ORDER, NOON), "LEDGER_CONTENDED");
        assertThat(ledger.appends).isEqualTo(21);
    }

    @Test
    void retriesAreAsManyAsSaid() {
        ledger.ahead = true;
        SurveyTiming impatient = SurveyTiming.builder(ledger, POLICY).retries(0).build();

        assertDeclines(impatient.ask(ANN, ORDER, NOON), "LEDGER_CONTENDED");
        assertThat(ledger.appends).isEqualTo(1);
    }

    @Test
    void retriesMayBeAsManyAsThereAreNumbers() {
        SurveyTiming patient = SurveyTiming.builder(ledger, POLICY)
                .retries(Integer.MAX_VALUE - 1)
                .build();

        assertThat(patient.ask(ANN, ORDER, NOON)).isInstanceOf(Ask.class);
        patient.link("bob", "ann", NOON);
        assertThat(patient.history("bob").contacts()).hasSize(1);
    }

    @Test
    void anAskMayWaitForTheLedgerInstead() {
        ledger.readable = false;
        SurveyTiming patient = SurveyTiming.builder(ledger, POLICY)
                .waitingForLedger(Duration.ofMinutes(2))
                .build();

        assertThat(patient.ask(ANN, ORDER, NOON)).isInstanceOfSatisfying(Wait.class, wait -> {
            assertThat(wait.until()).isEqualTo(at(120));
            assertThat(wait.reasons()).singleElement().satisfies(reason -> {
                assertThat(reason.code()).isEqualTo("LEDGER_UNREADABLE");
                assertThat(reason.until()).contains(at(120));
            });
        });
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SurveyTiming.builder(ledger, POLICY).waitingForLedger(Duration.ZERO))
                .withMessage("wait must be longer than zero, was PT0S");
    }

    @Test
    void everyPolicyThatIsConcernedSaysWhy() {
        ledger.readable = false;
        SurveyTiming both = SurveyTiming.of(ledger, POLICY, relationship().build());

        Decision decision = both.ask(ANN, ORDER, NOON);
        assertDeclines(decision, "LEDGER_UNREADABLE");
        assertThat(decision.policy().id()).isEqualTo("nps-survey");
        assertThat(decision.occasion().id()).isEqualTo("nps-survey/1");
        assertThat(decision.others()).singleElement().satisfies(other -> {
            assertDeclines(other, "LEDGER_UNREADABLE");
            assertThat(other.occasion()).isEqualTo(ORDER);
        });
        assertDeclines(both.ask(ANN, NOON), "LEDGER_UNREADABLE");
    }

    @Test
    void aWrongArgumentIsRefusedWhateverTheLedgerDoes() {
        ledger.readable = false;
        Occasion elsewhere = Occasion.of("checkout", "order-1", NOON);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> timing.ask(ANN, elsewhere, NOON))
                .withMessage("no policy is about touchpoint \"checkout\"");
        assertThatIllegalArgumentException().isThrownBy(() -> timing.ask(ANN, NOON));
    }

    @Test
    void nobodyMaySendWhatCantBeConfirmed() {
        Invitation invitation = ((Ask) timing.ask(ANN, ORDER, NOON)).invitation();

        ledger.readable = false;
        assertThat(timing.confirm(invitation, at(1))).isEqualTo(Confirmation.LEDGER_UNREADABLE);
        ledger.readable = true;
        ledger.ahead = true;
        assertThat(timing.confirm(invitation, at(1))).isEqualTo(Confirmation.LEDGER_CONTENDED);
        ledger.ahead = false;
        ledger.failsAfterWriting = true;
        assertThat(timing.confirm(invitation, at(1))).isEqualTo(Confirmation.LEDGER_UNREADABLE);
        ledger.failsAfterWriting = false;
        // Lost, not doubled; who knows that it was not sent may give it back.
        assertThat(timing.confirm(invitation, at(1))).isEqualTo(Confirmation.ALREADY_CONFIRMED);
        assertThat(timing.failed(invitation, at(2))).isTrue();
        assertThat(timing.ask(ANN, ORDER, at(3))).isInstanceOfSatisfying(Ask.class, ask -> assertThat(ask.isRepeat())
                .isFalse());
    }

    @Test
    void aReminderIsDeclinedAsWell() {
        Invitation invitation = ((Ask) timing.ask(ANN, ORDER, NOON)).invitation();
        timing.confirm(invitation, NOON);

        ledger.readable = false;
        Decision decision = timing.remind(ANN, invitation, at(86_400));

        assertDeclines(decision, "LEDGER_UNREADABLE");
        assertThat(decision.occasion().id()).isEqualTo("order-1");
    }

    @Test
    void whatIsNoDecisionThrowsWhatTheLedgerThrew() {
        Invitation invitation = ((Ask) timing.ask(ANN, ORDER, NOON)).invitation();
        ledger.readable = false;

        assertThatThrownBy(() -> timing.history("ann")).isSameAs(ledger.badDay);
        assertThatThrownBy(() -> timing.seen("ann", invitation.id(), NOON, NOON))
                .isSameAs(ledger.badDay);
        assertThatThrownBy(() -> timing.cancelled(invitation, NOON)).isSameAs(ledger.badDay);
        assertThatThrownBy(() -> timing.link("bob", "ann", NOON)).isSameAs(ledger.badDay);
        assertThatThrownBy(() -> timing.forget("ann", NOON)).isSameAs(ledger.badDay);
        ledger.readable = true;
        ledger.ahead = true;
        assertThatIllegalStateException()
                .isThrownBy(() -> timing.seen("ann", invitation.id(), NOON, NOON))
                .withMessage("the ledger is contended: still behind others after 20 retries");
        assertThatIllegalStateException().isThrownBy(() -> timing.link("bob", "ann", NOON));
        assertThatIllegalStateException().isThrownBy(() -> timing.forget("ann", NOON));
    }

    @Test
    void listenersAreToldAndBreakNothing() {
        List<String> news = new ArrayList<>();
        TimingListener broken = new TimingListener() {
            @Override
            public void decided(Decision decision) {
                throw new IllegalStateException("never mind");
            }
        };
        TimingListener counting = new TimingListener() {
            @Override
            public void decided(Decision decision) {
                news.add(decision.getClass().getSimpleName());
            }

            @Override
            public void confirmed(Invitation invitation, Confirmation answer) {
                news.add(answer.name());
            }

            @Override
            public void lostRace() {
                news.add("lost");
            }

            @Override
            public void ledgerFailed(RuntimeException failure) {
                news.add(failure.getMessage());
            }
        };
        SurveyTiming told = SurveyTiming.builder(ledger, POLICY)
                .listener(broken)
                .listener(counting)
                .retries(1)
                .build();

        Invitation invitation = ((Ask) told.ask(ANN, ORDER, NOON)).invitation();
        told.confirm(invitation, NOON);
        told.confirm(invitation, NOON);
        ledger.ahead = true;
        told.ask(ANN, Shop.order(2), NOON);
        ledger.readable = false;
        told.ask(ANN, ORDER, NOON);

        assertThat(news)
                .containsExactly(
                        "Ask",
                        "CONFIRMED",
                        "ALREADY_CONFIRMED",
                        "lost",
                        "lost",
                        "Decline",
                        "the ledger has a bad day",
                        "Decline");
    }

    @Test
    void whoIsAloneLosesNoRaceAndNeedsNoRetry() {
        List<String> news = new ArrayList<>();
        SurveyTiming alone = SurveyTiming.builder(ContactLedger.inMemory(), POLICY)
                .retries(0)
                .listener(new TimingListener() {
                    @Override
                    public void lostRace() {
                        news.add("lost");
                    }
                })
                .build();
        Occasion earlier = Occasion.of("delivery", "order-1", at(-7200));

        assertThat(alone.ask(ANN, earlier, NOON)).isInstanceOf(Ask.class);
        assertThat(alone.ask(ANN, ORDER, NOON)).isInstanceOfSatisfying(Ask.class, ask -> assertThat(ask.isRepeat())
                .isFalse());
        assertThat(alone.ask(Customer.of("bob"), ORDER, NOON)).isInstanceOf(Ask.class);
        alone.link("bob", "ann", at(1));
        alone.link("carl", "bob", at(2));
        assertThat(alone.history("carl").contacts()).hasSize(2);
        alone.forget("bob", at(3));
        assertThat(alone.history("carl").contacts()).singleElement().satisfies(contact -> assertThat(contact.state())
                .isEqualTo(Contact.State.FORGOTTEN));
        assertThat(news).isEmpty();
    }

    @Test
    void aLedgerThatKeepsNothingIsContendedAndNotAskedForEver() {
        Entries linked = new Entries(1, List.of(new LedgerEntry.Linked("bob", 0, "ann", NOON)));
        ContactLedger forgetful = new Confused(() -> linked, true);

        assertDeclines(SurveyTiming.of(forgetful, POLICY).ask(ANN, ORDER, NOON), "LEDGER_CONTENDED");
        assertThatIllegalStateException()
                .isThrownBy(() -> SurveyTiming.of(new Confused(() -> Entries.NONE, true), POLICY)
                        .link("bob", "ann", NOON));
    }

    @Test
    void aLedgerThatMakesNoSenseIsUnreadable() {
        Invitation invitation = ((Ask) timing.ask(ANN, ORDER, NOON)).invitation();
        Entries forwards = new Entries(1, List.of(new LedgerEntry.Closed("bob", NOON)));
        Entries ring = new Entries(1, List.of(new LedgerEntry.Closed("ann", NOON)));

        for (Supplier<Entries> nonsense : List.<Supplier<Entries>>of(() -> null, () -> forwards, () -> ring)) {
            List<String> news = new ArrayList<>();
            SurveyTiming confused = SurveyTiming.builder(new Confused(nonsense, false), POLICY)
                    .listener(new TimingListener() {
                        @Override
                        public void ledgerFailed(RuntimeException failure) {
                            news.add(failure.getMessage());
                        }
                    })
                    .build();

            assertDeclines(confused.ask(ANN, ORDER, NOON), "LEDGER_UNREADABLE");
            assertDeclines(confused.remind(ANN, invitation, NOON), "LEDGER_UNREADABLE");
            assertThat(confused.confirm(invitation, NOON)).isEqualTo(Confirmation.LEDGER_UNREADABLE);
            assertThatThrownBy(() -> confused.history("ann")).isInstanceOf(RuntimeException.class);
            assertThat(news).hasSize(4).allSatisfy(message -> assertThat(message)
                    .isIn(
                            "entries that a ledger reads must not be null",
                            "a ledger must not have a stream that goes on in a later one"));
        }
    }

    /** Reads the same nonsense whoever is asked for. */
    private record Confused(Supplier<Entries> nonsense, boolean pretends) implements ContactLedger {

        @Override
        public Entries read(String customer) {
            return nonsense.get();
        }

        @Override
        public boolean append(String customer, long version, LedgerEntry entry) {
            return pretends;
        }

        @Override
        public boolean erase(String customer, long version, LedgerEntry entry) {
            return pretends;
        }
    }

    @Test
    void talliesThatFailAreUnknownAndNoException() {
        Tally one = new Tally("asks", 1, NOON);
        List<Supplier<List<Tally>>> failing = List.of(
                () -> {
                    throw new IllegalStateException("no tallies today");
                },
                () -> null,
                () -> List.of(one, one));
        List<String> news = new ArrayList<>();
        TimingListener listener = new TimingListener() {
            @Override
            public void talliesFailed(RuntimeException failure) {
                news.add(failure.getMessage());
            }
        };

        for (Supplier<List<Tally>> tallies : failing) {
            assertDeclines(counting(tallies, listener, target(5, "asks")).ask(ANN, ORDER, NOON), "TALLY_UNKNOWN");
            assertThat(counting(tallies, listener, target(5, "asks").permittingUnknown())
                            .ask(ANN, ORDER, NOON))
                    .isInstanceOf(Ask.class);
        }
        assertThat(counting(() -> List.of(one), listener, target(5, "asks")).ask(ANN, ORDER, NOON))
                .isInstanceOf(Ask.class);
        assertThat(news)
                .containsExactly(
                        "no tallies today",
                        "no tallies today",
                        "tallies must not be null",
                        "tallies must not be null",
                        "tallies must not have the same name, was \"asks\"",
                        "tallies must not have the same name, was \"asks\"");
    }

    private static SurveyTiming counting(Supplier<List<Tally>> tallies, TimingListener listener, TimingRule rule) {
        return SurveyTiming.builder(
                        ContactLedger.inMemory(), delivery().rule(rule).build())
                .tallies(tallies)
                .listener(listener)
                .build();
    }

    private static void assertDeclines(Decision decision, String code) {
        assertThat(decision).isInstanceOfSatisfying(Decline.class, decline -> {
            assertThat(decline.lasts()).isEqualTo(Decline.Lasting.UNTIL_FACTS_CHANGE);
            assertThat(decline.reasons()).singleElement().satisfies(reason -> assertThat(reason.code())
                    .isEqualTo(code));
        });
    }

    private static final class Troubled implements ContactLedger {

        private final RuntimeException badDay = new IllegalStateException("the ledger has a bad day");

        private final ContactLedger sound = ContactLedger.inMemory();
        private boolean readable = true;
        private boolean writable = true;
        private boolean failsAfterWriting;
        private boolean ahead;
        private int appends;

        @Override
        public Entries read(String customer) {
            if (!readable) {
                throw badDay;
            }
            return sound.read(customer);
        }

        @Override
        public boolean append(String customer, long version, LedgerEntry entry) {
            appends++;
            if (!writable) {
                throw badDay;
            }
            boolean won = !ahead && sound.append(customer, version, entry);
            if (failsAfterWriting) {
                throw badDay;
            }
            return won;
        }

        @Override
        public boolean erase(String customer, long version, LedgerEntry entry) {
            return !ahead && sound.erase(customer, version, entry);
        }
    }
}
