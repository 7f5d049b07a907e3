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
     * A log of a list that is in order already and never changes, which is not copied. It may make its events as they are asked
     * for, out of columns or a file: then a log of ten million events need not hold them all.
     *
     * @param events the events in the order of {@link Event#ORDER}, none null; may be empty. The list must give the same
     *     events each time and to every thread, and be quick to read from any index, as {@link java.util.RandomAccess} says.
     *     It is read once here, to check the order
     * @return the log, not null
     * @throws IllegalArgumentException if the events are not in order; the message says at which index
     */
    public static TouchpointLog ofOrdered(List<? extends Event> events) {
        List<Event> view = Collections.unmodifiableList(Require.notNull("events", events));
        Event before = null;
        int index = 0;
        for (Event event : view) {
            if (event == null) {
                throw new NullPointerException("events[" + index + "] must not be null");
            }
            if (before != null && Event.ORDER.compare(before, event) > 0) {
                throw new IllegalArgumentException(
                        "events[" + index + "] must not be before events[" + (index - 1) + "], was at " + event.at());
            }
            before = event;
            index++;
        }
        return new TouchpointLog(view);
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

    /**
     * This log in parts of about the same size, each with all events of its customers: to share work between threads, or to
     * hand it to several machines.
     *
     * @param parts how many, 1 or more; there are fewer if there are fewer customers
     * @return the parts, none of them empty, in the order of their customers; not null, empty if there are no events
     * @throws IllegalArgumentException if the number is less than 1
     */
    public List<TouchpointLog> split(int parts) {
        Require.range("parts", parts, 1, Integer.MAX_VALUE);
        List<TouchpointLog> split = new ArrayList<>();
        int from = 0;
        for (int part = 1; part <= parts && from < events.size(); part++) {
            int end = endOfCustomer(Math.max(from, (int) ((long) events.size() * part / parts) - 1));
            split.add(new TouchpointLog(events.subList(from, end)));
            from = end;
        }
        return split;
    }

    /** Where the events of another customer than that of the given one begin. */
    private int endOfCustomer(int event) {
        int end = event + 1;
        while (end < events.size()
                && events.get(end).customer().equals(events.get(event).customer())) {
            end++;
        }
        return end;
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
            List<Event> together = new JourneyEvents(events.subList(next, end));
            next = end;
            action.accept(new ActualJourney(first.customer(), first.occasion(), together));
            return true;
        }

        private static boolean belongTogether(Event a, Event b) {
            return a.customer().equals(b.customer()) && Objects.equals(a.occasion(), b.occasion());
        }
    }
}
