package dev.touchpoint.cli.packed;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.jspecify.annotations.Nullable;

/**
 * Collects events in columns: 20 bytes each, 8 more where any has a sequence and 8 more where of any it is known when the
 * customer was asked, and each customer and occasion once. Of responses it keeps no comment, invitation or segment. Not
 * thread-safe.
 */
public final class PackedLog {

    /** Some instant of September 1677, which nobody was asked at. */
    private static final long UNKNOWN = Long.MIN_VALUE;

    private final PackedTexts customers = new PackedTexts();
    private final PackedTexts occasions = new PackedTexts();
    private final Map<Kind, Integer> numbers = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private int[] customer = new int[16];
    private int[] occasion = new int[16];
    private int[] kind = new int[16];
    private long[] at = new long[16];
    private long @Nullable [] sequence;
    private long @Nullable [] asked;
    private int size;
    private boolean made;

    /** What happened where; a log of millions of events has some hundreds. */
    private record Kind(
            String touchpoint,
            @Nullable String channel,
            boolean failed,
            @Nullable String metric,
            @Nullable Integer score) {

        static Kind of(Event event) {
            return event instanceof Response response
                    ? new Kind(event.touchpoint(), event.channel(), false, response.metric(), response.score())
                    : new Kind(event.touchpoint(), event.channel(), ((Interaction) event).failed(), null, null);
        }

        Event event(String customer, @Nullable String occasion, Instant at, long sequence, @Nullable Instant asked) {
            return metric == null
                    ? new Interaction(customer, occasion, touchpoint, channel, at, sequence, failed)
                    : Response.builder(customer, touchpoint, metric, score, at)
                            .occasion(occasion)
                            .channel(channel)
                            .sequence(sequence)
                            .askedAt(asked)
                            .build();
        }
    }

    /**
     * Adds an event.
     *
     * @param event the event, from 1678 to 2261
     * @throws DateTimeException if it is earlier or later, or the customer was asked then
     * @throws IllegalStateException if the log was made already
     */
    public void add(Event event) {
        if (made) {
            throw new IllegalStateException("there must be no more events once the log is made");
        }
        long nanos = nanos("at", event.at());
        Instant when = event instanceof Response response ? response.askedAt() : null;
        long askedNanos = when == null ? UNKNOWN : nanos("askedAt", when);
        if (size == at.length) {
            grow(size + size / 2);
        }
        String what = event.occasion();
        customer[size] = customers.add(event.customer());
        occasion[size] = what == null ? PackedTexts.ABSENT : occasions.add(what);
        kind[size] = numbers.computeIfAbsent(Kind.of(event), this::number);
        at[size] = nanos;
        sequence = with(sequence, event.sequence(), 0);
        asked = with(asked, askedNanos, UNKNOWN);
        size++;
    }

    private static long nanos(String what, Instant instant) {
        try {
            return ChronoUnit.NANOS.between(Instant.EPOCH, instant);
        } catch (ArithmeticException e) {
            throw new DateTimeException(what + " must be from 1678 to 2261, was " + instant, e);
        }
    }

    /** A column with one more value, which is not there as long as all of them are the usual one. */
    private long @Nullable [] with(long @Nullable [] column, long value, long usual) {
        long[] filled = column;
        if (filled == null) {
            if (value == usual) {
                return null;
            }
            filled = new long[at.length];
            Arrays.fill(filled, 0, size, usual);
        }
        filled[size] = value;
        return filled;
    }

    private int number(Kind added) {
        kinds.add(added);
        return kinds.size() - 1;
    }

    private void grow(int length) {
        customer = Arrays.copyOf(customer, length);
        occasion = Arrays.copyOf(occasion, length);
        kind = Arrays.copyOf(kind, length);
        at = Arrays.copyOf(at, length);
        sequence = sequence == null ? null : Arrays.copyOf(sequence, length);
        asked = asked == null ? null : Arrays.copyOf(asked, length);
    }

    /**
     * The events in order, which are made when they are asked for. To call once, when everything is added.
     *
     * @return the log
     */
    public TouchpointLog log() {
        int[] customerRanks = customers.ranks();
        int[] occasionRanks = occasions.ranks();
        int[] order = Sorting.sorted(size, (a, b) -> compare(a, b, customerRanks, occasionRanks));
        customer = inOrder(customer, order);
        occasion = inOrder(occasion, order);
        kind = inOrder(kind, order);
        at = inOrder(at, order);
        sequence = sequence == null ? null : inOrder(sequence, order);
        asked = asked == null ? null : inOrder(asked, order);
        made = true;
        return TouchpointLog.ofOrdered(new Events());
    }

    private static int[] inOrder(int[] column, int[] order) {
        int[] ordered = new int[order.length];
        Arrays.setAll(ordered, row -> column[order[row]]);
        return ordered;
    }

    private static long[] inOrder(long[] column, int[] order) {
        long[] ordered = new long[order.length];
        Arrays.setAll(ordered, row -> column[order[row]]);
        return ordered;
    }

    /** As {@link Event#ORDER} has it. */
    private int compare(int a, int b, int[] customerRanks, int[] occasionRanks) {
        int byCustomer = Integer.compare(customerRanks[customer[a]], customerRanks[customer[b]]);
        if (byCustomer != 0) {
            return byCustomer;
        }
        int byOccasion = Integer.compare(rank(occasion[a], occasionRanks), rank(occasion[b], occasionRanks));
        if (byOccasion != 0) {
            return byOccasion;
        }
        int byTime = Long.compare(at[a], at[b]);
        return byTime != 0 ? byTime : Long.compare(sequence(a), sequence(b));
    }

    private static int rank(int number, int[] ranks) {
        return number == PackedTexts.ABSENT ? -1 : ranks[number];
    }

    private long sequence(int row) {
        return sequence == null ? 0 : sequence[row];
    }

    private Event event(int row) {
        return kinds.get(kind[row])
                .event(
                        customers.get(customer[row]),
                        occasion[row] == PackedTexts.ABSENT ? null : occasions.get(occasion[row]),
                        Instant.ofEpochSecond(0, at[row]),
                        sequence(row),
                        asked == null || asked[row] == UNKNOWN ? null : Instant.ofEpochSecond(0, asked[row]));
    }

    private final class Events extends AbstractList<Event> implements RandomAccess {

        @Override
        public Event get(int index) {
            return event(Objects.checkIndex(index, size));
        }

        @Override
        public int size() {
            return size;
        }
    }
}
