package dev.touchpoint.log;

import dev.touchpoint.check.Require;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one customer went through on one occasion, in order.
 *
 * @param customer the customer's opaque id, not blank
 * @param occasion the order, ticket or stay, not blank; null if the customer itself is the occasion
 * @param events the events of this customer and occasion, in the order of {@link Event#ORDER}; at least one if a log made it;
 *     null counts as empty
 */
public record ActualJourney(String customer, @Nullable String occasion, List<Event> events) {

    /** Refuses what breaks a rule, as the components state. */
    public ActualJourney {
        Require.text("customer", customer);
        Require.textOrNull("occasion", occasion);
        boolean fromLog = events instanceof JourneyEvents;
        events = fromLog ? events : Require.list("events", events);
        // Where a log has put them together, the first speaks for all of them.
        requireTogetherAndInOrder(customer, occasion, fromLog ? events.subList(0, 1) : events);
    }

    private static void requireTogetherAndInOrder(String customer, @Nullable String occasion, List<Event> events) {
        for (int i = 0; i < events.size(); i++) {
            Event event = events.get(i);
            if (!event.customer().equals(customer) || !Objects.equals(event.occasion(), occasion)) {
                throw new IllegalArgumentException("events[" + i + "] must be of the journey's customer and occasion");
            }
            if (i > 0 && Event.ORDER.compare(events.get(i - 1), event) > 0) {
                throw new IllegalArgumentException(
                        "events[" + i + "] must not be before events[" + (i - 1) + "], was at " + event.at());
            }
        }
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

    /** How many events, never whose, as in {@code ActualJourney[5 events]}. */
    @Override
    public String toString() {
        return "ActualJourney[" + events.size() + " events]";
    }
}
