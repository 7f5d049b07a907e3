package dev.touchpoint.map;

import dev.touchpoint.check.Require;

/**
 * Two consecutive touchpoints of a journey with different owners: where customers fall between silos.
 *
 * @param from the touchpoint before
 * @param to the touchpoint after
 * @param bridged whether the step before has a touchpoint that carries the customer over to the owner after
 */
public record HandOff(Touchpoint from, Touchpoint to, boolean bridged) {

    /** Refuses what breaks a rule, as the components state. */
    public HandOff {
        Require.notNull("from", from);
        Require.notNull("to", to);
    }
}
