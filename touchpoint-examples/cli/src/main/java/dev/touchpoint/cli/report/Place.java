package dev.touchpoint.cli.report;

import dev.touchpoint.log.Event;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Where an event happened.
 *
 * @param touchpoint the touchpoint's id
 * @param channel the channel's id; null if unknown
 */
record Place(String touchpoint, @Nullable String channel) implements Comparable<Place> {

    private static final Comparator<Place> ORDER = Comparator.comparing(Place::touchpoint)
            .thenComparing(Place::channel, Comparator.nullsLast(Comparator.naturalOrder()));

    static Place of(Event event) {
        return new Place(event.touchpoint(), event.channel());
    }

    @Override
    public int compareTo(Place other) {
        return ORDER.compare(this, other);
    }
}
