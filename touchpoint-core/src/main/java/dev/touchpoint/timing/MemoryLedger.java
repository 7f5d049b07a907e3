package dev.touchpoint.timing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicBoolean;

/** Streams in a map. A stream is never changed, but replaced by a longer one. */
final class MemoryLedger implements ContactLedger {

    private final ConcurrentMap<String, Entries> streams = new ConcurrentHashMap<>();

    @Override
    public Entries read(String customer) {
        return streams.getOrDefault(customer, Entries.NONE);
    }

    @Override
    public boolean append(String customer, long version, LedgerEntry entry) {
        return swap(customer, version, entry, true);
    }

    @Override
    public boolean erase(String customer, long version, LedgerEntry entry) {
        return swap(customer, version, entry, false);
    }

    private boolean swap(String customer, long version, LedgerEntry entry, boolean keep) {
        AtomicBoolean won = new AtomicBoolean();
        streams.compute(customer, (key, known) -> {
            Entries present = known == null ? Entries.NONE : known;
            won.set(present.version() == version);
            return won.get() ? longer(present, entry, keep) : known;
        });
        return won.get();
    }

    private static Entries longer(Entries present, LedgerEntry entry, boolean keep) {
        List<LedgerEntry> entries = new ArrayList<>(present.entries().size() + 1);
        if (keep) {
            entries.addAll(present.entries());
        }
        entries.add(entry);
        return new Entries(present.version() + 1, entries);
    }

    /** How many customers, never who. */
    @Override
    public String toString() {
        return "ContactLedger[in memory, " + streams.size() + " streams]";
    }
}
