package dev.touchpoint.tour;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.TimingRules.gap;

import dev.touchpoint.log.Interaction;
import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.SurveyTiming;
import java.time.Duration;
import java.time.Instant;

/** Asking with a memory: an ask is a reservation, a confirmation the permission to send, and nobody is asked twice. */
final class AskAndConfirm {

    private AskAndConfirm() {}

    public static void main(String[] args) {
        SurveyPolicy afterDelivery = SurveyPolicy.about("delivery")
                .askedAt("delivery-survey")
                .over("email")
                .rule(gap(Duration.ofDays(90), ANY_SURVEY))
                .build();
        SurveyTiming timing = SurveyTiming.of(ContactLedger.inMemory(), afterDelivery);

        Customer customer = Customer.of("c-1");
        Instant noon = Instant.parse("2026-11-23T12:00:00Z");
        Occasion parcel = Occasion.of("delivery", "order-1", noon.minus(Duration.ofDays(1)));

        Ask ask = (Ask) timing.ask(customer, parcel, noon);
        System.out.println("The parcel:            " + ask);
        System.out.println("Delivered again:       " + timing.ask(customer, parcel, noon.plusSeconds(1)));

        Occasion next = Occasion.of("delivery", "order-2", noon);
        System.out.println("The next, meanwhile:   " + timing.ask(customer, next, noon.plusSeconds(2)));

        Invitation invitation = ask.invitation();
        System.out.println("May one server send?   " + timing.confirm(invitation, noon.plusSeconds(60)));
        System.out.println("And another?           " + timing.confirm(invitation, noon.plusSeconds(61)));
        System.out.println("The next, after that:  " + timing.ask(customer, next, noon.plusSeconds(120)));

        Interaction asking = invitation.interaction(noon.plusSeconds(60));
        System.out.println("For the log:           " + asking);

        timing.answered("c-1", invitation.id(), noon.plusSeconds(600), noon.plusSeconds(600));
        System.out.println("What is remembered:    " + timing.history("c-1").contacts());
    }
}
