package dev.touchpoint.timing;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A ledger that holds one customer at a time, for one thread: whoever is met next wipes it. */
final class Slate implements ContactLedger {

    private @Nullable String customer;
    private List<LedgerEntry> entries = new ArrayList<>();
    private long version;

    @Override
    public Entries read(String customer) {
        return customer.equals(this.customer) ? new Entries(version, entries) : Entries.NONE;
    }

    @Override
    public boolean append(String customer, long version, LedgerEntry entry) {
        turnTo(customer);
        if (version != this.version) {
            return false;
        }
        entries.add(entry);
        this.version++;
        return true;
    }

    @Override
    public boolean erase(String customer, long version, LedgerEntry entry) {
        turnTo(customer);
        if (version != this.version) {
            return false;
        }
        entries.clear();
        return append(customer, version, entry);
    }

    private void turnTo(String customer) {
        if (!customer.equals(this.customer)) {
            this.customer = customer;
            this.entries = new ArrayList<>();
            this.version = 0;
        }
    }
}
