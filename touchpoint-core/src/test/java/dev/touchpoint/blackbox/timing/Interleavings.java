package dev.touchpoint.blackbox.timing;

import dev.touchpoint.timing.ContactLedger;
import dev.touchpoint.timing.LedgerEntry;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Walks through all interleavings of a few threads that share a ledger, one step of the ledger at a time, and through all
 * places where one of them may die or the ledger may fail.
 *
 * <p>No threads are started. What a thread does next depends on nothing but what the ledger told it so far, so it is run from
 * its beginning with those answers, until it wants one that there is not yet. A state is what the ledger holds and what each
 * thread was told; states that were seen before are not followed again.
 */
final class Interleavings {

    /** What a thread does. It must do the same each time, as long as it is told the same. */
    interface Body {
        void run(World world);
    }

    /** What goes wrong, beside that others are faster. */
    enum Fault {
        /** A thread is gone before its next step: in the middle of a call, or between two. */
        DEATH,
        /** A step fails, and nothing has happened. */
        FAILURE_BEFORE,
        /** A step fails after it has happened. */
        FAILURE_AFTER
    }

    /**
     * Where everything stands.
     *
     * @param log what the threads noted, in order
     */
    record State(
            Map<String, ContactLedger.Entries> streams,
            List<String> log,
            List<Walker> threads,
            int faults,
            int deaths) {

        /** A ledger of its own that begins where this one stands. */
        ContactLedger ledger() {
            return new Copy(new TreeMap<>(streams));
        }

        long count(String note) {
            return log.stream().filter(note::equals).count();
        }

        boolean anyIsGone() {
            return deaths > 0;
        }

        private State after(int thread, Walker then, Map<String, ContactLedger.Entries> streams, List<String> log) {
            List<Walker> changed = new ArrayList<>(threads);
            changed.set(thread, then);
            return new State(streams, log, List.copyOf(changed), faults, deaths);
        }

        private State withFault(int dead) {
            return new State(streams, log, threads, faults + 1, deaths + dead);
        }
    }

    /**
     * Where a thread stands.
     *
     * @param number the same as that of another one only if it is the same thread, and was told the same
     * @param told what it was told so far
     * @param next what it will do next; null once it has ended
     */
    private record Walker(int number, List<Object> told, Step next) {}

    private record Result<T>(Optional<T> value) {}

    private interface Step {
        /** Changes the streams and the log, and says what the thread is told. */
        Object take(Copy ledger, List<String> log);
    }

    private static final class Suspended extends Error {

        private final transient Step step;

        Suspended(Step step) {
            super(null, null, false, false);
            this.step = step;
        }
    }

    private static final Object FAILED = "failed";

    private static final Walker ENDED = new Walker(-1, List.of(), null);

    private final Numbers numbers = new Numbers();
    private final Map<List<Integer>, Walker> then = new HashMap<>();
    private final Set<Fault> faults;
    private final int mostFaults;
    private final List<Body> bodies;

    private final Map<String, ContactLedger.Entries> start;
    private final int unlucky;

    private Interleavings(
            List<Body> bodies,
            Map<String, ContactLedger.Entries> start,
            int unlucky,
            Set<Fault> faults,
            int mostFaults) {
        this.bodies = bodies;
        this.unlucky = unlucky;
        this.start = start;
        this.faults = faults;
        this.mostFaults = mostFaults;
    }

    static Interleavings of(Body... bodies) {
        return new Interleavings(Arrays.asList(bodies), Map.of(), -1, Set.of(), 0);
    }

    Interleavings with(int most, Fault... faults) {
        return new Interleavings(bodies, start, -1, Set.of(faults), most);
    }

    /** Faults that only one of the threads meets, counted from 0. */
    Interleavings with(int most, int thread, Fault... faults) {
        return new Interleavings(bodies, start, thread, Set.of(faults), most);
    }

    /** What was done before, by one thread. */
    Interleavings after(Consumer<ContactLedger> before) {
        Copy ledger = new Copy(new TreeMap<>(start));
        before.accept(ledger);
        return new Interleavings(bodies, ledger.streams, unlucky, faults, mostFaults);
    }

    /**
     * Shows each state in which nothing more will happen.
     *
     * @return how many states there are in all
     */
    int explore(Consumer<State> atTheEnd) {
        Deque<State> open = new ArrayDeque<>();
        Set<List<Integer>> seen = new HashSet<>();
        open.push(beginning());
        while (!open.isEmpty()) {
            State state = open.pop();
            if (seen.add(numbers.of(state))) {
                List<State> next = next(state);
                if (next.isEmpty()) {
                    check(state, atTheEnd);
                }
                next.forEach(open::push);
            }
        }
        return seen.size();
    }

    /**
     * Follows interleavings at random, where there are too many for all, and shows where each ends.
     *
     * @return how many different ends there were
     */
    int walk(int times, long seed, Consumer<State> atTheEnd) {
        Random random = new Random(seed);
        Set<List<Integer>> ends = new HashSet<>();
        for (int i = 0; i < times; i++) {
            State state = beginning();
            for (List<State> next = next(state); !next.isEmpty(); next = next(state)) {
                state = next.get(random.nextInt(next.size()));
            }
            if (ends.add(numbers.of(state))) {
                check(state, atTheEnd);
            }
        }
        return ends.size();
    }

    private State beginning() {
        List<Walker> fresh = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            fresh.add(thread(i, List.of()));
        }
        return new State(start, List.of(), List.copyOf(fresh), 0, 0);
    }

    /** A number for each value that is not equal to another one: what the values of a state come to is hashed but once. */
    private static final class Numbers {

        private final IdentityHashMap<Object, Integer> known = new IdentityHashMap<>();
        private final Map<Object, Integer> all = new HashMap<>();

        List<Integer> of(State state) {
            List<Integer> key = new ArrayList<>(32);
            key.add(state.faults());
            key.add(number(state.log()));
            state.streams().forEach((id, entries) -> {
                key.add(number(id));
                key.add(number(entries));
            });
            key.add(state.deaths());
            state.threads().forEach(thread -> key.add(thread.number()));
            return key;
        }

        int number(Object value) {
            return known.computeIfAbsent(value, v -> all.computeIfAbsent(v, w -> all.size()));
        }
    }

    private static void check(State state, Consumer<State> atTheEnd) {
        try {
            atTheEnd.accept(state);
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError("after " + state.log() + ", with " + state.streams(), e);
        }
    }

    private List<State> next(State state) {
        List<State> next = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            if (state.threads().get(i).next() != null) {
                next.add(taken(state, i, false));
                if (state.faults() < mostFaults && (unlucky < 0 || unlucky == i)) {
                    addFaults(state, i, next);
                }
            }
        }
        return next;
    }

    private void addFaults(State state, int i, List<State> next) {
        if (faults.contains(Fault.DEATH)) {
            next.add(state.after(i, ENDED, state.streams(), state.log()).withFault(1));
        }
        if (faults.contains(Fault.FAILURE_BEFORE)) {
            next.add(state.after(i, told(state, i, FAILED), state.streams(), state.log())
                    .withFault(0));
        }
        if (faults.contains(Fault.FAILURE_AFTER)) {
            next.add(taken(state, i, true).withFault(0));
        }
    }

    private State taken(State state, int i, boolean failing) {
        Copy copy = new Copy(new TreeMap<>(state.streams()));
        List<String> log = new ArrayList<>(state.log());
        Object answer = state.threads().get(i).next().take(copy, log);
        return state.after(i, told(state, i, failing ? FAILED : answer), copy.streams, List.copyOf(log));
    }

    private Walker told(State state, int i, Object answer) {
        Walker thread = state.threads().get(i);
        return then.computeIfAbsent(List.of(i, thread.number(), numbers.number(answer)), key -> {
            List<Object> told = new ArrayList<>(thread.told());
            told.add(answer);
            try {
                return thread(i, told);
            } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("thread " + i + " after " + told + ", with " + state.streams(), e);
            }
        });
    }

    /** The thread when it has been told so much and wants to know more. */
    private Walker thread(int i, List<Object> told) {
        World world = new World(new ArrayList<>(told));
        try {
            bodies.get(i).run(world);
            return ENDED;
        } catch (Suspended e) {
            List<Object> kept = List.copyOf(world.told);
            return new Walker(numbers.number(List.of(i, kept)), kept, e.step);
        }
    }

    /** What a thread sees. */
    static final class World implements ContactLedger {

        private final List<Object> told;
        private int next;

        World(List<Object> told) {
            this.told = told;
        }

        @Override
        public Entries read(String customer) {
            return (Entries) step((ledger, log) -> ledger.read(customer));
        }

        @Override
        public boolean append(String customer, long version, LedgerEntry entry) {
            return (boolean) step((ledger, log) -> ledger.append(customer, version, entry));
        }

        @Override
        public boolean erase(String customer, long version, LedgerEntry entry) {
            return (boolean) step((ledger, log) -> ledger.erase(customer, version, entry));
        }

        /** Something of which nothing is remembered but the result. */
        <T> Optional<T> call(Supplier<Optional<T>> call) {
            if (next < told.size() && told.get(next) instanceof Result<?> result) {
                next++;
                @SuppressWarnings("unchecked")
                Optional<T> known = (Optional<T>) result.value();
                return known;
            }
            int first = next;
            Optional<T> value = call.get();
            told.subList(first, next).clear();
            told.add(first, new Result<>(value));
            next = first + 1;
            return value;
        }

        /** Something that happens outside of the ledger, such as that an invitation is sent. */
        void note(String what) {
            told((ledger, log) -> log.add(what));
        }

        private Object step(Step step) {
            Object answer = told(step);
            if (answer.equals(FAILED)) {
                throw new IllegalStateException("the ledger has a bad day");
            }
            return answer;
        }

        private Object told(Step step) {
            if (next == told.size()) {
                throw new Suspended(step);
            }
            return told.get(next++);
        }
    }

    /** A ledger as plain as can be. */
    private static final class Copy implements ContactLedger {

        private final Map<String, Entries> streams;

        Copy(Map<String, Entries> streams) {
            this.streams = streams;
        }

        @Override
        public Entries read(String customer) {
            return streams.getOrDefault(customer, Entries.NONE);
        }

        @Override
        public boolean append(String customer, long version, LedgerEntry entry) {
            List<LedgerEntry> entries = new ArrayList<>(read(customer).entries());
            entries.add(entry);
            return put(customer, version, entries);
        }

        @Override
        public boolean erase(String customer, long version, LedgerEntry entry) {
            return put(customer, version, List.of(entry));
        }

        private boolean put(String customer, long version, List<LedgerEntry> entries) {
            if (read(customer).version() != version) {
                return false;
            }
            streams.put(customer, new Entries(version + 1, entries));
            return true;
        }
    }
}
