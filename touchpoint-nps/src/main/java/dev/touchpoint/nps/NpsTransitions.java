package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

/**
 * Where the same customers were before and are now: a table of three classes by three. Its change, {@link
 * Nps#change(NpsTransitions, double)}, is known far better than the difference of two groups of so many different customers.
 *
 * <p>Immutable and thread-safe.
 *
 * @param detractors what became of those who were detractors before, not null
 * @param passives what became of those who were passives before, not null
 * @param promoters what became of those who were promoters before, not null; all three together at most {@link
 *     Long#MAX_VALUE} customers
 */
public record NpsTransitions(NpsCounts detractors, NpsCounts passives, NpsCounts promoters) {

    /**
     * A table that is possible.
     *
     * @throws IllegalArgumentException if there are more than {@link Long#MAX_VALUE} customers
     */
    public NpsTransitions {
        // Counts of counts: refuses a total that is too large.
        new NpsCounts(
                requireNonNull(detractors, "detractors must not be null").n(),
                requireNonNull(passives, "passives must not be null").n(),
                requireNonNull(promoters, "promoters must not be null").n());
    }

    /**
     * How many customers answered both times.
     *
     * @return 0 or more
     */
    public long n() {
        return before().n();
    }

    /**
     * The classes of these customers before.
     *
     * @return the counts, not null
     */
    public NpsCounts before() {
        return new NpsCounts(detractors.n(), passives.n(), promoters.n());
    }

    /**
     * The classes of these customers now.
     *
     * @return the counts, not null
     */
    public NpsCounts after() {
        return new NpsCounts(
                detractors.detractors() + passives.detractors() + promoters.detractors(),
                detractors.passives() + passives.passives() + promoters.passives(),
                detractors.promoters() + passives.promoters() + promoters.promoters());
    }

    /** How many customers moved by so many classes, upwards if above 0. */
    long moved(int classes) {
        return switch (classes) {
            case -2 -> promoters.detractors();
            case -1 -> promoters.passives() + passives.detractors();
            case 0 -> detractors.detractors() + passives.passives() + promoters.promoters();
            case 1 -> detractors.passives() + passives.promoters();
            case 2 -> detractors.promoters();
            default -> throw new IllegalArgumentException("classes must be from -2 to 2, was " + classes);
        };
    }
}
