package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import java.util.Collections;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Successes, shared out to touchpoints by a rule. What touchpoints get and {@code withoutTouch} add up to the successes, but for
 * the rounding of doubles.
 *
 * <p>Immutable and thread-safe.
 *
 * @param credit the rule, not null
 * @param successes how many successes there are, 0 or more
 * @param withoutTouch how many of them nothing came before, so that no touchpoint gets credit for them
 * @param touchpoints how many successes each touchpoint is credited with, 0 or more and seldom a whole number; unmodifiable, not
 *     null
 */
public record Credits(Credit credit, long successes, long withoutTouch, SortedMap<String, Double> touchpoints) {

    /** Refuses what is missing, and copies the map. */
    public Credits {
        Require.notNull("credit", credit);
        touchpoints = Collections.unmodifiableSortedMap(new TreeMap<>(Require.notNull("touchpoints", touchpoints)));
    }

    /**
     * How many successes a touchpoint is credited with.
     *
     * @param touchpoint the touchpoint, or what else touches are known by; not null
     * @return 0 or more; 0 for one that no journey met
     */
    public double successes(String touchpoint) {
        return touchpoints.getOrDefault(Require.notNull("touchpoint", touchpoint), 0.0);
    }

    /**
     * The share of all successes that a touchpoint is credited with. Shares and that of the successes without touch add up to 1.
     *
     * @param touchpoint the touchpoint, or what else touches are known by; not null
     * @return from 0 to 1; empty if there are no successes
     */
    public OptionalDouble share(String touchpoint) {
        double credited = successes(touchpoint);
        return successes == 0 ? OptionalDouble.empty() : OptionalDouble.of(credited / successes);
    }

    /** Rule and sizes, as in {@code Credits[linear: 120 successes to 9 touchpoints, 3 without touch]}. */
    @Override
    public String toString() {
        return "Credits[" + credit + ": " + (successes - withoutTouch) + " successes to " + touchpoints.size()
                + " touchpoints, " + withoutTouch + " without touch]";
    }
}
