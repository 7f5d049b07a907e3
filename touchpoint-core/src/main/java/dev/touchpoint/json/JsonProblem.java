package dev.touchpoint.json;

import dev.touchpoint.check.Shown;
import java.io.Serializable;

/**
 * A rule that a JSON text breaks, and where.
 *
 * @param pointer the JSON Pointer (RFC 6901) of the value, as in {@code /touchpoints/3/owner}; of a missing field, where it
 *     should be; empty for the whole text
 * @param line the line in which the value begins, from 1; of an unknown or repeated field, its name; of a missing field,
 *     the object it is missing from
 * @param column the column in which it begins, from 1, in UTF-16 units
 * @param message rule and offending value, on one line
 */
public record JsonProblem(String pointer, int line, int column, String message) implements Serializable {

    /** As compilers do, as in {@code 12:7 at /touchpoints/3/owner: there is no owner "salez"; did you mean "sales"?} */
    @Override
    public String toString() {
        return line + ":" + column + (pointer.isEmpty() ? "" : " at " + Shown.line(pointer)) + ": " + message;
    }
}
