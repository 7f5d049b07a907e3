package dev.touchpoint.log;

import dev.touchpoint.check.Require;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one customer went through on one occasion, in order.
 *
 * @param customer the customer's opaque id, not blank
 * @param occasion the order, ticket or stay, not blank; null if the customer itself is the occasion
 * @param events its events in the order of {@link Event#ORDER}, at least one if a log made it
 */
public record ActualJourney(String customer, @Nullable String occasion, List<Event> events) {

    /** Refuses what breaks a rule, as the components state. */
    public ActualJourney {
        Require.text("customer", customer);
        Require.textOrNull("occasion", occasion);
        events = Require.list("events", events);
    }

    /** How many events, never whose, as in {@code ActualJourney[5 events]}. */
    @Override
    public String toString() {
        return "ActualJourney[" + events.size() + " events]";
    }
}
