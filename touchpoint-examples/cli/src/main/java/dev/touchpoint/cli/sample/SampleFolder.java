package dev.touchpoint.cli.sample;

import dev.touchpoint.cli.files.Unfinished;
import dev.touchpoint.cli.ingest.BadInput;
import dev.touchpoint.cli.ingest.Mapping;
import dev.touchpoint.cli.ingest.Mappings;
import dev.touchpoint.json.TouchpointMaps;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The folder that a sample is written to. Files of the same names that are there already are overwritten if all of them are a
 * sample's, and are a reason to stop if not. Nothing is overwritten before everything is written.
 */
final class SampleFolder {

    static final String MAP = "map.json";
    static final String MAPPING = "mapping.json";
    static final String INTERACTIONS = "interactions.csv";
    static final String RESPONSES = "responses.csv";

    private static final List<String> NAMES = List.of(MAP, MAPPING, INTERACTIONS, RESPONSES);

    private final Path folder;
    private final boolean scoresOnly;

    /** A folder to write to, either everything or scores only, with which there is no interaction. */
    SampleFolder(Path folder, boolean scoresOnly) {
        this.folder = folder;
        this.scoresOnly = scoresOnly;
    }

    /** Writes the four files of a sample. */
    Written write(SampleCompany company) {
        try {
            refuseForeignFiles();
            Files.createDirectories(folder);
            try (Unfinished map = unfinished(MAP);
                    Unfinished mapping = unfinished(MAPPING);
                    Unfinished interactions = unfinished(INTERACTIONS);
                    Unfinished responses = unfinished(RESPONSES)) {
                Files.writeString(map.path(), map());
                Files.writeString(mapping.path(), mapping());
                Written written = generate(company, interactions.path(), responses.path());
                for (Unfinished file : List.of(map, mapping, interactions, responses)) {
                    file.finish();
                }
                return written;
            }
        } catch (IOException | UncheckedIOException e) {
            throw new BadInput(folder + ": can't be written to (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Unfinished unfinished(String name) throws IOException {
        return Unfinished.of(folder.resolve(name));
    }

    private static String map() {
        return TouchpointMaps.write(SampleCompany.map());
    }

    private static String mapping() {
        return Mappings.write(Mapping.standard().withZone(Calendar.ZONE));
    }

    private Written generate(SampleCompany company, Path interactions, Path responses) throws IOException {
        try (SampleFiles files = new SampleFiles(interactions, responses, scoresOnly)) {
            company.generate(files::write, files::write);
            return new Written(files.interactions(), files.responses());
        }
    }

    private void refuseForeignFiles() throws IOException {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new BadInput(folder + ": is a file, must be a folder");
        }
        List<String> problems = new ArrayList<>();
        for (String name : NAMES) {
            Path file = folder.resolve(name);
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !isOfASample(name)) {
                problems.add(file + ": is there already and not a sample's, choose another folder");
            }
        }
        if (!problems.isEmpty()) {
            throw new BadInput(problems);
        }
    }

    /** Map and mapping are the same in every sample; rows are a sample's if they lie beside both, in its columns. */
    private boolean isOfASample(String name) throws IOException {
        return switch (name) {
            case MAP -> beginsWith(name, map()) && Files.size(folder.resolve(name)) == bytes(map()).length;
            case MAPPING -> beginsWith(name, mapping()) && Files.size(folder.resolve(name)) == bytes(mapping()).length;
            case INTERACTIONS -> isOfASample(name, SampleFiles.INTERACTION_COLUMNS);
            default -> isOfASample(name, SampleFiles.RESPONSE_COLUMNS) || isOfASample(name, SampleFiles.SCORE_COLUMNS);
        };
    }

    private boolean isOfASample(String name, List<String> columns) throws IOException {
        return isOfASample(MAP) && isOfASample(MAPPING) && beginsWith(name, String.join(",", columns) + "\n");
    }

    private boolean beginsWith(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        byte[] expected = bytes(text);
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(expected.length), expected);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * How much was written.
     *
     * @param interactions the interactions
     * @param responses the responses
     */
    record Written(long interactions, long responses) {}
}
