package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How often and when a customer was contacted, under whichever ids the customer was known.
 *
 * <p>Immutable and thread-safe.
 */
public final class History {

    private static final History EMPTY = new History(List.of());

    private final List<Contact> contacts;
    // Beside the contacts, as rules compare them by the million.
    private final long[] at;
    private final long[] until;

    private History(List<Contact> contacts) {
        this.contacts = contacts;
        this.at = new long[contacts.size()];
        this.until = new long[contacts.size()];
        for (int i = 0; i < at.length; i++) {
            Contact contact = contacts.get(i);
            at[i] = TimeLine.of(latest(contact));
            until[i] = until(contact);
        }
    }

    /** When it happened; what is reserved may be sent at any instant until its lease ends, so while it counts, it is as recent. */
    private static Instant latest(Contact contact) {
        return contact.leaseEnd() == null ? contact.at() : contact.leaseEnd();
    }

    private static long until(Contact contact) {
        if (!contact.counts()) {
            return TimeLine.DISTANT_PAST;
        }
        return contact.leaseEnd() == null ? TimeLine.NEVER : TimeLine.of(contact.leaseEnd());
    }

    /**
     * The customer was never contacted.
     *
     * @return the empty history, not null
     */
    public static History empty() {
        return EMPTY;
    }

    /**
     * A history of contacts.
     *
     * @param contacts in any order
     * @return the history, not null
     */
    public static History of(Contact... contacts) {
        return of(List.of(contacts));
    }

    /**
     * A history of contacts.
     *
     * @param contacts in any order
     * @return the history, not null
     */
    public static History of(List<Contact> contacts) {
        List<Contact> sorted = new ArrayList<>(Require.list("contacts", contacts));
        if (sorted.isEmpty()) {
            return EMPTY;
        }
        sorted.sort(Comparator.comparing(History::latest)
                .thenComparing(Contact::policy)
                .thenComparing(Contact::invitation)
                .thenComparing(Contact::reminder));
        return new History(List.copyOf(sorted));
    }

    /**
     * This history and one contact more.
     *
     * @param contact the contact, not null
     * @return the longer history, not null
     */
    public History plus(Contact contact) {
        List<Contact> more = new ArrayList<>(contacts);
        more.add(contact);
        return of(more);
    }

    /**
     * The contacts.
     *
     * @return an unmodifiable list, the earliest first, a reservation where its lease ends; not null
     */
    public List<Contact> contacts() {
        return contacts;
    }

    int size() {
        return at.length;
    }

    Contact contact(int index) {
        return contacts.get(index);
    }

    /** When the customer was contacted; of a reservation, until when that may be. */
    long at(int index) {
        return at[index];
    }

    /** The instant from which the contact no longer counts: never, or when its lease ends; long ago if it does not count. */
    long until(int index) {
        return until[index];
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof History that && contacts.equals(that.contacts);
    }

    @Override
    public int hashCode() {
        return contacts.hashCode();
    }

    /** How many contacts, as in {@code History[20 contacts]}. */
    @Override
    public String toString() {
        return "History[" + at.length + (at.length == 1 ? " contact]" : " contacts]");
    }
}
