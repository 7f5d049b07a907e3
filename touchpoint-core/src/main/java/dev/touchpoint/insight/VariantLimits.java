package dev.touchpoint.insight;

import dev.touchpoint.check.Require;

/**
 * How much a {@link Flow} remembers of the ways that customers take. What is beyond is counted in {@link Variants#other()}.
 *
 * @param variants how many different variants at most, 0 or more; 0 remembers none
 * @param steps how many steps a variant has at most, 0 or more
 */
public record VariantLimits(int variants, int steps) {

    /** 100,000 variants of at most 250 steps: tens of megabytes, if the limits are reached. */
    public static final VariantLimits STANDARD = new VariantLimits(100_000, 250);

    /** Refuses what is negative. */
    public VariantLimits {
        Require.range("variants", variants, 0, Integer.MAX_VALUE);
        Require.range("steps", steps, 0, Integer.MAX_VALUE);
    }
}
