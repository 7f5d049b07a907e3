package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One thing that a {@link ContactLedger} keeps: plain values, never changed once kept. Instants are cut to the microsecond
 * when an entry is made, so that every ledger keeps the same.
 *
 * <p>A ledger stores the {@linkplain #text() text} of an entry and need not understand it. Entries say nothing about persons
 * in their {@code toString}; their texts do.
 *
 * <p>Immutable and thread-safe.
 */
public sealed interface LedgerEntry {

    /**
     * When it happened, by the clock of whoever recorded it.
     *
     * @return an instant of whole microseconds, not null
     */
    Instant at();

    /**
     * The entry as one line, from which {@link #parse} makes it again.
     *
     * @return a text without line breaks that begins with its version; it names customers and occasions; not null
     */
    default String text() {
        return LedgerText.of(this);
    }

    /**
     * Makes an entry from its text.
     *
     * @param text what {@link #text()} gave, in this or an earlier release
     * @return the entry, not null
     * @throws IllegalArgumentException if it is no such text, or one of a later release
     */
    static LedgerEntry parse(String text) {
        return LedgerText.entry(Require.notNull("text", text));
    }

    /**
     * A contact was decided, and its budget taken until the lease ends.
     *
     * @param invitation the invitation, or its reminder
     */
    record Reserved(Invitation invitation) implements LedgerEntry {

        /** Cuts instants to the microsecond. */
        public Reserved {
            invitation = invitation.toMicros();
        }

        @Override
        public Instant at() {
            return invitation.at();
        }
    }

    /**
     * A contact got further.
     *
     * @param invitation the id of the invitation, not blank
     * @param reminder 0 for the invitation itself, k for its k-th reminder
     * @param stage how far
     * @param at when
     */
    record Progressed(String invitation, int reminder, Stage stage, Instant at) implements LedgerEntry {

        /** Cuts the instant to the microsecond. */
        public Progressed {
            Require.text("progressed invitation", invitation);
            Require.range("progressed reminder", reminder, 0, Integer.MAX_VALUE);
            Require.notNull("progressed stage", stage);
            at = micros(at);
        }

        /** Stage and instant, never whose. */
        @Override
        public String toString() {
            return "Progressed[" + stage + " at " + at + "]";
        }
    }

    /** How far a contact got. */
    enum Stage {
        /** Somebody was given the permission to send it. */
        CONFIRMED,
        /** The customer saw it. */
        SEEN,
        /** The customer answered. */
        ANSWERED,
        /** The customer waved it away. */
        DISMISSED,
        /** It never reached the customer. */
        FAILED,
        /** It was called off before it was sent. */
        CANCELLED
    }

    /**
     * A contact that was made elsewhere.
     *
     * @param contact the contact
     */
    record Imported(Contact contact) implements LedgerEntry {

        /** Cuts instants to the microsecond. */
        public Imported {
            contact = contact.toMicros();
        }

        @Override
        public Instant at() {
            return contact.at();
        }
    }

    /**
     * Another stream of entries is about the same customer. It is closed by an entry of its own.
     *
     * @param stream the id of the other stream, not blank
     * @param version its version when it was linked, 0 or more
     * @param customer the id that both are known under from now on, not blank
     * @param at when
     */
    record Linked(String stream, long version, String customer, Instant at) implements LedgerEntry {

        /** Cuts the instant to the microsecond. */
        public Linked {
            Require.text("linked stream", stream);
            if (version < 0) {
                throw new IllegalArgumentException("linked version must be 0 or more, was " + version);
            }
            Require.text("linked customer", customer);
            at = micros(at);
        }

        /** When, never who. */
        @Override
        public String toString() {
            return "Linked[at " + at + "]";
        }
    }

    /**
     * The last entry of a stream: what comes later is in another one.
     *
     * @param into the id of the stream that goes on, not blank
     * @param at when
     */
    record Closed(String into, Instant at) implements LedgerEntry {

        /** Cuts the instant to the microsecond. */
        public Closed {
            Require.text("closed into", into);
            at = micros(at);
        }

        /** When, never into what. */
        @Override
        public String toString() {
            return "Closed[at " + at + "]";
        }
    }

    /**
     * The customer is forgotten: what came before counts no more, and this instant counts as a contact.
     *
     * @param at when
     */
    record Forgotten(Instant at) implements LedgerEntry {

        /** Cuts the instant to the microsecond. */
        public Forgotten {
            at = micros(at);
        }
    }

    private static Instant micros(Instant at) {
        return Require.notNull("at", at).truncatedTo(ChronoUnit.MICROS);
    }
}
