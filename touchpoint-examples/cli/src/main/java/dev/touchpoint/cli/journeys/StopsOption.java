package dev.touchpoint.cli.journeys;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.JsonFiles;
import dev.touchpoint.map.TouchpointMap;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options {@code --by} and {@code --map}: what interactions are taken for, and what it is called. */
final class StopsOption {

    @Option(
            names = "--by",
            paramLabel = "WHAT",
            defaultValue = "touchpoint",
            converter = StopKind.Converter.class,
            description = "What to go by: touchpoint, channel, owner or stage:JOURNEY, the last two with --map;"
                    + " ${DEFAULT-VALUE} if not given.")
    private StopKind kind = new StopKind(StopKind.What.TOUCHPOINT, null);

    @Option(
            names = "--map",
            paramLabel = "FILE",
            description = "The touchpoint map, a JSON file: for names, owners and stages.")
    private @Nullable Path map;

    /** Adds what does not go together. */
    void check(List<String> problems) {
        if (kind.needsMap() && map == null) {
            problems.add("--by " + kind.word() + " must be given with --map, which says what belongs to which "
                    + kind.word());
        }
    }

    /** The files that are read. */
    List<Path> files() {
        return map == null ? List.of() : List.of(map);
    }

    /**
     * Reads the map, if there is one.
     *
     * @throws BadInput if it can't be used, or does not have the journey
     */
    Stops stops() {
        TouchpointMap read = map == null ? null : JsonFiles.map(map);
        try {
            return Stops.of(kind, read);
        } catch (IllegalArgumentException e) {
            throw new BadInput("--by: " + Objects.requireNonNull(e.getMessage()));
        }
    }
}
