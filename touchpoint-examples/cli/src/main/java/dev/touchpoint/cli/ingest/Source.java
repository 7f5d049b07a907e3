package dev.touchpoint.cli.ingest;

import jakarta.validation.constraints.NotBlank;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where a value comes from: a column of the file or of one that is joined, or a constant. Spaces around a value do not
 * count, except in comments; a blank value counts as none.
 *
 * @param column the name of the column, exactly as in the header; null if a constant is given
 * @param constant the value of every row; null if a column is given
 * @param rename what values of the column mean, such as the names of touchpoints in the file and their ids on the map;
 *     other values stay as they are; null counts as empty
 * @param optional whether a file without the column is fine, as if all of its values were blank
 */
public record Source(
        @Nullable String column,
        @Nullable String constant,
        Map<@NotBlank String, @NotBlank String> rename,
        boolean optional) {

    public Source {
        Rules.textOrNull("column", column);
        Rules.textOrNull("constant", constant);
        if ((column == null) == (constant == null)) {
            throw new IllegalArgumentException(
                    "there must be either a column or a constant, were " + (column == null ? "neither" : "both"));
        }
        rename = Rules.map(rename);
    }

    static Source column(String column) {
        return new Source(column, null, Map.of(), false);
    }

    static Source optional(String column) {
        return new Source(column, null, Map.of(), true);
    }
}
