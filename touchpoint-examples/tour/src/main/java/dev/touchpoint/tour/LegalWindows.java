package dev.touchpoint.tour;

import dev.touchpoint.json.PolicyFiles;
import dev.touchpoint.timing.Consent;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.RuleTypes;
import dev.touchpoint.timing.SurveyPolicies;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Examples of what laws say about when customers may be asked, as policies to adjust. This is not legal advice: whether a law
 * holds for a survey, and what it says today, is for a lawyer. Each file says what it rests on.
 */
final class LegalWindows {

    private static final String UNITED_STATES =
            """
            {
              "formatVersion": 1,
              "policies": [
                {
                  "id": "us-calls",
                  "touchpoint": "service-call",
                  "askedAt": "survey-call",
                  "channels": ["phone", "sms"],
                  "rules": [
                    {
                      "type": "allowed-hours",
                      "windows": [
                        {
                          "days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"],
                          "from": "08:00",
                          "to": "21:00"
                        }
                      ],
                      "legal": true,
                      "channels": ["phone", "sms"]
                    }
                  ],
                  "attributes": {
                    "notLegalAdvice": true,
                    "restsOn": "47 CFR 64.1200(c)(1): no telephone solicitation before 08:00 or after 21:00 at the called party's location, as law firms quote it. The rule is about solicitation; states may have narrower hours."
                  }
                }
              ]
            }
            """;

    private static final String GERMANY =
            """
            {
              "formatVersion": 1,
              "policies": [
                {
                  "id": "de-consent",
                  "touchpoint": "service-call",
                  "askedAt": "survey-mail",
                  "channels": ["email", "phone"],
                  "rules": [{"type": "consent"}],
                  "attributes": {
                    "notLegalAdvice": true,
                    "restsOn": "BGH, 10 July 2018, VI ZR 225/17: a request by e-mail to say how satisfied one is counts as advertising, and takes consent, even along with an invoice. The exception for existing customers, section 7(3) UWG, is not in this file."
                  }
                }
              ]
            }
            """;

    private static final String FRANCE =
            """
            {
              "formatVersion": 1,
              "policies": [
                {
                  "id": "fr-calls",
                  "touchpoint": "service-call",
                  "askedAt": "survey-call",
                  "channels": ["phone"],
                  "rules": [
                    {
                      "type": "allowed-hours",
                      "windows": [
                        {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "from": "10:00", "to": "13:00"},
                        {"days": ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY"], "from": "14:00", "to": "20:00"}
                      ],
                      "legal": true
                    },
                    {"type": "holidays", "name": "FR"},
                    {"type": "cap", "most": 4, "within": "P30D", "scope": "THIS_CHANNEL", "counting": "CONTACTS"},
                    {"type": "refusal-pause", "of": "P60D", "scope": "THIS_CHANNEL"}
                  ],
                  "attributes": {
                    "notLegalAdvice": true,
                    "restsOn": "Décret 2022-1313: canvassing by phone on Monday to Friday from 10 to 13 and from 14 to 20, not on public holidays, at most 4 times in 30 calendar days, not for 60 days after a refusal. Of surveys, professional rules are to say it; prior consent lifts it."
                  }
                }
              ]
            }
            """;

    private static final Set<LocalDate> FRENCH_HOLIDAYS_OF_2026 = Set.of(
            LocalDate.of(2026, 1, 1),
            LocalDate.of(2026, 4, 6),
            LocalDate.of(2026, 5, 1),
            LocalDate.of(2026, 5, 8),
            LocalDate.of(2026, 5, 14),
            LocalDate.of(2026, 5, 25),
            LocalDate.of(2026, 7, 14),
            LocalDate.of(2026, 8, 15),
            LocalDate.of(2026, 11, 1),
            LocalDate.of(2026, 11, 11),
            LocalDate.of(2026, 12, 25));

    private static final Instant CALLED = Instant.parse("2026-04-30T12:30:00Z");

    private LegalWindows() {}

    public static void main(String[] args) {
        SurveyPolicies us = show(UNITED_STATES);
        // The area code says New York, the address Los Angeles: it must be right in both.
        Customer somewhere = Customer.builder("c-1")
                .zone(ZoneId.of("America/New_York"))
                .zone(ZoneId.of("America/Los_Angeles"))
                .build();
        System.out.println("Two candidate zones:   " + at(us, somewhere, History.empty()));
        System.out.println("Nobody knows where:    " + at(us, Customer.of("c-2"), History.empty()));

        SurveyPolicies germany = show(GERMANY);
        Customer asked = Customer.builder("c-3")
                .consent(Consent.granted("email", "survey", CALLED.minusSeconds(60)))
                .build();
        System.out.println("Consent by e-mail:     " + at(germany, asked, History.empty()));
        System.out.println("Nobody knows of any:   " + at(germany, Customer.of("c-4"), History.empty()));

        SurveyPolicies france = show(FRANCE);
        Customer parisian =
                Customer.builder("c-5").zone(ZoneId.of("Europe/Paris")).build();
        System.out.println("At half past two:      " + at(france, parisian, History.empty()));
        System.out.println("On Labour Day's eve:   "
                + at(france, parisian, History.empty(), Instant.parse("2026-04-30T18:00:00Z")));
        System.out.println("After four calls:      " + at(france, parisian, calls(4)));
        Contact refused = call(3).dismissedAt(CALLED.minusSeconds(3 * 86_400)).build();
        System.out.println("After a refusal:       " + at(france, parisian, History.of(refused)));
    }

    private static SurveyPolicies show(String file) {
        RuleTypes types = RuleTypes.standard().withHolidays("FR", FRENCH_HOLIDAYS_OF_2026::contains);
        SurveyPolicies policies = PolicyFiles.read(file, types);
        policies.policies()
                .forEach(policy -> System.out.println("\n" + policy.id() + " (not legal advice) rests on "
                        + policy.attributes().get("restsOn")));
        return policies;
    }

    private static History calls(int count) {
        return History.of(IntStream.rangeClosed(1, count)
                .mapToObj(days -> call(days).build())
                .toList());
    }

    private static Contact.Builder call(int daysAgo) {
        return Contact.sent("fr-calls", CALLED.minusSeconds(daysAgo * 86_400L)).over("phone");
    }

    private static Decision at(SurveyPolicies policies, Customer customer, History history) {
        return at(policies, customer, history, CALLED);
    }

    private static Decision at(SurveyPolicies policies, Customer customer, History history, Instant now) {
        return policies.decide(customer, Occasion.of("service-call", "call-1", CALLED), history, List.of(), now);
    }
}
