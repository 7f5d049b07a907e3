package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How many customers were asked when, and over which channel.
 *
 * <p>Immutable and thread-safe.
 *
 * @param total how many asks there are, 0 or more
 * @param perDay how many on each day, days without any left out; null counts as empty
 * @param daysAfter how many so many days of the calendar after the customer met the touchpoint, the iteration began or the
 *     invitation was sent; negative before. Asks of which that is unknown are left out; null counts as empty
 * @param perChannel how many over each channel, by its id; asks over unknown channels are left out; null counts as empty
 */
public record Asks(
        long total, SortedMap<LocalDate, Long> perDay, SortedMap<Long, Long> daysAfter, Map<String, Long> perChannel) {

    /** No asks at all. */
    public static final Asks NONE = new Asks(0, new TreeMap<>(), new TreeMap<>(), Map.of());

    /** Refuses what breaks a rule, as the components state. */
    public Asks {
        if (total < 0) {
            throw new IllegalArgumentException("asks total must be 0 or more, was " + total);
        }
        perDay = sorted("asks perDay", perDay);
        daysAfter = sorted("asks daysAfter", daysAfter);
        perChannel = sorted("asks perChannel", perChannel);
    }

    private static <K> SortedMap<K, Long> sorted(String what, @Nullable Map<K, Long> counts) {
        SortedMap<K, Long> copy = new TreeMap<>();
        if (counts != null) {
            counts.forEach((key, count) -> copy.put(Require.notNull(what, key), Require.notNull(what, count)));
        }
        return Collections.unmodifiableSortedMap(copy);
    }

    /**
     * These asks and others.
     *
     * @param other other asks
     * @return all of them, not null
     */
    public Asks plus(Asks other) {
        return new Asks(
                total + other.total,
                sum(perDay, other.perDay),
                sum(daysAfter, other.daysAfter),
                sum(perChannel, other.perChannel));
    }

    static <K> SortedMap<K, Long> sum(Map<K, Long> one, Map<K, Long> other) {
        SortedMap<K, Long> sum = new TreeMap<>(one);
        other.forEach((key, count) -> sum.merge(key, count, Long::sum));
        return sum;
    }

    /** How many, as in {@code Asks[5172]}. */
    @Override
    public String toString() {
        return "Asks[" + total + "]";
    }
}
