package dev.touchpoint.cli.ingest;

import dev.touchpoint.json.JsonFormat;
import java.nio.file.Path;

/** Reads and writes the JSON files of mappings. */
public final class Mappings {

    private static final JsonFormat<MappingDocument> FORMAT =
            JsonFormat.of(MappingDocument.class, "urn:touchpoint:cli:mapping", 1);

    private Mappings() {}

    /**
     * Reads a mapping.
     *
     * @param file the file
     * @return the mapping
     * @throws BadInput if the file can't be read, or is no mapping; with every problem
     */
    public static Mapping read(Path file) {
        return new Mapping(JsonFiles.read(file, FORMAT::read), file);
    }

    /**
     * Writes a mapping as JSON.
     *
     * @param mapping the mapping
     * @return the text
     */
    public static String write(Mapping mapping) {
        return FORMAT.write(mapping.document());
    }
}
