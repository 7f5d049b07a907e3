package dev.touchpoint.tour;

import static dev.touchpoint.timing.Scope.ANY_SURVEY;
import static dev.touchpoint.timing.TimingRules.delay;
import static dev.touchpoint.timing.TimingRules.expiry;
import static dev.touchpoint.timing.TimingRules.gap;
import static dev.touchpoint.timing.TimingRules.quietHours;

import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Reason;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.Wait;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.List;

/** Whether a customer may be asked now; if not, why, and when: the rules of a survey, and decisions that follow from them. */
final class WhenToAsk {

    private WhenToAsk() {}

    public static void main(String[] args) {
        // begin
        SurveyPolicy afterDelivery = SurveyPolicy.about("delivery")
                .askedAt("delivery-survey")
                .named("delivery-csat")
                .measuring("csat")
                .over("email", "in-app")
                .rule(delay(Duration.ofHours(24)))
                .rule(expiry(Period.ofDays(14)))
                .rule(gap(Period.ofDays(90), ANY_SURVEY))
                .rule(quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)))
                .build();

        Customer customer =
                Customer.builder("c-1").zone(ZoneId.of("Europe/Berlin")).build();
        Occasion delivery = Occasion.of("delivery", "order-4711", Instant.parse("2026-11-21T19:15:00Z"));
        Instant now = Instant.parse("2026-11-22T20:15:00Z");

        SurveyPolicies policies = SurveyPolicies.of(afterDelivery);
        Decision decision = policies.decide(customer, delivery, History.empty(), List.of(), now);
        System.out.println(decision);
        // end
        for (Reason reason : decision.reasons()) {
            System.out.println(reason.sentence());
        }

        System.out.println();
        Instant then = ((Wait) decision).until();
        System.out.println("Then:                    " + at(policies, customer, delivery, then));
        System.out.println("A nanosecond before it:  " + at(policies, customer, delivery, then.minusNanos(1)));

        System.out.println();
        History asked = History.of(
                Contact.sent("nps", Instant.parse("2026-10-01T09:00:00Z")).build());
        Decision never = policies.decide(customer, delivery, asked, List.of(), now);
        System.out.println(never);
        never.reasons().forEach(reason -> System.out.println(reason.sentence()));
        never.ifLifted().forEach(lifted -> System.out.println("Without " + lifted.rule() + ": " + lifted.decision()));
    }

    private static Decision at(SurveyPolicies policies, Customer customer, Occasion occasion, Instant now) {
        return policies.decide(customer, occasion, History.empty(), List.of(), now);
    }
}
