package dev.touchpoint.timing;

import dev.touchpoint.timing.Dossier.Attempt;
import dev.touchpoint.timing.LedgerEntry.Stage;
import dev.touchpoint.timing.Streams.Reading;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Gives the permission to send, to one of those who ask for it. */
final class Permissions {

    private final Streams streams;
    private final int retries;
    private final Listeners listeners;

    Permissions(Streams streams, int retries, Listeners listeners) {
        this.streams = streams;
        this.retries = retries;
        this.listeners = listeners;
    }

    Confirmation confirm(Invitation invitation, Instant now) {
        Confirmation answer = null;
        try {
            for (int i = 0; i <= retries && answer == null; i++) {
                answer = tryConfirming(invitation, now);
            }
        } catch (LedgerFailure e) {
            answer = e.isContended() ? Confirmation.LEDGER_CONTENDED : Confirmation.LEDGER_UNREADABLE;
        }
        if (answer == null) {
            answer = Confirmation.LEDGER_CONTENDED;
        }
        listeners.confirmed(invitation, answer);
        return answer;
    }

    private @Nullable Confirmation tryConfirming(Invitation invitation, Instant now) {
        Reading reading = streams.read(invitation.customer());
        Dossier dossier = reading.dossier();
        Attempt attempt = dossier.attempt(invitation.id(), invitation.reminder());
        Confirmation refusal = refusal(invitation, attempt, dossier, now);
        if (refusal != null || attempt == null) {
            return refusal;
        }
        return streams.append(reading, attempt.progressed(Stage.CONFIRMED, now)) ? Confirmation.CONFIRMED : null;
    }

    private static @Nullable Confirmation refusal(
            Invitation invitation, @Nullable Attempt attempt, Dossier dossier, Instant now) {
        if (attempt == null || attempt.invitation() == null) {
            return Confirmation.UNKNOWN;
        }
        if (attempt.isSent() || (invitation.reminder() == 0 && isSent(invitation, dossier))) {
            return Confirmation.ALREADY_CONFIRMED;
        }
        if (!attempt.invitation().equals(invitation.toMicros())) {
            return Confirmation.SUPERSEDED;
        }
        if (!attempt.isReserved() || (invitation.reminder() > 0 && isDone(invitation, dossier))) {
            return Confirmation.CANCELLED;
        }
        return attempt.isOpen(now) ? null : Confirmation.LAPSED;
    }

    private static boolean isSent(Invitation invitation, Dossier dossier) {
        Attempt same = dossier.attempt(invitation.policy(), invitation.occasion());
        return same != null && same.isSent();
    }

    private static boolean isDone(Invitation reminder, Dossier dossier) {
        Attempt invitation = dossier.attempt(reminder.id(), 0);
        return invitation == null || !invitation.isSent() || invitation.isAnswered() || invitation.isDismissed();
    }
}
