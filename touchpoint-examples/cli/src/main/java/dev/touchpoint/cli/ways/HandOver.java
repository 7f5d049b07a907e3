package dev.touchpoint.cli.ways;

import dev.touchpoint.insight.Durations;

/**
 * The waits between what one owner did last and what the next one did first.
 *
 * @param from the id of the owner who hands over
 * @param to the id of the owner who takes over, who may be the same
 * @param ours the waits that the company, or a partner, ended
 * @param others the waits that the customer ended, or somebody else
 */
record HandOver(String from, String to, Durations ours, Durations others) {

    static HandOver of(String from, OwnerTurn to, Durations waits) {
        return to.ours()
                ? new HandOver(from, to.owner(), waits, Durations.none())
                : new HandOver(from, to.owner(), Durations.none(), waits);
    }

    HandOver plus(HandOver other) {
        return new HandOver(from, to, ours.plus(other.ours), others.plus(other.others));
    }

    boolean isWithin() {
        return from.equals(to);
    }

    Durations all() {
        return ours.plus(others);
    }

    /** Customer-days. */
    double days() {
        return ours.totalDays() + others.totalDays();
    }
}
