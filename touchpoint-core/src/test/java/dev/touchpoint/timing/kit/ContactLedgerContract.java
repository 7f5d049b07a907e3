package dev.touchpoint.timing.kit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.touchpoint.timing.Ask;
import dev.touchpoint.timing.Confirmation;
import dev.touchpoint.timing.Contact;
import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.ContactLedger.Entries;
import dev.touchpoint.timing.Customer;
import dev.touchpoint.timing.Decision;
import dev.touchpoint.timing.Invitation;
import dev.touchpoint.timing.LedgerEntry;
import dev.touchpoint.timing.LedgerEntry.Closed;
import dev.touchpoint.timing.LedgerEntry.Forgotten;
import dev.touchpoint.timing.LedgerEntry.Imported;
import dev.touchpoint.timing.LedgerEntry.Linked;
import dev.touchpoint.timing.LedgerEntry.Progressed;
import dev.touchpoint.timing.LedgerEntry.Reserved;
import dev.touchpoint.timing.LedgerEntry.Stage;
import dev.touchpoint.timing.Occasion;
import dev.touchpoint.timing.SurveyPolicy;
import dev.touchpoint.timing.SurveyTiming;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The contract of a {@link ContactLedger} as tests. Extend it, say how to make an empty ledger, and inherit them:
 *
 * <pre>{@code
 * class OurLedgerTest extends ContactLedgerContract {
 *     @Override
 *     protected ContactLedger emptyLedger() {
 *         return new OurLedger(emptyDatabase());
 *     }
 * }
 * }</pre>
 */
public abstract class ContactLedgerContract {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final int THREADS = 4;

    /** For those who extend it. */
    protected ContactLedgerContract() {}

    /**
     * A ledger that holds nothing, and shares nothing with those that were given before.
     *
     * @return the ledger, not null
     */
    protected abstract ContactLedger emptyLedger();

    /**
     * Another ledger over the same store, as on another machine, or after a restart.
     *
     * @param ledger one that {@link #emptyLedger()} gave
     * @return a ledger with the same entries; the same one, unless overridden
     */
    protected ContactLedger overTheSameStore(ContactLedger ledger) {
        return ledger;
    }

    /**
     * How many entries the test with a long history appends.
     *
     * @return 1,000 unless overridden
     */
    protected int manyEntries() {
        return 1_000;
    }

    /** Nobody has been there. */
    @Test
    protected void aCustomerWhomNobodyKnowsHasVersionZeroAndNoEntries() {
        assertEquals(new Entries(0, List.of()), emptyLedger().read("ann"));
    }

    /** The first entry has number 1. */
    @Test
    protected void whatWasAppendedIsReadAndCounted() {
        ContactLedger ledger = emptyLedger();

        assertTrue(ledger.append("ann", 0, entry(1)));
        assertTrue(ledger.append("ann", 1, entry(2)));

        assertEquals(new Entries(2, List.of(entry(1), entry(2))), ledger.read("ann"));
        assertEquals(
                new Entries(2, List.of(entry(1), entry(2))),
                overTheSameStore(ledger).read("ann"));
    }

    /** The one idea. */
    @Test
    protected void whoReadAnEarlierVersionCannotAppend() {
        ContactLedger ledger = emptyLedger();
        assertTrue(ledger.append("ann", 0, entry(1)));
        assertTrue(ledger.append("ann", 1, entry(2)));

        assertFalse(ledger.append("ann", 0, entry(3)));
        assertFalse(ledger.append("ann", 1, entry(3)));
        assertFalse(overTheSameStore(ledger).append("ann", 1, entry(2)));

        assertEquals(new Entries(2, List.of(entry(1), entry(2))), ledger.read("ann"));
    }

    /** A lost race is no accident. */
    @Test
    protected void whoLostARaceReadsAndAppendsAgain() {
        ContactLedger ledger = emptyLedger();
        assertTrue(ledger.append("ann", 0, entry(1)));
        assertFalse(ledger.append("ann", 0, entry(2)));

        Entries entries = ledger.read("ann");
        assertTrue(ledger.append("ann", entries.version(), entry(2)));

        assertEquals(List.of(entry(1), entry(2)), ledger.read("ann").entries());
    }

    /** An error may hide what happened; reading shows it. */
    @Test
    protected void whateverAnErrorLeavesIsReadEntirelyOrNotAtAll() {
        ContactLedger ledger = emptyLedger();
        assertTrue(ledger.append("ann", 0, entry(1)));
        Thread.currentThread().interrupt();
        try {
            ledger.append("ann", 1, entry(2));
        } catch (RuntimeException e) {
            // Nothing is promised of an append that threw but that it happened or not.
        } finally {
            Thread.interrupted();
        }

        Entries entries = ledger.read("ann");
        List<LedgerEntry> either = entries.version() == 1 ? List.of(entry(1)) : List.of(entry(1), entry(2));
        assertEquals(either, entries.entries());
        assertTrue(ledger.append("ann", entries.version(), entry(3)));
        assertEquals(entries.version() + 1, ledger.read("ann").version());
    }

    /** Microseconds, and no less. */
    @Test
    protected void instantsAreKeptToTheMicrosecond() {
        ContactLedger ledger = emptyLedger();
        Instant odd = NOON.plusNanos(123_456_789);
        LedgerEntry entry = new Progressed("i", 0, Stage.SEEN, odd);
        assertTrue(ledger.append("ann", 0, entry));
        assertTrue(ledger.append("ann", 1, new Progressed("i", 0, Stage.SEEN, odd.plusNanos(1_000))));

        List<LedgerEntry> entries = ledger.read("ann").entries();
        assertEquals(NOON.plusNanos(123_456_000), entries.get(0).at());
        assertEquals(NOON.plusNanos(123_457_000), entries.get(1).at());
    }

    /** Every kind, with every value there and with all absent that may be. */
    @Test
    protected void everyKindOfEntryIsKeptAsItIs() {
        ContactLedger ledger = emptyLedger();
        List<LedgerEntry> entries = everyKind();
        for (int i = 0; i < entries.size(); i++) {
            assertTrue(ledger.append("ann", i, entries.get(i)));
        }

        assertEquals(new Entries(entries.size(), entries), ledger.read("ann"));
        assertEquals(entries, overTheSameStore(ledger).read("ann").entries());
    }

    /** Ids are opaque: no case, no blanks, no accents are made equal. */
    @Test
    protected void customersAreToldApartExactly() {
        ContactLedger ledger = emptyLedger();
        List<String> ids = List.of(
                "ann",
                "Ann",
                "ann ",
                " ann",
                "änn",
                "a\u0308nn",
                "ann'--",
                "a|n\\n",
                "a%",
                "a_",
                "a\tb",
                "\uD83D\uDE00",
                "\u0131");
        for (int i = 0; i < ids.size(); i++) {
            assertTrue(ledger.append(ids.get(i), 0, entry(i)), "nobody else has been there");
        }
        for (int i = 0; i < ids.size(); i++) {
            assertEquals(new Entries(1, List.of(entry(i))), ledger.read(ids.get(i)));
        }
    }

    /** A long id is not cut. */
    @Test
    protected void longIdsAreToldApartAtTheirEnds() {
        ContactLedger ledger = emptyLedger();
        String stem = "x".repeat(200);

        assertTrue(ledger.append(stem + "1", 0, entry(1)));
        assertTrue(ledger.append(stem + "2", 0, entry(2)));

        assertEquals(List.of(entry(1)), ledger.read(stem + "1").entries());
    }

    /** Forgetting. */
    @Test
    protected void whatIsErasedIsGoneAndNumbersGoOn() {
        ContactLedger ledger = emptyLedger();
        assertTrue(ledger.append("ann", 0, entry(1)));
        assertTrue(ledger.append("ann", 1, entry(2)));
        assertTrue(ledger.append("bob", 0, entry(9)));

        assertTrue(ledger.erase("ann", 2, new Forgotten(NOON)));

        assertEquals(new Entries(3, List.of(new Forgotten(NOON))), ledger.read("ann"));
        assertEquals(
                new Entries(3, List.of(new Forgotten(NOON))),
                overTheSameStore(ledger).read("ann"));
        assertEquals(new Entries(1, List.of(entry(9))), ledger.read("bob"));
        for (long old = 0; old < 3; old++) {
            assertFalse(ledger.append("ann", old, entry(4)));
            assertFalse(ledger.erase("ann", old, entry(4)));
        }
        assertTrue(ledger.append("ann", 3, entry(4)));
        assertEquals(new Entries(4, List.of(new Forgotten(NOON), entry(4))), ledger.read("ann"));
    }

    /** Nothing is erased unless everything is. */
    @Test
    protected void whoReadAnEarlierVersionCannotErase() {
        ContactLedger ledger = emptyLedger();
        assertTrue(ledger.append("ann", 0, entry(1)));
        assertTrue(ledger.append("ann", 1, entry(2)));

        assertFalse(ledger.erase("ann", 1, new Forgotten(NOON)));
        assertFalse(ledger.erase("ann", 0, new Forgotten(NOON)));

        assertEquals(new Entries(2, List.of(entry(1), entry(2))), ledger.read("ann"));
    }

    /** Also of one who was never there. */
    @Test
    protected void eraseWorksAtVersionZeroAndAgain() {
        ContactLedger ledger = emptyLedger();

        assertTrue(ledger.erase("ann", 0, new Forgotten(NOON)));
        assertTrue(ledger.erase("ann", 1, new Forgotten(NOON.plusSeconds(1))));

        assertEquals(new Entries(2, List.of(new Forgotten(NOON.plusSeconds(1)))), ledger.read("ann"));
    }

    /** Order is that of the numbers, whatever the instants. */
    @Test
    protected void aLongHistoryIsReadInTheOrderOfItsNumbers() {
        ContactLedger ledger = emptyLedger();
        List<LedgerEntry> expected = new ArrayList<>();
        for (int i = 0; i < manyEntries(); i++) {
            LedgerEntry entry = entry(manyEntries() - i);
            expected.add(entry);
            assertTrue(ledger.append("ann", i, entry));
        }

        assertEquals(new Entries(manyEntries(), expected), ledger.read("ann"));
    }

    /** First contact, too. */
    @Test
    protected void ofThoseWhoAppendAtTheSameVersionExactlyOneSucceeds() throws Exception {
        ContactLedger ledger = emptyLedger();
        for (int round = 0; round < 50; round++) {
            long version = round / 2;
            String customer = "c" + round % 2;
            List<Boolean> won = atOnce(thread -> overTheSameStore(ledger).append(customer, version, entry(thread)));

            assertEquals(1, won.stream().filter(Boolean::booleanValue).count(), "winners of round " + round);
            Entries entries = ledger.read(customer);
            assertEquals(version + 1, entries.version());
            assertEquals(entry(won.indexOf(true)), entries.entries().get((int) version));
        }
    }

    /** An append and an erasure. */
    @Test
    protected void ofAnAppendAndAnErasureAtTheSameVersionExactlyOneSucceeds() throws Exception {
        ContactLedger ledger = emptyLedger();
        for (int round = 0; round < 25; round++) {
            String customer = "c" + round;
            assertTrue(ledger.append(customer, 0, entry(0)));
            List<Boolean> won = atOnce(thread -> thread % 2 == 0
                    ? overTheSameStore(ledger).append(customer, 1, entry(thread))
                    : overTheSameStore(ledger).erase(customer, 1, new Forgotten(NOON)));

            int winner = won.indexOf(true);
            assertEquals(1, won.stream().filter(Boolean::booleanValue).count(), "winners of round " + round);
            List<LedgerEntry> expected =
                    winner % 2 == 0 ? List.of(entry(0), entry(winner)) : List.of(new Forgotten(NOON));
            assertEquals(new Entries(2, expected), ledger.read(customer));
        }
    }

    /** Nothing is lost, nothing is doubled, and nobody reads half of anything. */
    @Test
    protected void whatManyAppendAtOnceIsAllThere() throws Exception {
        ContactLedger ledger = emptyLedger();
        int each = 20;
        atOnce(thread -> {
            ContactLedger own = overTheSameStore(ledger);
            for (int i = 0; i < each; i++) {
                Entries entries = own.read("ann");
                assertEquals(entries.version(), entries.entries().size());
                while (!own.append("ann", entries.version(), entry(thread * each + i))) {
                    Entries later = own.read("ann");
                    assertEquals(
                            entries.entries(),
                            later.entries().subList(0, entries.entries().size()));
                    entries = later;
                }
            }
            return true;
        });

        Set<LedgerEntry> all = new HashSet<>(ledger.read("ann").entries());
        int expected = THREADS * each;
        assertEquals(expected, all.size());
        assertEquals(expected, ledger.read("ann").version());
    }

    /** What it is all for. */
    @Test
    protected void exactlyOneOfManyMachinesMaySendTheSameInvitation() throws Exception {
        ContactLedger ledger = emptyLedger();
        SurveyPolicy policy = SurveyPolicy.about("delivery")
                .askedAt("delivery-survey")
                .over("email")
                .build();
        for (int round = 0; round < 20; round++) {
            Occasion occasion = Occasion.of("delivery", "order-" + round, NOON);
            List<Boolean> sent = atOnce(thread -> {
                SurveyTiming timing = SurveyTiming.of(overTheSameStore(ledger), policy);
                Decision decision = timing.ask(Customer.of("ann"), occasion, NOON);
                return decision instanceof Ask ask && timing.confirm(ask.invitation(), NOON) == Confirmation.CONFIRMED;
            });

            assertEquals(1, sent.stream().filter(Boolean::booleanValue).count(), "sent in round " + round);
        }
    }

    private interface Task {
        boolean run(int thread) throws Exception;
    }

    private static List<Boolean> atOnce(Task task) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<Boolean>> calls = new ArrayList<>();
            IntStream.range(0, THREADS)
                    .forEach(thread -> calls.add(() -> {
                        start.await(30, TimeUnit.SECONDS);
                        return task.run(thread);
                    }));
            List<Boolean> results = new ArrayList<>();
            for (Future<Boolean> result : threads.invokeAll(calls, 60, TimeUnit.SECONDS)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private static LedgerEntry entry(int number) {
        return new Progressed("invitation-" + number, 0, Stage.SEEN, NOON.plusSeconds(number));
    }

    private static List<LedgerEntry> everyKind() {
        String awkward = "o'rder|\\4711 \n\r\t\u2028 \"ä\uD83D\uDE00\" \\u0041 \\0 ";
        List<LedgerEntry> entries = new ArrayList<>();
        entries.add(new Reserved(new Invitation(
                "id",
                "p",
                "ann",
                awkward,
                NOON,
                "t",
                "a",
                "csat",
                awkward,
                "email",
                90,
                0,
                NOON,
                NOON.plusSeconds(9))));
        entries.add(new Reserved(new Invitation(
                "id", "p", "ann", "1", NOON, null, "a", null, "survey", "sms", 0, 2, NOON, NOON.plusSeconds(9))));
        for (Stage stage : Stage.values()) {
            entries.add(new Progressed("id", entries.size(), stage, NOON));
        }
        entries.add(new Imported(Contact.sent("former", NOON).build()));
        entries.add(new Imported(Contact.sent("former", NOON)
                .reminderOf(awkward)
                .about(awkward, NOON.minusSeconds(1))
                .measuring("nps")
                .touchpoint("t")
                .over("sms")
                .purpose("x")
                .seenAt(NOON)
                .answeredAt(NOON)
                .dismissedAt(NOON)
                .burdenSeconds(7)
                .build()));
        entries.add(new Imported(Contact.sent("former", NOON).failed().build()));
        entries.add(new Linked(awkward, 7, "ann", NOON));
        entries.add(new Forgotten(Instant.parse("1969-12-31T23:59:59.999999Z")));
        entries.add(new Closed(awkward, NOON));
        return entries;
    }
}
