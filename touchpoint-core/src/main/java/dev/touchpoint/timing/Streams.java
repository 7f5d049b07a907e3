package dev.touchpoint.timing;

import dev.touchpoint.timing.ContactLedger.Entries;
import dev.touchpoint.timing.LedgerEntry.Closed;
import dev.touchpoint.timing.LedgerEntry.Forgotten;
import dev.touchpoint.timing.LedgerEntry.Linked;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The streams of one customer, who may be known under several ids.
 *
 * <p>To link two streams takes two steps: the one that goes on gets a {@link Linked}, then the other its {@link Closed}. Of
 * two streams the one whose id comes first goes on, whichever way they are linked, so that links can't form a ring. To forget
 * takes one step where nothing is linked; else the stream that goes on gets a {@link Forgotten}, then every linked stream is
 * erased, those that were linked to it first, and at last that one. Whoever reads a stream in between finishes what was
 * begun, so a crash leaves nothing behind that matters.
 *
 * <p>A stream that is closed never changes again but by being erased, and every entry is appended at the version that the
 * stream had when it was read with those that are linked to it. So whoever appends knew everything.
 */
final class Streams {

    private final ContactLedger ledger;
    private final int retries;
    private final Listeners listeners;

    Streams(ContactLedger ledger, int retries, Listeners listeners) {
        this.ledger = ledger;
        this.retries = retries;
        this.listeners = listeners;
    }

    /** A stream that goes on, and what it comes to together with those that are linked to it. */
    record Reading(Dossier dossier, long version, boolean isBlank, boolean isLinked) {}

    /** Something changed while it was read. */
    private static final class Stale extends Exception {}

    /**
     * All that is known of a customer.
     *
     * @param customer any of the customer's ids
     */
    Reading read(String customer) {
        for (int i = 0; i <= retries; i++) {
            try {
                return reading(customer);
            } catch (Stale e) {
                listeners.lostRace();
            }
        }
        throw LedgerFailure.contended(retries);
    }

    private Reading reading(String customer) throws Stale {
        String root = root(customer);
        Entries entries = fetch(root);
        List<LedgerEntry> list = entries.entries();
        if (closing(entries) != null) {
            throw new Stale();
        }
        if (list.size() > 1 && list.get(list.size() - 1) instanceof Forgotten forgotten) {
            finishForgetting(root, entries, forgotten);
            throw new Stale();
        }
        Union union = new Union(root, entries.version());
        Dossier dossier = union.of(root, entries);
        if (!union.streams.contains(customer)) {
            throw new Stale();
        }
        boolean isBlank = list.isEmpty() || (list.size() == 1 && list.get(0) instanceof Forgotten);
        return new Reading(dossier, entries.version(), isBlank, union.streams.size() > 1);
    }

    /** The stream that goes on for a customer. */
    private String root(String customer) {
        String stream = customer;
        Closed closed = closing(fetch(stream));
        while (closed != null) {
            if (closed.into().compareTo(stream) >= 0) {
                throw new IllegalStateException("a ledger must not have a stream that goes on in a later one");
            }
            stream = closed.into();
            closed = closing(fetch(stream));
        }
        return stream;
    }

    private static @Nullable Closed closing(Entries entries) {
        List<LedgerEntry> list = entries.entries();
        return !list.isEmpty() && list.get(list.size() - 1) instanceof Closed closed ? closed : null;
    }

    /** The streams that are linked to one. */
    private final class Union {

        private final String root;
        private final long version;
        private final Set<String> streams = new HashSet<>();

        Union(String root, long version) {
            this.root = root;
            this.version = version;
        }

        Dossier of(String stream, Entries entries) throws Stale {
            streams.add(stream);
            Dossier dossier = new Dossier(stream);
            for (LedgerEntry entry : entries.entries()) {
                if (entry instanceof Linked linked) {
                    add(linked, dossier);
                } else {
                    dossier.add(entry);
                }
            }
            return dossier;
        }

        private void add(Linked linked, Dossier dossier) throws Stale {
            if (streams.contains(linked.stream())) {
                return;
            }
            Entries other = fetch(linked.stream());
            Closed closed = closing(other);
            if (closed == null && wasErasedSince(other, linked.version())) {
                // Forgotten before it was closed, or with this one, if this one has been erased as well.
                requireUnchanged();
                return;
            }
            if (closed == null) {
                close(linked, other, dossier.stream());
            } else if (closed.into().equals(dossier.stream())) {
                dossier.add(of(linked.stream(), other), linked.customer());
            } else {
                unite(linked);
            }
        }

        private void requireUnchanged() throws Stale {
            if (fetch(root).version() != version) {
                throw new Stale();
            }
        }

        private void close(Linked linked, Entries other, String into) throws Stale {
            append(linked.stream(), other.version(), new Closed(into, linked.at()));
            throw new Stale();
        }

        /** Somebody linked the same stream to another one: then these two are about the same customer as well. */
        private void unite(Linked linked) throws Stale {
            String other = root(linked.stream());
            if (!other.equals(root)) {
                String first = first(root, other);
                String second = first.equals(root) ? other : root;
                link(first, fetch(first), second, linked.customer(), linked.at());
                throw new Stale();
            }
        }
    }

    private static boolean wasErasedSince(Entries entries, long version) {
        long first = entries.version() - entries.entries().size() + 1;
        return first > 1 && first > version;
    }

    private static String first(String one, String other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    /** The first of the two steps, unless it was done. */
    private void link(String stream, Entries entries, String other, String customer, Instant at) {
        Entries others = fetch(other);
        boolean isOpen = closing(entries) == null && closing(others) == null;
        boolean isBegun = entries.entries().stream()
                .anyMatch(entry -> entry instanceof Linked linked
                        && linked.stream().equals(other)
                        && !wasErasedSince(others, linked.version()));
        if (isOpen && !isBegun) {
            append(stream, entries.version(), new Linked(other, others.version(), customer, at));
        }
    }

    /** Links an alias to a customer; both may be known under further ids. */
    void link(String alias, String customer, Instant at) {
        for (int i = 0; i <= retries; i++) {
            Reading one = read(customer);
            Reading other = read(alias);
            String into = one.dossier().stream();
            String from = other.dossier().stream();
            if (into.equals(from)) {
                return;
            }
            String goesOn = first(into, from);
            link(
                    goesOn,
                    fetch(goesOn),
                    goesOn.equals(into) ? from : into,
                    one.dossier().name(),
                    at);
        }
        throw LedgerFailure.contended(retries);
    }

    /** Forgets a customer and whatever is linked. */
    void forget(String customer, Instant at) {
        for (int i = 0; i <= retries; i++) {
            Reading reading = read(customer);
            if (reading.isBlank()) {
                return;
            }
            Forgotten forgotten = new Forgotten(at);
            if (reading.isLinked()) {
                append(reading, forgotten);
            } else {
                erase(reading.dossier().stream(), reading.version(), forgotten);
            }
        }
        throw LedgerFailure.contended(retries);
    }

    private void finishForgetting(String stream, Entries entries, Forgotten forgotten) {
        eraseLinked(stream, entries, forgotten);
        erase(stream, entries.version(), forgotten);
    }

    private void eraseLinked(String stream, Entries entries, Forgotten forgotten) {
        for (LedgerEntry entry : entries.entries()) {
            if (entry instanceof Linked linked) {
                Entries other = fetch(linked.stream());
                Closed closed = closing(other);
                if (closed != null && closed.into().equals(stream)) {
                    eraseLinked(linked.stream(), other, forgotten);
                    erase(linked.stream(), other.version(), forgotten);
                }
            }
        }
    }

    private Entries fetch(String stream) {
        try {
            return ledger.read(stream);
        } catch (RuntimeException e) {
            listeners.ledgerFailed(e);
            throw LedgerFailure.of(e);
        }
    }

    /** Appends at the version that was read. */
    boolean append(Reading reading, LedgerEntry entry) {
        return append(reading.dossier().stream(), reading.version(), entry);
    }

    private boolean append(String stream, long version, LedgerEntry entry) {
        try {
            return won(ledger.append(stream, version, entry));
        } catch (RuntimeException e) {
            listeners.ledgerFailed(e);
            throw LedgerFailure.of(e);
        }
    }

    private boolean erase(String stream, long version, LedgerEntry entry) {
        try {
            return won(ledger.erase(stream, version, entry));
        } catch (RuntimeException e) {
            listeners.ledgerFailed(e);
            throw LedgerFailure.of(e);
        }
    }

    private boolean won(boolean won) {
        if (!won) {
            listeners.lostRace();
        }
        return won;
    }
}
