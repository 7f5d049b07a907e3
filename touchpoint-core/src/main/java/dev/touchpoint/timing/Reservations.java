package dev.touchpoint.timing;

import dev.touchpoint.timing.Dossier.Attempt;
import dev.touchpoint.timing.LedgerEntry.Reserved;
import dev.touchpoint.timing.LedgerEntry.Stage;
import dev.touchpoint.timing.Streams.Reading;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Decides against what the ledger has, and reserves what it grants, as long as nobody was faster. */
final class Reservations {

    private final SurveyPolicies policies;
    private final Supplier<List<Tally>> tallies;
    private final Streams streams;
    private final int retries;
    private final Refusals refusals;
    private final Listeners listeners;

    Reservations(
            SurveyPolicies policies,
            Supplier<List<Tally>> tallies,
            Streams streams,
            int retries,
            Refusals refusals,
            Listeners listeners) {
        this.policies = policies;
        this.tallies = tallies;
        this.streams = streams;
        this.retries = retries;
        this.refusals = refusals;
        this.listeners = listeners;
    }

    Decision ask(Customer customer, @Nullable Occasion occasion, Instant now) {
        return decided(
                () -> tryAsking(customer, occasion, now, true),
                failure -> refusals.of(customer, occasion, now, failure));
    }

    Decision remind(Customer customer, Invitation invitation, Instant now) {
        return decided(
                () -> tryReminding(customer, invitation, now),
                failure -> refusals.of(customer, invitation, now, failure));
    }

    private Decision decided(Supplier<@Nullable Decision> attempt, Function<LedgerFailure, Decision> otherwise) {
        Decision decision = null;
        try {
            for (int i = 0; i <= retries && decision == null; i++) {
                decision = attempt.get();
            }
            if (decision == null) {
                decision = otherwise.apply(LedgerFailure.contended(retries));
            }
        } catch (LedgerFailure e) {
            decision = otherwise.apply(e);
        }
        listeners.decided(decision);
        return decision;
    }

    /** @param mayCancel whether an earlier occasion may make room; once is enough, unless somebody was faster */
    private @Nullable Decision tryAsking(
            Customer customer, @Nullable Occasion occasion, Instant now, boolean mayCancel) {
        Reading reading = streams.read(customer.id());
        Dossier dossier = reading.dossier();
        Customer known = customer.known(dossier.name());
        Question question = policies.question(known, occasion, dossier.history(), counted(), now);
        Repeats repeats = new Repeats(policies.concerned(occasion), question, dossier, now);
        Attempt open = repeats.open();
        if (open != null && repeats.isOutdated(open)) {
            boolean isCancelled = streams.append(reading, open.progressed(Stage.CANCELLED, now));
            return isCancelled && mayCancel ? tryAsking(customer, occasion, now, false) : null;
        }
        if (open != null) {
            return repeats.of(open);
        }
        Decision decision = policies.decide(question);
        return decision instanceof Ask ask ? reserved(reading, ask, ask.invitation()) : repeats.insteadOf(decision);
    }

    private @Nullable Decision tryReminding(Customer customer, Invitation invitation, Instant now) {
        Reading reading = streams.read(customer.id());
        Dossier dossier = reading.dossier();
        Customer known = customer.known(dossier.name());
        History history = dossier.history();
        Attempt attempt = dossier.attempt(invitation.id(), 0);
        Contact contact = attempt == null ? invitation.cancelled() : attempt.contact();
        Decision decision =
                policies.remind(known, contact, attempt == null ? history.plus(contact) : history, counted(), now);
        if (decision instanceof Ask ask) {
            return reserved(reading, ask, dossier.numbered(ask.invitation()));
        }
        Attempt open = dossier.openReminder(invitation.id(), now);
        return open == null || open.invitation() == null
                ? decision
                : Ask.repeating(decision, List.of(), open.invitation());
    }

    /** What was not counted is unknown, which is for the rules that need it. */
    private List<Tally> counted() {
        try {
            return SurveyPolicies.distinct(tallies.get());
        } catch (RuntimeException e) {
            listeners.talliesFailed(e);
            return List.of();
        }
    }

    private @Nullable Decision reserved(Reading reading, Ask ask, Invitation invitation) {
        Reserved entry = new Reserved(invitation);
        return streams.append(reading, entry) ? ask.keeping(entry.invitation()) : null;
    }
}
