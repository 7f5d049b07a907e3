package dev.touchpoint.cli.sample;

import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.Mapping;
import dev.touchpoint.cli.ingest.Mappings;
import dev.touchpoint.json.TouchpointMaps;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * The folder that a sample is written to. Files of the same names that are there already are overwritten if they are a
 * sample's, and are a reason to stop if not. Nothing is overwritten before everything is written.
 */
final class SampleFolder {

    static final String MAP = "map.json";
    static final String MAPPING = "mapping.json";
    static final String INTERACTIONS = "interactions.csv";
    static final String RESPONSES = "responses.csv";

    private static final List<String> NAMES = List.of(MAP, MAPPING, INTERACTIONS, RESPONSES);
    private static final String UNFINISHED = ".part";

    private final Path folder;

    SampleFolder(Path folder) {
        this.folder = folder;
    }

    /** Writes the four files of a sample. */
    Written write(SampleCompany company) {
        try {
            refuseForeignFiles();
            Files.createDirectories(folder);
            Written written = writeUnfinished(company);
            for (String name : NAMES) {
                Files.move(unfinished(name), folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
            return written;
        } catch (IOException | UncheckedIOException e) {
            discardUnfinished();
            throw new BadInput(folder + ": can't be written to (" + e.getClass().getSimpleName() + ")");
        }
    }

    private void discardUnfinished() {
        for (String name : NAMES) {
            try {
                Files.deleteIfExists(unfinished(name));
            } catch (IOException e) {
                // What can't be written to can't be tidied either, and the reason to stop is the first one.
            }
        }
    }

    private void refuseForeignFiles() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInput(folder + ": is a file, must be a folder");
        }
        List<Path> present =
                NAMES.stream().map(folder::resolve).filter(Files::exists).toList();
        if (!present.isEmpty() && !isOfASample()) {
            throw new BadInput(present.stream()
                    .map(file -> file + ": is there already and not a sample's, choose another folder")
                    .toList());
        }
    }

    /** Whoever has the sample's map has the sample, perhaps with other customers or problems. */
    private boolean isOfASample() throws IOException {
        Path map = folder.resolve(MAP);
        return Files.isRegularFile(map)
                && Files.size(map) < 1 << 20
                && new String(Files.readAllBytes(map), StandardCharsets.UTF_8)
                        .contains('"' + SampleCompany.map().id() + '"');
    }

    private Written writeUnfinished(SampleCompany company) throws IOException {
        Files.writeString(unfinished(MAP), TouchpointMaps.write(SampleCompany.map()));
        Files.writeString(unfinished(MAPPING), Mappings.write(Mapping.standard().withZone(Calendar.ZONE)));
        try (SampleFiles files = new SampleFiles(unfinished(INTERACTIONS), unfinished(RESPONSES))) {
            company.generate(files::write, files::write);
            return new Written(files.interactions(), files.responses());
        }
    }

    private Path unfinished(String name) {
        return folder.resolve(name + UNFINISHED);
    }

    /**
     * How much was written.
     *
     * @param interactions the interactions
     * @param responses the responses
     */
    record Written(long interactions, long responses) {}
}
