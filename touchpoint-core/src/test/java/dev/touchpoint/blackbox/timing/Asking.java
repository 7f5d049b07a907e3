package dev.touchpoint.blackbox.timing;

import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.History;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicies;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.Tally;
import dev.touchpoint.timing.TimingRule;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** A policy about deliveries, a customer in Berlin, an occasion and contacts; each test changes what it is about. */
final class Asking {

    static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    private SurveyPolicy.Builder policy = SurveyPolicy.about("delivery")
            .askedAt("survey")
            .named("mine")
            .measuring("csat")
            .over("email");
    private final List<Contact> contacts = new ArrayList<>();
    private Customer.Builder customer = Customer.builder("c-1").zone(BERLIN);
    private Occasion occasion = Occasion.of("delivery", "order-1", Instant.parse("2026-01-01T00:00:00Z"));
    private List<Tally> tallies = List.of();

    static Asking with(TimingRule... rules) {
        Asking asking = new Asking();
        Arrays.stream(rules).forEach(asking.policy::rule);
        return asking;
    }

    Asking policy(Consumer<SurveyPolicy.Builder> change) {
        change.accept(policy);
        return this;
    }

    Asking customer(Customer.Builder other) {
        customer = other;
        return this;
    }

    Asking customer(Consumer<Customer.Builder> change) {
        change.accept(customer);
        return this;
    }

    Asking occasion(Occasion other) {
        occasion = other;
        return this;
    }

    Asking contact(Contact contact) {
        contacts.add(contact);
        return this;
    }

    Asking sent(String policyId, String at) {
        return contact(Contact.sent(policyId, Instant.parse(at)).build());
    }

    Asking tally(String name, long count, String asOf) {
        tallies = List.of(new Tally(name, count, Instant.parse(asOf)));
        return this;
    }

    Decision at(String now) {
        return SurveyPolicies.of(policy.build())
                .decide(customer.build(), occasion, History.of(contacts), tallies, Instant.parse(now));
    }

    /** {@code ask}, {@code wait until …} or {@code decline}, and the codes of the reasons. */
    String saysAt(String now) {
        Decision decision = at(now);
        List<String> codes = decision.reasons().stream()
                .map(reason -> reason.code())
                .distinct()
                .toList();
        return verdict(decision) + (codes.isEmpty() ? "" : " " + String.join(" ", codes));
    }

    private static String verdict(Decision decision) {
        if (decision instanceof dev.touchpoint.timing.Ask) {
            return "ask";
        }
        return decision instanceof dev.touchpoint.timing.Wait wait ? "wait until " + wait.until() : "decline";
    }
}
