package dev.touchpoint.cli.files;

import dev.touchpoint.cli.ingest.BadInput;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file that a result is written to: afterwards it has all of the text, or is as it was before. */
public final class OutFile {

    private static final String USUALLY = "--out";

    private final String option;
    private final Path path;

    private OutFile(String option, Path path) {
        this.option = option;
        this.path = path;
    }

    /**
     * A file to write later, as {@code --out} says.
     *
     * @param path the file, which may be there already
     * @param inputs the files that are read, none of which may be overwritten
     * @return the file
     * @throws BadInput if it could not be written
     */
    public static OutFile of(Path path, List<Path> inputs) {
        return of(USUALLY, path, inputs);
    }

    /**
     * A file to write later.
     *
     * @param option the option that names it
     * @param path the file, which may be there already
     * @param inputs the files that are read, none of which may be overwritten
     * @return the file
     * @throws BadInput if it could not be written
     */
    public static OutFile of(String option, Path path, List<Path> inputs) {
        Path folder = path.toAbsolutePath().getParent();
        if (folder == null || Files.isDirectory(path)) {
            throw refused(option, path, "is a folder, must be a file");
        }
        if (!Files.isDirectory(folder)) {
            throw refused(option, path, "there is no folder " + folder);
        }
        if (Files.exists(path) && !Files.isRegularFile(path)) {
            throw refused(option, path, "is not a file that can be replaced");
        }
        if (inputs.stream().anyMatch(input -> isSame(path, input))) {
            throw refused(option, path, "is a file that is read, choose another");
        }
        return new OutFile(option, path);
    }

    private static boolean isSame(Path path, Path input) {
        try {
            return Files.exists(path) && Files.exists(input) && Files.isSameFile(path, input);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * Writes the text, all of it or nothing.
     *
     * @param text the text
     * @throws BadInput if it can't be written
     */
    public void write(String text) {
        write(file -> Files.write(file, text.getBytes(StandardCharsets.UTF_8)));
    }

    /** Fills a new, empty file. */
    @FunctionalInterface
    public interface Filling {

        /**
         * Writes all that there is to write.
         *
         * @param file the file
         * @throws IOException if it can't be written
         */
        void to(Path file) throws IOException;
    }

    /**
     * Has something written piece by piece, all of it or nothing.
     *
     * @param filling what writes
     * @throws BadInput if it can't be written
     */
    public void write(Filling filling) {
        try {
            Path target = Files.exists(path) ? path.toRealPath() : path;
            try (Unfinished unfinished = Unfinished.of(target)) {
                filling.to(unfinished.path());
                unfinished.finish();
            }
        } catch (IOException | UncheckedIOException e) {
            throw refused(option, path, "can't be written (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static BadInput refused(String option, Path path, String reason) {
        return new BadInput(option + " " + path + ": " + reason);
    }
}
