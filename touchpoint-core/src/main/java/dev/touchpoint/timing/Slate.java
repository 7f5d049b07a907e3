package dev.touchpoint.timing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger that holds one customer at a time, for one thread: whoever is met next wipes it. */
final class Slate implements ContactLedger {

    private @Nullable String customer;
    private List<LedgerEntry> entries = new ArrayList<>();

    @Override
    public Entries read(String customer) {
        return customer.equals(this.customer) ? new Entries(entries.size(), entries) : Entries.NONE;
    }

    @Override
    public boolean append(String customer, long version, LedgerEntry entry) {
        if (!customer.equals(this.customer)) {
            this.customer = customer;
            entries = new ArrayList<>();
        }
        entries.add(entry);
        return true;
    }

    @Override
    public boolean erase(String customer, long version, LedgerEntry entry) {
        throw new UnsupportedOperationException("nobody is forgotten in a simulation");
    }
}
