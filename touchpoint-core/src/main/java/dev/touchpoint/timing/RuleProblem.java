package dev.touchpoint.timing;

import dev.touchpoint.check.Require;
import dev.touchpoint.check.Shown;
import java.io.Serializable;
import java.util.regex.Pattern;

/**
 * What is wrong in the spec of a rule, and where.
 *
 * @param pointer the JSON Pointer (RFC 6901) of the value in a JSON object that has type, version and settings side by side:
 *     {@code /type}, {@code /of}, {@code /windows/0/from}; of a missing setting, where it should be; empty for the whole rule
 * @param message rule and offending value, on one line, not blank
 * @param aboutName whether it is the name that is wrong, not the value
 */
public record RuleProblem(String pointer, String message, boolean aboutName) implements Serializable {

    private static final Pattern BAD_ESCAPE = Pattern.compile("~(?![01])");

    /** Refuses what is no JSON Pointer, and a blank message. */
    public RuleProblem {
        boolean begins = Require.notNull("rule problem pointer", pointer).isEmpty() || pointer.startsWith("/");
        if (!begins || BAD_ESCAPE.matcher(pointer).find()) {
            throw new IllegalArgumentException(
                    "rule problem pointer must be a JSON Pointer, as in /of, was " + Shown.text(pointer));
        }
        message = Shown.line(Require.text("rule problem message", message));
    }

    /**
     * What is wrong with a value.
     *
     * @param pointer the JSON Pointer of the value
     * @param message rule and offending value
     * @throws IllegalArgumentException if the pointer is none, or the message blank
     */
    public RuleProblem(String pointer, String message) {
        this(pointer, message, false);
    }

    /** As in {@code at /scope: must be one of …}. */
    @Override
    public String toString() {
        return pointer.isEmpty() ? message : "at " + Shown.line(pointer) + ": " + message;
    }
}
