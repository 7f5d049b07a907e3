package dev.touchpoint.cli.ingest;

import dev.touchpoint.json.DecisionRequest;
import dev.touchpoint.json.DecisionRequests;
import dev.touchpoint.json.InvalidJsonException;
import dev.touchpoint.json.PolicyFiles;
import dev.touchpoint.json.TouchpointMaps;
import dev.touchpoint.map.TouchpointMap;
import dev.touchpoint.timing.SurveyPolicies;
import java.io.IOException;
import java.nio.file.Path;

/** Reads JSON files, and says what is wrong with them as bad input. */
public final class JsonFiles {

    private JsonFiles() {}

    /**
     * Reads a touchpoint map.
     *
     * @param file the file
     * @return the map
     * @throws BadInput if the file can't be read, or is no map; with every problem
     */
    public static TouchpointMap map(Path file) {
        return read(file, TouchpointMaps::read);
    }

    /**
     * Reads a request for a decision.
     *
     * @param file the file
     * @return the request
     * @throws BadInput if the file can't be read, or is no request; with every problem
     */
    public static DecisionRequest request(Path file) {
        return read(file, DecisionRequests::read);
    }

    /**
     * Reads survey policies.
     *
     * @param file the file
     * @return the policies
     * @throws BadInput if the file can't be read, or has no policies; with every problem
     */
    public static SurveyPolicies policies(Path file) {
        return read(file, PolicyFiles::read);
    }

    /**
     * Reads any file of JSON.
     *
     * @param file the file
     * @param reader reads it
     * @param <T> what it holds
     * @return what it holds
     * @throws BadInput if the file can't be read, or its text is refused; with every problem
     */
    static <T> T read(Path file, Reader<T> reader) {
        try {
            return reader.read(file);
        } catch (InvalidJsonException e) {
            throw new BadInput(
                    e.problems().stream().map(problem -> file + ":" + problem).toList());
        } catch (IOException e) {
            throw new BadInput(file + ": " + Unreadable.reason(file, e));
        }
    }

    /** Reads a file of JSON. */
    interface Reader<T> {

        T read(Path file) throws IOException;
    }
}
