package dev.touchpoint.blackbox.timing;

import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Iterations;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.RuleSpec;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.TimingRule;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A small shop that asks: what the tests of the ledger have in common. */
final class Shop {

    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    static final Customer ANN = Customer.of("ann");
    static final Occasion ORDER = Occasion.of("delivery", "order-1", NOON.minusSeconds(3600));

    private Shop() {}

    /** The n-th second after noon. */
    static Instant at(long seconds) {
        return NOON.plusSeconds(seconds);
    }

    static Occasion order(int number) {
        return Occasion.of("delivery", "order-" + number, ORDER.at());
    }

    /** About deliveries; the lease takes a quarter of an hour. */
    static SurveyPolicy.Builder delivery() {
        return SurveyPolicy.about("delivery")
                .askedAt("delivery-survey")
                .measuring("csat")
                .over("email");
    }

    /** About the relationship, every 90 days. */
    static SurveyPolicy.Builder relationship() {
        return SurveyPolicy.relationship(Iterations.every(Duration.ofDays(90), NOON.minusSeconds(86_400)))
                .askedAt("nps-survey")
                .measuring("nps")
                .over("email");
    }

    /** At most so many contacts of whatever kind within any stretch of time so long. */
    static TimingRule cap(int most, Duration within) {
        RuleSpec spec = RuleSpec.of("test-cap").with("most", most).with("within", within.toString());
        return TimingRule.of(spec, (t, facts) -> {
            Instant first = t;
            while (true) {
                Instant candidate = first;
                List<Instant> ends = facts.history().contacts().stream()
                        .map(contact -> end(contact, within))
                        .filter(candidate::isBefore)
                        .sorted()
                        .toList();
                if (ends.size() < most) {
                    return Optional.of(first);
                }
                if (most == 0) {
                    return Optional.empty();
                }
                first = ends.get(ends.size() - most);
            }
        });
    }

    private static Instant end(Contact contact, Duration within) {
        return switch (contact.state()) {
            case SENT, FORGOTTEN -> contact.at().plus(within);
            case RESERVED -> contact.leaseEnd();
            case FAILED, CANCELLED -> Instant.MIN;
        };
    }

    /** Nothing is permitted before an instant. */
    static TimingRule notBefore(Instant instant) {
        RuleSpec spec = RuleSpec.of("test-not-before").with("instant", instant.toString());
        return TimingRule.of(spec, (t, facts) -> Optional.of(t.isBefore(instant) ? instant : t));
    }
}
