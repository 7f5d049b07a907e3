package dev.touchpoint.blackbox.timing;

import static dev.touchpoint.blackbox.timing.Shop.ANN;
import static dev.touchpoint.blackbox.timing.Shop.NOON;
import static dev.touchpoint.blackbox.timing.Shop.ORDER;
import static dev.touchpoint.blackbox.timing.Shop.at;
import static dev.touchpoint.blackbox.timing.Shop.cap;
import static dev.touchpoint.blackbox.timing.Shop.delivery;
import static dev.touchpoint.blackbox.timing.Shop.notBefore;
import static dev.touchpoint.blackbox.timing.Shop.order;
import static dev.touchpoint.blackbox.timing.Shop.relationship;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Confirmation;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Decline;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.Reminders;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyTiming;
import dev.touchpoint.timing.TimingRule;
import dev.touchpoint.timing.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class SurveyTimingTest {

    private static final Duration WEEK = Duration.ofDays(7);
    private static final long DAY = 86_400;

    private final ContactLedger ledger = ContactLedger.inMemory();
    private final SurveyTiming timing =
            SurveyTiming.of(ledger, delivery().rule(cap(1, WEEK)).build());

    @Test
    void anAskIsReservedUntilItsLeaseEnds() {
        Invitation invitation = asked(timing.ask(ANN, ORDER, NOON));

        assertThat(timing.history("ann").contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.state()).isEqualTo(Contact.State.RESERVED);
            assertThat(contact.invitation()).isEqualTo(invitation.id());
            assertThat(contact.leaseEnd()).isEqualTo(at(900));
        });
        assertThat(timing.ask(ANN, order(2), at(1))).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo(at(900)));
    }

    @Test
    void aLeaseOfAgesLastsForEver() {
        SurveyTiming patient = SurveyTiming.of(
                ledger, delivery().lease(Duration.ofSeconds(Long.MAX_VALUE)).build());

        Invitation invitation = asked(patient.ask(ANN, ORDER, NOON));

        assertThat(invitation.leaseEnd()).isAfter(Instant.parse("2262-01-01T00:00:00Z"));
        assertThat(patient.confirm(invitation, Instant.parse("2199-12-31T00:00:00Z")))
                .isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void exactlyOneOfThoseWhoConfirmMaySend() {
        Invitation invitation = asked(timing.ask(ANN, ORDER, NOON));

        assertThat(timing.confirm(invitation, at(1))).isEqualTo(Confirmation.CONFIRMED);
        assertThat(timing.confirm(invitation, at(1))).isEqualTo(Confirmation.ALREADY_CONFIRMED);
        assertThat(timing.history("ann").contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.state()).isEqualTo(Contact.State.SENT);
            assertThat(contact.at()).isEqualTo(at(1));
        });
    }

    @Test
    void aConfirmedAskIsAnInteractionWhereItIsAsked() {
        Invitation invitation = asked(timing.ask(ANN, ORDER, NOON));

        assertThat(invitation.interaction(at(1)))
                .isEqualTo(new Interaction("ann", "order-1", "delivery-survey", "email", at(1), 0, false));
    }

    @Test
    void theSameOccasionGivesTheSameInvitationWhileItIsReservedAndAfterItWasSent() {
        Ask first = (Ask) timing.ask(ANN, ORDER, NOON);
        Ask again = (Ask) timing.ask(ANN, ORDER, at(60));

        assertThat(first.isRepeat()).isFalse();
        assertThat(again.isRepeat()).isTrue();
        assertThat(again.invitation()).isEqualTo(first.invitation());
        assertThat(timing.confirm(again.invitation(), at(61))).isEqualTo(Confirmation.CONFIRMED);

        Ask third = (Ask) timing.ask(ANN, ORDER, at(62));
        assertThat(third.isRepeat()).isTrue();
        assertThat(third.invitation()).isEqualTo(first.invitation());
        assertThat(timing.confirm(third.invitation(), at(63))).isEqualTo(Confirmation.ALREADY_CONFIRMED);
        assertThat(timing.history("ann").contacts()).hasSize(1);
    }

    @Test
    void whatNobodyConfirmedGivesItsBudgetBackWhenTheLeaseEnds() {
        Invitation lost = asked(timing.ask(ANN, ORDER, NOON));

        assertThat(timing.confirm(lost, at(900))).isEqualTo(Confirmation.LAPSED);
        Ask other = (Ask) timing.ask(ANN, order(2), at(900));
        assertThat(timing.confirm(other.invitation(), at(901))).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void anOldHolderCantConfirmWhatWasAskedAnew() {
        Invitation old = asked(timing.ask(ANN, ORDER, NOON));
        Ask anew = (Ask) timing.ask(ANN, ORDER, at(900));

        assertThat(anew.isRepeat()).isFalse();
        assertThat(anew.invitation().id()).isEqualTo(old.id());
        // By a clock that is behind, its lease has not ended.
        assertThat(timing.confirm(old, at(800))).isEqualTo(Confirmation.SUPERSEDED);
        assertThat(timing.confirm(anew.invitation(), at(901))).isEqualTo(Confirmation.CONFIRMED);
        assertThat(timing.confirm(old, at(800))).isEqualTo(Confirmation.ALREADY_CONFIRMED);
    }

    @Test
    void aReservationThatSomebodyTookToHaveLapsedCantBeConfirmedByAClockThatIsBehind() {
        Invitation slow = asked(timing.ask(ANN, ORDER, NOON));
        Invitation quick = asked(timing.ask(ANN, order(2), at(900)));
        assertThat(timing.confirm(quick, at(901))).isEqualTo(Confirmation.CONFIRMED);

        assertThat(timing.confirm(slow, at(800))).isEqualTo(Confirmation.LAPSED);
    }

    @Test
    void aLaterOccasionUnderTheSameIdTakesThePlaceOfAnUnsentOne() {
        Invitation first = asked(timing.ask(ANN, ORDER, NOON));
        Occasion reopened = Occasion.of("delivery", "order-1", NOON.plusSeconds(60));
        Ask second = (Ask) timing.ask(ANN, reopened, at(120));

        assertThat(second.isRepeat()).isFalse();
        assertThat(second.invitation().occasionAt()).isEqualTo(reopened.at());
        assertThat(timing.confirm(first, at(121))).isEqualTo(Confirmation.SUPERSEDED);
        assertThat(timing.confirm(second.invitation(), at(121))).isEqualTo(Confirmation.CONFIRMED);
        assertThat(((Ask) timing.ask(ANN, ORDER, at(122))).isRepeat()).isTrue();
    }

    @Test
    void whatFailedMayBeAskedAgain() {
        Invitation first = asked(timing.ask(ANN, ORDER, NOON));
        assertThat(timing.confirm(first, at(1))).isEqualTo(Confirmation.CONFIRMED);

        assertThat(timing.failed(first, at(2))).isTrue();
        assertThat(timing.failed(first, at(3))).isTrue();

        Invitation second = asked(timing.ask(ANN, ORDER, at(4)));
        assertThat(timing.confirm(second, at(5))).isEqualTo(Confirmation.CONFIRMED);
        // A late word of the first does not touch the second.
        assertThat(timing.failed(first, at(6))).isTrue();
        assertThat(timing.history("ann").contacts())
                .singleElement()
                .extracting(Contact::state)
                .isEqualTo(Contact.State.SENT);
    }

    @Test
    void whatTheCustomerSawCantBeCalledOff() {
        Invitation invitation = asked(timing.ask(ANN, ORDER, NOON));
        timing.confirm(invitation, at(1));
        assertThat(timing.seen("ann", invitation.id(), at(2), at(2))).isTrue();

        assertThat(timing.cancelled(invitation, at(3))).isFalse();
        assertThat(timing.failed(invitation, at(3))).isFalse();
        assertThat(timing.ask(ANN, order(2), at(4))).isInstanceOf(Wait.class);
    }

    @Test
    void aRelationshipIsAskedAboutOnceInAnIteration() {
        SurveyTiming nps = SurveyTiming.of(ledger, relationship().build());
        Ask first = (Ask) nps.ask(ANN, NOON);
        nps.confirm(first.invitation(), at(1));

        Ask again = (Ask) nps.ask(ANN, at(86_400));
        assertThat(again.isRepeat()).isTrue();
        assertThat(again.invitation()).isEqualTo(first.invitation());
        assertThat(again.occasion().id()).isEqualTo("nps-survey/1");

        Ask next = (Ask) nps.ask(ANN, at(90 * 86_400));
        assertThat(next.isRepeat()).isFalse();
        assertThat(next.occasion().id()).isEqualTo("nps-survey/2");
    }

    @Test
    void aRepeatDoesNotHideThatAnotherPolicyStillWaits() {
        Instant later = at(86_400);
        SurveyTiming two = SurveyTiming.of(
                ledger,
                delivery().build(),
                delivery().named("review").rule(notBefore(later)).build());
        Invitation first = asked(two.ask(ANN, ORDER, NOON));
        assertThat(first.policy()).isEqualTo("delivery-survey");
        two.confirm(first, at(1));

        assertThat(two.ask(ANN, ORDER, at(2))).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo(later));
        assertThat(asked(two.ask(ANN, ORDER, later)).policy()).isEqualTo("review");
    }

    @Test
    void whatIsReservedForTheRelationshipIsGivenAgainToWhoeverHasNothingElseToAsk() {
        SurveyTiming both = SurveyTiming.of(
                ledger,
                delivery().rule(cap(1, WEEK)).build(),
                relationship().rule(cap(1, WEEK)).build());
        Invitation first = asked(both.ask(ANN, ORDER, NOON));
        assertThat(first.policy()).isEqualTo("nps-survey");

        Ask again = (Ask) both.ask(ANN, ORDER, at(1));
        assertThat(again.isRepeat()).isTrue();
        assertThat(again.invitation()).isEqualTo(first);
        assertThat(again.occasion().id()).isEqualTo("nps-survey/1");
        assertThat(again.others()).singleElement().isInstanceOf(Wait.class);

        both.confirm(first, at(2));
        // Once it is sent, the delivery's own turn is what matters.
        assertThat(both.ask(ANN, ORDER, at(3))).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo(at(2).plus(WEEK)));
    }

    @Test
    void whenAllHasBeenAskedAboutAnOccasionTheForemostIsGivenAgain() {
        SurveyTiming two = SurveyTiming.of(
                ledger,
                delivery().build(),
                delivery().named("review").priority(1).build());
        Invitation review = asked(two.ask(ANN, ORDER, NOON));
        two.confirm(review, at(1));
        Invitation survey = asked(two.ask(ANN, ORDER, at(2)));
        two.confirm(survey, at(3));

        Ask again = (Ask) two.ask(ANN, ORDER, at(4));
        assertThat(again.isRepeat()).isTrue();
        assertThat(again.invitation()).isEqualTo(review);
        assertThat(again.others()).singleElement().isInstanceOf(Decline.class);
    }

    @Test
    void whatAnotherToolAskedIsNotGivenOut() {
        Contact same = Contact.sent("delivery-survey", at(-60))
                .about("order-1", ORDER.at())
                .build();
        timing.importContacts("ann", List.of(same), NOON);

        assertThat(codes(timing.ask(ANN, ORDER, NOON))).contains("ALREADY_ASKED");
    }

    @Test
    void remindersAreReservedAndConfirmedLikeInvitations() {
        SurveyTiming reminding = SurveyTiming.of(
                ledger,
                delivery().reminding(Reminders.after(Duration.ofDays(3))).build());
        Invitation invitation = asked(reminding.ask(ANN, ORDER, NOON));
        reminding.confirm(invitation, NOON);

        assertThat(reminding.remind(ANN, invitation, at(1))).isInstanceOf(Wait.class);
        Instant due = at(3 * 86_400);
        Invitation reminder = asked(reminding.remind(ANN, invitation, due));
        Ask again = (Ask) reminding.remind(ANN, invitation, due.plusSeconds(1));
        assertThat(reminder.reminder()).isEqualTo(1);
        assertThat(again.isRepeat()).isTrue();
        assertThat(again.invitation()).isEqualTo(reminder);
        assertThat(reminding.confirm(reminder, due.plusSeconds(2))).isEqualTo(Confirmation.CONFIRMED);
        assertThat(reminding.confirm(reminder, due.plusSeconds(2))).isEqualTo(Confirmation.ALREADY_CONFIRMED);
        assertThat(codes(reminding.remind(ANN, invitation, due.plusSeconds(3)))).containsExactly("REMINDED_ENOUGH");
    }

    @Test
    void aReminderIsNotSentOnceTheInvitationIsAnswered() {
        SurveyTiming reminding = SurveyTiming.of(
                ledger,
                delivery().reminding(Reminders.after(Duration.ofDays(3))).build());
        Invitation invitation = asked(reminding.ask(ANN, ORDER, NOON));
        reminding.confirm(invitation, NOON);
        Instant due = at(3 * 86_400);
        Invitation reminder = asked(reminding.remind(ANN, invitation, due));

        reminding.answered("ann", invitation.id(), due, due);

        assertThat(reminding.confirm(reminder, due.plusSeconds(1))).isEqualTo(Confirmation.CANCELLED);
    }

    @Test
    void linkedIdsMeanTheSameCustomer() {
        Invitation invitation = asked(timing.ask(Customer.of("visitor-7"), ORDER, NOON));
        timing.confirm(invitation, at(1));

        timing.link("visitor-7", "ann", at(2));
        timing.link("visitor-7", "ann", at(3));
        timing.link("ann", "visitor-7", at(3));

        assertThat(timing.history("ann")).isEqualTo(timing.history("visitor-7"));
        assertThat(timing.ask(ANN, order(2), at(4))).isInstanceOf(Wait.class);
        assertThat(timing.answered("ann", invitation.id(), at(5), at(5))).isTrue();
    }

    @Test
    void whatIsLeftOfTheForgottenCountsAsAnAsk() {
        Invitation invitation = asked(timing.ask(ANN, ORDER, NOON));
        timing.confirm(invitation, at(1));
        timing.link("visitor-7", "ann", at(2));

        timing.forget("visitor-7", at(10));
        timing.forget("visitor-7", at(20));

        for (String id : List.of("ann", "visitor-7")) {
            assertThat(timing.history(id).contacts()).singleElement().satisfies(contact -> {
                assertThat(contact.state()).isEqualTo(Contact.State.FORGOTTEN);
                assertThat(contact.at()).isEqualTo(at(10));
            });
            assertThat(ledger.read(id).entries()).hasSize(1);
        }
        assertThat(timing.ask(ANN, order(2), at(30)))
                .isInstanceOfSatisfying(
                        Wait.class, wait -> assertThat(wait.until()).isEqualTo(at(10).plus(WEEK)));
        assertThat(timing.confirm(invitation, at(30))).isEqualTo(Confirmation.UNKNOWN);
    }

    @Test
    void importedContactsCountOnce() {
        Contact old = Contact.sent("former-tool", at(-60)).invitation("f-1").build();
        timing.importContacts("ann", List.of(old, old), NOON);
        timing.importContacts("ann", List.of(old), NOON);

        assertThat(timing.history("ann").contacts()).containsExactly(old);
        assertThat(ledger.read("ann").version()).isEqualTo(1);
        assertThat(timing.ask(ANN, ORDER, NOON)).isInstanceOf(Wait.class);
        assertThat(timing.answered("ann", "f-1", NOON, NOON)).isTrue();
    }

    @Test
    void whatNeverReachedTheCustomerIsNotRemindedOf() {
        SurveyTiming reminding = SurveyTiming.of(
                ledger,
                delivery().reminding(Reminders.after(Duration.ofDays(1))).build());
        Invitation invitation = asked(reminding.ask(ANN, ORDER, NOON));
        reminding.confirm(invitation, NOON);
        Invitation reminder = asked(reminding.remind(ANN, invitation, at(DAY)));

        assertThat(reminding.failed(invitation, at(DAY + 1))).isTrue();

        assertThat(reminding.confirm(reminder, at(DAY + 2))).isEqualTo(Confirmation.CANCELLED);
        assertThat(codes(reminding.remind(ANN, invitation, at(DAY + 1000)))).containsExactly("NOT_SENT");
    }

    @Test
    void aReminderThatFailedLateMakesRoomForOneMoreAndOverwritesNone() {
        SurveyTiming reminding = SurveyTiming.of(
                ledger,
                delivery()
                        .reminding(Reminders.after(Duration.ofDays(1)).atMost(2))
                        .build());
        Invitation invitation = asked(reminding.ask(ANN, ORDER, NOON));
        reminding.confirm(invitation, NOON);
        Invitation first = remindedOn(1, invitation, reminding);
        remindedOn(2, invitation, reminding);

        assertThat(reminding.failed(first, at(2 * DAY + 1))).isTrue();
        Invitation third = remindedOn(3, invitation, reminding);

        assertThat(third.reminder()).isEqualTo(3);
        assertThat(codes(reminding.remind(ANN, invitation, at(4 * DAY)))).containsExactly("REMINDED_ENOUGH");
        assertThat(reminding.history("ann").contacts())
                .filteredOn(contact -> contact.reminder() && contact.state() == Contact.State.SENT)
                .extracting(Contact::at)
                .containsExactly(at(2 * DAY), at(3 * DAY));
    }

    private static Invitation remindedOn(int day, Invitation invitation, SurveyTiming reminding) {
        Invitation reminder = asked(reminding.remind(ANN, invitation, at(day * DAY)));
        assertThat(reminding.confirm(reminder, at(day * DAY))).isEqualTo(Confirmation.CONFIRMED);
        return reminder;
    }

    @Test
    void eachReminderOfAPreviousToolIsTakenOnce() {
        List<Contact> old = List.of(
                Contact.sent("former-tool", at(-60)).invitation("f-1").build(),
                Contact.sent("former-tool", at(-50)).reminderOf("f-1").build(),
                Contact.sent("former-tool", at(-40)).reminderOf("f-1").build());
        timing.importContacts("ann", old, NOON);
        timing.importContacts("ann", old, NOON);

        assertThat(timing.history("ann").contacts()).containsExactlyElementsOf(old);
    }

    @Test
    void anImportIsRefusedAsAWhole() {
        Contact sound = Contact.sent("former-tool", NOON).build();
        for (Contact bad : List.of(
                Contact.sent("former-tool", NOON).reservedUntil(at(1)).build(),
                Contact.sent("former-tool", at(301)).build(),
                Contact.sent("former-tool", NOON).answeredAt(at(301)).build())) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> timing.importContacts("ann", List.of(sound, bad), NOON));
        }
        assertThat(timing.history("ann")).isEqualTo(History.empty());
    }

    @Test
    void whatAnotherToolAskedInTheMeantimeIsNotConfirmed() {
        Invitation invitation = asked(timing.ask(ANN, ORDER, NOON));
        Contact same = Contact.sent("delivery-survey", at(1))
                .invitation("elsewhere")
                .about("order-1", ORDER.at())
                .build();
        timing.importContacts("ann", List.of(same), at(1));

        assertThat(timing.confirm(invitation, at(2))).isEqualTo(Confirmation.ALREADY_CONFIRMED);
    }

    @Test
    void anInvitationIsWhatTheLedgerKeepsToTheMicrosecond() {
        Instant odd = NOON.plusNanos(1_999);
        Occasion occasion = Occasion.of("delivery", "order-1", NOON.minusNanos(1));
        Invitation invitation = asked(timing.ask(ANN, occasion, odd));

        assertThat(invitation.at()).isEqualTo(NOON.plusNanos(1_000));
        assertThat(invitation.occasionAt()).isEqualTo(NOON.minusNanos(1_000));
        assertThat(((Ask) timing.ask(ANN, occasion, odd)).invitation()).isEqualTo(invitation);
        assertThat(timing.confirm(invitation, odd)).isEqualTo(Confirmation.CONFIRMED);
    }

    @Test
    void aDecisionIsMadeAtTheVeryInstantAndNotAtItsMicrosecond() {
        Instant opens = NOON.plusNanos(1);
        SurveyTiming later =
                SurveyTiming.of(ledger, delivery().rule(notBefore(opens)).build());

        assertThat(later.ask(ANN, ORDER, NOON)).isInstanceOfSatisfying(Wait.class, wait -> assertThat(wait.until())
                .isEqualTo(opens));
        assertThat(later.ask(ANN, ORDER, opens)).isInstanceOf(Ask.class);
    }

    @Test
    void whoeverAsksUnderAnAliasDecidesAboutTheCustomer() {
        TimingRule onlyAnn = TimingRule.of(
                RuleSpec.of("only-ann"),
                (t, facts) -> facts.customer().id().equals("ann") ? Optional.of(t) : Optional.empty());
        SurveyTiming sampled = SurveyTiming.of(ledger, delivery().rule(onlyAnn).build());
        // Of the ids, the first one's stream goes on; whom it belongs to is another matter.
        for (String alias : List.of("aaron", "zoe")) {
            sampled.link(alias, "ann", NOON);

            Invitation invitation = asked(sampled.ask(Customer.of(alias), order(alias.length()), NOON));
            assertThat(invitation.customer()).isEqualTo("ann");
            assertThat(sampled.confirm(invitation, NOON)).isEqualTo(Confirmation.CONFIRMED);
        }
    }

    @Test
    void anAnswerOutweighsThatItWasWavedAway() {
        Invitation invitation = asked(timing.ask(ANN, ORDER, NOON));
        timing.confirm(invitation, NOON);
        timing.dismissed("ann", invitation.id(), at(1), at(1));
        assertThat(timing.history("ann").contacts())
                .singleElement()
                .satisfies(contact -> assertThat(contact.dismissedAt()).isEqualTo(at(1)));

        timing.answered("ann", invitation.id(), at(2), at(2));
        timing.dismissed("ann", invitation.id(), at(0), at(3));

        assertThat(timing.history("ann").contacts()).singleElement().satisfies(contact -> {
            assertThat(contact.answeredAt()).isEqualTo(at(2));
            assertThat(contact.dismissedAt()).isNull();
        });
    }

    @Test
    void whatTheLedgerDoesNotKnowIsNotTold() {
        assertThat(timing.seen("ann", "unknown", NOON, NOON)).isFalse();
        Invitation elsewhere = asked(
                SurveyTiming.of(ContactLedger.inMemory(), delivery().build()).ask(ANN, ORDER, NOON));

        assertThat(timing.confirm(elsewhere, NOON)).isEqualTo(Confirmation.UNKNOWN);
        assertThat(timing.failed(elsewhere, NOON)).isFalse();
        assertThat(codes(timing.remind(ANN, elsewhere, NOON))).containsExactly("NO_REMINDERS");
        assertThat(ledger.read("ann")).isEqualTo(ContactLedger.Entries.NONE);
    }

    @Test
    @SuppressWarnings("NullAway")
    void whatIsMissingIsRefusedByNameWhateverIsKnown() {
        Invitation invitation = asked(timing.ask(ANN, ORDER, NOON));
        Contact contact = Contact.sent("nps", NOON).build();

        List<ThrowingCallable> withoutNow = List.of(
                () -> timing.ask(ANN, ORDER, null),
                () -> timing.remind(ANN, invitation, null),
                () -> timing.confirm(invitation, null),
                () -> timing.failed(invitation, null),
                () -> timing.cancelled(invitation, null),
                () -> timing.seen("ann", invitation.id(), NOON, null),
                () -> timing.link("nobody", "nobody", null),
                () -> timing.forget("nobody", null),
                () -> timing.importContacts("ann", List.of(contact), null));

        assertThat(withoutNow)
                .allSatisfy(call ->
                        assertThatNullPointerException().isThrownBy(call).withMessage("now must not be null"));
        assertThatNullPointerException()
                .isThrownBy(
                        () -> SurveyPolicies.of(delivery().build()).remind(ANN, null, History.empty(), List.of(), NOON))
                .withMessage("invitation must not be null");
    }

    @Test
    void nothingIsForgottenOfWhomNothingIsKnown() {
        timing.forget("ann", NOON);

        assertThat(ledger.read("ann")).isEqualTo(ContactLedger.Entries.NONE);
    }

    @Test
    void nobodyIsPrinted() {
        Invitation invitation = asked(timing.ask(Customer.of("γιώργος"), Occasion.of("delivery", "ωμέγα", NOON), NOON));
        timing.link("άννα", "γιώργος", NOON);
        timing.importContacts(
                "άννα", List.of(Contact.sent("former", NOON).invitation("ωμέγα").build()), NOON);
        timing.seen("γιώργος", invitation.id(), NOON, NOON);

        String printed =
                "" + timing + ledger + invitation + timing.history("άννα").contacts()
                        + ledger.read("γιώργος").entries() + ledger.read("άννα").entries();
        assertThat(printed.codePoints().mapToObj(Character.UnicodeScript::of))
                .doesNotContain(Character.UnicodeScript.GREEK);
        assertThat(printed).doesNotContain(invitation.id());
    }

    @Test
    void whatLiesInTheFutureIsRefused() {
        Invitation invitation = asked(timing.ask(ANN, ORDER, NOON));

        assertThat(timing.seen("ann", invitation.id(), at(300), NOON)).isTrue();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> timing.seen("ann", invitation.id(), at(300).plusNanos(1), NOON))
                .withMessage(
                        "seen at must not be more than five minutes after now, was %s at %s",
                        at(300).plusNanos(1), NOON);
    }

    private static Invitation asked(Decision decision) {
        assertThat(decision).isInstanceOf(Ask.class);
        assertThat(((Ask) decision).isRepeat()).isFalse();
        return ((Ask) decision).invitation();
    }

    private static List<String> codes(Decision decision) {
        assertThat(decision).isInstanceOf(Decline.class);
        return decision.reasons().stream().map(Reason::code).toList();
    }
}
