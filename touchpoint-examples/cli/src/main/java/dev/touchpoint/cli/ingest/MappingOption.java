package dev.touchpoint.cli.ingest;

import java.nio.file.Path;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option {@code --mapping}. Its file is read once: it may come out of a pipe. */
public final class MappingOption {

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description = "Which column means what, a JSON file; Touchpoint's own columns if not given.")
    private @Nullable Path file;

    private @Nullable Mapping read;

    /**
     * The file.
     *
     * @return the file; null if none was given
     */
    public @Nullable Path file() {
        return file;
    }

    /**
     * Which column means what.
     *
     * @return the mapping in the file, or the standard one; not null
     * @throws BadInput if the file can't be used
     */
    public Mapping mapping() {
        if (read == null) {
            read = file == null ? Mapping.standard() : Mappings.read(file);
        }
        return read;
    }

    /**
     * The zone of local times in the files.
     *
     * @return the mapping's, or else UTC; not null
     * @throws BadInput if the file can't be used
     */
    public ZoneId zone() {
        ZoneId zone = mapping().zone();
        return zone == null ? ZoneId.of("UTC") : zone;
    }
}
