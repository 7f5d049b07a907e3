package dev.touchpoint.timing;

import dev.touchpoint.check.Shown;
import java.io.Serializable;

/**
 * What is wrong in the spec of a rule, and where.
 *
 * @param pointer the JSON Pointer (RFC 6901) of the value in a JSON object that has type, version and settings side by side:
 *     {@code /type}, {@code /of}, {@code /windows/0/from}; of a missing setting, where it should be
 * @param message rule and offending value, on one line
 * @param aboutName whether it is the name that is wrong, not the value
 */
public record RuleProblem(String pointer, String message, boolean aboutName) implements Serializable {

    RuleProblem(String pointer, String message) {
        this(pointer, message, false);
    }

    /** As in {@code at /scope: must be one of …}. */
    @Override
    public String toString() {
        return "at " + Shown.line(pointer) + ": " + message;
    }
}
