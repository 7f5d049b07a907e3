package dev.touchpoint.cli.ingest;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A question of a wide file of responses: a column of scores. A row in which score and comment are blank holds no answer to
 * it.
 *
 * @param touchpoint the id of the touchpoint that it is about
 * @param metric the id of its metric
 * @param score the score
 * @param comment the comment; null if there is no column for it
 */
public record Question(@NotBlank String touchpoint, @NotBlank String metric, Source score, @Nullable Source comment) {

    public Question {
        Rules.text("question touchpoint", touchpoint);
        Rules.text("question metric", metric);
        Rules.required("question score", score);
    }
}
