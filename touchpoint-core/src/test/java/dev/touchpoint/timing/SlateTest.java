package dev.touchpoint.timing;

import static org.assertj.core.api.Assertions.assertThat;

import dev.touchpoint.timing.LedgerEntry.Forgotten;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class SlateTest {

    private final LedgerEntry first = new Forgotten(Instant.EPOCH);
    private final LedgerEntry second = new Forgotten(Instant.EPOCH.plusSeconds(1));
    private final Slate slate = new Slate();

    @Test
    void appendsAndErasesAtTheVersionThatWasReadOnly() {
        assertThat(slate.append("ann", 0, first)).isTrue();
        assertThat(slate.append("ann", 0, second)).isFalse();
        assertThat(slate.erase("ann", 0, second)).isFalse();
        assertThat(slate.read("ann").entries()).containsExactly(first);
        assertThat(slate.erase("ann", 1, second)).isTrue();
        assertThat(slate.read("ann").version()).isEqualTo(2);
        assertThat(slate.read("ann").entries()).containsExactly(second);
    }

    @Test
    void forgetsWhoeverWasThereBefore() {
        slate.append("ann", 0, first);
        assertThat(slate.append("bob", 0, second)).isTrue();
        assertThat(slate.read("ann")).isEqualTo(ContactLedger.Entries.NONE);
        assertThat(slate.read("bob").entries()).containsExactly(second);
    }
}
