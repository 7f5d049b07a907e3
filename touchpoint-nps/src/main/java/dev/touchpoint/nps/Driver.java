package dev.touchpoint.nps;

import static java.util.Objects.requireNonNull;

import dev.touchpoint.metric.Interval;
import org.jspecify.annotations.Nullable;

/**
 * A touchpoint's part in what the scores at all of them explain.
 *
 * <p>Immutable and thread-safe.
 *
 * @param touchpoint the id of the touchpoint, not null
 * @param weight how many percent of the outcome's variance are this touchpoint's, from 0 to 100; those of all drivers add up
 *     to what they explain together
 * @param interval the weight's interval, within 0..100; null if there is none
 * @param correlation Pearson's correlation of the touchpoint's scores with the outcome, from -1 to 1: which way it moves it,
 *     which a weight does not tell
 */
public record Driver(String touchpoint, double weight, @Nullable Interval interval, double correlation) {

    /**
     * A weight and a correlation that are possible.
     *
     * @throws IllegalArgumentException if the weight is not from 0 to 100, or the correlation not from -1 to 1
     */
    public Driver {
        requireNonNull(touchpoint, "touchpoint must not be null");
        if (!(weight >= 0 && weight <= 100)) {
            throw new IllegalArgumentException("weight must be from 0 to 100, was " + weight);
        }
        if (!(correlation >= -1 && correlation <= 1)) {
            throw new IllegalArgumentException("correlation must be from -1 to 1, was " + correlation);
        }
    }
}
