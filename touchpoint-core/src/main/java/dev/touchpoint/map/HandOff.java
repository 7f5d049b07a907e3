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

    /**
     * Whether customers go through it, so that somebody has to carry them over. They do not if one of its sides is no {@linkplain
     * Touchpoint#isEncounter() encounter}, or if they only look around: from one touchpoint before the purchase to another that
     * they start themselves.
     *
     * @return whether a bridge is needed, be it there or not
     */
    public boolean needsBridge() {
        boolean looksAround =
                from.phase() == Phase.BEFORE && to.phase() == Phase.BEFORE && to.initiator() == Initiator.CUSTOMER;
        return from.isEncounter() && to.isEncounter() && !looksAround;
    }
}
