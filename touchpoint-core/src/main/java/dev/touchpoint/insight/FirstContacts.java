package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Where customers met the company first, over all their occasions: each customer counts once. (Where journeys start, each
 * occasion by itself, is a {@link Flow}'s.)
 *
 * <p>Of interactions at the same instant and with the same sequence, the first of the log counts. Immutable and thread-safe.
 *
 * @param stopsBy what stops are, not null
 * @param stops how many customers met each stop first, 1 or more each, by its name; null counts as empty
 * @param unknown how many customers' first interaction has no stop; 0 or more
 */
public record FirstContacts(StopsBy stopsBy, SortedMap<String, Long> stops, long unknown) {

    /** Refuses what breaks a rule, as the components state. */
    public FirstContacts {
        notNull("stopsBy", stopsBy);
        stops = Collections.unmodifiableSortedMap(stops == null ? new TreeMap<>() : new TreeMap<>(stops));
        stops.forEach((stop, customers) -> requireAtLeast("customers", customers, 1));
        requireAtLeast("unknown", unknown, 0);
    }

    private static void requireAtLeast(String what, long value, long least) {
        if (value < least) {
            throw new IllegalArgumentException(what + " must be " + least + " or more, was " + value);
        }
    }

    /**
     * The touchpoints that the customers of a log met first.
     *
     * @param log the log, not null; may be empty
     * @return the first contacts, not null
     */
    public static FirstContacts of(TouchpointLog log) {
        return of(log, StopsBy.touchpoint());
    }

    /**
     * What the customers of a log met first.
     *
     * @param log the log, not null; may be empty
     * @param stops what an interaction is taken for, such as {@link StopsBy#channel()}; not null
     * @return the first contacts, not null
     */
    public static FirstContacts of(TouchpointLog log, StopsBy stops) {
        notNull("stops", stops);
        Tally tally = new Tally();
        Interaction first = null;
        for (Event event : notNull("log", log).events()) {
            if (event instanceof Interaction interaction) {
                if (first != null && !first.customer().equals(interaction.customer())) {
                    tally.add(stops.stop(first));
                    first = interaction;
                } else if (first == null || isBefore(interaction, first)) {
                    first = interaction;
                }
            }
        }
        if (first != null) {
            tally.add(stops.stop(first));
        }
        return tally.contacts(stops);
    }

    private static boolean isBefore(Interaction interaction, Interaction other) {
        int byInstant = interaction.at().compareTo(other.at());
        return byInstant == 0 ? interaction.sequence() < other.sequence() : byInstant < 0;
    }

    /**
     * How many customers there are.
     *
     * @return those with an interaction, 0 or more
     */
    public long customers() {
        return stops.values().stream().mapToLong(Long::longValue).sum() + unknown;
    }

    /**
     * The first contacts of these customers and of others.
     *
     * @param other the first contacts of other customers, not null
     * @return those of all of them, not null
     * @throws IllegalArgumentException if stops are of another kind
     * @throws ArithmeticException if there would be more than {@link Long#MAX_VALUE} customers
     */
    public FirstContacts plus(FirstContacts other) {
        stopsBy.requireSame("first contacts", notNull("other", other).stopsBy);
        SortedMap<String, Long> sum = new TreeMap<>(stops);
        other.stops.forEach((stop, customers) -> sum.merge(stop, customers, Math::addExact));
        return new FirstContacts(stopsBy, sum, Math.addExact(unknown, other.unknown));
    }

    private static final class Tally {

        private final SortedMap<String, Long> stops = new TreeMap<>();
        private long unknown;

        void add(@Nullable String stop) {
            if (stop == null) {
                unknown++;
            } else {
                stops.merge(stop, 1L, Long::sum);
            }
        }

        FirstContacts contacts(StopsBy by) {
            return new FirstContacts(by, stops, unknown);
        }
    }
}
