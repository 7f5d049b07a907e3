package dev.touchpoint.cli.ingest;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A step of a wide file: a column that says when it happened, blank where it did not.
 *
 * @param touchpoint the touchpoint's id
 * @param at when it happened
 * @param channel over which channel; null if unknown
 */
public record WideStep(@NotBlank String touchpoint, TimeSource at, @Nullable Source channel) {

    public WideStep {
        Rules.text("step touchpoint", touchpoint);
        Rules.required("step at", at);
    }
}
