package dev.touchpoint.blackbox.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of maps, and of other documents, that the tests read. */
public final class MapFiles {

    private static final Path RESOURCES = Path.of("src", "test", "resources");

    private MapFiles() {}

    public static List<Path> in(String folder) {
        return in("maps", folder);
    }

    static List<Path> in(String kind, String folder) {
        try (Stream<Path> files = Files.list(RESOURCES.resolve(kind).resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The text that is expected beside a file; an actual text that differs is kept for whoever wants to accept it. */
    static String expected(Path file, String actual) throws IOException {
        return expected(file, ".txt", actual);
    }

    static String expected(Path file, String extension, String actual) throws IOException {
        Path beside = Path.of(file.toString().replace(".json", extension));
        String expected = Files.exists(beside) ? Files.readString(beside) : "";
        if (!expected.equals(actual)) {
            Path kept = Path.of("target", "actual").resolve(RESOURCES.relativize(beside));
            Files.createDirectories(kept.getParent());
            Files.writeString(kept, actual);
        }
        return expected;
    }
}
