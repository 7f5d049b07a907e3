package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What counts as a touch when {@link Influence} is read: by what interactions are known, and what becomes of repeats.
 *
 * <p>Repeats matter to the credit by {@link Credit#linear} and {@link Credit#position} and by {@link Credit#timeDecay}: who looked
 * at a page four times before going to the store gives it four fifths of the linear credit, or half of it if repeats count once.
 * They make no difference to any other rule, nor to removal effects.
 *
 * @param stopsBy what an interaction is known by, such as its channel; one without a stop is no touch; not null
 * @param repeatsCountOnce whether touches with the same key, one directly after the other, are one touch, at the instant of the last
 *     of them; touches that are left out do not come between
 * @param halfLife the time in which a touch loses half of its weight, more than 0; null if there shall be no time decay
 */
public record Touches(StopsBy stopsBy, boolean repeatsCountOnce, @Nullable Duration halfLife) {

    /** Refuses what breaks a rule, as the components state. */
    public Touches {
        Require.notNull("stopsBy", stopsBy);
        if (halfLife != null && (halfLife.isNegative() || halfLife.isZero())) {
            throw new IllegalArgumentException("half-life must be more than 0, was " + halfLife);
        }
    }

    /**
     * Touches known by their touchpoints, each repeat counted, without time decay.
     *
     * @return the touches, not null
     */
    public static Touches byTouchpoint() {
        return by(StopsBy.touchpoint());
    }

    /**
     * Touches known by something else, each repeat counted, without time decay.
     *
     * @param stops what an interaction is known by; one without a stop is no touch, and is {@linkplain Influence#leftOut counted}; not
     *     null
     * @return the touches, not null
     */
    public static Touches by(StopsBy stops) {
        return new Touches(stops, false, null);
    }

    /**
     * These touches, where repeats count once.
     *
     * @return the changed copy, not null
     */
    public Touches countingRepeatsOnce() {
        return new Touches(stopsBy, true, halfLife);
    }

    /**
     * These touches with what {@link Credit#timeDecay} needs to know in advance.
     *
     * @param halfLife the time in which a touch loses half of its weight, more than 0; not null
     * @return the changed copy, not null
     * @throws IllegalArgumentException if the half-life is not more than 0
     */
    public Touches withHalfLife(Duration halfLife) {
        return new Touches(stopsBy, repeatsCountOnce, Require.notNull("half-life", halfLife));
    }

    /** As in {@code Touches[by channel, repeats count once, half-life PT168H]}. */
    @Override
    public String toString() {
        return "Touches[" + stopsBy + ", repeats count " + (repeatsCountOnce ? "once" : "each time")
                + (halfLife == null ? "" : ", half-life " + halfLife) + "]";
    }
}
