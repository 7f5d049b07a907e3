package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
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

    /** Each step finishes with one stream; no customer has as many ids, but a ledger may keep nothing of what it is given. */
    private static final long MOST_STEPS = 1_000;

    private final ContactLedger ledger;
    private final int retries;
    private final Listeners listeners;

    Streams(ContactLedger ledger, int retries, Listeners listeners) {
        this.ledger = ledger;
        this.retries = retries;
        this.listeners = listeners;
    }

    /** A stream as it was read. */
    record Open(String stream, Entries entries) {

        /** Never whose. */
        @Override
        public String toString() {
            return "Open[" + entries + "]";
        }
    }

    /** A stream that goes on, and what it comes to together with those that are linked to it. */
    record Reading(Open open, Dossier dossier, boolean isLinked) {

        /** Whether nothing is known of the customer, or nothing any more. */
        boolean isBlank() {
            List<LedgerEntry> entries = open.entries().entries();
            return entries.isEmpty() || (entries.size() == 1 && entries.get(0) instanceof Forgotten);
        }
    }

    /** Something changed while it was read. */
    private static final class Stale extends Exception {

        /** Whether it was the reader who took the next step of what was begun, and not somebody who was faster. */
        private final boolean own;

        private Stale(boolean own) {
            this.own = own;
        }
    }

    /**
     * All that is known of a customer.
     *
     * @param customer any of the customer's ids
     */
    Reading read(String customer) {
        int lost = 0;
        for (long round = 0; lost <= retries && round < retries + MOST_STEPS; round++) {
            try {
                return reading(customer);
            } catch (Stale e) {
                lost += e.own ? 0 : 1;
            }
        }
        throw LedgerFailure.contended(retries);
    }

    private Reading reading(String customer) throws Stale {
        Open open = open(customer);
        List<LedgerEntry> entries = open.entries().entries();
        if (entries.size() > 1 && entries.get(entries.size() - 1) instanceof Forgotten forgotten) {
            throw new Stale(finishForgetting(open, forgotten));
        }
        Union union = new Union(open);
        Dossier dossier = union.of(open.stream(), open.entries());
        if (!union.streams.contains(customer)) {
            throw overtaken();
        }
        return new Reading(open, dossier, union.streams.size() > 1);
    }

    private Stale overtaken() {
        listeners.lostRace();
        return new Stale(false);
    }

    /** The stream that goes on for a customer. */
    private Open open(String customer) {
        String stream = customer;
        Entries entries = fetch(stream);
        Closed closed = closing(entries);
        while (closed != null) {
            if (closed.into().compareTo(stream) >= 0) {
                throw failure(new IllegalStateException("a ledger must not have a stream that goes on in a later one"));
            }
            stream = closed.into();
            entries = fetch(stream);
            closed = closing(entries);
        }
        return new Open(stream, entries);
    }

    private static @Nullable Closed closing(Entries entries) {
        List<LedgerEntry> list = entries.entries();
        return !list.isEmpty() && list.get(list.size() - 1) instanceof Closed closed ? closed : null;
    }

    /** The streams that are linked to one. */
    private final class Union {

        private final Open root;
        private final Set<String> streams = new HashSet<>();

        Union(Open root) {
            this.root = root;
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
                throw new Stale(append(linked.stream(), other.version(), new Closed(dossier.stream(), linked.at())));
            } else if (closed.into().equals(dossier.stream())) {
                dossier.add(of(linked.stream(), other), linked.customer());
            } else {
                unite(linked);
            }
        }

        private void requireUnchanged() throws Stale {
            if (fetch(root.stream()).version() != root.entries().version()) {
                throw overtaken();
            }
        }

        /** Somebody linked the same stream to another one: then these two are about the same customer as well. */
        private void unite(Linked linked) throws Stale {
            Open other = open(linked.stream());
            if (!other.stream().equals(root.stream())) {
                throw new Stale(link(root, other, linked.customer(), linked.at()));
            }
        }
    }

    private static boolean wasErasedSince(Entries entries, long version) {
        long first = entries.version() - entries.entries().size() + 1;
        return first > 1 && first > version;
    }

    /** The next of the two steps: whether it was taken. */
    private boolean link(Open one, Open two, String customer, Instant at) {
        boolean inOrder = one.stream().compareTo(two.stream()) < 0;
        Open goesOn = inOrder ? one : two;
        Open ends = inOrder ? two : one;
        boolean isBegun = goesOn.entries().entries().stream()
                .anyMatch(entry -> entry instanceof Linked linked
                        && linked.stream().equals(ends.stream())
                        && !wasErasedSince(ends.entries(), linked.version()));
        long version = ends.entries().version();
        return isBegun
                ? append(ends.stream(), version, new Closed(goesOn.stream(), at))
                : append(goesOn.stream(), goesOn.entries().version(), new Linked(ends.stream(), version, customer, at));
    }

    /** Links an alias to a customer; both may be known under further ids. */
    void link(String alias, String customer, Instant at) {
        int lost = 0;
        for (long round = 0; lost <= retries && round < retries + MOST_STEPS; round++) {
            Reading one = read(customer);
            Reading other = read(alias);
            if (one.open().stream().equals(other.open().stream())) {
                return;
            }
            lost += link(one.open(), other.open(), one.dossier().name(), at) ? 0 : 1;
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
            if (!reading.isLinked() && erase(reading.open(), forgotten)) {
                return;
            }
            if (reading.isLinked() && append(reading, forgotten)) {
                read(reading.open().stream());
                return;
            }
        }
        throw LedgerFailure.contended(retries);
    }

    /** Erases a stream, but first those that are linked to it: nothing else tells which these are. */
    private boolean finishForgetting(Open stream, Forgotten forgotten) {
        for (LedgerEntry entry : stream.entries().entries()) {
            if (entry instanceof Linked linked) {
                Open other = new Open(linked.stream(), fetch(linked.stream()));
                Closed closed = closing(other.entries());
                if (closed != null && closed.into().equals(stream.stream())) {
                    finishForgetting(other, forgotten);
                }
            }
        }
        return erase(stream, forgotten);
    }

    private Entries fetch(String stream) {
        try {
            return Require.notNull("entries that a ledger reads", ledger.read(stream));
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private LedgerFailure failure(RuntimeException cause) {
        listeners.ledgerFailed(cause);
        return LedgerFailure.of(cause);
    }

    /** Appends at the version that was read. */
    boolean append(Reading reading, LedgerEntry entry) {
        return append(reading.open().stream(), reading.open().entries().version(), entry);
    }

    private boolean append(String stream, long version, LedgerEntry entry) {
        try {
            return won(ledger.append(stream, version, entry));
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private boolean erase(Open open, LedgerEntry entry) {
        try {
            return won(ledger.erase(open.stream(), open.entries().version(), entry));
        } catch (RuntimeException e) {
            throw failure(e);
        }
    }

    private boolean won(boolean won) {
        if (!won) {
            listeners.lostRace();
        }
        return won;
    }
}
