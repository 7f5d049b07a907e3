package dev.touchpoint.cli.ingest;

import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;

/**
 * A step of a wide file: a column that says when it happened, blank where it did not.
 *
 * @param touchpoint the touchpoint's id
 * @param at when it happened
 * @param channel over which channel; null if unknown
 * @param failed whether it failed; null if none did
 */
public record WideStep(@NotBlank String touchpoint, TimeSource at, @Nullable Source channel, @Nullable Source failed) {

    public WideStep {
        Rules.text("step touchpoint", touchpoint);
        Rules.required("step at", at);
    }
}
