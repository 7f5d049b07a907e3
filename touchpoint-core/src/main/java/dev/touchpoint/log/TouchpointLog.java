package dev.touchpoint.log;

import dev.touchpoint.check.Require;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Events in the order of customer, occasion, instant and sequence; ties keep the order in which they were handed over.
 *
 * <p>Immutable and thread-safe.
 */
public final class TouchpointLog {

    private final List<Event> events;

    private TouchpointLog(List<Event> events) {
        this.events = events;
    }

    /**
     * A log of events in any order.
     *
     * @param events the events, none null; may be empty
     * @return the log, not null
     */
    public static TouchpointLog of(Collection<? extends Event> events) {
        List<Event> sorted = new ArrayList<>(Require.list("events", Require.notNull("events", events)));
        sorted.sort(Event.ORDER);
        return new TouchpointLog(Collections.unmodifiableList(sorted));
    }

    /**
     * All events.
     *
     * @return an unmodifiable list in the order of {@link Event#ORDER}, not null
     */
    public List<Event> events() {
        return events;
    }

    /**
     * The interactions among the events.
     *
     * @return a stream in the same order, not null
     */
    public Stream<Interaction> interactions() {
        return events.stream().filter(Interaction.class::isInstance).map(Interaction.class::cast);
    }

    /**
     * The responses among the events.
     *
     * @return a stream in the same order, not null
     */
    public Stream<Response> responses() {
        return events.stream().filter(Response.class::isInstance).map(Response.class::cast);
    }

    /**
     * What each customer went through on each occasion.
     *
     * @return a stream of journeys, each with at least one event, in the order of customer and occasion; not null
     */
    public Stream<ActualJourney> journeys() {
        return StreamSupport.stream(new Journeys(events), false);
    }

    /** How many events, as in {@code TouchpointLog[5 events]}. */
    @Override
    public String toString() {
        return "TouchpointLog[" + events.size() + " events]";
    }

    private static final class Journeys extends Spliterators.AbstractSpliterator<ActualJourney> {

        private final List<Event> events;
        private int next;

        Journeys(List<Event> events) {
            super(events.size(), Spliterator.ORDERED | Spliterator.NONNULL | Spliterator.IMMUTABLE);
            this.events = events;
        }

        @Override
        public boolean tryAdvance(Consumer<? super ActualJourney> action) {
            if (next == events.size()) {
                return false;
            }
            Event first = events.get(next);
            int end = next + 1;
            while (end < events.size() && belongTogether(first, events.get(end))) {
                end++;
            }
            List<Event> together = events.subList(next, end);
            next = end;
            action.accept(new ActualJourney(first.customer(), first.occasion(), together));
            return true;
        }

        private static boolean belongTogether(Event a, Event b) {
            return a.customer().equals(b.customer()) && Objects.equals(a.occasion(), b.occasion());
        }
    }
}
