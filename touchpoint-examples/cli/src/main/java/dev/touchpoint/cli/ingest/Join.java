package dev.touchpoint.cli.ingest;

import jakarta.validation.constraints.NotBlank;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Adds the columns of another file to each row. Joins happen in their order, so a later one may start from a column that an
 * earlier one brought. Where two files have a column of the same name, the row's own file wins, then the earlier join.
 *
 * @param on the column of the row that says which row of the other file belongs to it
 * @param file the other file, relative to the folder of the file that is read; null for the file of interactions
 * @param key the column of the other file that {@code on} refers to; null if it has the same name
 * @param delimiter what separates the other file's columns; null to find out from its header
 * @param charset the other file's character set; null for UTF-8
 */
public record Join(
        @NotBlank String on,
        @Nullable String file,
        @Nullable String key,
        @Nullable String delimiter,
        @Nullable String charset) {

    public Join {
        Rules.text("on", on);
        Rules.textOrNull("file", file);
        Rules.textOrNull("key", key);
        Rules.delimiter(delimiter);
        Rules.charset(charset);
    }

    /** The column of the other file by which its rows are found. */
    String keyColumn() {
        return key == null ? on : key;
    }

    /**
     * Where the other file is.
     *
     * @param read the file whose rows are added to
     * @param interactions the file of interactions; null if there is none
     */
    Path beside(Path read, @Nullable Path interactions) {
        if (file == null) {
            if (interactions == null) {
                throw new BadInput(read + ": the mapping joins the file of interactions, of which there is none");
            }
            return interactions;
        }
        try {
            return read.resolveSibling(file);
        } catch (InvalidPathException e) {
            throw new BadInput(
                    read + ": the mapping joins " + Quoted.text(file) + ", which can't be the name of a file here");
        }
    }
}
