package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.log.Event;
import dev.touchpoint.log.Interaction;
import dev.touchpoint.log.TouchpointLog;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where customers met the company first, over all their occasions: each customer counts once. (Where journeys start, each
 * occasion by itself, is a {@link Flow}'s.)
 *
 * <p>Of interactions at the same instant and with the same sequence, the first of the log counts. Immutable and thread-safe.
 *
 * @param stops how many customers met each stop first, 1 or more each, by its name; null counts as empty
 * @param unknown how many customers' first interaction has no stop; 0 or more
 */
public record FirstContacts(SortedMap<String, Long> stops, long unknown) {

    /** Refuses what breaks a rule, as the components state. */
    public FirstContacts {
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
        return of(log, Interaction::touchpoint);
    }

    /**
     * What the customers of a log met first.
     *
     * @param log the log, not null; may be empty
     * @param stop what an interaction is taken for, such as {@code Interaction::channel}; null if that is unknown
     * @return the first contacts, not null
     */
    public static FirstContacts of(TouchpointLog log, Function<? super Interaction, @Nullable String> stop) {
        notNull("stop", stop);
        Tally tally = new Tally();
        Interaction first = null;
        for (Event event : notNull("log", log).events()) {
            if (event instanceof Interaction interaction) {
                if (first != null && !first.customer().equals(interaction.customer())) {
                    tally.add(stop.apply(first));
                    first = interaction;
                } else if (first == null || isBefore(interaction, first)) {
                    first = interaction;
                }
            }
        }
        if (first != null) {
            tally.add(stop.apply(first));
        }
        return tally.contacts();
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
     */
    public FirstContacts plus(FirstContacts other) {
        SortedMap<String, Long> sum = new TreeMap<>(stops);
        notNull("other", other).stops.forEach((stop, customers) -> sum.merge(stop, customers, Math::addExact));
        return new FirstContacts(sum, Math.addExact(unknown, other.unknown));
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

        FirstContacts contacts() {
            return new FirstContacts(stops, unknown);
        }
    }
}
