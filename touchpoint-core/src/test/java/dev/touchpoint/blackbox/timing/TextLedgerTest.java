package dev.touchpoint.blackbox.timing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.LedgerEntry;
import dev.touchpoint.timing.LedgerEntry.Forgotten;
import dev.touchpoint.timing.LedgerEntry.Progressed;
import dev.touchpoint.timing.LedgerEntry.Stage;
import dev.touchpoint.timing.kit.ContactLedgerContract;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A ledger that stores texts, as one on a database would: number, text, and nothing that it understands. */
class TextLedgerTest extends ContactLedgerContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    @Override
    protected ContactLedger emptyLedger() {
        return new TextLedger();
    }

    @Test
    void anEntryIsOneReadableLine() {
        assertThat(new Progressed("ab|c", 0, Stage.SEEN, NOON).text())
                .isEqualTo("1|progressed|ab\\u007cc|0|SEEN|2026-11-23T12:00:00Z");
        assertThat(new Forgotten(NOON).text()).isEqualTo("1|forgotten|2026-11-23T12:00:00Z");
    }

    @Test
    void halfACharacterSurvivesAnEncoding() {
        LedgerEntry entry = new Progressed("a\uD800b\u0000", 0, Stage.SEEN, NOON);
        String stored = new String(entry.text().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);

        assertThat(LedgerEntry.parse(stored)).isEqualTo(entry);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1",
                "2|forgotten|2026-11-23T12:00:00Z",
                "1|forgotten|yesterday",
                "1|forgotten|2026-11-23T12:00:00Z|",
                "1|forgotten|\\0",
                "1|misplaced|2026-11-23T12:00:00Z",
                "1|closed|a\\x|2026-11-23T12:00:00Z",
                "1|closed|a\\u00|2026-11-23T12:00:00Z",
                "1|closed| |2026-11-23T12:00:00Z",
                "1|progressed|ann|0|TOLD|2026-11-23T12:00:00Z",
                "1|progressed|ann|-1|SEEN|2026-11-23T12:00:00Z"
            })
    void whatIsNoEntryIsRefusedWithoutRepeatingIt(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> LedgerEntry.parse(text))
                .withMessage("text must be that of a ledger entry of version 1")
                .withNoCause();
    }

    private static final class TextLedger implements ContactLedger {

        private record Stream(long version, List<String> texts) {}

        private final Map<String, Stream> streams = new HashMap<>();

        @Override
        public synchronized Entries read(String customer) {
            Stream stream = streams.getOrDefault(customer, new Stream(0, List.of()));
            return new Entries(
                    stream.version(),
                    stream.texts().stream().map(LedgerEntry::parse).toList());
        }

        @Override
        public synchronized boolean append(String customer, long version, LedgerEntry entry) {
            List<String> texts = new ArrayList<>(
                    streams.getOrDefault(customer, new Stream(0, List.of())).texts());
            texts.add(entry.text());
            return put(customer, version, texts);
        }

        @Override
        public synchronized boolean erase(String customer, long version, LedgerEntry entry) {
            return put(customer, version, List.of(entry.text()));
        }

        private boolean put(String customer, long version, List<String> texts) {
            boolean isThere =
                    streams.getOrDefault(customer, new Stream(0, List.of())).version() == version;
            if (isThere) {
                streams.put(customer, new Stream(version + 1, texts));
            }
            return isThere;
        }
    }
}
