package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.timing.LedgerEntry.Imported;
import dev.touchpoint.timing.LedgerEntry.Progressed;
import dev.touchpoint.timing.LedgerEntry.Reserved;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the entries of a customer's stream come to, those of the streams that are linked to it included. It grows while they
 * are read; not thread-safe.
 */
final class Dossier {

    /** An invitation, or one of its reminders. */
    private record Key(String invitation, int reminder) {}

    private final String stream;
    private final Map<Key, Attempt> attempts = new LinkedHashMap<>();
    private final List<Contact> forgotten = new ArrayList<>(0);
    private String name;

    /** @param stream the id of the customer whose stream it is */
    Dossier(String stream) {
        this.stream = stream;
        this.name = stream;
    }

    String stream() {
        return stream;
    }

    /** The id that the customer is known under. */
    String name() {
        return name;
    }

    void add(LedgerEntry entry) {
        if (entry instanceof Reserved reserved) {
            reserve(reserved.invitation());
        } else if (entry instanceof Progressed progressed) {
            Attempt attempt = attempts.get(new Key(progressed.invitation(), progressed.reminder()));
            if (attempt != null) {
                attempt.progress(progressed.stage(), progressed.at());
            }
        } else if (entry instanceof Imported imported) {
            add(imported.contact());
        } else if (entry instanceof LedgerEntry.Forgotten instant) {
            attempts.clear();
            forgotten.clear();
            forgotten.add(Contact.forgotten(instant.at()));
            name = stream;
        }
    }

    private void reserve(Invitation invitation) {
        // Whoever decided at or after the end of a lease took its budget to be free: it can't be confirmed any more.
        attempts.values().forEach(attempt -> attempt.lapseAt(invitation.at()));
        attempts.put(new Key(invitation.id(), invitation.reminder()), new Attempt(invitation));
    }

    private void add(Contact imported) {
        if (!has(imported)) {
            attempts.put(free(imported), new Attempt(imported));
        }
    }

    /** Whether an imported contact is known already. */
    boolean has(Contact imported) {
        if (!imported.reminder()) {
            return attempts.containsKey(new Key(imported.invitation(), 0));
        }
        return attempts.values().stream()
                .map(Attempt::contact)
                .anyMatch(contact -> contact.reminder()
                        && contact.invitation().equals(imported.invitation())
                        && contact.at().equals(imported.at()));
    }

    private Key free(Contact contact) {
        int reminder = contact.reminder() ? 1 : 0;
        while (attempts.containsKey(new Key(contact.invitation(), reminder))) {
            reminder++;
        }
        return new Key(contact.invitation(), reminder);
    }

    /**
     * Adds a linked stream. Where both sides have contacts that count, neither knew of the other's when it reserved: what is
     * not yet confirmed is cancelled.
     */
    void add(Dossier other, String name) {
        if (counts() && other.counts()) {
            attempts.values().forEach(Attempt::cancelReservation);
            other.attempts.values().forEach(Attempt::cancelReservation);
        }
        other.attempts.forEach(
                (key, attempt) -> attempts.merge(key, attempt, (mine, theirs) -> mine.counts() ? mine : theirs));
        forgotten.addAll(other.forgotten);
        this.name = name;
    }

    private boolean counts() {
        return !forgotten.isEmpty() || attempts.values().stream().anyMatch(Attempt::counts);
    }

    @Nullable
    Attempt attempt(String invitation, int reminder) {
        return attempts.get(new Key(invitation, reminder));
    }

    /**
     * The contact of a policy about an occasion, reminders aside: one that was sent, else one that is reserved and has not
     * lapsed, else any.
     */
    @Nullable
    Attempt attempt(String policy, String occasion) {
        Attempt found = null;
        for (Attempt attempt : attempts.values()) {
            if (attempt.isAbout(policy, occasion) && (found == null || attempt.weight() > found.weight())) {
                found = attempt;
            }
        }
        return found;
    }

    /**
     * A reminder under the first number, from its own on, that none has which was sent. Numbers are counted from those that
     * reached the customer, and one that failed since may be older than others.
     */
    Invitation numbered(Invitation reminder) {
        int number = reminder.reminder();
        for (Attempt taken = attempt(reminder.id(), number);
                taken != null && taken.isSent();
                taken = attempt(reminder.id(), number)) {
            number++;
        }
        return reminder.asReminder(number);
    }

    /** A reminder that is reserved and can still be confirmed. */
    @Nullable
    Attempt openReminder(String invitation, Instant now) {
        for (Attempt attempt : attempts.values()) {
            Invitation reminder = attempt.invitation();
            boolean isOfIt = reminder != null && reminder.id().equals(invitation) && reminder.reminder() > 0;
            if (isOfIt && attempt.isOpen(now)) {
                return attempt;
            }
        }
        return null;
    }

    History history() {
        List<Contact> contacts = new ArrayList<>(forgotten);
        attempts.values().forEach(attempt -> contacts.add(attempt.contact()));
        return History.of(contacts);
    }

    /** Never who. */
    @Override
    public String toString() {
        return "Dossier[" + attempts.size() + " contacts]";
    }

    /** The last attempt at one contact. */
    static final class Attempt {

        private final @Nullable Invitation invitation;
        private final @Nullable Contact imported;
        private Contact.State state;
        private Instant at;
        private boolean lapsed;
        private @Nullable Instant seen;
        private @Nullable Instant answered;
        private @Nullable Instant dismissed;

        Attempt(Invitation invitation) {
            this.invitation = invitation;
            this.imported = null;
            this.state = Contact.State.RESERVED;
            this.at = invitation.at();
        }

        Attempt(Contact imported) {
            this.invitation = null;
            this.imported = imported;
            this.state = imported.state();
            this.at = imported.at();
            this.seen = imported.seenAt();
            this.answered = imported.answeredAt();
            this.dismissed = imported.dismissedAt();
        }

        /** What was given out; null if it was imported. */
        @Nullable
        Invitation invitation() {
            return invitation;
        }

        /** How it stands. An answer outweighs that it was waved away. */
        Contact contact() {
            Contact.Builder contact = invitation == null ? imported().toBuilder() : invitation.contact();
            return contact.progressed(state, at, seen, answered, answered == null ? dismissed : null);
        }

        private Contact imported() {
            return Require.notNull("imported", imported);
        }

        boolean isReserved() {
            return state == Contact.State.RESERVED;
        }

        boolean isSent() {
            return state == Contact.State.SENT;
        }

        boolean counts() {
            return isReserved() || isSent();
        }

        boolean isReminder() {
            return invitation == null ? imported().reminder() : invitation.reminder() > 0;
        }

        boolean isAnswered() {
            return answered != null;
        }

        boolean isDismissed() {
            return dismissed != null;
        }

        /** Whether the customer is known to have it. */
        boolean isReached() {
            return seen != null || isAnswered() || isDismissed();
        }

        boolean isAbout(String policy, String occasion) {
            if (isReminder()) {
                return false;
            }
            return invitation == null
                    ? imported().policy().equals(policy)
                            && occasion.equals(imported().occasion())
                    : invitation.policy().equals(policy)
                            && invitation.occasion().equals(occasion);
        }

        private int weight() {
            if (isSent()) {
                return 2;
            }
            return isReserved() && !lapsed ? 1 : 0;
        }

        /** Whether it can still be confirmed. */
        boolean isOpen(Instant now) {
            return isReserved() && !lapsed && !isOver(now);
        }

        void lapseAt(Instant now) {
            lapsed = lapsed || isOver(now);
        }

        private boolean isOver(Instant now) {
            return invitation != null && !now.isBefore(invitation.leaseEnd());
        }

        void cancelReservation() {
            if (isReserved()) {
                state = Contact.State.CANCELLED;
            }
        }

        void progress(LedgerEntry.Stage stage, Instant when) {
            switch (stage) {
                case CONFIRMED -> {
                    state = Contact.State.SENT;
                    at = when.isAfter(at) ? when : at;
                }
                case SEEN -> seen = reached(when, seen);
                case ANSWERED -> answered = reached(when, answered);
                case DISMISSED -> dismissed = reached(when, dismissed);
                case FAILED -> state = Contact.State.FAILED;
                case CANCELLED -> state = Contact.State.CANCELLED;
            }
        }

        /** Who saw it was sent it, whatever else was heard. */
        private Instant reached(Instant when, @Nullable Instant known) {
            state = Contact.State.SENT;
            return known == null || when.isBefore(known) ? when : known;
        }

        /** That it got so far. It is one that was given out, not imported. */
        Progressed progressed(LedgerEntry.Stage stage, Instant when) {
            Invitation given = Require.notNull("invitation", invitation);
            return new Progressed(given.id(), given.reminder(), stage, when);
        }

        /** Whether it is news that it got so far. */
        boolean changesBy(LedgerEntry.Stage stage, Instant when) {
            Instant known =
                    switch (stage) {
                        case SEEN -> seen;
                        case ANSWERED -> answered;
                        case DISMISSED -> dismissed;
                        case CONFIRMED, FAILED, CANCELLED -> null;
                    };
            return known == null || when.isBefore(known);
        }
    }
}
