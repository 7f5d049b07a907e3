package dev.touchpoint.benchmarks;

import dev.touchpoint.timing.CalendarPeriod;
import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.Scope;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRules;
import dev.touchpoint.timing.Window;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/** What the decisions are measured on: twelve rules, two of them windows in the customer's zone, and twenty past contacts. */
final class AskingCase {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    static final Instant DELIVERED = Instant.parse("2026-06-03T09:30:00Z");

    /** A Thursday morning: nothing stands in the way. */
    static final Instant MORNING = Instant.parse("2026-06-05T08:00:00Z");

    /** The Saturday night after: both windows are closed, and stay closed until Monday. */
    static final Instant NIGHT = Instant.parse("2026-06-06T20:30:00Z");

    static final Window WORKING_DAYS =
            new Window(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), LocalTime.of(9, 0), LocalTime.of(20, 0));
    static final Window SATURDAY = new Window(EnumSet.of(DayOfWeek.SATURDAY), LocalTime.of(10, 0), LocalTime.of(18, 0));

    private AskingCase() {}

    static SurveyPolicy policy() {
        return SurveyPolicy.about("delivery")
                .askedAt("delivery-survey")
                .measuring("csat")
                .over("email")
                .rule(TimingRules.delay(Duration.ofHours(24)))
                .rule(TimingRules.expiry(Period.ofDays(14)))
                .rule(TimingRules.settle(Duration.ofMinutes(15)))
                .rule(TimingRules.gap(Period.ofDays(30), Scope.ANY_SURVEY))
                .rule(TimingRules.gap(Period.ofDays(90), Scope.THIS_METRIC))
                .rule(TimingRules.gap(Period.ofDays(30), Scope.ANY_SURVEY).answered())
                .rule(TimingRules.cap(6, Period.ofDays(365), Scope.ANY_SURVEY))
                .rule(TimingRules.cap(1, CalendarPeriod.WEEK, Scope.ANY_SURVEY))
                .rule(TimingRules.refusalPause(Period.ofDays(60), Scope.ANY_SURVEY))
                .rule(TimingRules.consent())
                .rule(TimingRules.quietHours(LocalTime.of(21, 0), LocalTime.of(8, 0)))
                .rule(TimingRules.allowedHours(WORKING_DAYS, SATURDAY))
                .build();
    }

    static Customer customer() {
        return Customer.builder("c-4711")
                .zone(ZONE)
                .consent(Consent.granted("email", "survey", Instant.parse("2021-01-01T00:00:00Z")))
                .build();
    }

    static Occasion occasion() {
        return Occasion.of("delivery", "order-4711", DELIVERED);
    }

    /** One contact in 100 days, every other one answered, every fifth dismissed. */
    static List<Contact> contacts() {
        List<Contact> contacts = new ArrayList<>();
        for (int i = 1; i <= 20; i++) {
            Instant at = DELIVERED.minus(Duration.ofDays(100L * i));
            Contact.Builder contact = Contact.sent("delivery-survey", at)
                    .about("order-" + i, at.minus(Duration.ofDays(1)))
                    .measuring("csat")
                    .touchpoint("delivery");
            if (i % 2 == 0) {
                contact.answeredAt(at.plus(Duration.ofHours(3)));
            } else if (i % 5 == 0) {
                contact.dismissedAt(at.plus(Duration.ofHours(3)));
            }
            contacts.add(contact.build());
        }
        return contacts;
    }

    static History history() {
        return History.of(contacts());
    }
}
