package dev.touchpoint.blackbox.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.LedgerEntry.Forgotten;
import dev.touchpoint.timing.kit.ContactLedgerContract;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class MemoryLedgerTest extends ContactLedgerContract {

    @Override
    protected ContactLedger emptyLedger() {
        return ContactLedger.inMemory();
    }

    @Test
    void saysHowManyItKnowsAndNotWho() {
        ContactLedger ledger = emptyLedger();
        ledger.append("ann", 0, new Forgotten(Instant.EPOCH));

        assertThat(ledger).hasToString("ContactLedger[in memory, 1 streams]");
        assertThat(ledger.read("ann")).hasToString("Entries[version 1, 1 entries]");
    }
}
