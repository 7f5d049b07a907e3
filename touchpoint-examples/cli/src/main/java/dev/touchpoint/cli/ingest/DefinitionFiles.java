package dev.touchpoint.cli.ingest;

import dev.touchpoint.json.JsonFormat;
import dev.touchpoint.metric.Definition;
import java.nio.file.Path;

/** Reads JSON files that say what the score of some tool means. */
public final class DefinitionFiles {

    private static final JsonFormat<DefinitionDocument> FORMAT =
            JsonFormat.of(DefinitionDocument.class, "urn:touchpoint:cli:definition", 1);

    private DefinitionFiles() {}

    /**
     * Reads a definition.
     *
     * @param file the file
     * @return the definition
     * @throws BadInput if the file can't be read, or is no definition; with every problem
     */
    public static Definition read(Path file) {
        return JsonFiles.read(file, FORMAT::read).definition();
    }
}
