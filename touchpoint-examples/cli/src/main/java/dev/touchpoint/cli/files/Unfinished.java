package dev.touchpoint.cli.files;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;

/**
 * A file that is not finished: a new one, beside the one that it will replace, under a name that nothing else has. Closing
 * it removes it unless it was finished.
 */
public final class Unfinished implements Closeable {

    private final Path path;
    private final Path target;

    private Unfinished(Path path, Path target) {
        this.path = path;
        this.target = target;
    }

    /**
     * A new file, empty, with the permissions that new files have.
     *
     * @param target the file that it will be or replace
     * @return the file
     * @throws IOException if there can be none
     */
    public static Unfinished of(Path target) throws IOException {
        Path path = target.resolveSibling("touchpoint-" + UUID.randomUUID() + ".part");
        return new Unfinished(Files.createFile(path), target);
    }

    /**
     * Where to write.
     *
     * @return the new file
     */
    public Path path() {
        return path;
    }

    /**
     * Gives the file its name.
     *
     * @throws IOException if that can't be done; the one of that name is as it was
     */
    public void finish() throws IOException {
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
    }
}
