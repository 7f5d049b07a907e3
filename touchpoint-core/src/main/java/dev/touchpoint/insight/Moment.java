package dev.touchpoint.insight;

import dev.touchpoint.check.Require;
import dev.touchpoint.log.Response;
import java.time.Instant;

/**
 * An answer with a score, as a part of an {@link Experience}.
 *
 * <p>Immutable and thread-safe.
 *
 * @param response the answer, not null
 * @param score its score on the experience's range, which is not the answer's own where scores were rescaled
 */
public record Moment(Response response, double score) {

    /** Refuses what is missing. */
    public Moment {
        Require.notNull("response", response);
    }

    /**
     * What was rated.
     *
     * @return the touchpoint's id, not blank
     */
    public String touchpoint() {
        return response.touchpoint();
    }

    /**
     * When it was rated.
     *
     * @return the instant, not null
     */
    public Instant at() {
        return response.at();
    }
}
