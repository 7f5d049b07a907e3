package dev.touchpoint.cli.sample;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Chance that falls the same on every machine. Only the plain 64-bit stream of {@link SplittableRandom} is used, and no
 * function whose last bit may differ between platforms. Each aspect of a customer's story throws dice of its own, so that
 * to change one leaves the others as they were.
 */
final class Dice {

    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private final long seed;
    private final SplittableRandom random;

    private Dice(long seed) {
        this.seed = seed;
        this.random = new SplittableRandom(seed);
    }

    static Dice of(long seed) {
        return new Dice(mixed(seed));
    }

    /** Other dice, for an aspect with a number; they do not depend on the throws that were made. */
    Dice about(long aspect) {
        return new Dice(mixed(seed ^ mixed(aspect + GOLDEN_GAMMA)));
    }

    /** From 0 inclusive to 1 exclusive, evenly. */
    double share() {
        return (random.nextLong() >>> 11) * 0x1.0p-53;
    }

    boolean chance(double probability) {
        return share() < probability;
    }

    /** From the first to the last, both inclusive, evenly. */
    int between(int first, int last) {
        return first + (int) (share() * (last - first + 1));
    }

    <T> T oneOf(List<T> things) {
        return things.get(between(0, things.size() - 1));
    }

    /** The index of a weight, with a probability in proportion to it. */
    int weighted(int... weights) {
        int total = 0;
        for (int weight : weights) {
            total += weight;
        }
        int left = between(0, total - 1);
        int index = 0;
        while (left >= weights[index]) {
            left -= weights[index++];
        }
        return index;
    }

    /** The finalizer of SplitMix64. */
    private static long mixed(long value) {
        long z = value + GOLDEN_GAMMA;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
