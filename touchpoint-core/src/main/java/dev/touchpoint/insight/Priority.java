package dev.touchpoint.insight;

import static dev.touchpoint.check.Require.notNull;

import dev.touchpoint.metric.Estimate;

/**
 * How much a touchpoint matters, how well it does, and what that advises.
 *
 * @param group the touchpoint, or whatever else answers are grouped by; not null
 * @param importance how much it matters, 0 or more
 * @param performance its score with the interval, not null
 * @param quadrant what both together advise, not null
 * @param certain whether the interval of the performance lies on one side of the split, so that another sample would hardly move
 *     it across; the split is taken as given, and the importance as certain
 * @param <K> what answers are grouped by
 */
public record Priority<K>(K group, double importance, Estimate performance, Quadrant quadrant, boolean certain) {

    /** Refuses what breaks a rule, as the components state. */
    public Priority {
        notNull("group", group);
        if (!(importance >= 0 && importance < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("importance must be 0 or more, and finite, was " + importance);
        }
        notNull("performance", performance);
        notNull("quadrant", quadrant);
    }
}
