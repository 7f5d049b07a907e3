package dev.touchpoint.log;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/**
 * Events that a log has put together: at least one, and they are of one customer and occasion, in order, and never change. Nobody else can make
 * them, so that {@link ActualJourney} need not find out again what the log has just found out.
 */
final class JourneyEvents extends AbstractList<Event> implements RandomAccess {

    private final Event[] events;

    /** A copy, since a journey must not keep a whole log from being collected. */
    JourneyEvents(List<Event> events) {
        this.events = events.toArray(new Event[0]);
    }

    @Override
    public Event get(int index) {
        return events[index];
    }

    @Override
    public int size() {
        return events.length;
    }
}
