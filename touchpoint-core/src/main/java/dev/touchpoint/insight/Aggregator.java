package dev.touchpoint.insight;

import java.util.OptionalDouble;

/**
 * How the scores of an {@link Experience} add up to one number. {@link Aggregators} has some that research speaks of, none of
 * which is the truth; a host may have others.
 *
 * <p>An implementation is a pure function, thread-safe, and says in its documentation what it makes of the experience's {@linkplain
 * Experience#direction direction}.
 */
@FunctionalInterface
public interface Aggregator {

    /**
     * What an experience adds up to.
     *
     * @param experience the experience, with one moment or more; not null
     * @return a finite number; empty if there is none for these moments
     */
    OptionalDouble value(Experience experience);
}
