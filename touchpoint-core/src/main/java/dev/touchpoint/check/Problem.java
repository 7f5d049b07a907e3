package dev.touchpoint.check;

/**
 * A broken rule and where.
 *
 * @param pointer the JSON Pointer (RFC 6901) of the value, empty for the whole document
 * @param message rule and value
 */
public record Problem(String pointer, String message) {

    @Override
    public String toString() {
        return pointer.isEmpty() ? message : "at " + pointer + ": " + message;
    }
}
