package dev.touchpoint.log;

import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** Something that a customer went through at a touchpoint: an {@link Interaction}, or a {@link Response} to a question. */
public sealed interface Event permits Interaction, Response {

    /**
     * By customer, occasion, instant and sequence. A customer's events without an occasion come first. Two events that this
     * order finds equal keep the order in which they were recorded, if the sort is stable, as those of the JDK are.
     */
    Comparator<Event> ORDER = Comparator.comparing(Event::customer)
            .thenComparing(Event::occasion, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(Event::at)
            .thenComparingLong(Event::sequence);

    /**
     * Whose event it is.
     *
     * @return the customer's opaque id, not blank
     */
    String customer();

    /**
     * What it belongs to: an order, a ticket, a stay.
     *
     * @return the occasion's id, not blank; null if the customer itself is the occasion
     */
    @Nullable
    String occasion();

    /**
     * Where it happened.
     *
     * @return the touchpoint's id, not blank; the map need not have it
     */
    String touchpoint();

    /**
     * Over which channel it happened.
     *
     * @return the channel's id, not blank; null if unknown
     */
    @Nullable
    String channel();

    /**
     * When it happened.
     *
     * @return the instant, not null
     */
    Instant at();

    /**
     * What orders events of the same instant.
     *
     * @return any number; 0 if the recorder has none
     */
    long sequence();
}
