package dev.touchpoint.cli.packed;

import dev.touchpoint.insight.Lexicon;
import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.Response;
import dev.touchpoint.log.TouchpointLog;
import java.time.Instant;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Collects events in columns: at most 32 bytes each where times are kept to the second, sequences fit two bytes, and there are less
 * than 32,768 kinds of them; and each customer, occasion and set of segments once. Of responses it keeps no invitation. Not
 * thread-safe.
 */
public final class PackedLog {

    private final PackedTexts customers = new PackedTexts();
    private final PackedTexts occasions = new PackedTexts();
    private final Map<Kind, Integer> numbers = new HashMap<>();
    private final List<Kind> kinds = new ArrayList<>();
    private final Column customer = new Column();

    /** The number of the occasion and 1; 0 if there is none. */
    private final Column occasion = new Column();

    private final Column kind = new Column();
    private final Column sequence = new Column();
    private final Instants at = new Instants();
    private final Asked asked = new Asked();

    /** The number of the details and 1; 0 if there are none. */
    private final Column detail = new Column();

    private final @Nullable Details details;
    private int size;
    private boolean made;

    private PackedLog(@Nullable Details details) {
        this.details = details;
    }

    /** A log without comments and segments. */
    public static PackedLog plain() {
        return new PackedLog(null);
    }

    /**
     * A log with segments and, of comments, what a lexicon knows.
     *
     * @param lexicon the lexicon
     * @return an empty log
     */
    public static PackedLog with(Lexicon lexicon) {
        return new PackedLog(new Details(lexicon));
    }

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
    }

    /**
     * Adds an event.
     *
     * @param event the event
     * @throws dev.touchpoint.cli.ingest.BadInput if it is some 290,000 years away
     * @throws IllegalStateException if the log was made already
     */
    public void add(Event event) {
        if (made) {
            throw new IllegalStateException("there must be no more events once the log is made");
        }
        at.add(event.at());
        String what = event.occasion();
        customer.add(customers.add(event.customer()));
        occasion.add(what == null ? 0 : occasions.add(what) + 1);
        kind.add(numbers.computeIfAbsent(Kind.of(event), this::number));
        sequence.add(event.sequence());
        Response response = event instanceof Response given ? given : null;
        asked.add(response == null ? null : response.askedAt(), event.at());
        detail.add(response == null || details == null ? 0 : details.add(response) + 1);
        size++;
    }

    private int number(Kind added) {
        kinds.add(added);
        return kinds.size() - 1;
    }

    /** How many bytes an event takes, beside the different texts. */
    int width() {
        return at.width()
                + asked.width()
                + Stream.of(customer, occasion, kind, sequence, detail)
                        .mapToInt(Column::width)
                        .sum();
    }

    /**
     * The events in order, which are made when they are asked for. To call once, when everything is added.
     *
     * @return the log
     */
    public TouchpointLog log() {
        made = true;
        int[] customerRanks = customers.ranks();
        int[] occasionRanks = occasions.ranks();
        int[] order = Sorting.sorted(size, (a, b) -> compare(a, b, customerRanks, occasionRanks));
        Stream.of(customer, occasion, kind, sequence, detail).forEach(column -> column.reorder(order));
        at.reorder(order);
        asked.reorder(order);
        return TouchpointLog.ofOrdered(new Events());
    }

    /** As {@link Event#ORDER} has it. */
    private int compare(int a, int b, int[] customerRanks, int[] occasionRanks) {
        int byCustomer = Integer.compare(customerRanks[(int) customer.get(a)], customerRanks[(int) customer.get(b)]);
        if (byCustomer != 0) {
            return byCustomer;
        }
        int byOccasion = Integer.compare(occasionRank(a, occasionRanks), occasionRank(b, occasionRanks));
        if (byOccasion != 0) {
            return byOccasion;
        }
        int byTime = at.compare(a, b);
        return byTime != 0 ? byTime : Long.compare(sequence.get(a), sequence.get(b));
    }

    private int occasionRank(int row, int[] ranks) {
        int number = (int) occasion.get(row);
        return number == 0 ? -1 : ranks[number - 1];
    }

    private Event event(int row) {
        Kind what = kinds.get((int) kind.get(row));
        String who = customers.get((int) customer.get(row));
        int visit = (int) occasion.get(row);
        String when = visit == 0 ? null : occasions.get(visit - 1);
        Instant instant = at.get(row);
        String metric = what.metric();
        if (metric == null) {
            return new Interaction(
                    who, when, what.touchpoint(), what.channel(), instant, sequence.get(row), what.failed());
        }
        Response.Builder response = Response.builder(who, what.touchpoint(), metric, what.score(), instant)
                .occasion(when)
                .channel(what.channel())
                .sequence(sequence.get(row))
                .askedAt(asked.get(row, instant));
        int number = (int) detail.get(row);
        if (number != 0) {
            Objects.requireNonNull(details).addTo(response, number - 1);
        }
        return response.build();
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
