package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.timing.Dossier.Attempt;
import dev.touchpoint.timing.LedgerEntry.Imported;
import dev.touchpoint.timing.LedgerEntry.Progressed;
import dev.touchpoint.timing.LedgerEntry.Stage;
import dev.touchpoint.timing.Streams.Reading;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes down what the host reports: what became of its contacts, and which were made elsewhere. */
final class Reports {

    /** How far a clock may be ahead of another. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    private final Streams streams;
    private final int retries;

    Reports(Streams streams, int retries) {
        this.streams = streams;
        this.retries = retries;
    }

    /** Whether the ledger knows the invitation. */
    boolean told(String customer, String invitation, Stage stage, Instant at, Instant now) {
        requireNotAhead(stage.name().toLowerCase(Locale.ROOT) + " at", at, now);
        Progressed entry = new Progressed(invitation, 0, stage, at);
        return written(customer, dossier -> {
            Attempt attempt = dossier.attempt(invitation, 0);
            if (attempt == null) {
                return Outcome.REFUSED;
            }
            return attempt.changesBy(stage, entry.at()) ? Outcome.of(entry) : Outcome.DONE;
        });
    }

    /** Whether it does not count any more. */
    boolean calledOff(Invitation invitation, Stage stage, Instant now) {
        return written(invitation.customer(), dossier -> {
            Attempt attempt = dossier.attempt(invitation.id(), invitation.reminder());
            if (attempt == null || attempt.isReached()) {
                return Outcome.REFUSED;
            }
            boolean isOver = !attempt.counts() || !invitation.toMicros().equals(attempt.invitation());
            return isOver ? Outcome.DONE : Outcome.of(attempt.progressed(stage, now));
        });
    }

    void imported(String customer, List<Contact> contacts, Instant now) {
        List<Imported> entries = new ArrayList<>();
        for (Contact contact : Require.<Contact>list("contacts", contacts)) {
            requireImportable(contact, now);
            entries.add(new Imported(contact));
        }
        for (Imported entry : entries) {
            written(customer, dossier -> dossier.has(entry.contact()) ? Outcome.DONE : Outcome.of(entry));
        }
    }

    private static void requireImportable(Contact contact, Instant now) {
        if (contact.state() == Contact.State.RESERVED || contact.state() == Contact.State.FORGOTTEN) {
            throw new IllegalArgumentException("an imported contact must not be " + contact.state());
        }
        requireNotAhead("contact at", contact.at(), now);
        requireNotAhead("contact seenAt", contact.seenAt(), now);
        requireNotAhead("contact answeredAt", contact.answeredAt(), now);
        requireNotAhead("contact dismissedAt", contact.dismissedAt(), now);
    }

    private static void requireNotAhead(String what, @Nullable Instant at, Instant now) {
        if (at != null && Duration.between(now, at).compareTo(SKEW) > 0) {
            throw new IllegalArgumentException(
                    what + " must not be more than five minutes after now, was " + at + " at " + now);
        }
    }

    private boolean written(String customer, Function<Dossier, Outcome> outcomes) {
        for (int i = 0; i <= retries; i++) {
            Reading reading = streams.read(customer);
            Outcome outcome = outcomes.apply(reading.dossier());
            if (outcome.entry() == null || streams.append(reading, outcome.entry())) {
                return outcome.value();
            }
        }
        throw LedgerFailure.contended(retries);
    }

    /** What is to be written, if anything. */
    private record Outcome(boolean value, @Nullable LedgerEntry entry) {

        static final Outcome DONE = new Outcome(true, null);
        static final Outcome REFUSED = new Outcome(false, null);

        static Outcome of(LedgerEntry entry) {
            return new Outcome(true, entry);
        }
    }
}
