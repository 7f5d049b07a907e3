package dev.touchpoint.json;

import dev.touchpoint.check.Require;
import dev.touchpoint.map.TouchpointMap;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Touchpoint maps as JSON. Reading names every problem of a file at once; what is written is the same text for the same
 * map, made for people and for version control. {@link JsonFormat} says what a file may hold.
 *
 * <pre>{@code
 * TouchpointMap map = TouchpointMaps.read(Path.of("map.json"));
 * String json = TouchpointMaps.write(map);
 * }</pre>
 *
 * <p>The schema is also in the jar, as {@code META-INF/touchpoint/map.schema.json}. {@link MapTemplate} has maps to start from.
 */
public final class TouchpointMaps {

    private static final JsonFormat<TouchpointMap> FORMAT = JsonFormat.of(TouchpointMap.class, "urn:touchpoint:map", 1);

    private TouchpointMaps() {}

    /**
     * Reads a map from a file.
     *
     * @param file a file in UTF-8, with or without a byte order mark
     * @return the map, not null
     * @throws IOException if the file can't be read
     * @throws InvalidJsonException if the text is not a map; it has every problem
     */
    public static TouchpointMap read(Path file) throws IOException {
        return FORMAT.read(file);
    }

    /**
     * Reads a map from a stream, such as a resource of an application, to its end. The stream stays open.
     *
     * @param json a text in UTF-8, with or without a byte order mark
     * @return the map, not null
     * @throws IOException if the stream can't be read
     * @throws InvalidJsonException if the text is not a map; it has every problem
     */
    public static TouchpointMap read(InputStream json) throws IOException {
        return FORMAT.read(json);
    }

    /**
     * Reads a map from a text.
     *
     * @param json the text
     * @return the map, not null
     * @throws InvalidJsonException if the text is not a map; it has every problem
     */
    public static TouchpointMap read(String json) {
        return FORMAT.read(json);
    }

    /**
     * Writes a map. Reading the text gives an equal map.
     *
     * @param map the map
     * @return the text, with a line feed at its end, not null
     */
    public static String write(TouchpointMap map) {
        return FORMAT.write(map);
    }

    /**
     * Writes a map to a file, in UTF-8. What the file had is replaced.
     *
     * @param map the map
     * @param file the file
     * @throws IOException if the file can't be written; it may then have a part of the text
     */
    public static void write(TouchpointMap map, Path file) throws IOException {
        Files.writeString(Require.notNull("file", file), write(map));
    }

    /**
     * The JSON Schema (draft 2020-12) of a map file, for editors and for other programs.
     *
     * @return the text of the schema, not null
     */
    public static String schema() {
        return FORMAT.schema();
    }
}
