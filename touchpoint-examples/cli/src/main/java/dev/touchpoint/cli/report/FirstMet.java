package dev.touchpoint.cli.report;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * When customers first met each touchpoint on each occasion. Keeps sixteen bytes of each, at most three quarters full, and no
 * text: two of ten million could share a fingerprint with a chance of about one in 370,000.
 */
final class FirstMet {

    private static final long NEVER = Long.MAX_VALUE;
    private static final long FARTHEST = 9_000_000_000_000L;

    private long[] keys = new long[1 << 10];
    private long[] micros = filled(1 << 10);
    private int used;

    void add(Interaction interaction) {
        long key = key(interaction);
        int slot = slot(keys, key);
        if (keys[slot] == 0) {
            keys[slot] = key;
            used++;
        }
        micros[slot] = Math.min(micros[slot], micros(interaction.at()));
        if (used > keys.length / 4 * 3) {
            grow();
        }
    }

    /** When the touchpoint was first met; null if it never was. */
    @Nullable
    Instant at(long key) {
        long found = micros[slot(keys, key)];
        return found == NEVER ? null : Instant.EPOCH.plus(found, ChronoUnit.MICROS);
    }

    /** What stands for an event's touchpoint, occasion and customer; never 0. */
    static long key(Event event) {
        long customer = Fingerprint.of(event.customer());
        String occasion = event.occasion();
        long visit = occasion == null ? customer : Fingerprint.of(customer, occasion);
        long key = Fingerprint.of(visit, event.touchpoint());
        return key == 0 ? 1 : key;
    }

    /** To the microsecond, as ledgers keep it; times further off than {@value #FARTHEST} seconds count as so far. */
    static long micros(Instant at) {
        long seconds = Math.max(-FARTHEST, Math.min(FARTHEST, at.getEpochSecond()));
        return seconds * 1_000_000 + at.getNano() / 1_000;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldMicros = micros;
        keys = new long[oldKeys.length * 2];
        micros = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(keys, oldKeys[i]);
                keys[slot] = oldKeys[i];
                micros[slot] = oldMicros[i];
            }
        }
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        int slot = (int) (key >>> 32) & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private static long[] filled(int length) {
        long[] filled = new long[length];
        Arrays.fill(filled, NEVER);
        return filled;
    }
}
