package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.util.List;

/**
 * What {@link SurveyTiming} remembers: for each customer a stream of entries, numbered from 1 on. A ledger has one idea:
 * <em>append, if the stream is still at the version that I read</em>. In memory that is a compare-and-set; in a database, a
 * unique key over tenant, customer and number.
 *
 * <p>Of those who append at the same version, exactly one succeeds, on whichever machines they are. An entry that was
 * appended is read by everybody from then on, entire, and after those before it. The streams of different customers have
 * nothing to do with each other. Customer ids are compared exactly.
 *
 * <p>All methods may be called by many threads at a time. Each may throw what it likes; an append or erasure that threw may
 * have happened or not, and nothing else may have. Implementations need not check their arguments.
 *
 * <p>One instance belongs to one tenant. {@code dev.touchpoint.timing.kit.ContactLedgerContract}, in the jar of tests, is what
 * every ledger must pass.
 */
public interface ContactLedger {

    /**
     * The stream of a customer.
     *
     * @param customer the customer's id, not blank
     * @return all entries since the last erasure, and the version; the version is 0 if nothing was ever appended; not null
     */
    Entries read(String customer);

    /**
     * Appends, if the stream is still at a version.
     *
     * @param customer the customer's id, not blank
     * @param version the version that was read; the entry gets the number after it
     * @param entry the entry
     * @return whether it was appended; false if the stream is no longer at that version, and then nothing happened
     */
    boolean append(String customer, long version, LedgerEntry entry);

    /**
     * Appends, if the stream is still at a version, and erases for good all entries before that one, at the same time. Numbers
     * go on: they are never given twice.
     *
     * @param customer the customer's id, not blank
     * @param version the version that was read; the entry gets the number after it
     * @param entry what remains
     * @return whether it was done; false if the stream is no longer at that version, and then nothing happened
     */
    boolean erase(String customer, long version, LedgerEntry entry);

    /**
     * A ledger in memory: for tests, and for a host that is a single process and may forget when it ends. It never drops
     * anything by itself, as that might allow an ask too many: it grows by two to five entries with each ask that is
     * confirmed, by one or two with each that is not, and by nothing with what is asked again or declined.
     * {@link SurveyTiming#forget} gives memory back.
     *
     * @return a new, empty, thread-safe ledger; not null
     */
    static ContactLedger inMemory() {
        return new MemoryLedger();
    }

    /**
     * A stream as it was read.
     *
     * @param version the number of the last entry; 0 if there never was one
     * @param entries the entries, in the order of their numbers, which leave no gaps; null counts as empty
     */
    record Entries(long version, List<LedgerEntry> entries) {

        /** A stream that nothing was ever appended to. */
        public static final Entries NONE = new Entries(0, List.of());

        /** Refuses a version that is smaller than the number of entries. */
        public Entries {
            entries = Require.list("entries", entries);
            if (version < entries.size()) {
                throw new IllegalArgumentException(
                        "version must be at least the number of entries, " + entries.size() + ", was " + version);
            }
        }

        /** Version and size, never whose, as in {@code Entries[version 7, 4 entries]}. */
        @Override
        public String toString() {
            return "Entries[version " + version + ", " + entries.size() + " entries]";
        }
    }
}
